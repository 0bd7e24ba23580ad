import { Fragment } from 'preact';
import { REASONS } from '../../core/facts.ts';
import type { Slip } from '../../core/review.ts';
import { text } from '../../core/text.ts';
import { PageLink } from '../PageLink.tsx';
import { dueDay } from '../people/due-words.ts';
import { excuseWords } from '../people/evidence-facts.ts';
import { outcomeOfTerm } from '../people/outcomes.ts';
import { REASON_WORDS } from '../reason-words.ts';
import { Say } from '../Say.tsx';
import { ShowMore } from '../ShowMore.tsx';
import { useMost } from '../use-most.ts';
import { useWords } from '../words.ts';
import type { StepProps } from './StepBody.tsx';

const MOST = 6;

/** What slipped and why, one press each; and what nobody could tell. */
export function SlipsStep({ review, events, saying }: StepProps) {
  const { say } = useWords();
  const { slips, unsure } = review;
  const { shown, more } = useMost(slips, MOST);
  const isNothing = slips.length === 0 && unsure.unknown.length === 0 && unsure.promises.length === 0;
  if (isNothing) return <p class="second">{say('review_slips_nothing')}</p>;
  return (
    <>
      {slips.length > 0 && <p class="second">{say('review_slips_lead')}</p>}
      <ul class="plain decide">
        {shown.map((slip) => (
          <SlipLine key={slip.term.key} slip={slip} events={events} saying={saying} review={review} />
        ))}
      </ul>
      <ShowMore left={slips.length - shown.length} onMore={more} />
      {unsure.unknown.length > 0 && (
        <>
          <h3 class="small-head">{say('review_unsure')}</h3>
          <ul class="plain decide">
            {unsure.unknown.map((slip) => (
              <UnknownLine key={slip.term.key} slip={slip} events={events} saying={saying} review={review} />
            ))}
          </ul>
        </>
      )}
      {unsure.promises.length > 0 && <p class="second">{say('review_promises', { count: unsure.promises.length })}</p>}
    </>
  );
}

interface LineProps extends StepProps {
  readonly slip: Slip;
}

function SlipWords({ slip, events }: Pick<LineProps, 'slip' | 'events'>) {
  const { say } = useWords();
  const { isMine, persons, term } = slip;
  const holders = [
    ...(isMine ? [text('review_yours')] : []),
    ...persons.map((person) => text('review_with', { person })),
  ];
  return (
    <div>
      <b>
        <PageLink url={term.url} class="item-link" onOpen={events.onVisit}>
          <bdi>{term.name}</bdi>
        </PageLink>
      </b>
      <p class="second">
        {holders.map((holder, i) => (
          <Fragment key={i}>
            {i > 0 && ', '}
            <Say text={holder} />
          </Fragment>
        ))}
        {` · ${say('seen_promised', dueDay(term.due))} · ${say(outcomeOfTerm(term).word)}`}
      </p>
    </div>
  );
}

function SlipLine({ slip, events, saying }: LineProps) {
  const words = useWords();
  const { say } = words;
  const { term } = slip;
  const excuse = excuseWords(term, words);
  if (excuse !== null)
    return (
      <li>
        <SlipWords slip={slip} events={events} />
        <p class="row">
          <span class="second">{excuse}</span>
          {term.excuse?.word && (
            <button
              type="button"
              class="link"
              onClick={() => saying.tell(events.unsay([term.excuse?.word ?? '']), say('toast_word_back'))}
            >
              {say('button_take_back')}
            </button>
          )}
        </p>
      </li>
    );
  return (
    <li>
      <SlipWords slip={slip} events={events} />
      <fieldset class="row reasons" aria-label={say('review_why', term.name)}>
        {REASONS.map((reason) => (
          <button
            key={reason}
            type="button"
            class="button"
            onClick={() =>
              saying.tell(
                events.sayOfEvidence(term.subject, { kind: 'excused', term: term.key, reason, note: '' }),
                say('toast_excused'),
              )
            }
          >
            {say(REASON_WORDS[reason])}
          </button>
        ))}
      </fieldset>
    </li>
  );
}

function UnknownLine({ slip, events, saying }: LineProps) {
  const { say } = useWords();
  const { term } = slip;
  return (
    <li>
      <SlipWords slip={slip} events={events} />
      <fieldset class="row" aria-label={say('review_was_done', term.name)}>
        <button
          type="button"
          class="button"
          onClick={() =>
            saying.tell(
              events.sayOfEvidence(term.subject, { kind: 'done', term: term.key, when: term.lapseAt }),
              say('toast_was_done'),
            )
          }
        >
          {say('button_done_by_then')}
        </button>
        <button type="button" class="button" onClick={() => events.onVisit(term.url)}>
          {say('button_look_there')}
        </button>
      </fieldset>
    </li>
  );
}
