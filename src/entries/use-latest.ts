import { useCallback, useState } from 'preact/hooks';
import type { TroubleName } from '../ui/Trouble.tsx';
import { newest } from './newest.ts';

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

const NO_ANSWER = (): TroubleName => 'no-answer';

function troubleIn(told: object | null): TroubleName | null {
  return (told as { readonly trouble?: TroubleName } | null)?.trouble ?? null;
}

/**
 * What the background tells, brought up to date in place. A look that comes to nothing takes away nothing that stands there, with
 * whatever the user has opened or half typed in it; an answer that a later one has overtaken is not shown. `named`: the trouble
 * behind an error that crossed.
 */
export function useLatest<Told extends object>(named: (error: unknown) => TroubleName = NO_ANSWER): Latest<Told> {
  const [{ told, trouble }, setState] = useState<Pick<Latest<Told>, 'told' | 'trouble'>>({ told: null, trouble: null });
  const [put] = useState(newest);
  const show = useCallback(
    (asked: Promise<Told>) => {
      const isNews = put();
      asked.then(
        (next) => {
          if (!isNews()) return;
          setState(({ told: before }) => {
            const found = troubleIn(next);
            return { told: (found && !troubleIn(before) && before) || next, trouble: found };
          });
        },
        (error: unknown) => {
          console.error(error);
          if (isNews()) setState((before) => ({ ...before, trouble: named(error) }));
        },
      );
    },
    [named, put],
  );
  return { told, trouble, isBehind: Boolean(trouble && told && !troubleIn(told)), show };
}
