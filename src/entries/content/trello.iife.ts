import { getHere } from '../../page/here-get.ts';
import { begin } from '../../page/lifetime.ts';
import { visit } from '../../page/visit.ts';
import { answerBackground } from '../../platform/answer-messages.ts';
import { askFromSite } from '../../platform/ask.ts';
import { browser } from '../../platform/browser.ts';
import { speech } from '../../platform/words.ts';
import { trelloPage } from '../../sites/trello/page.ts';

const life = begin(() => {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
});

const here = visit(
  document,
  trelloPage,
  {
    here: (place, me) => askFromSite('here', { site: trelloPage.site, place, me }),
    marks: (subjects) => askFromSite('marks', subjects),
  },
  speech,
  life,
);

answerBackground(
  {
    changed: () => here.changed(),
    get: async (path, headers) => {
      const answer = await getHere(path, headers);
      if (!answer) throw new RangeError('not a path of this origin');
      return answer;
    },
  },
  life.signal,
);
