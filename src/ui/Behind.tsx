import type { TroubleName } from './Trouble.tsx';
import { useLoaded } from './use-loaded.ts';

interface Props {
  /** Why nothing newer can be told; `null`: what stands there is the newest. */
  readonly trouble: TroubleName | null;
  readonly onTry: () => void;
}

/** The strip over a page that stands on. Its place is there from the start: what comes into it is read out. */
export function Behind({ trouble, onTry }: Props) {
  const inside = useLoaded(trouble !== null, () => import('./Trouble.tsx'));
  return (
    <div class="behind" role="status">
      {trouble && inside && <inside.Trouble name={trouble} onTry={onTry} isBehind />}
    </div>
  );
}
