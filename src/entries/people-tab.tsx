import { useCallback, useEffect } from 'preact/hooks';
import type { Handle } from '../core/handles.ts';
import { othersThan, type PeopleList } from '../core/people-list.ts';
import { ask } from '../platform/ask.ts';
import { Behind } from '../ui/Behind.tsx';
import { Ghosts } from '../ui/Ghosts.tsx';
import { PeoplePage } from '../ui/people/PeoplePage.tsx';
import { PersonInPopup } from '../ui/people/PersonInPopup.tsx';
import { Trouble, type TroubleName } from '../ui/Trouble.tsx';
import { Speaking } from './own-page.tsx';
import { peopleEvents } from './people-events.ts';
import { useLatest } from './use-latest.ts';
import { usePerson } from './use-person.ts';

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
export function PeopleTab(props: PeopleTabProps) {
  const { person, onPerson, onVisit } = props;
  const { told: list, trouble, isBehind, show } = useLatest<PeopleList>();
  const look = useCallback(() => show(ask('people')), [show]);
  useEffect(look, [look]);
  if (person !== null) return <PersonTab key={person} {...props} person={person} list={list} onChanged={look} />;
  if (!list || (trouble && !isBehind)) return <NotYet trouble={trouble} onTry={look} />;
  return (
    <Speaking now={{ ...list, names: namesIn(list) }}>
      <Behind trouble={trouble} onTry={look} />
      <PeoplePage list={list} events={peopleEvents(onVisit, look)} onPerson={onPerson} />
    </Speaking>
  );
}

interface PersonTabProps extends PeopleTabProps {
  readonly person: Handle;
  readonly list: PeopleList | null;
  /** Everybody is to be looked at anew. */
  readonly onChanged: () => void;
}

function PersonTab({ person, list, onPerson, onVisit, onPersonPage, onOptions, onChanged }: PersonTabProps) {
  const { told, trouble, isBehind, lookAgain } = usePerson(person);
  const isNobody = told !== null && told.record === null;
  useEffect(() => {
    if (isNobody) onPerson(null);
  }, [isNobody, onPerson]);
  const record = told?.record;
  if (!record || (trouble && !isBehind)) return <NotYet trouble={trouble} onTry={lookAgain} />;
  const events = peopleEvents(onVisit, () => {
    onChanged();
    lookAgain();
  });
  return (
    <Speaking now={record}>
      <Behind trouble={trouble} onTry={lookAgain} />
      <PersonInPopup
        record={record}
        others={list ? othersThan(list, record.who.person) : []}
        groups={list?.groups ?? []}
        events={events}
        onBack={() => onPerson(null)}
        onReview={() => onPersonPage(record.who.person)}
        onOptions={onOptions}
      />
    </Speaking>
  );
}

function NotYet({ trouble, onTry }: { readonly trouble: TroubleName | null; readonly onTry: () => void }) {
  return (
    <main class="popup-main">
      {trouble ? (
        <Trouble name={trouble} onTry={onTry} />
      ) : (
        <div class="lined">
          <Ghosts />
        </div>
      )}
    </main>
  );
}
