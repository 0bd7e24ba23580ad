import { useWords } from './words.ts';

interface Props {
  readonly left: number;
  readonly onMore: (() => void) | null;
}

/** The way to the rest of a long list. */
export function ShowMore({ left, onMore }: Props) {
  const { say } = useWords();
  if (!onMore) return null;
  return (
    <p class="section-text">
      <button type="button" class="button" onClick={onMore}>
        {say('button_show_more', { count: left })}
      </button>
    </p>
  );
}
