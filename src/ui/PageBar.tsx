import type { Handle } from '../core/handles.ts';
import type { MessageKey } from '../core/text.ts';
import { Sign } from './Sign.tsx';
import { useWords } from './words.ts';

/** The pages of ours that lead to each other. */
export type OwnPage = 'now' | 'people' | 'review' | 'habits' | 'log' | 'health' | 'options';

const PAGES: readonly (readonly [page: OwnPage, word: MessageKey, file: string])[] = [
  ['now', 'nav_now', 'popup.html'],
  ['people', 'nav_people', 'popup.html#people'],
  ['review', 'nav_review', 'review.html'],
  ['habits', 'nav_habits', 'habits.html'],
  ['log', 'nav_log', 'log.html'],
  ['health', 'nav_health', 'health.html'],
  ['options', 'nav_options', 'options.html'],
];

/** Where a page of ours is. */
export function fileOf(page: OwnPage): string {
  return PAGES.find(([one]) => one === page)?.[2] ?? 'popup.html';
}

/** The page of one person, by an account of theirs. */
export function personFile(person: Handle): string {
  return `person.html?person=${encodeURIComponent(person)}`;
}

/** The head of a full page of ours, and the way to the others. */
export function PageBar({ here }: { readonly here: OwnPage | null }) {
  const { say } = useWords();
  return (
    <header class="page-bar">
      <p class="name">
        <Sign name="book" />
        {say('app_name')}
      </p>
      <nav aria-label={say('app_name')}>
        <ul>
          {PAGES.map(([page, word, file]) => (
            <li key={page}>
              <a href={file} aria-current={page === here ? 'page' : undefined}>
                {say(word)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
