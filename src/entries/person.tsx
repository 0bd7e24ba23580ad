import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Handle } from '../core/handles.ts';
import type { PeopleList, WhoElse } from '../core/people-list.ts';
import type { PersonRecord } from '../core/person-record.ts';
import { ask } from '../platform/ask.ts';
import { browser } from '../platform/browser.ts';
import { PageBar } from '../ui/PageBar.tsx';
import { PersonPage } from '../ui/person/PersonPage.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { useWords } from '../ui/words.ts';
import { drawPage, Speaking, visit } from './own-page.tsx';
import { peopleEvents } from './people-events.ts';
import { printLeaf, saveFile } from './take-away.ts';
import { Waiting } from './waiting.tsx';

/** Whose page this is: an account of theirs. */
function handleHere(): Handle {
  return (new URLSearchParams(location.search).get('person') ?? '') as Handle;
}

/** `null`: nobody known by this name. */
type Found = { readonly record: PersonRecord | null };

function Person() {
  const [person] = useState(handleHere);
  const [found, setFound] = useState<Found | null>(null);
  const [trouble, setTrouble] = useState<PeopleList['trouble'] | 'no-answer'>(null);
  const [others, setOthers] = useState<WhoElse>({ people: [], groups: [] });
  const look = useCallback(
    (looking: 'opened' | 'again') => {
      const failed = (error: unknown): void => {
        console.error(error);
        setTrouble('no-answer');
        // The list tells what is the matter with the log.
        ask('people').then(
          (list) => setTrouble(list.trouble ?? 'no-answer'),
          () => undefined,
        );
      };
      ask('person', person, looking).then((record) => {
        setFound({ record });
        setTrouble(null);
        // Who else there is matters only to whoever reads on.
        ask('whoElse', person).then(setOthers, (error: unknown) => console.error(error));
      }, failed);
    },
    [person],
  );
  useEffect(() => look('opened'), [look]);

  if (trouble)
    return (
      <Speaking now={null}>
        <PageBar here="people" />
        <main class="page">
          <Trouble name={trouble} onTry={() => look('again')} />
        </main>
      </Speaking>
    );
  if (!found) return <Waiting here="people" />;
  const { record } = found;
  if (!record)
    return (
      <Speaking now={null}>
        <Nobody />
      </Speaking>
    );
  document.title = record.who.name;
  return (
    <Speaking now={record}>
      <PersonPage
        record={record}
        others={others.people}
        groups={others.groups}
        events={{
          ...peopleEvents(
            (url) => void visit(url),
            () => look('again'),
          ),
          onOptions: () => void browser.runtime.openOptionsPage(),
          onSave: saveFile,
          onPrint: printLeaf,
        }}
      />
    </Speaking>
  );
}

function Nobody() {
  const { say } = useWords();
  return (
    <>
      <PageBar here="people" />
      <main class="page">
        <h1>{say('person_unknown')}</h1>
        <p class="second">{say('person_unknown_rest')}</p>
      </main>
    </>
  );
}

drawPage('app_name', <Person />);
