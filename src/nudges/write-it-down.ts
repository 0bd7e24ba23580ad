import { isPromise } from '../core/promises-kept.ts';
import { shorten } from '../core/shorten.ts';
import { text } from '../core/text.ts';
import { isHeard } from './ask.ts';
import { aboutTerm, dayOf, evidenceOf, nameInDraft } from './matter.ts';
import { isPutAway } from './put-away.ts';
import type { Found, Looked, Rule } from './rule.ts';

const about = { kind: 'write-it-down', habit: 'tools', rank: 9, isMine: true } as const;

const MARK = '|write';

/** The matter of a nudge by its key: near its date the promise itself speaks of the same. */
export function matterOf(nudge: string): string {
  return nudge.endsWith(MARK) ? nudge.slice(0, -MARK.length) : nudge;
}

/** A promise from a comment or a call that is on no card: written down where both see it, it needs no memory. */
export const writeItDown: Rule = {
  ...about,
  find(looked: Looked): readonly Found[] {
    const { commitment, parent, space } = looked;
    if (!isPromise(commitment.subject) || (parent && isPutAway(parent, space))) return [];
    const card = parent?.states.at(-1) ?? null;
    if (card?.due) return [];
    return looked.terms.flatMap((term) => {
      if (term.outcome !== 'open' || !term.owners.some((who) => looked.isMe(who) || isHeard(looked, who))) return [];
      const day = dayOf(term.due);
      const found = aboutTerm(about, looked, term, term.startedAt, {
        title: card
          ? text('nudge_title_write_it_down', shorten(looked.name, 30))
          : text('nudge_title_write_it_down_call', shorten(looked.name, 45)),
        why: text(card ? 'nudge_why_write_it_down' : 'nudge_why_write_it_down_call', day),
        evidence: text('evidence_write_it_down', ...evidenceOf(looked, term.due)),
        draft: text('draft_write_it_down', nameInDraft(looked), day),
      });
      return { ...found, nudge: { ...found.nudge, key: `${found.nudge.key}${MARK}` } };
    });
  },
};
