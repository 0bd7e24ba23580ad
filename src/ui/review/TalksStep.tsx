import type { ComponentChildren } from 'preact';
import type { Handle } from '../../core/handles.ts';
import { text } from '../../core/text.ts';
import { Say } from '../Say.tsx';
import { ShowMore } from '../ShowMore.tsx';
import { useMost } from '../use-most.ts';
import { useWords } from '../words.ts';
import type { StepProps } from './StepBody.tsx';

const MOST = 6;

/** Whom to talk to, who went quiet, and agreements whose day has come. */
export function TalksStep({ review, events }: StepProps) {
  const { say } = useWords();
  const { talks, quiet, agreements } = review;
  const { shown, more } = useMost(talks, MOST);
  if (talks.length + quiet.length + agreements.length === 0) return <p class="second">{say('review_talks_nothing')}</p>;
  return (
    <>
      <ul class="plain decide">
        {shown.map(({ person, ground, loops }) => (
          <Line key={`talk ${person}`} person={person} onPerson={events.onPerson}>
            <b>
              <Say text={text(ground === 'asked-twice' ? 'talks_asked_twice' : 'talks_dates_walked', { person })} />
            </b>
            <p class="second">
              <bdi>{loops.map(({ name }) => name).join(' · ')}</bdi>
            </p>
          </Line>
        ))}
      </ul>
      <ShowMore left={talks.length - shown.length} onMore={more} />
      <ul class="plain decide">
        {quiet.map(({ person, lastSeenAt, open }) => (
          <Line key={`quiet ${person}`} person={person} onPerson={events.onPerson}>
            <b>
              <Say text={text('talks_quiet', { person })} />
            </b>
            <p class="second">
              {[
                ...(lastSeenAt === null ? [] : [say('person_last_seen', { near: lastSeenAt })]),
                say('talks_quiet_open', { count: open }),
              ].join(' · ')}
            </p>
          </Line>
        ))}
        {agreements.map(({ person, reviewOn }) => (
          <Line key={`agreement ${person}`} person={person} onPerson={events.onPerson}>
            <b>{person ? <Say text={text('talks_agreement', { person })} /> : say('talks_agreement_all')}</b>
            <p class="second">{say('talks_agreement_day', { date: reviewOn })}</p>
          </Line>
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly person: Handle | null;
  readonly onPerson: (person: Handle) => void;
  readonly children: ComponentChildren;
}

function Line({ person, onPerson, children }: LineProps) {
  const { say } = useWords();
  return (
    <li>
      <div>{children}</div>
      {person && (
        <p class="row">
          <button type="button" class="button" onClick={() => onPerson(person)}>
            {say('button_outline_talk')}
          </button>
        </p>
      )}
    </li>
  );
}
