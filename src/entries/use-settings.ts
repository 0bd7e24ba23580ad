import { useEffect, useState } from 'preact/hooks';
import { onSettings, readSettings, type Settings } from '../platform/settings.ts';

/** The settings as they stand, whichever page changes them; `null` until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    onSettings(setSettings);
    void readSettings().then(setSettings);
  }, []);
  return settings;
}
