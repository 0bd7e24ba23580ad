import { getHere } from '../../page/here-get.ts';
import { begin } from '../../page/lifetime.ts';
import { visit } from '../../page/visit.ts';
import { answerBackground } from '../../platform/answer-messages.ts';
import { askFromSite } from '../../platform/ask.ts';
import { isExtensionThere } from '../../platform/still-there.ts';
import { trelloPage } from '../../sites/trello/page.ts';

const life = begin(isExtensionThere);

const here = visit(
  document,
  trelloPage,
  {
    here: (place, me) => askFromSite('here', { site: trelloPage.site, place, me }),
    marks: (subjects, past) => askFromSite('marks', subjects, past),
    story: (subject) => askFromSite('story', subject),
    say: (subject, word) => askFromSite('say', subject, word),
  },
  life,
);

answerBackground(
  {
    changed: () => here.changed(),
    get: async (path, headers) => {
      const answer = await getHere(path, headers, life.signal);
      if (!answer) throw new RangeError('not a path of this origin');
      return answer;
    },
  },
  life.signal,
);
