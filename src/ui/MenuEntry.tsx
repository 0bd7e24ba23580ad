import type { ComponentChildren } from 'preact';
import { Sign } from './Sign.tsx';
import type { SignName } from './signs.ts';

interface Props {
  readonly sign: SignName;
  readonly turns?: boolean;
  /** The key that does the same. */
  readonly keyName?: string;
  /** Begins another part of the menu. */
  readonly isPart?: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}

export function MenuEntry({ sign, turns = false, keyName, isPart = false, onChoose, children }: Props) {
  return (
    <li class={isPart ? 'menu-part' : undefined}>
      <button type="button" onClick={onChoose}>
        <Sign name={sign} turns={turns} />
        <span>{children}</span>
        {keyName && <kbd>{keyName}</kbd>}
      </button>
    </li>
  );
}
