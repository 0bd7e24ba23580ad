import { useId, useRef, useState } from 'preact/hooks';
import type { Handle } from '../../core/handles.ts';
import type { PeopleList } from '../../core/people-list.ts';
import { stepped } from '../keys.ts';
import { Toast } from '../Toast.tsx';
import { useKeys } from '../use-keys.ts';
import { useWords } from '../words.ts';
import type { PeopleEvents } from './events.ts';
import { PersonLine } from './PersonLine.tsx';
import { rowsShown } from './rows-shown.ts';
import { SameQuestions } from './SameQuestions.tsx';
import { useSaying } from './use-saying.ts';

interface Props {
  readonly list: PeopleList;
  readonly events: PeopleEvents;
  readonly onPerson: (person: Handle) => void;
}

/** So many people before one looks for a name. */
const MANY = 12;

/** Me first, then everybody by name. Nothing decides the order but the name. */
export function PeoplePage({ list, events, onPerson }: Props) {
  const { say } = useWords();
  const saying = useSaying(events.unsay, events.onChanged);
  const id = useId();
  const main = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState('');
  const [group, setGroup] = useState('');
  const rows = rowsShown(list, wanted, group);

  useKeys((command, focused) => {
    if (command === 'undo' && saying.undo) {
      saying.undo();
      return true;
    }
    if (command !== 'next' && command !== 'previous') return false;
    const lines = [...(main.current?.querySelectorAll<HTMLElement>('.person-row') ?? [])];
    const place = lines.findIndex((line) => line.dataset.nudge === focused);
    lines[stepped(place, command === 'next' ? 1 : -1, lines.length)]?.focus();
    return lines.length > 0;
  });

  return (
    <>
      <main class="popup-main" ref={main} tabIndex={-1} aria-label={say('nav_people')}>
        {list.me && (
          <ul>
            <PersonLine row={list.me} onOpen={() => onPerson(list.me?.person ?? 'trello:')} />
          </ul>
        )}
        {(list.partners.length > MANY || list.groups.length > 0) && (
          <div class="people-find row">
            {list.partners.length > MANY && (
              <input
                class="input grow"
                type="search"
                aria-label={say('people_find')}
                placeholder={say('people_find')}
                value={wanted}
                onInput={(event) => setWanted(event.currentTarget.value)}
              />
            )}
            {list.groups.length > 0 && (
              <select
                class="input grow"
                aria-label={say('people_group')}
                value={group}
                onChange={(event) => setGroup(event.currentTarget.value)}
              >
                <option value="">{say('people_all')}</option>
                {list.groups.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            )}
          </div>
        )}
        <section aria-labelledby={id}>
          <h2 class="unseen" id={id}>
            {say('people_partners')}
          </h2>
          {rows.length === 0 && (
            <p class="section-text second">{say(list.partners.length === 0 ? 'people_nobody' : 'people_none_found')}</p>
          )}
          <ul>
            {rows.map((row) => (
              <PersonLine key={row.person} row={row} onOpen={() => onPerson(row.person)} />
            ))}
          </ul>
        </section>
        <SameQuestions proposals={list.proposals} events={events} saying={saying} />
        <p class="hint section-text people-end">{say('people_order')}</p>
      </main>
      <div class="toast-place" role="status">
        {saying.said && <Toast words={saying.said.words} onUndo={saying.undo} />}
      </div>
    </>
  );
}
