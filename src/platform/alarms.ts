import { browser } from './browser.ts';

const WAKE = 'wake';

/** Asks to be woken at an instant; there is one alarm, the last one asked for. Browsers wake no sooner than half a minute from now. */
export function wakeAt(at: number): void {
  browser.alarms.create(WAKE, { when: at });
}

export function onWake(woken: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === WAKE) woken();
  });
}
