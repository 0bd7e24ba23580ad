import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Due } from '../core/due.ts';
import { assumed, assumedTime } from '../core/expectations.ts';
import type { CommitmentEvent, Fact } from '../core/facts.ts';
import { foldCommitment, foldSpace } from '../core/fold.ts';
import type { Handle } from '../core/handles.ts';
import { ANA, act, BEN, BOARD, board, CARD, ME, say, seen } from '../core/history.kit.ts';
import { judgeCommitment } from '../core/judge.ts';
import { dayOf, endOfDay } from '../core/lapse.ts';
import type { Nudge } from '../core/nudge.ts';
import type { DeadlineVerdict } from '../core/verdict.ts';
import { workingHours } from '../core/working-time.ts';
import { nudges } from './index.ts';

const ZONE = 'Europe/Stockholm';
const NAMES = { [ANA]: 'Ana', [BEN]: 'Ben', [ME]: 'Mia' };
const PEOPLE = [ANA, BEN, ME] as const;

interface Act {
  readonly minute: number;
  readonly by: Handle;
  readonly kind: 'say' | 'due' | 'undated' | 'done' | 'reopened' | 'archived' | 'restored' | 'join' | 'leave';
  readonly days: number;
  readonly isTime: boolean;
}

interface Story {
  readonly facts: readonly Fact[];
  readonly now: number;
  readonly isDone: boolean;
  readonly isArchived: boolean;
}

function iso(minute: number): string {
  return Temporal.PlainDateTime.from('2026-03-02T08:00').add({ minutes: minute }).toString().slice(0, 16);
}

/** Acts in their order → facts as a site would tell them, and the state that they lead to. */
function told(owner: Handle, first: Act, acts: readonly Act[], lastMinute: number): Story {
  let [due, isDone, isArchived]: [Due | null, boolean, boolean] = [null, false, false];
  const owners = new Set([owner]);
  const birth = { by: first.by };
  const facts: Fact[] = [
    act(iso(0), { kind: 'created' }, birth),
    act(iso(0), { kind: 'owner-joined', who: owner }, birth),
  ];
  const sorted = [{ ...first, minute: 0, kind: 'due' as const }, ...acts].sort((a, b) => a.minute - b.minute);
  for (const { minute, by, kind, days, isTime } of sorted.filter((one) => one.minute <= lastMinute)) {
    const when = iso(minute);
    const on = Temporal.PlainDateTime.from(when).toPlainDate().add({ days }).toString();
    const tell = (body: CommitmentEvent): void => void facts.push(act(when, body, { by }));
    if (kind === 'say') facts.push(say(when, by));
    else if (kind === 'due' || kind === 'undated') {
      const at = Temporal.Instant.from(`${on}T14:00:00Z`).epochMilliseconds;
      const to: Due | null = kind === 'undated' ? null : isTime ? { kind: 'time', at } : { kind: 'day', on };
      tell({ kind: 'due-changed', from: due, to });
      due = to;
    } else if (kind === 'join' || kind === 'leave') {
      if (owners.has(by) === (kind === 'join')) continue;
      tell(kind === 'join' ? { kind: 'owner-joined', who: by } : { kind: 'owner-left', who: by });
      if (kind === 'join') owners.add(by);
      else owners.delete(by);
    } else {
      const isChange = { done: !isDone, reopened: isDone, archived: !isArchived, restored: isArchived }[kind];
      if (!isChange) continue;
      tell({ kind });
      if (kind === 'done' || kind === 'reopened') isDone = kind === 'done';
      else isArchived = kind === 'archived';
    }
  }
  const lastAt = iso(lastMinute);
  facts.push(seen(lastAt, { due, owners: [...owners], isDone, isArchived, readAt: lastAt }));
  return { facts, now: Temporal.Instant.from(`${lastAt}:00Z`).epochMilliseconds, isDone, isArchived };
}

