import { Trouble, type TroubleName } from './Trouble.tsx';

interface Props {
  /** Why nothing newer can be told; `null`: what stands there is the newest. */
  readonly trouble: TroubleName | null;
  readonly onTry: () => void;
}

/** The strip over a page that stands on. Its place is there from the start: what comes into it is read out. */
export function Behind({ trouble, onTry }: Props) {
  return (
    <div class="behind" role="status">
      {trouble && <Trouble name={trouble} onTry={onTry} isBehind />}
    </div>
  );
}
