import { useCallback, useRef, useState } from 'preact/hooks';
import type { TroubleName } from '../ui/Trouble.tsx';

export interface Latest<Told> {
  /** What was told last; `null`: nothing so far. */
  readonly told: Told | null;
  /** Why nothing newer can be told. */
  readonly trouble: TroubleName | null;
  /** What stands there is whole, and not the newest. */
  readonly isBehind: boolean;
  /** Shows what a message to the background resolves to. */
  readonly show: (asked: Promise<Told>) => void;
}

interface State<Told> extends Omit<Latest<Told>, 'isBehind' | 'show'> {
  readonly isWhole: boolean;
}

/** No answer takes so long. */
const OVERTAKEN_MS = 60_000;
const TROUBLES: ReadonlySet<string> = new Set(['newer', 'blocked', 'refused', 'full', 'closed']);

function troubleOf(error: unknown): TroubleName {
  const said = error instanceof Error ? error.message : '';
  return TROUBLES.has(said) ? (said as TroubleName) : 'no-answer';
}

function troubleIn(told: object): TroubleName | null {
  return 'trouble' in told ? (told.trouble as TroubleName | null) : null;
}

function asOfTold(told: object | null): number {
  return told && 'asOf' in told && typeof told.asOf === 'number' ? told.asOf : Number.NaN;
}

/** An answer that was made before the one that stands there. A clock that was set back keeps nobody from being told. */
function isOvertaken(told: object, before: object | null): boolean {
  const older = asOfTold(before) - asOfTold(told);
  return older > 0 && older < OVERTAKEN_MS;
}

/**
 * What the background tells, brought up to date in place. A look that comes to nothing takes away nothing that stands there, with
 * whatever the user has opened or half typed in it; an answer that a later one has overtaken is not shown.
 */
export function useLatest<Told extends object>(): Latest<Told> {
  const [state, setState] = useState<State<Told>>({ told: null, trouble: null, isWhole: false });
  const turns = useRef({ asked: 0, told: 0 });
  const show = useCallback((asked: Promise<Told>) => {
    const turn = ++turns.current.asked;
    asked.then(
      (told) => {
        turns.current.told = Math.max(turn, turns.current.told);
        const trouble = troubleIn(told);
        setState((before) => {
          if (isOvertaken(told, before.told)) return before;
          return trouble && before.isWhole ? { ...before, trouble } : { told, trouble, isWhole: !trouble };
        });
      },
      (error: unknown) => {
        console.error(error);
        if (turn > turns.current.told) setState((before) => ({ ...before, trouble: troubleOf(error) }));
      },
    );
  }, []);
  const { told, trouble, isWhole } = state;
  return { told, trouble, isBehind: isWhole && trouble !== null, show };
}
