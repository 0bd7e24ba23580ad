import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';

interface Props {
  readonly heading: string;
  readonly hint?: string | undefined;
  readonly them: string;
  readonly mine: ComponentChildren;
  readonly theirs: ComponentChildren;
}

/** One kind of expectation, on two facing pages: mine at the start, theirs at the end. */
export function TermsRow({ heading, hint, them, mine, theirs }: Props) {
  const { say } = useWords();
  return (
    <>
      <div class="terms-row">
        <h2>
          <span>{heading}</span>
        </h2>
        {hint && <p class="hint">{hint}</p>}
      </div>
      <div class="field">
        <span class="measure-of" aria-hidden="true">
          {say('terms_of_me')}
        </span>
        {mine}
      </div>
      <div class="field">
        <span class="measure-of" aria-hidden="true">
          {say('terms_of_them', them)}
        </span>
        {theirs}
      </div>
    </>
  );
}
