import type { Commitment, UserWordLine } from '../core/commitment.ts';
import type { FactOf } from '../core/facts.ts';

/** What the user has said about one item, as far as it was not taken back. */
export interface Said {
  /** Terms that are done, settled or excused; asks that are settled or no questions. */
  readonly closedTerms: ReadonlySet<string>;
  /** When each nudge was dealt with last. */
  readonly dealtWith: ReadonlyMap<string, number>;
  readonly snoozedUntil: ReadonlyMap<string, number>;
  readonly silenced: ReadonlySet<string>;
  /** Nudges that were of no use or not so, by key. */
  readonly putAside: ReadonlyMap<string, PutAside>;
}

/** How often the user put a nudge aside, when last, and which facts stood behind it then. */
export interface PutAside {
  readonly times: number;
  readonly at: number;
  readonly isWrong: boolean;
  /** Fingerprints of the keys of all facts that stood behind it so far. */
  readonly seen: ReadonlySet<number>;
}

/** Of two words about one nudge both count. */
function together(known: PutAside | undefined, word: FactOf<'said-of-nudge'>, at: number): PutAside {
  return {
    times: (known?.times ?? 0) + 1,
    at: Math.max(known?.at ?? at, at),
    isWrong: known?.isWrong === true || word.how === 'wrong',
    seen: new Set([...(known?.seen ?? []), ...word.seen]),
  };
}

/** Newest first, so that a word that takes back another is met before it. */
function standing(words: readonly UserWordLine[]): readonly UserWordLine[] {
  const takenBack = new Set<string>();
  const standing: UserWordLine[] = [];
  for (const line of [...words].sort((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1))) {
    if (takenBack.has(line.key)) continue;
    if (line.word.kind === 'said-undone') takenBack.add(line.word.word);
    standing.push(line);
  }
  // A clock may have jumped back between a word and its undoing.
  return standing.filter((line) => !takenBack.has(line.key));
}

export function saidOf(commitment: Pick<Commitment, 'words'>): Said {
  const closedTerms = new Set<string>();
  const dealtWith = new Map<string, number>();
  const snoozedUntil = new Map<string, number>();
  const silenced = new Set<string>();
  const putAside = new Map<string, PutAside>();
  const questions = new Set<string>();
  for (const { word, at } of standing(commitment.words)) {
    switch (word.kind) {
      case 'said-excused':
      case 'said-settled':
      case 'said-done':
      case 'said-disputed':
        closedTerms.add(word.term);
        break;
      case 'said-dealt-with':
        dealtWith.set(word.nudge, Math.max(at, dealtWith.get(word.nudge) ?? at));
        break;
      case 'said-snoozed':
        snoozedUntil.set(word.nudge, Math.max(word.until, snoozedUntil.get(word.nudge) ?? word.until));
        break;
      case 'said-of-nudge':
        if (word.how !== 'done') putAside.set(word.nudge, together(putAside.get(word.nudge), word, at));
        break;
      case 'said-silenced':
        silenced.add(word.what);
        break;
      case 'said-question':
        questions.add(word.ask);
        break;
      case 'said-no-question':
        // The newest word about it stands.
        if (!questions.has(word.ask)) closedTerms.add(word.ask);
        break;
      case 'said-undone':
      case 'said-same-person':
      case 'said-expectation':
      case 'said-there':
      case 'said-not-there':
      case 'said-told-me':
      case 'said-not-them':
      case 'said-not-same-person':
      case 'said-note':
      case 'said-own-answer':
      case 'said-in-group':
      case 'said-pinned':
      case 'said-reviewed':
        break;
      default:
        word satisfies never;
    }
  }
  return { closedTerms, dealtWith, snoozedUntil, silenced, putAside };
}

/** When a nudge was last dealt with or put aside whose key is so; `null`: never. */
export function lastAnsweredAt({ dealtWith, putAside }: Said, isMeant: (nudge: string) => boolean): number | null {
  const all = [...dealtWith, ...[...putAside].map(([key, { at }]) => [key, at] as const)];
  return all.reduce<number | null>((last, [key, at]) => (isMeant(key) ? Math.max(last ?? at, at) : last), null);
}
