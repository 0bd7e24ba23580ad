import type { Planned } from '../core/planned.ts';
import type { CallPage } from '../sites/site.ts';
import type { Life } from './lifetime.ts';
import { Pace } from './pace.ts';

/** One life in the user's calendar: tells the starts of calls that it shows, and nothing else of it. */
export function watchCalendar(
  document: Document,
  site: CallPage,
  tell: (calls: readonly Planned[]) => Promise<boolean>,
  life: Life,
  zone: () => string,
): void {
  const view = document.defaultView;
  if (!view) return;
  let said = '';
  const pace = new Pace(
    view,
    () => {
      if (!life.check()) return;
      const calls = site.planned(new URL(document.URL), document, zone());
      const words = JSON.stringify(calls);
      if (calls.length === 0 || words === said) return;
      said = words;
      tell(calls).then(
        (isOn) => isOn || life.end(),
        () => life.check(),
      );
    },
    life.signal,
  );
  const observer = new MutationObserver(() => pace.want());
  observer.observe(document.body, { childList: true, subtree: true });
  life.signal.addEventListener('abort', () => observer.disconnect());
  pace.want();
}
