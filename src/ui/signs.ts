/** One stroke of a sign on a 16 × 16 grid. `full` is filled with the ink, `cut` is drawn in the colour of the ground. */
export type Stroke =
  | { readonly d: string; readonly look?: 'full' | 'cut' }
  | {
      readonly at: readonly [x: number, y: number];
      readonly r: number;
      readonly look?: 'full' | 'gapped' | 'dotted';
    };

const EYE: readonly Stroke[] = [{ d: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4z' }, { at: [8, 8], r: 1.7 }];
const BUBBLE: Stroke = { d: 'M2.5 3h11v7.5h-6l-3 3v-3h-2z' };
const PERSON: readonly Stroke[] = [{ at: [8, 5.3], r: 2.6 }, { d: 'M2.8 13.5c.5-2.8 2.5-4.3 5.2-4.3s4.7 1.5 5.2 4.3' }];

/** The little drawings of the margin. None stands alone: its word is beside it, or is its name. */
export const SIGNS = {
  // Of the marks in a page.
  moved: [{ at: [8, 8], r: 5.7 }, { d: 'M5 8h5.6M8.5 5.8 10.7 8 8.5 10.2' }],
  overdue: [{ d: 'M8 2 14 8l-6 6-6-6z' }, { at: [8, 8], r: 1.3, look: 'full' }],
  open: [{ at: [8, 8], r: 5.5 }],
  unknown: [
    { at: [8, 8], r: 5.7, look: 'dotted' },
    { d: 'M6.5 6.5a1.55 1.55 0 1 1 2.1 1.45c-.4.15-.6.35-.6.85' },
    { at: [8, 10.8], r: 0.8, look: 'full' },
  ],
  kept: [
    { at: [8, 8], r: 6, look: 'full' },
    { d: 'm5.3 8.3 1.9 1.9 3.6-4', look: 'cut' },
  ],
  late: [
    { d: 'M8 1.6 14.4 8 8 14.4 1.6 8z', look: 'full' },
    { d: 'M8 5v3.2l1.8 1.3', look: 'cut' },
  ],
  mine: [{ d: 'M2.5 8h9M8 4l4 4-4 4' }],
  theirs: [{ d: 'M13.5 8h-9M8 4 4 8l4 4' }],
  back: [{ d: 'M9.5 3.5 5 8l4.5 4.5' }],
  pin: [{ d: 'M6 2.5h4l-.6 4.2 2.6 2.3H4l2.6-2.3zM8 9v4.5' }],
  talk: [{ d: 'M1.8 2.8h8.4v5.5H6L3.8 10.5V8.3h-2z' }, { d: 'M7.5 10.5H10l2.2 2.3v-2.3h2V5.5h-1.5' }],
  ask: [BUBBLE, { d: 'M6.6 5.7a1.45 1.45 0 1 1 1.9 1.4c-.35.13-.5.3-.5.7' }, { at: [8, 9.2], r: 0.75, look: 'full' }],
  blind: [...EYE, { d: 'M3 13 13 3' }],
  board: [{ d: 'M2.5 2.5h11v11h-11zM5 5v5.5M8 5v3M11 5v6.5' }],
  book: [
    {
      d: 'M8 4.2C6.6 3 4.6 2.7 2.2 2.9v9.6c2.4-.2 4.4.1 5.8 1.3 1.4-1.2 3.4-1.5 5.8-1.3V2.9C11.4 2.7 9.4 3 8 4.2zM8 4.2v9.6',
    },
  ],
  check: [{ d: 'm3 8.5 3.5 3.5L13 4.5' }],
  clock: [{ at: [8, 8], r: 5.7 }, { d: 'M8 4.8V8l2.3 1.5' }],
  copy: [{ d: 'M5.5 5.5h8v8h-8z' }, { d: 'M10.5 5.5v-3h-8v8h3' }],
  date: [{ d: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.3v3M10.5 2.3v3' }],
  due: [
    { at: [8, 8], r: 5.5, look: 'gapped' },
    { at: [8, 8], r: 1.4, look: 'full' },
  ],
  elsewhere: [{ d: 'M2.5 8h8M7.5 4.5 11 8l-3.5 3.5M13.5 3v10' }],
  evening: [{ d: 'M13 9.6A5.6 5.6 0 1 1 6.4 3a4.6 4.6 0 0 0 6.6 6.6z' }],
  excuse: [
    {
      d: 'M5 2.5C3.3 4 2.5 6 2.5 8s.8 4 2.5 5.5M11 2.5c1.7 1.5 2.5 3.5 2.5 5.5s-.8 4-2.5 5.5M6.2 8h3.6',
    },
  ],
  eye: EYE,
  gear: [{ d: 'M2.5 4.7h6M11.5 4.7h2M2.5 11.3h2M7.5 11.3h6' }, { at: [10, 4.7], r: 1.6 }, { at: [6, 11.3], r: 1.6 }],
  list: [
    { d: 'M6.5 4h7M6.5 8h7M6.5 12h7' },
    { at: [3.3, 4], r: 1, look: 'full' },
    { at: [3.3, 8], r: 1, look: 'full' },
    { at: [3.3, 12], r: 1, look: 'full' },
  ],
  lock: [{ d: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5' }],
  more: [
    { at: [3.5, 8], r: 1.25, look: 'full' },
    { at: [8, 8], r: 1.25, look: 'full' },
    { at: [12.5, 8], r: 1.25, look: 'full' },
  ],
  nobody: [{ d: 'M2.8 13.5c.5-2.8 2.5-4.3 5.2-4.3s4.7 1.5 5.2 4.3' }, { at: [8, 5.3], r: 2.6, look: 'dotted' }],
  note: [{ d: 'M10.8 2.7 13.3 5.2 6 12.5l-3.3.8.8-3.3z' }],
  pause: [{ d: 'M5.5 3.5v9M10.5 3.5v9' }],
  people: [
    { at: [6, 5.5], r: 2.3 },
    {
      d: 'M1.5 13c.4-2.6 2.2-4 4.5-4s4.1 1.4 4.5 4M10.5 3.5a2.2 2.2 0 0 1 0 4.2M12 9.3c1.4.5 2.3 1.8 2.5 3.7',
    },
  ],
  person: PERSON,
  plus: [{ d: 'M8 3v10M3 8h10' }],
  reply: [{ d: 'M6.5 3.5 2.5 7.3l4 3.8M2.8 7.3h6.5a4.2 4.2 0 0 1 4.2 4.2v1' }],
  sample: [{ d: 'M6 2.5h4M6.5 2.5v4L3 13.5h10L9.5 6.5v-4M5 10h6' }],
  silence: [
    {
      d: 'M4 11.5V7a4 4 0 0 1 7-2.6M12 7.5v4M2.5 11.5h9M6.5 13.5h3M2.5 2.5l11 11',
    },
  ],
  tell: [BUBBLE, { d: 'M5.3 6.8h5.4' }],
  thanks: [
    {
      d: 'M8 14V7.5M8 9.5C5 9.8 3 8 2.8 5c3-.2 5 1.5 5.2 4.5zM8 7.5C7.9 4.6 9.6 2.5 12.8 2.3 13 5.4 11.2 7.4 8 7.5z',
    },
  ],
} as const satisfies Readonly<Record<string, readonly Stroke[]>>;

export type SignName = keyof typeof SIGNS;
