import type { Terms } from '../../core/expectations.ts';
import type { MessageKey } from '../../core/text.ts';
import { useWords } from '../words.ts';
import { LengthInput } from './LengthInput.tsx';
import type { Side } from './side.ts';

type Kind = keyof Pick<Terms, 'question' | 'review' | 'urgent'>;

const KINDS: readonly (readonly [kind: Kind, short: MessageKey, name: MessageKey])[] = [
  ['question', 'answer_question', 'term_question'],
  ['review', 'answer_review', 'term_review'],
  ['urgent', 'answer_urgent', 'term_urgent'],
];

/** How soon an answer may be expected, by what is asked. */
export function AnswerFields({ side }: { readonly side: Side }) {
  const { say } = useWords();
  return (
    <div class="answers">
      {KINDS.map(([kind, short, name]) => (
        <div class="answers-row" key={kind}>
          <span aria-hidden="true">{say(short)}</span>
          <LengthInput
            label={side.label(name)}
            value={side.terms[kind]}
            onChange={(length) => side.set({ [kind]: length })}
          />
        </div>
      ))}
    </div>
  );
}
