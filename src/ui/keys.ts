/** What a key asks for. */
export type Command =
  | 'next'
  | 'previous'
  | 'evidence'
  | 'copy'
  | 'done'
  | 'snooze'
  | 'settled'
  | 'excuse'
  | 'no'
  | 'menu'
  | 'why'
  | 'undo'
  | 'help'
  | 'close';

const COMMANDS: Readonly<Record<string, Command>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  o: 'evidence',
  c: 'copy',
  d: 'done',
  s: 'snooze',
  e: 'settled',
  x: 'excuse',
  n: 'no',
  m: 'menu',
  w: 'why',
  u: 'undo',
  '?': 'help',
  Escape: 'close',
};

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** Which command a key asks for; none with a modifier, while a word is being composed, or while a field has the focus. */
export function commandOf(pressed: Pressed, isInField: boolean): Command | null {
  if (isInField || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) return null;
  return Object.hasOwn(COMMANDS, pressed.key) ? (COMMANDS[pressed.key] ?? null) : null;
}

/** The place after a step through a list of this length; from nowhere, the first. */
export function stepped(from: number, by: 1 | -1, length: number): number {
  if (from < 0) return 0;
  return Math.min(Math.max(from + by, 0), length - 1);
}
