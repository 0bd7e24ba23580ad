import type { AskVerdict } from '../core/ask-verdict.ts';
import type { Handle } from '../core/handles.ts';
import { nameOf, type Outlook } from '../core/outlook.ts';
import { asksPutTwice, type OwnTerm, partOf, slippedAt, slipsToTalkAbout } from '../core/review-finds.ts';
import { shorten } from '../core/shorten.ts';
import { type Text, text } from '../core/text.ts';
import { isRested, lastAskedAt } from './ask.ts';
import { ownLately } from './lately.ts';
import { dayOf, LONGEST_IN_EVIDENCE } from './matter.ts';
import { aboutPerson, evidenceOfSeen, isKnown } from './partner.ts';
import type { Found, ViewRule } from './rule.ts';
import { askedSince, slippedSince, talksHad } from './talked-about.ts';
import type { Item, View } from './view.ts';

const about = { kind: 'talk-about-it', habit: 'conflicts', rank: 6, isMine: false } as const;

const MOST_STEPS = 6;

function stepOf({ item, term }: OwnTerm, outlook: Outlook): Text {
  const isShared = partOf(term, outlook) < 1;
  const said = [shorten(nameOf(item), 60), dayOf(term.due)] as const;
  if (term.outcome === 'moved')
    return text(isShared ? 'nudge_step_slip_moved_shared' : 'nudge_step_slip_moved', ...said);
  return text(isShared ? 'nudge_step_slip_shared' : 'nudge_step_slip', ...said);
}

function ofDates(person: Handle, slips: readonly OwnTerm[], outlook: Outlook): Found | null {
  const newestFirst = slips.toSorted((a, b) => slippedAt(b.term) - slippedAt(a.term));
  const [last] = newestFirst;
  if (!last) return null;
  const at = slippedAt(last.term);
  const { item } = last;
  // What a note names is theirs alone, where anything is.
  const named = newestFirst.find(({ term }) => partOf(term, outlook) === 1) ?? last;
  const due = dayOf(last.term.due);
  const seen = { item, at, facts: [...new Set(slips.flatMap(({ term }) => term.facts))] };
  return {
    nudge: {
      ...about,
      ...aboutPerson(person, 'talk', seen),
      title: text('nudge_title_talk_about_dates', { person }),
      why: text('nudge_why_talk_about_dates'),
      evidence: text('evidence_talk_about_dates', ...evidenceOfSeen(seen), due),
      draft: text(
        'draft_talk_about_dates',
        { person },
        shorten(nameOf(named.item), LONGEST_IN_EVIDENCE),
        dayOf(named.term.due),
      ),
      steps: newestFirst.slice(0, MOST_STEPS).map((slip) => stepOf(slip, outlook)),
    },
    dueAt: at,
    sinceAt: at,
  };
}

function ofAsk(person: Handle, ask: AskVerdict, item: Item): Found {
  const at = lastAskedAt(ask);
  const seen = { item, at, facts: ask.facts };
  const name = shorten(nameOf(item), LONGEST_IN_EVIDENCE);
  return {
    nudge: {
      ...about,
      ...aboutPerson(person, 'talk', seen),
      // One more note would speak of the same matter.
      key: ask.key,
      subject: ask.subject,
      space: ask.space,
      term: ask.key,
      url: ask.url,
      title: text('nudge_title_talk_about_ask', { person }),
      why: text('nudge_why_talk_about_ask', { weekday: ask.askedAt }, { weekday: at }),
      evidence: text('evidence_talk_about_ask', ...evidenceOfSeen(seen), { day: at }),
      draft: text('draft_talk_about_ask', { person }, name, { day: ask.askedAt }),
      steps: ask.steps,
    },
    dueAt: at,
    sinceAt: at,
  };
}

/**
 * The third slip in a month with one person, of shared ones a part, or a question put twice whose time ran out long ago: a talk, outlined as facts, effects
 * and questions. It stays until it was talked about; what was before a talk with somebody is talked about, and counts no more.
 */
export const talkAboutIt: ViewRule = {
  ...about,
  isOneAtATime: true,
  findAmong(view: View): readonly Found[] {
    const { outlook, items, terms } = ownLately(view);
    const bySubject = new Map(items.map((item) => [item.commitment.subject, item]));
    const found = new Map<Handle, Found>();
    const talks = talksHad(view.words ?? [], outlook);
    for (const [person, slips] of slipsToTalkAbout(slippedSince(terms, talks), outlook)) {
      const one = ofDates(person, slips, outlook);
      if (one) found.set(person, one);
    }
    for (const [person, ask] of asksPutTwice(askedSince(items, talks, outlook), outlook)) {
      const item = bySubject.get(ask.subject);
      const isOver = ask.stage === 'cold' || ask.repeatedAt.length > 1;
      if (!item || !isOver || !isRested(ask, view.now, outlook.timeOf(person, ask.space))) continue;
      if (!found.has(person)) found.set(person, ofAsk(person, ask, item));
    }
    return [...found].flatMap(([person, one]) => (isKnown(person, view) ? [one] : []));
  },
};
