import type { AskVerdict } from '../src/core/ask-verdict.ts';
import { foldAll } from '../src/core/bundle.ts';
import { dueText } from '../src/core/due.ts';
import { assumed, type Terms } from '../src/core/expectations.ts';
import { type Handle, siteOf } from '../src/core/handles.ts';
import { judgeAll } from '../src/core/judge.ts';
import { judgeAsks } from '../src/core/judge-asks.ts';
import { type Speech, speak } from '../src/core/speak.ts';
import type { DeadlineVerdict } from '../src/core/verdict.ts';
import { nudges } from '../src/nudges/index.ts';
import { expectationsIn } from './judge-expectations.ts';
import { type FileFacts, factsIn } from './judge-read.ts';
import { standingRows } from './judge-standing.ts';
import { viewOf } from './judge-view.ts';

export interface JudgeOptions {
  readonly now: number;
  readonly tz: string;
  /** A handle, or a name used in mentions. */
  readonly me: string | null;
  readonly terms: Partial<Terms>;
  readonly show: ReadonlySet<string>;
  readonly lookUp: Speech['lookUp'];
}

type Row = Readonly<Record<string, unknown>>;

function iso(at: number | null): string | undefined {
  return at === null ? undefined : new Date(at).toISOString();
}

function deadlineRow(verdict: DeadlineVerdict, speech: Speech): Row {
  const isOverdue = verdict.outcome === 'overdue';
  return {
    verdict: 'deadline',
    site: siteOf(verdict.subject),
    subject: verdict.subject,
    term: verdict.term,
    due: dueText(verdict.due),
    owners: verdict.owners,
    outcome: verdict.outcome,
    at: iso(verdict.at),
    lateHours: rounded(verdict.lateHours),
    movedBy: verdict.movedBy ?? undefined,
    stale: isOverdue ? verdict.isStale : undefined,
    dropped: isOverdue || verdict.outcome === 'unknown' ? verdict.isDropped : undefined,
    shared: verdict.owners.length > 1,
    facts: verdict.facts,
    why: verdict.steps.map((step) => speak(step, speech)).join(' '),
  };
}

function rounded(hours: number | null): number | undefined {
  return hours === null ? undefined : Math.round(hours * 100) / 100;
}

function askRow(verdict: AskVerdict, speech: Speech): Row {
  return {
    verdict: 'ask',
    site: siteOf(verdict.subject),
    subject: verdict.subject,
    ask: verdict.ask,
    from: verdict.from,
    to: verdict.to,
    outcome: verdict.outcome,
    at: iso(verdict.at),
    waitedWorkingHours: rounded(verdict.waitedWorkingHours),
    facts: verdict.facts,
    why: verdict.steps.map((step) => speak(step, speech)).join(' '),
  };
}

function byText(a: Row, b: Row): number {
  for (const field of ['subject', 'due', 'at', 'term', 'ask']) {
    const one = String(a[field] ?? '');
    const other = String(b[field] ?? '');
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** Who I am there; `null`: nobody says so, and asks are judged for everybody. */
function meIn(read: FileFacts, me: string | null): readonly Handle[] | null {
  if (me === null) return read.me.length > 0 ? read.me : null;
  const members = [...foldAll(read.facts).spaces.values()].flatMap((space) => space.members);
  const found = members.find((member) => member.handle === me || member.username === me);
  return found ? [found.handle] : [];
}

/** The lines that the judge prints for one file's contents. Throws NotReadable on what is none of the known kinds. */
export function judgeFile(content: string, options: JudgeOptions): readonly Row[] {
  const read = factsIn(content, options.now, options.tz);
  const folded = foldAll(read.facts);
  const me = meIn(read, options.me);
  const expectations = expectationsIn(read.facts, assumed(options.tz, options.terms), me ?? [], options.tz);
  const stand = { expectations, userZone: options.tz, now: options.now, readAt: options.now };
  const judged = judgeAll(folded, stand);
  const asks = new Map(
    [...folded.commitments.values()].map((one) => {
      const space = one.space ? (folded.spaces.get(one.space) ?? null) : null;
      return [one.subject, judgeAsks(one, { ...stand, space, me })];
    }),
  );
  const names: Record<string, string> = {};
  for (const space of folded.spaces.values()) for (const member of space.members) names[member.handle] = member.name;
  const speech: Speech = { lookUp: options.lookUp, locale: 'en', zone: options.tz, now: options.now, names };
  const rows: Row[] = [];
  if (options.show.has('deadlines'))
    rows.push(...[...judged.values()].flat().map((verdict) => deadlineRow(verdict, speech)));
  if (options.show.has('asks')) {
    const found = [...asks.values()].flat().sort((a, b) => a.askedAt - b.askedAt);
    rows.push(...found.map((verdict) => askRow(verdict, speech)));
  }
  rows.sort(byText);
  if (options.show.has('standing'))
    rows.push(...standingRows(read.facts, folded, judged, asks, { now: options.now, tz: options.tz, me }));
  if (options.show.has('nudges')) {
    const view = viewOf(folded, judged, asks, { ...options, me: me ?? [], names, expectations, facts: read.facts });
    rows.push(
      ...nudges(view).map((nudge, at) => ({
        nudge: nudge.kind,
        habit: nudge.habit,
        subject: nudge.subject,
        person: nudge.handle ?? undefined,
        rank: at + 1,
        why: speak(nudge.why, speech),
        facts: nudge.facts,
      })),
    );
  }
  return rows;
}
