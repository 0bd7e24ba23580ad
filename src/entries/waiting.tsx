import { type OwnPage, PageBar } from '../ui/PageBar.tsx';
import { useWords } from '../ui/words.ts';
import { Speaking } from './own-page.tsx';

/** A full page of ours until the background has answered: where one is, and the way to the others. */
export function Waiting({ here }: { readonly here: OwnPage }) {
  return (
    <Speaking now={null}>
      <PageBar here={here} />
      <Looking />
    </Speaking>
  );
}

function Looking() {
  const { say } = useWords();
  return (
    <main class="page" aria-busy="true">
      <p class="second" role="status">
        {say('loading')}
      </p>
    </main>
  );
}
