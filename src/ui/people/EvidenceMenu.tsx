import { MenuBox } from '../MenuBox.tsx';
import { MenuEntry } from '../MenuEntry.tsx';
import { useWords } from '../words.ts';
import type { EvidenceLine } from './evidence-lines.ts';

/** What can be said to a line of evidence. */
export type EvidenceChoice =
  | { readonly kind: 'visit' }
  | { readonly kind: 'excuse' }
  | { readonly kind: 'done' }
  | { readonly kind: 'settled' }
  | { readonly kind: 'dispute' }
  | { readonly kind: 'no-question' }
  | { readonly kind: 'take-back'; readonly word: string };

interface Props {
  readonly evidence: EvidenceLine;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onChoose: (choice: EvidenceChoice) => void;
}

export function EvidenceMenu({ evidence, isOpen, onToggle, onChoose }: Props) {
  const { say } = useWords();
  const { line } = evidence;
  const choose = (choice: EvidenceChoice) => () => {
    onToggle(false);
    onChoose(choice);
  };
  const excuse = evidence.kind === 'term' ? evidence.line.excuse : null;
  const isTerm = evidence.kind === 'term';
  return (
    <MenuBox label={say('menu_label', line.name)} isOpen={isOpen} onToggle={onToggle}>
      <MenuEntry sign="elsewhere" turns keyName="o" onChoose={choose({ kind: 'visit' })}>
        {say('menu_visit')}
      </MenuEntry>
      {isTerm && !excuse && (
        <MenuEntry sign="excuse" isPart keyName="x" onChoose={choose({ kind: 'excuse' })}>
          {say('menu_excuse')}
        </MenuEntry>
      )}
      {isTerm && (
        <MenuEntry sign="check" keyName="d" onChoose={choose({ kind: 'done' })}>
          {say('menu_was_done')}
        </MenuEntry>
      )}
      {!isTerm && (
        <MenuEntry sign="check" isPart keyName="e" onChoose={choose({ kind: 'settled' })}>
          {say('menu_answered')}
        </MenuEntry>
      )}
      {!isTerm && (
        <MenuEntry sign="unknown" keyName="n" onChoose={choose({ kind: 'no-question' })}>
          {say('menu_no_question')}
        </MenuEntry>
      )}
      {!line.dispute && (
        <MenuEntry sign="talk" onChoose={choose({ kind: 'dispute' })}>
          {say('menu_dispute')}
        </MenuEntry>
      )}
      {excuse?.word && (
        <MenuEntry sign="reply" turns isPart onChoose={choose({ kind: 'take-back', word: excuse.word })}>
          {say('menu_take_back_excuse')}
        </MenuEntry>
      )}
      {line.dispute && (
        <MenuEntry sign="reply" turns isPart onChoose={choose({ kind: 'take-back', word: line.dispute.word })}>
          {say('menu_take_back_dispute')}
        </MenuEntry>
      )}
    </MenuBox>
  );
}
