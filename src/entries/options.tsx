import { useEffect, useState } from 'preact/hooks';
import { ask } from '../platform/ask.ts';
import { onSettings, readSettings, type Settings, writeSettings } from '../platform/settings.ts';
import { Options } from '../ui/Options.tsx';
import { drawPage, Speaking, useNow } from './own-page.tsx';

function OptionsPage() {
  const { now, show, onSwitch } = useNow();
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    onSettings(setSettings);
    void readSettings().then(setSettings);
  }, []);
  if (!settings) return null;
  return (
    <Speaking now={now}>
      <Options
        sites={now?.sites ?? []}
        marks={settings.marks}
        dueTimes={settings.dueTimes}
        areQuotesKept={settings.quotes}
        hasSample={now?.hasSample ?? false}
        onSwitch={onSwitch}
        onMarks={(marks) => void writeSettings({ marks })}
        onDueTimes={(dueTimes) => void writeSettings({ dueTimes })}
        onQuotes={(quotes) => void writeSettings({ quotes })}
        onSample={(isWanted) => show(ask(isWanted ? 'addSample' : 'removeSample'))}
      />
    </Speaking>
  );
}

drawPage('options_title', <OptionsPage />);