const MINUTES = 25 * 24 * 60;
const anAct = fc.record({
  minute: fc.integer({ min: 1, max: MINUTES }),
  by: fc.constantFrom(...PEOPLE),
  kind: fc.constantFrom<Act['kind'][]>(
    'say',
    'say',
    'due',
    'due',
    'undated',
    'done',
    'reopened',
    'archived',
    'restored',
    'join',
    'leave',
  ),
  days: fc.integer({ min: -2, max: 12 }),
  isTime: fc.boolean(),
});
const aStory = fc
  .tuple(fc.constantFrom(...PEOPLE), anAct, fc.array(anAct, { maxLength: 7 }), fc.integer({ min: 1, max: MINUTES }))
  .map((parts) => told(...parts));

function judged({ facts, now }: Story): { readonly all: readonly Nudge[]; readonly terms: readonly DeadlineVerdict[] } {
  const commitment = foldCommitment(CARD, facts);
  const space = foldSpace(BOARD, board('2026-03-01T00:00'));
  const expectations = { ...assumed(ZONE), me: [ME] };
  const terms = judgeCommitment(commitment, { space, expectations, userZone: ZONE, now, readAt: now });
  const item = { commitment, verdicts: terms, asks: [], suggestions: [], space };
  const view = { now, zone: ZONE, me: [ME], workingTime: assumedTime(ZONE), silenced: new Set<string>(), names: NAMES };
  return { all: nudges({ ...view, items: [item], lately: [item], expectations }), terms };
}

/** The day that an argument of a sentence names. */
function dayIn(argument: unknown): string {
  const when = Object.values(argument as Record<string, number | string>)[0];
  return typeof when === 'number' ? dayOf(when, ZONE) : String(when);
}

const OPEN_ONLY = new Set(['due-soon', 'renegotiate', 'tell-them', 'came-due', 'give-it-an-owner']);

test('whatever happened on a card, what a nudge says of it is so', () => {
  fc.assert(
    fc.property(aStory, (story) => {
      const { facts, now, isDone, isArchived } = story;
      const { all, terms } = judged(story);
      const today = dayOf(now, ZONE);
      const hasWord = (since: number, by?: Handle): boolean =>
        facts.some((fact) => fact.kind === 'acted' && fact.at >= since && (!by || fact.by === by));
      expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
      for (const nudge of all) {
        const { kind, why, draft } = nudge;
        const lapseAt = terms.find(({ key }) => key === nudge.term)?.lapseAt ?? Number.NaN;
        if (OPEN_ONLY.has(kind)) expect([kind, isDone, isArchived]).toEqual([kind, false, false]);
        switch (why.key) {
          case 'nudge_why_came_due':
            expect(hasWord(lapseAt)).toBe(false);
            break;
          case 'nudge_why_tell_them':
          case 'nudge_why_make_it_good':
          case 'nudge_why_make_it_good_moved':
            expect(hasWord(lapseAt, ME)).toBe(false);
            break;
          case 'nudge_why_due_soon':
          case 'nudge_why_renegotiate': {
            const on = dayIn(why.with[0]);
            expect(on >= today).toBe(true);
            const { hours } = why.with[1] as { hours: number };
            expect(hours).toBeLessThanOrEqual(workingHours(now, endOfDay(on, ZONE), assumedTime(ZONE)));
            break;
          }
          case 'nudge_why_renegotiate_grace':
            expect(dayIn(why.with[0]) <= today).toBe(true);
            break;
          default:
        }
        switch (draft?.key) {
          case 'draft_make_it_good':
            expect(isDone).toBe(true);
            break;
          case 'draft_renegotiate':
          case 'draft_renegotiate_grace':
          case 'draft_tell_them':
          case 'draft_make_it_good_date':
          case 'draft_make_it_good_moved':
            expect(dayIn(draft.with[2]) >= today).toBe(true);
            expect(isDone).toBe(false);
            break;
          default:
        }
      }
    }),
    { numRuns: Number(process.env['NUDGE_CASES'] ?? 200) },
  );
});

test('the order in which facts are read changes nothing that is said', () => {
  fc.assert(
    fc.property(aStory, (story) => {
      const turned = { ...story, facts: story.facts.toReversed() };
      expect(judged(turned).all).toEqual(judged(story).all);
    }),
    { numRuns: 100 },
  );
});
