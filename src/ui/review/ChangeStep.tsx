import type { ReasonCount } from '../../core/standing-reasons.ts';
import { REASON_WORDS } from '../reason-words.ts';
import { useWords } from '../words.ts';

/** The reasons of the last four weeks: what to fix in how we work. */
export function ChangeStep({ reasons }: { readonly reasons: readonly ReasonCount[] }) {
  const { say } = useWords();
  const all = reasons.reduce((sum, { count }) => sum + count, 0);
  const [first] = reasons;
  return (
    <p class="second">
      {first
        ? say('review_reasons', say(REASON_WORDS[first.reason]), { count: first.count }, { count: all })
        : say('review_reasons_nothing')}
    </p>
  );
}
