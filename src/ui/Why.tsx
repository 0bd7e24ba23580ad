import type { Text } from '../core/text.ts';
import { Say } from './Say.tsx';
import { useWords } from './words.ts';

interface Props {
  readonly steps: readonly Text[];
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** Why is this counted: the rule, the facts, the clock, step by step. */
export function Why({ steps, isOpen, onToggle }: Props) {
  const { say } = useWords();
  return (
    <details class="why" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{say('why_summary')}</summary>
      <ol>
        {steps.map((step, i) => (
          <li key={i}>
            <span>
              <Say text={step} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
