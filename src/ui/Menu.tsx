import type { Nudge } from '../core/nudge.ts';
import { MenuBox } from './MenuBox.tsx';
import { type Choice, MenuEntries, type Puttings } from './MenuEntries.tsx';
import { useWords } from './words.ts';

export type { Choice, Puttings } from './MenuEntries.tsx';

interface Props extends Puttings {
  readonly nudge: Nudge;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onChoose: (choice: Choice) => void;
}

/** Everything but the one first action: a disclosure of buttons. */
export function Menu({ nudge, isOpen, onToggle, ...entries }: Props) {
  const { say, speak } = useWords();
  return (
    <MenuBox label={say('menu_label', speak(nudge.title))} isOpen={isOpen} onToggle={onToggle}>
      <MenuEntries nudge={nudge} {...entries} />
    </MenuBox>
  );
}
