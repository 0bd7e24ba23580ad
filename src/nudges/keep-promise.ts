import type { Suggestion } from '../core/ask-verdict.ts';
import type { Due } from '../core/due.ts';
import { dueEnd, isFreshPromise } from '../core/fresh-promise.ts';
import { shorten } from '../core/shorten.ts';
import { text } from '../core/text.ts';
import { isHeard } from './ask.ts';
import { dayOf, LONGEST_IN_EVIDENCE, siteName } from './matter.ts';
import { isPutAway } from './put-away.ts';
import type { Found, Looked, Rule } from './rule.ts';
import { lastWord } from './talk.ts';

const DAY_MS = 86_400_000;

const about = { kind: 'keep-promise', habit: 'accountable', rank: 8, isMine: true } as const;

/** What others promise each other is none of my business: I hold the item, wrote on it, asked or was asked there. */
function takesPart(looked: Looked): boolean {
  const { commitment, asks, isMe } = looked;
  if (commitment.states.at(-1)?.owners.some(isMe)) return true;
  if (lastWord(looked, Number.NEGATIVE_INFINITY, isMe)) return true;
  return asks.some(({ from, to }) => isMe(from) || to.some(isMe));
}

/** The item itself is owed by the same person at about the same time: the promise is already written down. */
function isWrittenDown({ commitment, verdicts, view }: Looked, { by, due }: Suggestion): boolean {
  const end = dueEnd(due, view.zone) ?? 0;
  const isNear = (other: Due): boolean => Math.abs((dueEnd(other, view.zone) ?? 0) - end) <= DAY_MS;
  const state = commitment.states.at(-1);
  if (state?.due && state.owners.includes(by) && isNear(state.due)) return true;
  return verdicts.some((term) => term.owners.includes(by) && isNear(term.due));
}

function isOver({ commitment, space }: Looked): boolean {
  return commitment.states.at(-1)?.isDone === true || isPutAway(commitment, space);
}

/** A message of mine, or of somebody in a thread of mine, that looks like a promise. It counts for nothing until I say yes. */
export const keepPromise: Rule = {
  ...about,
  find(looked: Looked): readonly Found[] {
    if (looked.suggestions.length === 0 || isOver(looked)) return [];
    const { view, commitment, name } = looked;
    return looked.suggestions.flatMap((one): readonly Found[] => {
      const isMine = looked.isMe(one.by);
      if (!isFreshPromise(one, view.now, view.zone) || isWrittenDown(looked, one)) return [];
      if (!isMine && (!takesPart(looked) || !isHeard(looked, one.by))) return [];
      const who = { person: one.by };
      const wrote = { weekday: one.at };
      const due = dayOf(one.due);
      return [
        {
          nudge: {
            ...about,
            habit: isMine ? 'accountable' : 'communicate',
            isMine,
            key: one.key,
            term: null,
            subject: commitment.subject,
            space: commitment.space,
            handle: isMine ? null : one.by,
            title: text('nudge_title_keep_promise'),
            why: isMine
              ? text('nudge_why_keep_promise_mine', wrote, due)
              : text('nudge_why_keep_promise', wrote, due, who),
            evidence: text('evidence_promised', siteName(commitment.subject), shorten(name, LONGEST_IN_EVIDENCE), {
              day: one.at,
            }),
            url: one.url,
            draft: null,
            steps: [
              text('nudge_step_promise_wrote', who, { time: one.at }),
              text('nudge_step_promise_looks', due),
              text('nudge_step_promise_yes'),
            ],
            facts: [one.fact],
          },
          dueAt: dueEnd(one.due, view.zone) ?? view.now,
          sinceAt: one.at,
        },
      ];
    });
  },
};
