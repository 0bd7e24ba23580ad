import { emptyCall, type LabCall } from '../meet/call.ts';
import type { Deed } from '../meet/deed.ts';
import { PEOPLE } from './cast.ts';
import { AYESHA, KENJI, SIGNE, THIAGO } from './tale.ts';

function nameOf(who: string): string {
  return PEOPLE.find(([username]) => username === who)?.[1] ?? who;
}

/** What must be known of somebody once the call is over. */
export interface SeenAtCall {
  readonly name: string;
  readonly outcome: 'present' | 'late';
  /** Whether a list of everybody proves when they came, and that they left. */
  readonly joinedAfter: boolean;
  readonly left: boolean;
}

export interface MeetStory {
  readonly call: LabCall;
  readonly deeds: readonly Deed[];
  /** The name under which I come. */
  readonly me: string;
  readonly seen: readonly SeenAtCall[];
  /** Of these nothing may be known. */
  readonly nobody: readonly string[];
}

const MINUTES_MS = 60_000;
/** A little more than a minute, so that it can be told in whole minutes. */
const LATER = 68;

/**
 * The people of the story meet, within two minutes of the start: one is there before me, one comes a minute after it, one breaks off
 * and comes back, one shows a screen and leaves early; a service takes notes, a phone rings in, somebody waits and is let in.
 */
export function meetStory(startAt: number): MeetStory {
  const call = emptyCall({
    room: 'nta-mapp-kjv',
    title: 'Night train map, weekly',
    event: 'nighttrainmapweekly',
    startAt,
    endAt: startAt + 30 * MINUTES_MS,
  });
  const [thiago, ayesha, kenji] = [THIAGO, AYESHA, KENJI].map(nameOf) as [string, string, string];
  const deeds: readonly Deed[] = [
    { after: -3600, do: 'join', who: thiago, isHost: true },
    { after: 2, do: 'join', who: ayesha },
    { after: 6, do: 'join', who: 'Otter.ai' },
    { after: 10, do: 'share', who: ayesha },
    { after: 14, do: 'speak', who: thiago, text: 'Turmeric is in stock.' },
    { after: 18, do: 'reconnect', who: thiago },
    { after: 24, do: 'knock', who: 'Rana Farouk' },
    { after: 30, do: 'share-no-more', who: ayesha },
    { after: 36, do: 'let-in', who: 'Rana Farouk' },
    { after: 44, do: 'rename', who: 'Rana Farouk', to: 'Rana Farouk-Haddad' },
    { after: 52, do: 'leave', who: 'Otter.ai' },
    { after: LATER, do: 'join', who: kenji },
    { after: LATER + 6, do: 'leave', who: ayesha },
  ];
  return {
    call,
    deeds,
    me: nameOf(SIGNE),
    seen: [
      { name: thiago, outcome: 'present', joinedAfter: false, left: false },
      { name: ayesha, outcome: 'present', joinedAfter: true, left: true },
      { name: kenji, outcome: 'late', joinedAfter: true, left: false },
    ],
    nobody: ['Otter.ai', 'Signe Aaby'],
  };
}
