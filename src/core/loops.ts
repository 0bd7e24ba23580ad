import type { AskVerdict } from './ask-verdict.ts';
import { sameDue } from './due.ts';
import type { Handle } from './handles.ts';
import type { Loop } from './loop.ts';
import { areIn, type JudgedItem, nameOf, type Outlook } from './outlook.ts';
import type { DeadlineVerdict } from './verdict.ts';
import { walkOf } from './walk.ts';

function isOpen(term: DeadlineVerdict): boolean {
  if (term.excuse !== null || term.isStale || term.isDropped) return false;
  return term.outcome === 'open' || term.outcome === 'overdue';
}

function isAwaited({ stage }: AskVerdict): boolean {
  return stage !== null && stage !== 'stale';
}

type Common = Pick<Loop, 'subject' | 'space' | 'name'>;

function termLoops(item: JudgedItem, common: Common, outlook: Outlook, me: ReadonlySet<Handle>): Loop[] {
  const [mine] = me;
  if (mine === undefined || !areIn(outlook, common.space, [mine])) return [];
  return item.verdicts.filter(isOpen).flatMap((term) => {
    const owners = new Set(term.owners.map((owner) => outlook.people.personOf(owner)));
    const [owner] = term.owners;
    if (owner === undefined) return [];
    const calendar = { zone: outlook.zone, workingTime: outlook.timeOf(owner, item.commitment.space) };
    const first = walkOf(
      item.verdicts.filter(({ startedAt }) => startedAt <= term.startedAt),
      calendar,
    );
    const loop = {
      ...common,
      kind: 'commitment' as const,
      key: term.key,
      quote: null,
      url: item.commitment.states.at(-1)?.url ?? '',
      due: term.due,
      until: term.lapsedAt,
      isPast: outlook.now >= term.lapsedAt,
      sinceAt: term.startedAt,
      isShared: owners.size > 1,
      firstDue: first && !sameDue(first.firstDue, term.due) ? first.firstDue : null,
    };
    return [...owners].map((one): Loop => {
      const isMine = me.has(one);
      return { ...loop, direction: isMine ? 'mine' : 'theirs', person: isMine ? null : one };
    });
  });
}

function askLoops(item: JudgedItem, common: Common, { people }: Outlook, me: ReadonlySet<Handle>): Loop[] {
  return item.asks.filter(isAwaited).flatMap((ask) => {
    const from = people.personOf(ask.from);
    const to = new Set(ask.to.map((who) => people.personOf(who)));
    const isMine = !me.has(from) && [...to].some((who) => me.has(who));
    const others = isMine ? [from] : me.has(from) ? [...to].filter((who) => !me.has(who)) : [];
    return others.map(
      (person): Loop => ({
        ...common,
        kind: 'ask',
        key: ask.key,
        direction: isMine ? 'mine' : 'theirs',
        person,
        quote: ask.quote,
        url: ask.url,
        due: null,
        until: ask.dueAt,
        isPast: ask.outcome === 'unanswered',
        sinceAt: ask.askedAt,
        isShared: to.size > 1,
        firstDue: null,
      }),
    );
  });
}

/** What is open on an item between me and others: what I owe, to whoever is in the space, and what each of them owes. */
export function loopsOf(item: JudgedItem, outlook: Outlook): readonly Loop[] {
  const me = new Set(outlook.me.map((handle) => outlook.people.personOf(handle)));
  if (item.space?.isClosed) return [];
  const { subject, space } = item.commitment;
  const common: Common = { subject, space, name: nameOf(item) };
  return [...termLoops(item, common, outlook, me), ...askLoops(item, common, outlook, me)];
}

/** The nearest first; the order in which they were found tells nothing. */
export function byUntil(a: Loop, b: Loop): number {
  return a.until - b.until || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** Those of these that are open between me and one person: mine where they are in the space or asked, theirs where they owe. */
export function loopsWith(loops: readonly Loop[], person: Handle, outlook: Outlook): readonly Loop[] {
  return loops.filter((loop) => (loop.person === null ? areIn(outlook, loop.space, [person]) : loop.person === person));
}
