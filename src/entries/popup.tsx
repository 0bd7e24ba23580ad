import { ask } from '../platform/ask.ts';
import { browser } from '../platform/browser.ts';
import { Popup } from '../ui/Popup.tsx';
import { drawPage, Speaking, useNow, visit } from './own-page.tsx';

async function copied(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

/** A popup is over once the user is elsewhere; the same page in a tab stays. */
async function leave(gone: Promise<unknown>): Promise<void> {
  await gone;
  if (!(await browser.tabs.getCurrent())) window.close();
}

function PopupPage() {
  const { now, isUnanswered, show, onSwitch } = useNow();
  return (
    <Speaking now={now}>
      <Popup
        now={now}
        isUnanswered={isUnanswered}
        onAnswer={(nudge, answer) => show(ask('answer', nudge, answer))}
        onUndo={(nudge) => show(ask('undo', nudge))}
        onSwitch={onSwitch}
        onSample={(isWanted) => show(ask(isWanted ? 'addSample' : 'removeSample'))}
        onReadNow={() => show(ask('readAgain'))}
        onTry={() => show(ask('now'))}
        onVisit={(url) => void leave(visit(url))}
        onOptions={() => void leave(browser.runtime.openOptionsPage())}
        onCopy={copied}
      />
    </Speaking>
  );
}

drawPage('app_name', <PopupPage />);
