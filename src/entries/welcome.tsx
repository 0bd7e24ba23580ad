import { ask } from '../platform/ask.ts';
import { Behind } from '../ui/Behind.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { Welcome } from '../ui/Welcome.tsx';
import { drawPage, Speaking, useNow, visit } from './own-page.tsx';

function WelcomePage() {
  const { now, trouble, isBehind, show, onSwitch } = useNow();
  const look = () => show(ask('now'));
  return (
    <Speaking now={now}>
      <Behind trouble={isBehind ? trouble : null} onTry={look} />
      {trouble === 'no-answer' && !isBehind ? (
        <main class="page welcome">
          <Trouble name={trouble} onTry={look} />
        </main>
      ) : (
        <Welcome
          sites={now?.sites ?? []}
          hasSample={now?.hasSample ?? false}
          onSwitch={onSwitch}
          onSample={(isWanted) => show(ask(isWanted ? 'addSample' : 'removeSample'))}
          onVisit={(url) => void visit(url)}
        />
      )}
    </Speaking>
  );
}

drawPage('welcome_title', <WelcomePage />);
