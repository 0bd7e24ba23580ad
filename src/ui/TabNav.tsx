import { useWords } from './words.ts';

/** The two views of the popup. */
export type Tab = 'now' | 'people';

interface Props {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly onReview: () => void;
}

/** The way between the views of the popup, and to the weekly review in a tab. */
export function TabNav({ tab, onTab, onReview }: Props) {
  const { say } = useWords();
  const entry = (one: Tab, word: string, key: string) => (
    <li>
      <button
        type="button"
        aria-current={tab === one ? 'page' : undefined}
        aria-keyshortcuts={key}
        onClick={() => onTab(one)}
      >
        {word}
      </button>
    </li>
  );
  return (
    <nav class="popup-nav" aria-label={say('app_name')}>
      <ul>
        {entry('now', say('nav_now'), '1')}
        {entry('people', say('nav_people'), '2')}
        <li>
          <button type="button" aria-keyshortcuts="g r" onClick={onReview}>
            {say('nav_review')}
          </button>
        </li>
      </ul>
    </nav>
  );
}
