import { useEffect, useState } from 'preact/hooks';
import type { Handle } from '../core/handles.ts';
import type { WhoElse } from '../core/people-list.ts';
import { ask } from '../platform/ask.ts';
import { browser } from '../platform/browser.ts';
import { Behind } from '../ui/Behind.tsx';
import { PageBar } from '../ui/PageBar.tsx';
import { PersonPage } from '../ui/person/PersonPage.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { useWords } from '../ui/words.ts';
import { drawPage, Speaking, visit } from './own-page.tsx';
import { peopleEvents } from './people-events.ts';
import { printLeaf, saveFile } from './take-away.ts';
import { useComingBack } from './use-coming-back.ts';
import { usePerson } from './use-person.ts';
import { Waiting } from './waiting.tsx';

/** Whose page this is: an account of theirs. */
function handleHere(): Handle {
  return (new URLSearchParams(location.search).get('person') ?? '') as Handle;
}

function Person() {
  const [person] = useState(handleHere);
  const { told: found, trouble, isBehind, lookAgain } = usePerson(person);
  const [others, setOthers] = useState<WhoElse>({ people: [], groups: [] });
  useComingBack(lookAgain);
  useEffect(() => {
    // Who else there is matters only to whoever reads on.
    if (found) ask('whoElse', person).then(setOthers, (error: unknown) => console.error(error));
  }, [found, person]);

  if (trouble && !isBehind)
    return (
      <Speaking now={null}>
        <PageBar here="people" />
        <main class="page">
          <Trouble name={trouble} onTry={lookAgain} />
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
      <Behind trouble={trouble} onTry={lookAgain} />
      <PersonPage
        record={record}
        others={others.people}
        groups={others.groups}
        events={{
          ...peopleEvents((url) => void visit(url), lookAgain),
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
