import { useCallback, useEffect } from 'preact/hooks';
import type { NudgeRecords } from '../core/nudge-record.ts';
import { ask } from '../platform/ask.ts';
import { writeSettings } from '../platform/settings.ts';
import { Behind } from '../ui/Behind.tsx';
import { HabitsPage } from '../ui/habits/HabitsPage.tsx';
import { PageBar } from '../ui/PageBar.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { drawPage, Speaking, useNow } from './own-page.tsx';
import { useComingBack } from './use-coming-back.ts';
import { useLatest } from './use-latest.ts';
import { useSettings } from './use-settings.ts';

function OwnHabits() {
  const { now } = useNow();
  const settings = useSettings();
  const { told, trouble, isBehind, show } = useLatest<NudgeRecords>();
  const look = useCallback(() => show(ask('nudgeRecords')), [show]);
  useEffect(look, [look]);
  // What was answered in the popup meanwhile is seen on coming back.
  useComingBack(look);
  if (trouble === 'no-answer' && !isBehind) {
    return (
      <Speaking now={now}>
        <PageBar here="habits" />
        <main class="page page-narrow">
          <Trouble name="no-answer" onTry={look} />
        </main>
      </Speaking>
    );
  }
  if (!told || !settings) return null;
  const { off, staysOn, tone, notes } = settings;
  return (
    <Speaking now={now}>
      <Behind trouble={isBehind ? trouble : null} onTry={look} />
      <HabitsPage
        told={told}
        off={off}
        staysOn={staysOn}
        onSwitch={(kind, isOn) => {
          const others = off.filter((one) => one !== kind);
          void writeSettings({ off: isOn ? others : [...others, kind] });
        }}
        tone={tone}
        notes={notes}
        onTone={(chosen) => void writeSettings({ tone: chosen })}
        onNote={(note, words) => {
          const { [note]: _, ...others } = notes;
          void writeSettings({ notes: words === null ? others : { ...others, [note]: words } });
        }}
        onStay={(kind, wrong) => void writeSettings({ staysOn: { ...staysOn, [kind]: wrong } })}
        onTry={look}
      />
    </Speaking>
  );
}

drawPage('habits_heading', <OwnHabits />);
