import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Handle } from '../core/handles.ts';
import type { NudgeKind } from '../core/nudge.ts';
import type { Room } from '../core/room.ts';
import { ask } from '../platform/ask.ts';
import { browser } from '../platform/browser.ts';
import { readSettings, writeSettings } from '../platform/settings.ts';
import { storageRoom } from '../platform/storage.ts';
import { useNavKeys } from '../ui/nav-keys.ts';
import { personFile } from '../ui/PageBar.tsx';
import { Popup } from '../ui/Popup.tsx';
import type { Tab } from '../ui/TabNav.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { copied, drawPage, openPage, Speaking, useNow, visit } from './own-page.tsx';

/** A popup is over once the user is elsewhere; the same page in a tab stays. */
async function leave(gone: Promise<unknown>): Promise<void> {
  await gone;
  if (!(await browser.tabs.getCurrent())) window.close();
}

/** Leaves a kind of nudge on, however often it was called not so up to now, or turns it off. */
async function stay(kind: NudgeKind, isOn: boolean, wrong: number): Promise<void> {
  const { off, staysOn } = await readSettings();
  await writeSettings(isOn ? { staysOn: { ...staysOn, [kind]: wrong } } : { off: [...off, kind] });
}

// The background looks while the page is still being made.
const first = ask('now');

function PopupPage() {
  const { now, trouble, isBehind, show, onSwitch } = useNow(true, first);
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => void storageRoom().then(setRoom), []);
  const [tab, setTab] = useState<Tab>(location.hash === '#people' ? 'people' : 'now');
  const [person, setPerson] = useState<Handle | null>(null);
  const [call, setCall] = useState<string | null>(null);
  const people = useLoaded(tab === 'people', () => import('./people-tab.tsx'));
  const calls = useLoaded(call !== null, () => import('./call-tab.tsx'));
  const leaveCall = useCallback(() => {
    setCall(null);
    show(ask('now'));
  }, [show]);
  const leaveTo = (gone: Promise<unknown>) => void leave(gone);
  const onTab = (next: Tab) => {
    setPerson(null);
    setCall(null);
    setTab(next);
  };
  useNavKeys(
    useCallback((target) => {
      if (target === 'review') leaveTo(openPage('review.html'));
      else onTab(target);
    }, []),
  );
  return (
    <Speaking now={now}>
      <Popup
        now={now}
        room={room}
        trouble={trouble}
        isBehind={isBehind}
        tab={tab}
        onTab={onTab}
        onReview={() => leaveTo(openPage('review.html'))}
        onOwnPage={(file) => leaveTo(openPage(file))}
        isPersonOpen={person !== null}
        people={
          people && (
            <people.PeopleTab
              person={person}
              onPerson={setPerson}
              onVisit={(url) => leaveTo(visit(url))}
              onPersonPage={(one) => leaveTo(openPage(personFile(one)))}
              onOptions={() => leaveTo(browser.runtime.openOptionsPage())}
            />
          )
        }
        call={
          calls &&
          call !== null && <calls.CallTab call={call} onBack={leaveCall} onVisit={(url) => leaveTo(visit(url))} />
        }
        onCall={setCall}
        onAnswer={(nudge, answer) => show(ask('answer', nudge, answer))}
        onUndo={(nudge) => show(ask('undo', nudge))}
        onShown={(nudges) => void ask('shown', nudges).catch(() => undefined)}
        onStay={(kind, isOn) => show(stay(kind, isOn, now?.doubted?.wrong ?? 0).then(() => ask('now')))}
        onSwitch={onSwitch}
        onSample={(isWanted) => show(ask(isWanted ? 'addSample' : 'removeSample'))}
        onReadNow={() => show(ask('readAgain'))}
        onTry={() => show(ask('now'))}
        onVisit={(url) => leaveTo(visit(url))}
        onOptions={() => leaveTo(browser.runtime.openOptionsPage())}
        onCopy={copied}
      />
    </Speaking>
  );
}

drawPage('app_name', <PopupPage />);
