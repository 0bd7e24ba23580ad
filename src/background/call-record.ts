import { type AttendanceVerdict, judgeAttendance } from '../core/attendance.ts';
import { roomUrl } from '../core/call.ts';
import { stateOf } from '../core/call-notes.ts';
import { spaceOf } from '../core/call-promises.ts';
import type { CallPerson, CallRecord, NameInCall, OpenAtCall, PromiseAtCall } from '../core/call-record.ts';
import { toleranceMinutes } from '../core/call-tolerance.ts';
import { outcomeText, surelyTexts } from '../core/call-words.ts';
import { expectedAt } from '../core/contacts.ts';
import { type Handle, type SpaceId, siteOf } from '../core/handles.ts';
import { inForce } from '../core/in-force.ts';
import { dayOf } from '../core/lapse.ts';
import type { Loop } from '../core/loop.ts';
import { byUntil, loopsWith } from '../core/loops.ts';
import type { Meeting } from '../core/meetings.ts';
import { isPromise } from '../core/promises-kept.ts';
import { accountsIn, samePersonProposals } from '../core/same-person.ts';
import { lengthOf } from '../core/spans.ts';
import { nextNotedOn } from '../core/words-of-people.ts';
import { type Ground, handlesByPerson, isMe, whoOf } from './ground.ts';
import { knownCalls } from './known-calls.ts';
import { openLoops } from './people-list.ts';

const MINUTE_MS = 60_000;
const NOTED_DAYS = 14;

/** The call of a key; where more has become known of it since, the one of the same room that it went into. */
export function meetingOf(meetings: readonly Meeting[], key: string): Meeting | null {
  const [subject = '', from = ''] = key.split('|');
  const at = Number(from);
  return (
    meetings.find((one) => one.key === key) ??
    meetings.find((one) => one.subject === subject && one.from <= at && at <= one.to) ??
    null
  );
}

/** Everybody at a call, judged by what was expected of them on its day. */
export function attendanceAt(
  meeting: Meeting,
  { from, me, outlook: { people } }: Pick<Ground, 'from' | 'me' | 'outlook'>,
  expected: readonly Handle[],
): readonly AttendanceVerdict[] {
  const on = dayOf(meeting.schedule?.startAt ?? meeting.from, from.zone);
  const space: SpaceId | null = meeting.room === null ? null : spaceOf(meeting);
  return judgeAttendance(
    meeting,
    {
      people,
      me,
      expected,
      toleranceMinutes: (handle) => toleranceMinutes(meeting, inForce(from.expectations, { handle, space, on }).calls),
    },
    surelyTexts,
  );
}

/** Whether one of these accounts is on a site that knows accounts. */
function isElsewhere(handles: readonly Handle[]): boolean {
  return handles.some((handle) => siteOf(handle) !== 'meet');
}

/** Names that a call shows, as long as nobody has said whose they are. */
function namesOf(meeting: Meeting, ground: Ground): readonly NameInCall[] {
  const { all, words, me, outlook, names } = ground;
  const seen = new Map([...meeting.attended, ...meeting.reported].map(({ who, name }) => [who, name]));
  for (const who of meeting.doubled) seen.delete(who);
  const handles = handlesByPerson(ground);
  const isOpen = (handle: Handle): boolean =>
    !isMe(ground, outlook.people.personOf(handle)) && !isElsewhere(handles.get(outlook.people.personOf(handle)) ?? []);
  const own = [...seen].filter(([handle]) => isOpen(handle));
  const accounts = accountsIn(all).filter(({ handle }) => siteOf(handle) !== 'meet');
  const named = own.map(([handle, name]) => ({ handle, name, username: null, isActive: true }));
  const proposals = samePersonProposals([...accounts, ...named], words, me);
  return own.map(([handle, name]) => {
    const pair = proposals.filter(({ handles }) => handles.includes(handle));
    const other = pair.length === 1 ? pair[0]?.handles.find((one) => one !== handle) : undefined;
    return {
      handle,
      name,
      perhaps: other === undefined ? null : { handle: other, name: names[other] ?? '' },
    };
  });
}

