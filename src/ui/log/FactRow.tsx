import { groupOf } from '../../core/fact-groups.ts';
import type { FactLine } from '../../core/fact-line.ts';
import { factText, sourceText, wordsOf } from '../../core/fact-words.ts';
import { sayTime } from '../../core/say-when.ts';
import { PageLink } from '../PageLink.tsx';
import { Say } from '../Say.tsx';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { GROUP_SIGNS } from './group-words.ts';

interface Props {
  readonly line: FactLine;
  readonly onVisit: (url: string) => void;
  readonly onChoose: () => void;
}

/** What a fact says, with a title also where none is known. */
export function useFactText() {
  const { say } = useWords();
  return (line: FactLine) => factText(line.name === '' ? { ...line, name: say('fact_nameless') } : line);
}

/** One fact: what happened, what was written, when, where, and how surely it is known. */
export function FactRow({ line, onVisit, onChoose }: Props) {
  const { how, say, speak } = useWords();
  const { fact, url, space, isTakenBack } = line;
  const told = useFactText()(line);
  const words = wordsOf(fact);
  return (
    <>
      <span class="fact-sign">
        <Sign name={GROUP_SIGNS[groupOf(fact.kind)]} />
      </span>
      <div class="fact-body">
        <p class={isTakenBack ? 'fact-says is-back' : 'fact-says'}>
          <PageLink url={url} onOpen={onVisit}>
            <Say text={told} />
          </PageLink>
        </p>
        {words !== '' && (
          <blockquote class="fact-words" dir="auto">
            {words}
          </blockquote>
        )}
        <p class="evidence">
          <time>{sayTime(fact.at, how)}</time>
          {space !== '' && (
            <>
              {' · '}
              <bdi>{space}</bdi>
            </>
          )}
          {` · ${speak(sourceText(fact))}`}
          {isTakenBack && ` · ${say('fact_taken_back')}`}
        </p>
      </div>
      <button
        type="button"
        class="button button-sign fact-more"
        aria-haspopup="dialog"
        aria-label={say('log_choose', speak(told))}
        onClick={onChoose}
      >
        <Sign name="more" />
      </button>
    </>
  );
}
