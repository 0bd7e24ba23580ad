import type { ComponentChildren } from 'preact';
import type { Text } from '../core/text.ts';
import { Say } from './Say.tsx';
import { useWords } from './words.ts';

interface Props {
  /** `null`: they are not at hand yet. */
  readonly steps: readonly Text[] | null;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** What stands in place of the steps, or below them. */
  readonly children?: ComponentChildren;
}

/** Why is this counted: the rule, the facts, the clock, step by step. */
export function Why({ steps, isOpen, onToggle, children }: Props) {
  const { say } = useWords();
  return (
    <details class="why" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{say('why_summary')}</summary>
      {steps && (
        <ol>
          {steps.map((step, i) => (
            <li key={i}>
              <span>
                <Say text={step} />
              </span>
            </li>
          ))}
        </ol>
      )}
      {children}
    </details>
  );
}