async function promisesOf(meeting: Meeting, ground: Ground): Promise<readonly PromiseAtCall[]> {
  const all = await ground.log.commitmentsOf(spaceOf(meeting));
  return all.flatMap((item): PromiseAtCall[] => {
    const state = item.states.at(-1);
    const [owner] = state?.owners ?? [];
    const madeAt = item.events[0]?.at ?? 0;
    const isGone =
      item.events.filter(({ kind }) => kind === 'archived' || kind === 'restored').at(-1)?.kind === 'archived';
    if (!state || owner === undefined || state.due?.kind !== 'day' || isGone || !isPromise(item.subject)) return [];
    if (madeAt < meeting.from || madeAt > meeting.to) return [];
    return [
      {
        subject: item.subject,
        text: state.name,
        owner,
        isMine: isMe(ground, ground.outlook.people.personOf(owner)),
        on: state.due.on,
      },
    ];
  });
}

/** All that is shown of a call; `null`: nothing is known of it. */
export async function callRecordOf(ground: Ground, key: string): Promise<CallRecord | null> {
  const { log, from, outlook, said, names } = ground;
  const { meetings, open } = await knownCalls(log, from.now);
  const meeting = meetingOf(meetings, key);
  if (!meeting) return null;
  const verdicts = attendanceAt(meeting, ground, expectedAt(meeting, meetings, outlook.people));
  const loops = await openLoops(ground);
  const handles = handlesByPerson(ground);
  const today = dayOf(from.now, from.zone);
  const unknown = namesOf(meeting, ground);
  const nameOf = ({ who, name }: AttendanceVerdict): string =>
    whoOf(ground, who, handles.get(who) ?? []).name || name || lastName(who, meetings);
  const side = (own: readonly Loop[], direction: Loop['direction']): readonly Loop[] =>
    own.filter((loop) => loop.direction === direction).toSorted(byUntil);
  const people = verdicts.map((verdict): CallPerson => {
    const { who, outcome, isExcused, steps } = verdict;
    const own = loopsWith(loops, who, outlook);
    const notes = said.notesOf(who);
    return {
      who,
      name: nameOf(verdict),
      isKnown: isElsewhere(handles.get(who) ?? []),
      isSilenced: said.isSilenced(who),
      outcome,
      isExcused,
      said: outcomeText(verdict),
      surely: steps,
      mine: side(own, 'mine'),
      theirs: side(own, 'theirs'),
      note: notes[0] ?? null,
      nextNotedOn: nextNotedOn(notes, today, NOTED_DAYS),
    };
  });
  const wasThere = new Set(
    people.filter(({ outcome }) => outcome === 'present' || outcome === 'late').map(({ who }) => who),
  );
  const state = stateOf(meeting, from.now, open);
  const asked = loops.flatMap((loop): OpenAtCall[] => {
    const isOpen =
      loop.kind === 'ask' && loop.person !== null && wasThere.has(loop.person) && loop.sinceAt < meeting.to;
    return isOpen && loop.person !== null ? [{ person: loop.person, loop }] : [];
  });
  const partners = [...handles].filter(([person, own]) => !isMe(ground, person) && isElsewhere(own));
  return {
    asOf: from.now,
    zone: from.zone,
    key: meeting.key,
    title: meeting.title ?? meeting.schedule?.title ?? null,
    url: meeting.room === null ? null : roomUrl(meeting.room),
    state,
    startAt: meeting.schedule?.startAt ?? null,
    from: meeting.from,
    to: meeting.to,
    ownMinutes: Math.round(lengthOf(meeting.watched) / MINUTE_MS),
    hiddenMinutes: Math.round((lengthOf(meeting.watched) - lengthOf(meeting.inSight)) / MINUTE_MS),
    people,
    names: { ...names, ...Object.fromEntries(people.map(({ who, name }) => [who, name])) },
    unknown,
    partners: partners
      .map(([person, own]) => ({ handle: person, name: whoOf(ground, person, own).name }))
      .filter(({ name }) => name !== '')
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    open: state === 'ahead' ? [] : asked,
    promises: await promisesOf(meeting, ground),
  };
}

/** As a name was last shown, of somebody who was not seen at this call. */
function lastName(who: Handle, meetings: readonly Meeting[]): string {
  return meetings.flatMap(({ attended }) => attended).findLast((one) => one.who === who)?.name ?? '';
}
