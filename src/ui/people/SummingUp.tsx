import { useWords } from '../words.ts';

/** Where figures will stand, while what they start from is summed up. */
export function SummingUp({ look }: { readonly look: string }) {
  const { say } = useWords();
  return (
    <section class={look} aria-label={say('figures_both')} aria-busy="true">
      <p class="second" role="status">
        {say('figures_coming')}
      </p>
    </section>
  );
}
