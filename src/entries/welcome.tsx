import { ask } from '../platform/ask.ts';
import { Welcome } from '../ui/Welcome.tsx';
import { drawPage, Speaking, useNow, visit } from './own-page.tsx';

function WelcomePage() {
  const { now, show, onSwitch } = useNow();
  return (
    <Speaking now={now}>
      <Welcome
        sites={now?.sites ?? []}
        hasSample={now?.hasSample ?? false}
        onSwitch={onSwitch}
        onSample={(isWanted) => show(ask(isWanted ? 'addSample' : 'removeSample'))}
        onVisit={(url) => void visit(url)}
      />
    </Speaking>
  );
}

drawPage('welcome_title', <WelcomePage />);
