import type { PersonRow } from '../../core/people-list.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { Loops } from './Loops.tsx';
import { monogram } from './monogram.ts';
import { noteDay } from './note-day.ts';

interface Props {
  readonly row: PersonRow;
  readonly onOpen: () => void;
}

/** One person in the list: who, and what is open both ways. No figure stands here: one below the other they would compare. */
export function PersonLine({ row, onOpen }: Props) {
  const { how, say } = useWords();
  const isNamed = row.name !== '';
  const name = isNamed ? row.name : say(row.isMe ? 'person_title_me' : 'word_somebody');
  return (
    <li>
      <button
        type="button"
        class={row.isMe ? 'person-row is-me' : 'person-row'}
        data-nudge={row.person}
        onClick={onOpen}
      >
        <span class="monogram" aria-hidden="true">
          {monogram(name)}
        </span>
        <span>
          <strong>
            <bdi>{name}</bdi>
            {row.isMe && isNamed && <span class="second">, {say('people_you')}</span>}
          </strong>
          <Loops mine={row.mine} theirs={row.theirs} />
          {row.groups.length > 0 && (
            <span class="hint">
              <bdi>{row.groups.join(' · ')}</bdi>
            </span>
          )}
          {row.nextNotedOn && <span class="hint">{say('people_noted_day', noteDay(row.nextNotedOn, how.locale))}</span>}
        </span>
        <span class="person-signs">
          {row.isPinned && (
            <span>
              <Sign name="pin" />
              <span class="unseen">{say('people_pinned')}</span>
            </span>
          )}
          {row.isSilenced && (
            <span>
              <Sign name="silence" />
              <span class="unseen">{say('people_silenced')}</span>
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
