import { roomSpace } from '../core/call.ts';
import { doneKey } from '../core/call-notes.ts';
import { factsOfWords, spaceOf } from '../core/call-promises.ts';
import type { WordAtCall } from '../core/call-record.ts';
import { presentAt } from '../core/contacts.ts';
import type { Spoken } from '../core/evidence.ts';
import type { Member, UserWord } from '../core/facts.ts';
import { type Handle, type Subject, siteOf } from '../core/handles.ts';
import type { Meeting } from '../core/meetings.ts';
import { plannedFacts } from '../core/planned-facts.ts';
import { factOfNoPromise, isPromise } from '../core/promises-kept.ts';
import { checkFact } from '../log/check-fact.ts';
import type { Log } from '../log/log.ts';
import { type Ground, handlesByPerson, isMe, whoOf } from './ground.ts';
import { after, say, short } from './people-said.ts';

const NOTHING: Spoken = { words: [], trouble: null };
/** Where calls have not shown my own name. */
const NAMELESS_ME: Handle = 'meet:me';

function word(log: Log, meeting: Meeting, said: UserWord, now: number): Promise<Spoken> {
  const space = meeting.room === null ? null : roomSpace(meeting.room);
  return say(log, [{ subject: meeting.subject, space, word: said }], after(meeting.words, now));
}

function ownHandle({ me }: Ground): Handle {
  return me.find((handle) => siteOf(handle) === 'meet') ?? NAMELESS_ME;
}

/** Everybody between whom a promise of a call is: whoever was there, whoever was there at earlier promises, and me. */
async function membersOf(meeting: Meeting, owner: Handle, ground: Ground): Promise<readonly Member[]> {
  const { log, outlook, me, names } = ground;
  const handles = handlesByPerson(ground);
  const shown = new Map(meeting.attended.map(({ who, name }) => [outlook.people.personOf(who), name]));
  const known = (await log.space(spaceOf(meeting)))?.members ?? [];
  const own = ownHandle(ground);
  const mine = me.flatMap((handle) => names[handle] ?? [])[0] ?? '';
  const all = new Map<Handle, Member>(known.map((one) => [one.handle, one]));
  for (const handle of [...presentAt(meeting, outlook.people), owner]) {
    if (isMe(ground, outlook.people.personOf(handle)) || handle === own) continue;
    const name = whoOf(ground, handle, handles.get(handle) ?? []).name || (shown.get(handle) ?? '');
    all.set(handle, { handle, name, username: null, isActive: true });
  }
  all.set(own, { handle: own, name: mine, username: null, isActive: true });
  return [...all.values()];
}

async function promise(
  meeting: Meeting,
  said: Extract<WordAtCall, { kind: 'promise' }>,
  ground: Ground,
  now: number,
): Promise<Spoken> {
  const text = short(said.text).trim();
  if (text === '') return NOTHING;
  const me = ownHandle(ground);
  const owner = said.owner ?? me;
  const members = await membersOf(meeting, owner, ground);
  const facts = factsOfWords({ text, owner, on: said.on }, { meeting, members, me, now });
  if (facts.some((fact) => typeof checkFact(fact) === 'string')) return NOTHING;
  const { added } = await ground.log.append(facts);
  return added > 0 ? { words: facts.map(({ key }) => key), trouble: null } : NOTHING;
}

/** Writes down what the user says of a call. */
export async function sayOfCall(meeting: Meeting, said: WordAtCall, ground: Ground): Promise<Spoken> {
  const { log } = ground;
  const { now } = ground.from;
  switch (said.kind) {
    case 'person':
      return word(log, meeting, { kind: said.word, who: said.who, when: meeting.from }, now);
    case 'done':
      return word(log, meeting, { kind: 'said-dealt-with', nudge: doneKey(meeting) }, Math.max(now, meeting.to));
    case 'start': {
      const { room, title, schedule } = meeting;
      const event = schedule?.event ?? null;
      const facts = plannedFacts([{ event, room, startAt: said.at, endAt: null, title }], 'user', now);
      if (facts.some((fact) => typeof checkFact(fact) === 'string')) return NOTHING;
      await log.append(facts);
      return { words: facts.map(({ key }) => key), trouble: null };
    }
    case 'promise':
      return promise(meeting, said, ground, now);
    default:
      said satisfies never;
      return NOTHING;
  }
}

/** Puts a promise of a call away; it can be written down anew. */
export async function dropPromise(log: Log, subject: Subject, now: number): Promise<Spoken> {
  const item = isPromise(subject) ? await log.commitment(subject) : null;
  if (!item) return NOTHING;
  const fact = factOfNoPromise(item, now);
  await log.append([fact]);
  return { words: [fact.key], trouble: null };
}
