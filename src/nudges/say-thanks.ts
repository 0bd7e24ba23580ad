import type { Thanks } from '../core/review.ts';
import { thanksIn } from '../core/review-finds.ts';
import { shorten } from '../core/shorten.ts';
import { type Argument, type Text, text } from '../core/text.ts';
import { ownLately } from './lately.ts';
import { LONGEST_IN_EVIDENCE, siteName } from './matter.ts';
import { isKnown } from './partner.ts';
import type { Found, ViewRule } from './rule.ts';
import type { View } from './view.ts';

const about = { kind: 'say-thanks', habit: 'celebrate', rank: 15, isMine: false } as const;

const LONGEST_IN_DRAFT = 80;

interface Sentences {
  readonly title: Text;
  readonly why: Text;
  readonly draft: Text;
}

function sentences({ ground, person, name, count }: Thanks): Sentences {
  const who: Argument = { person };
  const thing = shorten(name, LONGEST_IN_EVIDENCE);
  const whole = shorten(name, LONGEST_IN_DRAFT);
  switch (ground) {
    case 'told':
      return {
        title: text('nudge_title_say_thanks_told', who),
        why: text('nudge_why_say_thanks_told', { count }, thing),
        draft: text('draft_say_thanks_told', who, whole),
      };
    case 'rescue':
      return {
        title: text('nudge_title_say_thanks_rescue', who),
        why: text('nudge_why_say_thanks_rescue', thing),
        draft: text('draft_say_thanks_rescue', who, whole),
      };
    case 'streak':
      return {
        title: text('nudge_title_say_thanks_streak', who),
        why: text('nudge_why_say_thanks_streak', { count }, thing),
        draft: text('draft_say_thanks_streak', who, whole, { count }),
      };
    default:
      return ground satisfies never;
  }
}

/** Told ahead of a date, done in somebody's stead, or a row of dates that held, in the last week: a word of thanks, tied to the fact. */
export const sayThanks: ViewRule = {
  ...about,
  isOneAtATime: false,
  findAmong(view: View): readonly Found[] {
    const { outlook, terms } = ownLately(view);
    return thanksIn(terms, outlook)
      .filter(({ person }) => isKnown(person, view))
      .map((thanks) => ({
        nudge: {
          ...about,
          ...sentences(thanks),
          key: `${thanks.person}|thanks|${thanks.ground}|${thanks.subject}`,
          term: null,
          subject: thanks.person,
          space: null,
          handle: thanks.person,
          url: thanks.url,
          facts: thanks.facts,
          evidence: text('evidence_say_thanks', siteName(thanks.subject), shorten(thanks.name, LONGEST_IN_EVIDENCE), {
            day: thanks.at,
          }),
          steps: [text('nudge_step_thanks', { time: thanks.at })],
        },
        dueAt: thanks.at,
        sinceAt: thanks.at,
      }));
  },
};
