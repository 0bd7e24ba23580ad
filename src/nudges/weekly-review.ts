import type { Fact } from '../core/facts.ts';
import { reviewWeek } from '../core/review-time.ts';
import { takenBack } from '../core/taken-back.ts';
import { text } from '../core/text.ts';
import type { Found } from './rule.ts';
import type { View } from './view.ts';

export const reviewOfTheWeek = { kind: 'weekly-review', habit: 'evaluate', rank: 14, isMine: true } as const;

function isAnswered(words: readonly Fact[], week: string, nudge: string, now: number): boolean {
  const undone = takenBack(words);
  return words.some((word) => {
    if (undone.has(word.key)) return false;
    switch (word.kind) {
      case 'said-reviewed':
        return word.week === week && word.step === 'change';
      case 'said-dealt-with':
        return word.nudge === nudge;
      case 'said-snoozed':
        return word.nudge === nudge && word.until > now;
      default:
        return false;
    }
  });
}

/** The weekly review, from the time that the user chose until it is done or the week is over. About no item. */
export function weeklyReview({ now, zone, me, review }: View): readonly Found[] {
  const [mine] = me;
  if (!review?.time || mine === undefined) return [];
  const { week, at } = reviewWeek(now, zone, review.time);
  const key = `${mine}|review|${week}`;
  if (now < at || isAnswered(review.words, week, key, now)) return [];
  return [
    {
      nudge: {
        ...reviewOfTheWeek,
        key,
        term: null,
        subject: mine,
        space: null,
        handle: null,
        title: text('nudge_title_weekly_review'),
        why: text('nudge_why_weekly_review'),
        evidence: text('evidence_weekly_review', { date: week }),
        url: '',
        draft: null,
        steps: [],
        facts: [],
      },
      dueAt: at,
      sinceAt: at,
    },
  ];
}
