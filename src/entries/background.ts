import { Background } from '../background/background.ts';
import { countAtSetTimes, setTimeTurns } from '../background/set-count.ts';
import { isToBeTold } from '../background/tell-at-time.ts';
import { SITES, type Site } from '../core/handles.ts';
import { speak } from '../core/speak.ts';
import { text } from '../core/text.ts';
import { openLog } from '../log/open.ts';
import { onWake, wakeAt } from '../platform/alarms.ts';
import { answerMessages } from '../platform/answer-messages.ts';
import { askPage } from '../platform/ask.ts';
import { showBadge } from '../platform/badge.ts';
import { now, sleep, userZone } from '../platform/clock.ts';
import { readKept, writeKept } from '../platform/kept.ts';
import { tellLogChanged } from '../platform/log-changes.ts';
import { isManaged } from '../platform/managed.ts';
import { notify, onNotification } from '../platform/notifications.ts';
import { isCalendarOn, isOn, onPermissions } from '../platform/permissions.ts';
import { runInCalendar, runInPages } from '../platform/scripts.ts';
import { onSettings, readSettings } from '../platform/settings.ts';
import { onStart } from '../platform/start.ts';
import { onTabGone, openOwnPage, tabsOf } from '../platform/tabs.ts';
import { speech } from '../platform/words.ts';
import { readers } from '../sites/index.ts';
import asanaScript from './content/asana.iife.ts?script';
import calendarScript from './content/calendar.iife.ts?script';
import meetScript from './content/meet.iife.ts?script';
import trelloScript from './content/trello.iife.ts?script';

const SCRIPTS: Readonly<Partial<Record<Site, string>>> = { trello: trelloScript, asana: asanaScript, meet: meetScript };

/** A site whose pages we cannot be in is not offered. */
const offered = Object.fromEntries(Object.entries(readers).filter(([site]) => SCRIPTS[site as Site] !== undefined));

const kept = { read: readKept, write: writeKept };

const background = new Background({
  readers: offered,
  sites: SITES.filter((site) => SCRIPTS[site] !== undefined),
  openLog,
  fetch: (input, init) => fetch(input, init),
  clock: { now, sleep },
  zone: userZone,
  settings: readSettings,
  speech,
  isOn,
  isCalendarOn,
  throughPage: (tab, path, headers) => askPage(tab, 'get', path, headers),
  wakeAt: async (at) => {
    const { setTimes, notifyAt } = await readSettings();
    const times = notifyAt === null ? setTimes : [...setTimes, notifyAt];
    wakeAt(Math.min(at, ...setTimeTurns(times, now(), userZone())));
  },
  showCount: async (found, { now: at, zone }) => {
    const { setTimes, notifyAt } = await readSettings();
    const count = await countAtSetTimes(kept, found, setTimes, at, zone);
    const title = count > 0 ? text('action_title_count', { count }) : text('action_title');
    await showBadge(count, speak(title, speech(at, zone)));
    if ((await isToBeTold(kept, notifyAt, at, zone)) && found > 0) {
      const how = speech(at, zone);
      await notify(speak(text('app_name'), how), speak(text('notification', { count: found }), how));
    }
  },
  tellPages: async (site) => {
    const told = (await tabsOf(site)).map((tab) => askPage(tab, 'changed').catch(() => undefined));
    await Promise.all(told);
  },
  tellOwnPages: tellLogChanged,
  kept,
  isManaged,
  outline: async (site) => {
    for (const tab of await tabsOf(site)) {
      const told = await askPage(tab, 'outline').catch(() => null);
      if (told !== null) return told;
    }
    return null;
  },
  runInPages: async (site, isRunning) => {
    const script = SCRIPTS[site];
    if (script !== undefined) await runInPages(site, script, isRunning);
    if (site === 'meet') await runInCalendar(calendarScript, isRunning && (await isCalendarOn()));
  },
});

function openNow(): void {
  void openOwnPage('src/entries/popup.html');
}

// All listeners at once and first: one that is added later misses the very event that woke us.
answerMessages(background.answerers, isOn);
onWake(() => void background.wake());
onPermissions(() => {
  onNotification(openNow);
  void background.arrange(SITES);
});
onSettings(() => void background.settingsChanged(SITES));
onTabGone((tab) => background.pageGone(tab));
onStart((isFirst) => {
  void background.arrange(SITES);
  if (isFirst) void openOwnPage('src/entries/welcome.html');
});
onNotification(openNow);
void background.start();
