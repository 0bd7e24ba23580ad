import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Handle } from '../core/handles.ts';
import { othersThan, type PeopleList } from '../core/people-list.ts';
import type { PersonRecord } from '../core/person-record.ts';
import { ask } from '../platform/ask.ts';
import { Ghosts } from '../ui/Ghosts.tsx';
import { PeoplePage } from '../ui/people/PeoplePage.tsx';
import { PersonInPopup } from '../ui/people/PersonInPopup.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { Speaking } from './own-page.tsx';
import { peopleEvents } from './people-events.ts';

export interface PeopleTabProps {
  readonly person: Handle | null;
  readonly onPerson: (person: Handle | null) => void;
  readonly onVisit: (url: string) => void;
  readonly onPersonPage: (person: Handle) => void;
  readonly onOptions: () => void;
}

/** What a person is called, by every account of theirs. */
function namesIn({ me, partners }: PeopleList): Readonly<Record<Handle, string>> {
  const rows = me ? [me, ...partners] : partners;
  return Object.fromEntries(rows.flatMap(({ accounts, name }) => accounts.map(({ handle }) => [handle, name])));
}

/** What stands under *People* in the popup: everybody, or one of them. */
export function PeopleTab({ person, onPerson, onVisit, onPersonPage, onOptions }: PeopleTabProps) {
  const [list, setList] = useState<PeopleList | null>(null);
  const [record, setRecord] = useState<PersonRecord | null>(null);
  const [isUnanswered, setUnanswered] = useState(false);

  const failed = useCallback((error: unknown) => {
    console.error(error);
    setUnanswered(true);
  }, []);
  const lookAtPerson = useCallback(
    (looking: 'opened' | 'again') => {
      if (person === null) return setRecord(null);
      ask('person', person, looking).then((found) => (found ? setRecord(found) : onPerson(null)), failed);
    },
    [person, onPerson, failed],
  );
  const lookAtAll = useCallback(() => {
    ask('people').then((found) => {
      setList(found);
      setUnanswered(false);
    }, failed);
  }, [failed]);
  useEffect(lookAtAll, [lookAtAll]);
  useEffect(() => lookAtPerson('opened'), [lookAtPerson]);

  const events = peopleEvents(onVisit, () => {
    lookAtAll();
    lookAtPerson('again');
  });
  const trouble = isUnanswered ? 'no-answer' : (list?.trouble ?? null);
  if (trouble || !list || (person !== null && !record))
    return (
      <main class="popup-main">
        {trouble ? (
          <Trouble name={trouble} onTry={lookAtAll} />
        ) : (
          <div class="lined">
            <Ghosts />
          </div>
        )}
      </main>
    );
  if (record && person !== null)
    return (
      <Speaking now={record}>
        <PersonInPopup
          record={record}
          others={othersThan(list, record.who.person)}
          groups={list.groups}
          events={events}
          onBack={() => onPerson(null)}
          onReview={() => onPersonPage(record.who.person)}
          onOptions={onOptions}
        />
      </Speaking>
    );
  return (
    <Speaking now={{ ...list, names: namesIn(list) }}>
      <PeoplePage list={list} events={events} onPerson={onPerson} />
    </Speaking>
  );
}
