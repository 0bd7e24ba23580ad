import {
  AYESHA,
  KENJI,
  LEA,
  SIGNE,
  type StoryAskOutcome,
  type StoryNudge,
  type StoryOutcome,
  THIAGO,
  type When,
} from './tale.ts';

export const TOUR = 'Launch in four cities';
export const PRESS = 'Press and guests';
export const DOING = 'This week';
export const NEXT = 'Next';
export const TALK = 'To talk about';
export const DONE = 'Done';

type Turn = { readonly when: When; readonly by: string | null } & (
  | { readonly do: 'due'; readonly on: number | null }
  | { readonly do: 'complete' | 'reopen' | 'delete' }
  | { readonly do: 'assign'; readonly who: string | null }
  | { readonly do: 'comment'; readonly text: string }
  | { readonly do: 'like'; readonly comment: string }
  | { readonly do: 'wait-for'; readonly on: string }
  | { readonly do: 'move'; readonly section: string }
);

/** One task of the story on Asana, what happens to it, and what must be said of it. Due days are the nth working day. */
export interface AsanaTale {
  readonly task: string;
  readonly row: string;
  readonly section: string;
  readonly born: When;
  readonly owner: string | null;
  readonly due: number | null;
  readonly isApproval?: boolean;
  readonly isSeparator?: boolean;
  readonly parent?: string;
  /** It is shown in the other project too. */
  readonly isInBoth?: boolean;
  readonly turns: readonly Turn[];
  readonly terms: readonly {
    readonly outcome: StoryOutcome;
    readonly owners: readonly string[];
    readonly excuse?: 'blocked' | 'away';
  }[];
  readonly asks?: readonly {
    readonly from: string;
    readonly to: readonly string[];
    readonly outcome: StoryAskOutcome;
  }[];
  readonly nudge?: StoryNudge;
  readonly mark?: 'turn' | 'waiting' | 'told' | 'due' | 'quiet';
}

