import type { CallWith } from '../core/contacts.ts';
import type { Rhythm } from '../core/expectations.ts';
import { givenName } from '../core/given-name.ts';
import type { Handle } from '../core/handles.ts';
import { isHandle } from '../core/handles-in.ts';
import { dayOf } from '../core/lapse.ts';
import { loopsOf } from '../core/loops.ts';
import type { Nudge } from '../core/nudge.ts';
import type { RhythmWith } from '../core/rhythms.ts';
import { shorten } from '../core/shorten.ts';
import { type Text, text } from '../core/text.ts';
import { lastWordsWith, outlookOf, type Word, wordsBetween } from './lately.ts';
import { LONGEST_IN_EVIDENCE, siteName } from './matter.ts';
import { aboutPerson, evidenceOfSeen, isHeardOf, personOf } from './partner.ts';
import type { Found, ViewRule } from './rule.ts';
import { saidOf } from './said.ts';
import type { View } from './view.ts';

const about = { kind: 'check-in', habit: 'consistent', rank: 10, isMine: false } as const;

const MARK = '|check-in';
const LATELY_MS = 28 * 86_400_000;

/** The last contact that is known, and from when on the rhythm is counted: who dealt with an earlier check-in was in touch. */
interface Contact {
  readonly at: number;
  readonly countedFrom: number;
  readonly word: Word | null;
  readonly call: CallWith | null;
}

function daysSince(at: number, { now, zone }: View): number {
  return Temporal.PlainDate.from(dayOf(at, zone)).until(dayOf(now, zone), { largestUnit: 'days' }).days;
}

/** The first moment of the day that is so many days after an instant. */
function startOfDay(at: number, days: number, { zone }: View): number {
  return Temporal.PlainDate.from(dayOf(at, zone)).add({ days }).toZonedDateTime(zone).epochMilliseconds;
}

/** When the user was in touch with each person last, as they said themselves. */
function saidInTouch(view: View): ReadonlyMap<Handle, number> {
  const found = new Map<Handle, number>();
  for (const [key, at] of saidOf({ words: view.words ?? [] }).dealtWith) {
    const handle = key.endsWith(MARK) ? key.slice(0, -MARK.length) : '';
    if (!isHandle(handle)) continue;
    const person = personOf(handle, view);
    found.set(person, Math.max(at, found.get(person) ?? at));
  }
  return found;
}

/** The last real contact: a word of either where I am, or a call. */
function lastContact(word: Word | null, call: CallWith | null, saidAt: number): Contact | null {
  const at = Math.max(word?.at ?? 0, call?.at ?? 0);
  if (at === 0) return null;
  const countedFrom = Math.max(at, saidAt);
  return word?.at === at ? { at, countedFrom, word, call: null } : { at, countedFrom, word: null, call };
}

/** A rhythm that holds for everybody is for those with whom there is anything: words of the last weeks, or something of theirs that is open. */
function withAnything(view: View): (person: Handle) => boolean {
  const outlook = outlookOf(view);
  const words = wordsBetween(view);
  const open = new Set(view.items.flatMap((item) => loopsOf(item, outlook).map(({ person }) => person)));
  return (person) =>
    open.has(person) ||
    (words.get(person) ?? []).some(({ at, item }) => !item.space?.isClosed && view.now - at < LATELY_MS);
}

function why({ at, countedFrom, word }: Contact, rhythm: Rhythm, isHard: boolean): Text {
  const count = { count: isHard ? rhythm.hardDays : rhythm.softDays };
  if (countedFrom > at)
    return text(isHard ? 'nudge_why_check_in_said_hard' : 'nudge_why_check_in_said', { day: countedFrom }, count);
  if (word) return text(isHard ? 'nudge_why_check_in_hard' : 'nudge_why_check_in', { day: at }, count);
  return text(isHard ? 'nudge_why_check_in_call_hard' : 'nudge_why_check_in_call', { day: at }, count);
}

/** What was seen last, opened at its place. */
function ofContact(
  person: Handle,
  { at, word, call }: Contact,
): Omit<Nudge, keyof typeof about | 'title' | 'why' | 'draft' | 'steps'> {
  const day = { day: at };
  if (word) {
    const seen = { item: word.item, at, facts: [word.fact] };
    return {
      ...aboutPerson(person, 'check-in', seen),
      evidence: text('evidence_check_in', ...evidenceOfSeen(seen), day),
    };
  }
  const site = siteName('meet:');
  const evidence = call?.title
    ? text('evidence_check_in_call', site, shorten(call.title, LONGEST_IN_EVIDENCE), day)
    : text('evidence_check_in_call_nameless', site, day);
  const key = `${person}${MARK}`;
  return {
    key,
    term: null,
    subject: person,
    space: null,
    handle: person,
    url: call?.url ?? '',
    facts: call?.facts ?? [],
    evidence,
  };
}

function nudgeFor({ person, rhythm }: RhythmWith, contact: Contact, view: View): readonly Found[] {
  const days = daysSince(contact.countedFrom, view);
  if (days < rhythm.softDays) return [];
  const isHard = days >= rhythm.hardDays;
  return [
    {
      nudge: {
        ...about,
        ...ofContact(person, contact),
        title: text('nudge_title_check_in', { person }),
        why: why(contact, rhythm, isHard),
        draft: text('draft_check_in', { person }),
        steps: [
          text('nudge_step_check_in', { count: rhythm.softDays }),
          text('nudge_step_contact', { time: contact.at }),
        ],
      },
      dueAt: contact.at,
      // Put aside at the soft line, it comes back once more at the hard one.
      sinceAt: startOfDay(contact.countedFrom, isHard ? rhythm.hardDays : rhythm.softDays, view),
    },
  ];
}

/**
 * The agreed rhythm of check-ins has come round: from its soft line on, and in other words from its hard one, until there is contact of
 * any kind. Of whom no contact was ever seen nothing is known.
 */
export const checkIn: ViewRule = {
  ...about,
  isOneAtATime: false,
  findAmong(view: View): readonly Found[] {
    const { rhythms = [], spokenSince = 0, lastCalls } = view;
    if (rhythms.length === 0) return [];
    const words = lastWordsWith(new Set(rhythms.map(({ person }) => person)), view);
    const said = saidInTouch(view);
    const hasAnything = rhythms.some(({ isOfAll }) => isOfAll) ? withAnything(view) : () => true;
    return rhythms.flatMap((one): readonly Found[] => {
      const { person, isOfAll, isInSpace, rhythm } = one;
      const call = lastCalls?.get(person) ?? null;
      const contact = lastContact(words.get(person) ?? null, call, said.get(person) ?? 0);
      if (!contact || givenName(person, view.names) === null || !isHeardOf(person, view)) return [];
      if (isOfAll ? !hasAnything(person) : !isInSpace && !call) return [];
      // Something later of mine may not have been looked at.
      if (contact.at < spokenSince && daysSince(spokenSince, view) < rhythm.softDays) return [];
      return nudgeFor(one, contact, view);
    });
  },
};
