import type { PersonWord, Who } from '../../core/person-record.ts';
import { MenuBox } from '../MenuBox.tsx';
import { MenuEntry } from '../MenuEntry.tsx';
import { useWords } from '../words.ts';

interface Props {
  readonly who: Who;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onSay: (word: PersonWord) => void;
}

export function PersonMenu({ who, isOpen, onToggle, onSay }: Props) {
  const { say } = useWords();
  if (who.isMe) return null;
  const choose = (word: PersonWord) => () => {
    onToggle(false);
    onSay(word);
  };
  const person = { person: who.person };
  return (
    <MenuBox label={say('menu_person_label', person)} isOpen={isOpen} onToggle={onToggle}>
      <MenuEntry sign="pin" onChoose={choose({ kind: 'pinned', isPinned: !who.isPinned })}>
        {say(who.isPinned ? 'menu_unpin' : 'menu_pin')}
      </MenuEntry>
      <MenuEntry sign="silence" onChoose={choose({ kind: 'silenced', isSilenced: !who.isSilenced })}>
        {say(who.isSilenced ? 'menu_unsilence_person' : 'menu_silence_person', person)}
      </MenuEntry>
    </MenuBox>
  );
}
