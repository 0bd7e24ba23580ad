import { sayingHere } from '../../page/here-again.ts';
import { getHere } from '../../page/here-get.ts';
import { begin } from '../../page/lifetime.ts';
import { outlineOf } from '../../page/outline.ts';
import { visit } from '../../page/visit.ts';
import { answerBackground } from '../../platform/answer-messages.ts';
import { askFromSite } from '../../platform/ask.ts';
import { now } from '../../platform/clock.ts';
import { isExtensionThere } from '../../platform/still-there.ts';
import type { Get } from '../../sites/asana/get.ts';
import { HEADERS } from '../../sites/asana/ids.ts';
import { Me } from '../../sites/asana/me.ts';
import { asanaPage } from '../../sites/asana/page.ts';
import { StandsFor } from '../../sites/asana/stands-for.ts';

const life = begin(isExtensionThere);

const get: Get = async (path) => {
  const answer = await getHere(path, HEADERS, life.signal).catch(() => null);
  return answer && answer.status < 300 ? answer.body : null;
};

const sparing: Get = async (path) => ((await askFromSite('mayCall').catch(() => false)) ? get(path) : null);

// One call when a page is loaded; whatever is asked besides is counted with what other tabs ask.
const me = new Me(get, now);
const names = new StandsFor(sparing, now);

async function begun(): Promise<void> {
  await me.ask();
  if (life.signal.aborted) return;
  const site = asanaPage(() => me.known());
  const saying = sayingHere(document, site.generation, (place, handle, selectors) =>
    askFromSite('here', { site: site.site, place, me: handle, selectors }),
  );
  const here = visit(
    document,
    site,
    {
      here: saying.here,
      marks: (subjects, past) => {
        saying.found();
        return names.marks(subjects, past, (...asked) => askFromSite('marks', ...asked));
      },
      story: (subject) => names.at(subject, (meant) => askFromSite('story', meant)),
      say: async (subject, word) => (await names.at(subject, (meant) => askFromSite('say', meant, word))) === true,
    },
    life,
  );
  answerBackground(
    {
      changed: () => here.changed(),
      outline: () => outlineOf(document.body),
      get: async (path, headers) => {
        const answer = await getHere(path, headers, life.signal);
        if (!answer) throw new RangeError('not a path of this origin');
        return answer;
      },
    },
    life.signal,
  );
}

void begun();
