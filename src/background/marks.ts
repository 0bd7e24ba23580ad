import { type Site, type Subject, siteOf } from '../core/handles.ts';
import type { Mark, SpokenMark } from '../core/mark.ts';
import { marksFor } from '../core/marks.ts';
import type { Reading } from '../core/reading.ts';
import { type Speech, speak } from '../core/speak.ts';
import type { Log } from '../log/log.ts';
import type { MarkMode } from '../platform/messages.ts';
import { judged, ownTime, type Standpoint } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { namesIn } from './look.ts';

/** More than any page has on screen at once. */
const MOST = 5000;

/** The subjects of its own site that a page asks about, as far as they are any. */
export function askedSubjects(asked: unknown, site: Site): readonly Subject[] {
  if (!Array.isArray(asked)) return [];
  const all = asked.slice(0, MOST).filter((one): one is Subject => typeof one === 'string' && one.length < 200);
  return [...new Set(all.filter((subject) => siteOf(subject) === site))];
}

function spoken(mark: Mark, speech: Speech): SpokenMark {
  return {
    subject: mark.subject,
    kind: mark.kind,
    words: mark.parts.map((part) => speak(part, speech)).join(' · '),
    story: mark.story.map((line) => speak(line, speech)),
  };
}

/** What may be said about these subjects where they stand in a page. */
export async function marksOf(
  log: Log,
  spaces: KeptSpaces,
  readings: readonly Reading[],
  subjects: readonly Subject[],
  mode: MarkMode,
  from: Standpoint,
  speech: Speech,
): Promise<readonly SpokenMark[]> {
  if (mode === 'off' || subjects.length === 0) return [];
  const me = await log.me();
  const items = await judged(log, spaces, await log.commitments(subjects), readings, from);
  const reader = { now: from.now, zone: from.zone, me, workingTime: ownTime(from) };
  const marked = items.flatMap(({ verdicts, space }) => {
    const mark = marksFor(verdicts, reader);
    return mark && (mode === 'dense' || mark.kind !== 'quiet') ? [{ mark, space }] : [];
  });
  const names = namesIn(new Set(marked.map(({ space }) => space)));
  return marked.map(({ mark }) => spoken(mark, { ...speech, names }));
}
