import { type Completion, completionsOf } from './completions.ts';
import type { Handle } from './handles.ts';
import { type Begin, type Course, isAway, isSomeday, openTerm } from './opening.ts';
import type { Rules } from './rules.ts';
import type { Term, TermEnd } from './term.ts';
import { BURST_MS, type Change, type Timeline } from './timeline.ts';
import type { MovedBy } from './verdict.ts';
import { WORKING_DAY_HOURS } from './within.ts';

/** Reopened within this many working hours, a completion is void. */
const VOID_HOURS = 2 * WORKING_DAY_HOURS;

/** All terms of a timeline, oldest first; the last may have no end yet. */
export function termsOf(timeline: Timeline, rules: Rules): readonly Term[] {
  const { start } = timeline;
  const completions = completionsOf(timeline, rules);
  const terms: Term[] = [];
  let term: Term | null = null;
  const now: Course = {
    due: start.due,
    owners: new Set(start.owners.filter(rules.isActive)),
    dateAt: start.kind === 'birth' ? start.at : null,
    isDateAutomated: start.kind === 'birth' && start.isAutomated,
    list: start.list,
    isSomeday: isSomeday(start.list, start.at, rules),
    isArchived: start.isArchived,
    closedLists: new Set(),
    isOut: false,
    isGone: false,
    completion: null,
    spentLapseAt: null,
    keys: [...start.keys],
  };

  const isPutAway = (): boolean => isAway(now);
  const open = (at: number, by: Handle | null, begins: Begin, isDateNew: boolean): Term | null =>
    openTerm(now, rules, { at, by, begins, isDateNew });

  function begin(at: number, kind: Begin, by: Handle | null, completion: Completion | null): void {
    term = open(at, by, kind, true);
    if (term && isPutAway()) term.away = { at: kind === 'birth' ? at : null, isSweep: false, keys: [] };
    if (completion) complete(completion, at);
  }

  function finish(end: TermEnd, keys: readonly string[], at: number | null): void {
    if (!term) return;
    const isPassing = end.kind === 'moved' || end.kind === 'taken-up' || (end.kind === 'released' && isHandOver);
    const isNone = isPassing && term.isStartKnown && at !== null && at - term.startedAt <= BURST_MS;
    term.end = end;
    term.keys.push(...keys);
    if (!isNone) terms.push(term);
    term = null;
  }
  let isHandOver = false;

  /** What happens by time alone before the next change. */
  function advance(at: number): void {
    if (!term || at < term.lapsedAt) return;
    if (term.away && (term.away.at === null || term.away.at < term.lapsedAt)) {
      // What was put away before the known history, and had lapsed before it too, stays as dropped.
      if (term.away.at === null && term.isShort && term.lapseAt <= start.at) return;
      finish({ kind: 'released', at: term.away.at, by: null }, term.away.keys, term.away.at);
    } else if (term.nobody) {
      finish({ kind: 'released', at: term.nobody.at, by: term.nobody.by }, [], term.nobody.at);
    }
  }

  function complete(completion: Completion, at: number): void {
    const lapse = term ?? (now.due ? rules.lapse(now.due, now.owners) : null);
    const { reopenedAt } = completion;
    if (reopenedAt !== null) {
      const since = completion.at ?? at;
      const isSoon = rules.hours(since, reopenedAt, now.owners, VOID_HOURS + 1) <= VOID_HOURS;
      if (isSoon || (lapse && reopenedAt < lapse.lapsedAt)) return;
    }
    if (term?.nobody) finish({ kind: 'released', at: term.nobody.at, by: term.nobody.by }, [], term.nobody.at);
    if (term) {
      const isCleanUp = completion.at !== null && rules.isCleanUp(completion.at, completion.by);
      const { at: doneAt, by, notBefore } = completion;
      finish({ kind: 'done', at: doneAt, by, isCleanUp, notBefore }, completion.change?.keys ?? [], doneAt);
    }
    now.spentLapseAt = lapse?.lapseAt ?? null;
    now.completion = completion;
  }

  function reopen(change: Change): void {
    if (now.completion?.reopenedAt !== change.at) return;
    now.completion = null;
    if (isPutAway()) return;
    term = open(change.at, change.by, null, true);
  }

  function isOwner(by: Handle | null): boolean {
    return by !== null && (now.owners.has(by) || (term?.holders.has(by) ?? false));
  }

  function moverOf(change: Change): MovedBy {
    if (change.isAutomated) return 'automation';
    return isOwner(change.by) ? 'owner' : 'other';
  }

  /** The owner does something on the item that does not finish it. */
  function act(change: Change): void {
    if (!term || change.isAutomated || !isOwner(change.by)) return;
    const { at, by } = change;
    if (term.isDateAutomated && term.dateAt !== null && at > term.dateAt && at < term.lapsedAt) {
      term.isCounted = true;
      term.keys.push(...change.keys);
    }
    if (term.earlier && at < term.lapsedAt) {
      takeUpEarlier(at);
      term = open(at, null, null, true);
    } else if (term.automatedMove) {
      finish({ kind: 'taken-up', at, by }, change.keys, at);
      term = open(at, null, null, true);
      if (term) term.isCounted = true;
    }
  }

  function takeUpEarlier(_at: number): void {
    if (!term?.earlier) return;
    const { at, by, movedBy } = term.earlier;
    finish({ kind: 'moved', at, by, movedBy, isEarlier: true, isUnseen: false }, [], at);
  }

  function move(change: Change & { readonly kind: 'due' }): void {
    const { at, by } = change;
    const before = { due: now.due, dateAt: now.dateAt, isDateAutomated: now.isDateAutomated };
    now.due = change.to;
    now.dateAt = at;
    now.isDateAutomated = change.isAutomated;
    const isUnseen = change.notBefore !== null;
    if (!term) {
      now.keys = [...change.keys];
      if (!isPutAway()) term = open(at, by, null, true);
      return;
    }
    const next = change.to ? rules.lapse(change.to, now.owners) : null;
    if (next && next.lapseAt === term.lapseAt) {
      // The lapse stays where it was: no change, and what somebody had moved earlier meanwhile is back.
      Object.assign(now, { dateAt: before.dateAt, isDateAutomated: before.isDateAutomated });
      term.earlier = null;
      term.automatedMove = null;
      return;
    }
    const keys = change.keys;
    if (term.away && (term.away.at === null || term.away.at < term.lapsedAt)) {
      finish({ kind: 'released', at: term.away.at, by: null }, term.away.keys, term.away.at);
      now.keys = [...keys];
      return;
    }
    if (!next) {
      now.keys = [];
      if (at < term.lapsedAt) finish({ kind: 'released', at, by }, keys, at);
      else finish({ kind: 'dropped', at, isUnknown: isUnseen && (change.notBefore ?? 0) < term.lapsedAt }, keys, at);
      return;
    }
    const movedBy = moverOf(change);
    const isEarlier = next.lapseAt < term.lapseAt;
    if (at >= term.lapsedAt) {
      if (movedBy === 'automation') {
        term.automatedMove = { at };
        term.keys.push(...keys);
        return;
      }
    } else if (movedBy !== 'owner' && isEarlier) {
      term.earlier = { at, by, movedBy };
      term.keys.push(...keys);
      return;
    } else if (movedBy === 'owner' && term.earlier) {
      takeUpEarlier(at);
      now.keys = [...keys];
      term = open(at, by, null, true);
      return;
    }
    if (term.nobody) finish({ kind: 'released', at: term.nobody.at, by: term.nobody.by }, [], term.nobody.at);
    else finish({ kind: 'moved', at, by, movedBy, isEarlier, isUnseen }, keys, at);
    now.keys = [...keys];
    term = open(at, by, null, true);
  }

  function isLastDay(at: number, of: Term): boolean {
    return rules.hours(at, of.lapseAt, of.holders, WORKING_DAY_HOURS) < WORKING_DAY_HOURS;
  }

  function holdersChange(change: Change & { readonly kind: 'owners' }): void {
    const { at, by, keys } = change;
    const next = new Set(change.to.filter(rules.isActive));
    now.owners = next;
    if (!term) {
      now.keys.push(...keys);
      if (!isPutAway()) term = open(at, by, null, false);
      return;
    }
    if (at >= term.lapsedAt) return;
    const staying = [...term.holders].filter((holder) => next.has(holder));
    term.keys.push(...keys);
    if (staying.length > 0) {
      term.nobody = null;
      for (const holder of next) if (!term.holders.has(holder)) term.joinedAt.set(holder, at);
      for (const holder of term.holders) if (!next.has(holder)) term.leftAt.set(holder, at);
      for (const holder of next) term.leftAt.delete(holder);
      term.holders = next;
    } else if (isLastDay(at, term)) {
      // Handed over too late to be anybody else's: the old owner answers. Handed to nobody, it may still be taken.
      if (next.size > 0) term.nobody = null;
      else term.nobody ??= { at, by };
    } else {
      isHandOver = next.size > 0;
      finish({ kind: 'released', at, by }, [], at);
      isHandOver = false;
      now.keys = [...now.keys, ...keys];
      term = open(at, by, null, false);
    }
  }

  function putAway(change: Change, wasAway: boolean): void {
    const isAway = isPutAway();
    if (isAway === wasAway) return;
    const { at, by, keys } = change;
    if (isAway) {
      const isOwn = change.kind === 'archived' || now.isSomeday;
      const isSweep = !isOwn || rules.isCleanUp(at, by);
      if (term) term.away = { at, isSweep, keys };
      return;
    }
    if (term) term.away = null;
    else term = open(at, by, null, false);
  }

  function live(change: Change): void {
    switch (change.kind) {
      case 'due':
        move(change);
        break;
      case 'owners':
        act(change);
        holdersChange(change);
        break;
      case 'list':
      case 'meanings':
      case 'ticked': {
        const wasAway = isPutAway();
        const completion = completions.get(change);
        if (change.kind === 'list') now.list = change.to;
        if (change.kind !== 'ticked') now.isSomeday = isSomeday(now.list, change.at, rules);
        if (!completion && !(change.kind === 'ticked' && change.isTicked)) act(change);
        putAway(change, wasAway);
        if (completion) complete(completion, change.at);
        else reopen(change);
        break;
      }
      case 'archived':
      case 'list-archived': {
        const wasAway = isPutAway();
        if (change.kind === 'archived') now.isArchived = change.isArchived;
        else if (change.isArchived) now.closedLists.add(change.list);
        else now.closedLists.delete(change.list);
        putAway(change, wasAway);
        break;
      }
      case 'acted':
        act(change);
        break;
      case 'deleted':
        if (term) {
          const { at, by, keys } = change;
          if (at < (term as Term).lapsedAt) finish({ kind: 'released', at, by }, keys, at);
          else finish({ kind: 'dropped', at, isUnknown: false }, keys, at);
        }
        now.isGone = true;
        break;
      case 'moved-out':
        if (term && change.at >= (term as Term).lapsedAt) finish({ kind: 'left' }, change.keys, change.at);
        term = null;
        now.isOut = true;
        break;
      case 'moved-in':
        now.isOut = false;
        now.dateAt = null;
        now.isDateAutomated = false;
        now.keys = [...change.keys];
        if (!term) begin(change.at, 'cut', null, null);
        break;
      default:
        change satisfies never;
    }
  }

  begin(start.at, start.kind, start.by, completions.get(null) ?? null);
  for (const change of timeline.changes) {
    if (now.isGone) break;
    advance(change.at);
    live(change);
  }
  if (term) terms.push(term);
  return terms;
}
