import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';

/** How much is open both ways. */
export function Loops({ mine, theirs }: { readonly mine: number; readonly theirs: number }) {
  const { say } = useWords();
  return (
    <span class="loops">
      <span>
        <Sign name="mine" turns />
        {say('loops_mine', { count: mine })}
      </span>
      <span>
        <Sign name="theirs" turns />
        {say('loops_theirs', { count: theirs })}
      </span>
    </span>
  );
}
