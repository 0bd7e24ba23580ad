import { useCallback, useState } from 'preact/hooks';
import { type TroubleName, troubleNamed } from '../ui/Trouble.tsx';

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

/**
 * What the background tells, brought up to date in place. A look that comes to nothing takes away nothing that stands there, with
 * whatever the user has opened or half typed in it.
 */
export function useLatest<Told extends object>(): Latest<Told> {
  const [state, setState] = useState<Omit<Latest<Told>, 'show'>>({ told: null, trouble: null, isBehind: false });
  const show = useCallback((asked: Promise<Told>) => {
    const become = (trouble: TroubleName | null, told: Told | null): void =>
      setState((before) => {
        const isWhole = before.told !== null && (before.trouble === null || before.isBehind);
        if (trouble && isWhole) return { told: before.told, trouble, isBehind: true };
        return { told: told ?? before.told, trouble, isBehind: false };
      });
    asked.then(
      (told) => become('trouble' in told ? (told.trouble as TroubleName | null) : null, told),
      (error: unknown) => {
        console.error(error);
        become(troubleNamed(error), null);
      },
    );
  }, []);
  return { ...state, show };
}
