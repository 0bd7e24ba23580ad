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

const TROUBLES: ReadonlySet<string> = new Set(['newer', 'blocked', 'refused', 'full', 'closed']);

function troubleOf(error: unknown): TroubleName {
  const said = error instanceof Error ? error.message : '';
  return TROUBLES.has(said) ? (said as TroubleName) : 'no-answer';
}

function troubleIn(told: object): TroubleName | null {
  return 'trouble' in told ? (told.trouble as TroubleName | null) : null;
}

/**
 * What the background tells, brought up to date in place. A look that comes to nothing takes away nothing that stands there, with
 * whatever the user has opened or half typed in it; an answer that a later one has overtaken is not shown.
 */
export function useLatest<Told extends object>(): Latest<Told> {
  const [state, setState] = useState<State<Told>>({ told: null, trouble: null, isWhole: false });
  const turns = useRef({ asked: 0, shown: 0 });
  const show = useCallback((asked: Promise<Told>) => {
    const turn = ++turns.current.asked;
    const become = (next: (before: State<Told>) => State<Told>): void => {
      if (turn < turns.current.shown) return;
      turns.current.shown = turn;
      setState(next);
    };
    asked.then(
      (told) => {
        const trouble = troubleIn(told);
        become((before) => (trouble && before.isWhole ? { ...before, trouble } : { told, trouble, isWhole: !trouble }));
      },
      (error: unknown) => {
        console.error(error);
        become((before) => ({ ...before, trouble: troubleOf(error) }));
      },
    );
  }, []);
  const { told, trouble, isWhole } = state;
  return { told, trouble, isBehind: isWhole && trouble !== null, show };
}
