import { type ComponentChildren, render } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import type { Site } from '../core/handles.ts';
import type { Now } from '../core/now.ts';
import type { MessageKey } from '../core/text.ts';
import { ask } from '../platform/ask.ts';
import { browser } from '../platform/browser.ts';
import { forgetSite, requestSite } from '../platform/permissions.ts';
import { askToPersist } from '../platform/storage.ts';
import { lookUp, speech } from '../platform/words.ts';
import { Spoken } from '../ui/words.ts';
import { type Latest, useLatest } from './use-latest.ts';

/** While a reading goes on, how often a page of ours asks what is new. */
const LOOK_EVERY_MS = 2_000;

export interface NowAndThen extends Omit<Latest<Now>, 'told'> {
  readonly now: Now | null;
  /** To be called within the press itself: the browser may ask for the permission only then. */
  readonly onSwitch: (site: Site, isOn: boolean) => void;
}

/**
 * What the background knows now, and whatever it answers to what is asked of it later. `isWanted`: not before somebody needs it.
 * `first`: what was asked of it already.
 */
export function useNow(isWanted = true, first?: Promise<Now>): NowAndThen {
  const { told: now, show, ...latest } = useLatest<Now>();

  // Before the first frame is drawn: the background looks while it is.
  useLayoutEffect(() => {
    if (isWanted) show(first ?? ask('now'));
  }, [show, isWanted]);

  const isReading = now?.coverage.some((line) => line.isReading) ?? false;
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(() => show(ask('now')), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isReading, show]);

  const onSwitch = useCallback(
    (site: Site, isOn: boolean) => {
      const changed = isOn ? requestSite(site) : forgetSite(site);
      // From the first site on there is something to lose.
      if (isOn) void changed.then(askToPersist);
      show(changed.then(() => ask('siteChanged', site)));
    },
    [show],
  );

  return { now, show, ...latest, onSwitch };
}

/** From when and where something is told, and what people are called. */
type Told = Pick<Now, 'asOf' | 'zone' | 'names'>;

/** Words for all that is inside, in the language of the browser; the same ones as long as it is the same that is told. */
export function Speaking({ now, children }: { readonly now: Told | null; readonly children: ComponentChildren }) {
  const how = useMemo(
    () => ({
      ...speech(now?.asOf ?? Date.now(), now?.zone ?? Temporal.Now.timeZoneId()),
      names: now?.names ?? {},
    }),
    [now],
  );
  return <Spoken.Provider value={how}>{children}</Spoken.Provider>;
}

/** Draws a page of ours. `title` names its tab. */
export function drawPage(title: MessageKey, page: ComponentChildren): void {
  const root = document.getElementById('page');
  if (!root) throw new Error('the page has no place to draw in');
  document.title = lookUp(title, []);
  document.documentElement.lang = browser.i18n.getMessage('@@ui_locale').replace('_', '-') || 'en';
  render(page, root);
  // Nothing is lost before something can be pressed.
  void import('../ui/keep-focus.ts').then(({ keepFocus }) => keepFocus(root));
}

/** Whether these words are on the clipboard now. */
export async function copied(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

/** Opens another full page of ours in a tab. */
export async function openPage(file: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/entries/${file}`) });
}

/** Goes to a page of a site: to the tab that shows it, else in a new one. */
export async function visit(url: string): Promise<void> {
  const open = await tabAt(url);
  if (open === null || open.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

/** The address of a tab is known only where its site is turned on. */
type Tab = Awaited<ReturnType<typeof browser.tabs.query>>[number];

async function tabAt(url: string): Promise<Tab | null> {
  try {
    return (await browser.tabs.query({ url: `${url}*` }))[0] ?? null;
  } catch {
    return null;
  }
}