/** The same four people take the map on a tour. */
export const ASANA_TALES: readonly AsanaTale[] = [
  {
    task: 'Book the hall in Oslo',
    row: 'Mine, past and not done, and nothing said: tell them before they ask.',
    section: DOING,
    born: [-12, '09:00'],
    owner: SIGNE,
    due: -4,
    turns: [],
    terms: [{ outcome: 'overdue', owners: [SIGNE] }],
    nudge: 'tell-them',
    mark: 'due',
  },
  {
    task: 'Captions for the exhibition',
    row: 'Theirs, past and not done: came due.',
    section: DOING,
    born: [-13, '09:05'],
    owner: THIAGO,
    due: -4,
    turns: [{ when: [-9, '15:00'], by: THIAGO, do: 'comment', text: 'Half of them are written.' }],
    terms: [{ outcome: 'overdue', owners: [THIAGO] }],
    nudge: 'came-due',
    mark: 'due',
  },
  {
    task: 'Speakers for the evening',
    row: 'Moved in time by its owner, with a word: early notice.',
    section: DOING,
    born: [-20, '10:00'],
    owner: AYESHA,
    due: -6,
    turns: [
      {
        when: [-9, '10:00'],
        by: AYESHA,
        do: 'comment',
        text: 'One of them is on tour until next week, so I set a new date.',
      },
      { when: [-9, '10:02'], by: AYESHA, do: 'due', on: 6 },
    ],
    terms: [
      { outcome: 'moved', owners: [AYESHA] },
      { outcome: 'open', owners: [AYESHA] },
    ],
    mark: 'told',
  },
  {
    task: 'Train tickets for the speakers',
    row: 'Part of another task, with its own date and owner.',
    section: DOING,
    born: [-8, '11:00'],
    owner: KENJI,
    due: 8,
    parent: 'Speakers for the evening',
    turns: [],
    terms: [{ outcome: 'open', owners: [KENJI] }],
  },
  {
    task: 'Catering for forty',
    row: 'Moved by a rule: that is nobody’s move.',
    section: NEXT,
    born: [-15, '09:30'],
    owner: THIAGO,
    due: -5,
    turns: [{ when: [-7, '08:00'], by: null, do: 'due', on: 7 }],
    terms: [
      { outcome: 'moved', owners: [THIAGO] },
      { outcome: 'open', owners: [THIAGO] },
    ],
    mark: 'quiet',
  },
  {
    task: 'Insurance of the photographs',
    row: 'It waits for another task: past its date, and excused.',
    section: NEXT,
    born: [-12, '09:40'],
    owner: KENJI,
    due: -4,
    turns: [{ when: [-10, '13:00'], by: KENJI, do: 'wait-for', on: 'Captions for the exhibition' }],
    terms: [{ outcome: 'overdue', owners: [KENJI], excuse: 'blocked' }],
  },
  {
    task: 'Who opens the doors?',
    row: 'A date and nobody who holds it: give it an owner.',
    section: NEXT,
    born: [-7, '09:45'],
    owner: null,
    due: 3,
    turns: [],
    terms: [],
    nudge: 'give-it-an-owner',
  },
  {
    task: 'Guest list',
    row: 'Shown in two projects, and still one task.',
    section: NEXT,
    born: [-9, '09:50'],
    owner: SIGNE,
    due: 9,
    isInBoth: true,
    turns: [],
    terms: [{ outcome: 'open', owners: [SIGNE] }],
  },
  {
    task: '—— after the summer ——',
    row: 'A separator owes nothing.',
    section: NEXT,
    born: [-30, '09:00'],
    owner: null,
    due: -6,
    isSeparator: true,
    turns: [],
    terms: [],
  },
  {
    task: 'Old list of cinemas',
    row: 'Held by an account that is gone: it asks for a new name.',
    section: NEXT,
    born: [-30, '09:10'],
    owner: LEA,
    due: -12,
    turns: [],
    terms: [],
    nudge: 'give-it-an-owner',
  },
  {
    task: 'Colours of the banners',
    row: 'Asked of me three working days ago, by a mention: my clock ran out.',
    section: TALK,
    born: [-8, '13:00'],
    owner: null,
    due: null,
    turns: [
      { when: [-3, '10:15'], by: AYESHA, do: 'comment', text: '@signeaaby which colours do you want for the banners?' },
    ],
    terms: [],
    asks: [{ from: AYESHA, to: [SIGNE], outcome: 'unanswered' }],
    nudge: 'reply',
    mark: 'turn',
  },
  {
    task: 'Folding tables',
    row: 'Asked by me three working days ago: their clock ran out.',
    section: TALK,
    born: [-8, '13:10'],
    owner: KENJI,
    due: null,
    turns: [
      {
        when: [-3, '10:30'],
        by: SIGNE,
        do: 'comment',
        text: '@kenjimorinaga can you order the folding tables this week?',
      },
    ],
    terms: [],
    asks: [{ from: SIGNE, to: [KENJI], outcome: 'unanswered' }],
    nudge: 'ask-kindly',
    mark: 'waiting',
  },
  {
    task: 'Poster for the window',
    row: 'An approval waits for whoever is to approve.',
    section: TALK,
    born: [-6, '13:20'],
    owner: null,
    due: null,
    isApproval: true,
    turns: [{ when: [-3, '11:00'], by: THIAGO, do: 'assign', who: SIGNE }],
    terms: [],
    asks: [{ from: THIAGO, to: [SIGNE], outcome: 'unanswered' }],
    nudge: 'reply',
    mark: 'turn',
  },
  {
    task: 'Loudspeakers',
    row: 'Asked by me and acknowledged with a like.',
    section: TALK,
    born: [-6, '13:30'],
    owner: null,
    due: null,
    turns: [
      { when: [-3, '12:00'], by: SIGNE, do: 'comment', text: '@thiagoramalho could you bring the loudspeakers?' },
      { when: [-3, '12:30'], by: THIAGO, do: 'like', comment: 'loudspeakers' },
    ],
    terms: [],
    asks: [{ from: SIGNE, to: [THIAGO], outcome: 'acknowledged' }],
  },
  {
    task: 'Print the invitations',
    row: 'Done in time by its owner.',
    section: DONE,
    born: [-18, '09:00'],
    owner: THIAGO,
    due: -6,
    turns: [
      { when: [-8, '14:00'], by: THIAGO, do: 'complete' },
      { when: [-8, '14:01'], by: THIAGO, do: 'move', section: DONE },
    ],
    terms: [{ outcome: 'kept', owners: [THIAGO] }],
  },
];
