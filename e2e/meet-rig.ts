import type { Planned } from '../src/core/planned.ts';
import type { WatchReport } from '../src/core/watch.ts';
import { begin, type Life } from '../src/page/lifetime.ts';
import { watchCalls } from '../src/page/watch-calls.ts';
import { meetPage } from '../src/sites/meet/page.ts';

/** The content script for calls without an extension around it. */
class MeetRig {
  readonly reports: WatchReport[] = [];
  readonly planned: Planned[] = [];
  readonly pauses: boolean[] = [];
  readonly modes: string[] = [];
  isOn = true;
  isThere = true;
  #life: Life | null = null;
  #mark: ShadowRoot | null = null;

  constructor() {
    const attach = Element.prototype.attachShadow;
    const keep = (root: ShadowRoot): void => {
      this.#mark = root;
      this.modes.push(root.mode);
    };
    Element.prototype.attachShadow = function (this: Element, init) {
      const root = attach.call(this, init);
      keep(root);
      return root;
    };
  }

  read(path: string, zone: string): unknown {
    const url = new URL(path, meetPage.origin);
    const { glimpse, self } = meetPage.look(document, 1);
    return {
      phase: meetPage.phase(url, document),
      names: glimpse.people.map(({ name }) => name),
      doubled: glimpse.doubled,
      isComplete: glimpse.isComplete,
      title: glimpse.title,
      self,
      planned: meetPage.planned(url, document, zone),
    };
  }

  calendar(zone: string): unknown {
    return meetPage.planned(new URL('https://calendar.google.com/calendar/u/0/r'), document, zone);
  }

  start(): void {
    this.#life = begin(() => this.isThere);
    const voice = { language: 'en', watching: 'watching', pause: 'pause', paused: 'paused', goOn: 'go on' };
    const ask = {
      call: async () => {
        if (!this.isOn) throw new Error('off');
        return { isPaused: false, voice };
      },
      watched: async (report: WatchReport) => {
        this.reports.push(report);
        return this.isOn;
      },
      pause: async (_room: string, isPaused: boolean) => {
        this.pauses.push(isPaused);
        return true;
      },
      planned: async (calls: readonly Planned[]) => {
        this.planned.push(...calls);
        return true;
      },
    };
    let count = 0;
    const world = { now: Date.now, zone: () => 'UTC', newSession: () => `s${++count}` };
    watchCalls(document, meetPage, ask, this.#life, world);
  }

  end(): void {
    this.#life?.end();
  }

  shown(): string | null {
    const isThere = this.#mark?.host.isConnected === true;
    return isThere ? (this.#mark?.querySelector('.call-mark')?.textContent ?? null) : null;
  }

  /** The page goes out of sight, or comes back. */
  hide(isHidden: boolean): void {
    Object.defineProperty(document, 'visibilityState', { value: isHidden ? 'hidden' : 'visible', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  press(): void {
    this.#mark?.querySelector('button')?.click();
  }
}

declare global {
  var meetRig: MeetRig;
}

globalThis.meetRig = new MeetRig();
