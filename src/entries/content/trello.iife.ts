import { sayingHere } from '../../page/here-again.ts';
import { getHere } from '../../page/here-get.ts';
import { begin } from '../../page/lifetime.ts';
import { outlineOf } from '../../page/outline.ts';
import { visit } from '../../page/visit.ts';
import { answerBackground } from '../../platform/answer-messages.ts';
import { askFromSite } from '../../platform/ask.ts';
import { isExtensionThere } from '../../platform/still-there.ts';
import { trelloPage } from '../../sites/trello/page.ts';

const life = begin(isExtensionThere);

const saying = sayingHere(document, trelloPage.generation, (place, me, selectors) =>
  askFromSite('here', { site: trelloPage.site, place, me, selectors }),
);

const here = visit(
  document,
  trelloPage,
  {
    here: saying.here,
    marks: (subjects, past) => {
      saying.found();
      return askFromSite('marks', subjects, past);
    },
    story: (subject) => askFromSite('story', subject),
    say: (subject, word) => askFromSite('say', subject, word),
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
