import { beforeAfter } from '../core/before-after.ts';
import { type Handle, type Subject, siteOf } from '../core/handles.ts';
import { fittingFor, inForce } from '../core/in-force.ts';
import { dayOf } from '../core/lapse.ts';
import type { JudgedItem } from '../core/outlook.ts';
import type { AgreedWith, BeforeAfter, PersonRecord } from '../core/person-record.ts';
import { type SideContext, sideOf } from '../core/side.ts';
import { HALF_LIFE_DAYS, type Rates } from '../core/standing.ts';
import { inTurns, turn } from '../platform/turns.ts';
import { callsWith } from './calls-with.ts';
import { type Ground, handlesByPerson, isMe, itemsOf, judgedOf, whoOf } from './ground.ts';

/** Who this is among those who are known: a handle of a site; `null` for what is none. */
export function asHandle(value: unknown): Handle | null {
  return typeof value === 'string' && /^(trello|asana|meet):[^:|]+$/.test(value) && siteOf(value)
    ? (value as Handle)
    : null;
}

function agreementOf({ from: { now, zone, expectations } }: Ground, person: Handle): AgreedWith {
  const on = dayOf(now, zone);
  const theirs = { handle: person, space: null, on };
  const mine = { handle: null, to: person, space: null, on };
  const agreed = [theirs, mine]
    .flatMap((asked) => fittingFor(expectations, asked))
    .flatMap(({ state, fromOn }) => (state.kind === 'agreed' ? [fromOn] : []));
  return {
    theirs: inForce(expectations, theirs),
    mine: inForce(expectations, mine),
    agreedOn: [...new Set(agreed)].sort(),
  };
}

function lastSeenAt(items: readonly JudgedItem[], handles: readonly Handle[]): number | null {
  let last: number | null = null;
  for (const { commitment } of items) {
    for (const { by, at, isAutomated } of commitment.events) {
      if (by !== null && !isAutomated && handles.includes(by)) last = Math.max(last ?? at, at);
    }
  }
  return last;
}

/** What is about somebody, and what I may owe where they are. */
async function subjectsOf(
  { log, me, outlook }: Ground,
  person: Handle,
  theirs: readonly Subject[],
): Promise<readonly Subject[]> {
  const spaces = [...outlook.members].flatMap(([space, inside]) => (inside.has(person) ? [space] : []));
  return [...new Set([...theirs, ...(await log.subjectsOwedBy(me, spaces))])];
}

/** From where figures start; else why there are none: off, as the installation is managed, or still to come. */
export type Figures = Rates | 'managed' | 'coming';

/**
 * All that is shown of one person: what is about them or owed by me is looked up by index, judged and summed up; what others owe each other
 * stays where it is. `null`: nobody known.
 */
export async function personRecordOf(
  ground: Ground,
  asked: Handle,
  figures: Figures,
  lookedToday: number,
): Promise<PersonRecord | null> {
  const { log, me, outlook, from, said, names } = ground;
  const person = outlook.people.personOf(asked);
  const handles = handlesByPerson(ground).get(person) ?? [person];
  const theirs = await (isMe(ground, person) ? log.subjectsOwedBy(handles, null) : log.subjectsAbout(handles));
  const items = await itemsOf(ground, isMe(ground, person) ? theirs : await subjectsOf(ground, person, theirs));
  const who = whoOf(ground, person, handles);
  const notes = said.notesOf(person);
  if (!handles.some((handle) => names[handle]) && theirs.length === 0 && notes.length === 0) return null;
  const when = { now: from.now, halfLifeDays: HALF_LIFE_DAYS };
  const judged = judgedOf(items, ground);
  const calls = await callsWith(ground, person);
  await turn();
  const rates = typeof figures === 'string' ? null : figures;
  const context: SideContext = { items, judged, rates, when, outlook, calls };
  const agreement = agreementOf(ground, person);
  const directions = isMe(ground, person) ? (['mine'] as const) : (['mine', 'theirs'] as const);
  const compared: BeforeAfter[] = [];
  for (const agreedOn of rates ? agreement.agreedOn : []) {
    for (const direction of directions) {
      await turn();
      if (rates) compared.push(...beforeAfter(agreedOn, { person, direction }, judged, rates, when));
    }
  }
  return {
    asOf: from.now,
    zone: from.zone,
    who,
    me,
    names,
    mine: await inTurns(sideOf(person, 'mine', context)),
    theirs: isMe(ground, person) ? null : await inTurns(sideOf(person, 'theirs', context)),
    beforeAfter: compared,
    agreement,
    notes,
    ownAnswers: said.ownAnswersOf(person),
    lastSeenAt: lastSeenAt(items, handles),
    lookedToday,
    isManaged: figures === 'managed',
    areFiguresComing: figures === 'coming',
  };
}
