import type { Due } from './due.ts';
import type { CommitmentEvent, CommitmentState, Fact, FactOf, SpaceState, ThreadEvent } from './facts.ts';
import type { Handle, SpaceId, Subject } from './handles.ts';

/** Facts as a reader gives them, for tests: one board, one card, a few people. */
export const BOARD: SpaceId = 'trello:board:aaaaaaaaaaaaaaaaaaaaaaaa';
export const CARD: Subject = 'trello:card:bbbbbbbbbbbbbbbbbbbbbbbb';
export const ANA: Handle = 'trello:ana';
export const BEN: Handle = 'trello:ben';
export const ME: Handle = 'trello:me';

export function at(iso: string): number {
  return Temporal.Instant.from(iso.length === 16 ? `${iso}:00Z` : iso).epochMilliseconds;
}

export function time(iso: string): Due {
  return { kind: 'time', at: at(iso) };
}

interface By {
  readonly by?: Handle;
  readonly isAutomated?: boolean;
  readonly subject?: Subject;
  readonly id?: string;
}

/** An act of somebody on the card. */
export function act(iso: string, body: CommitmentEvent, how: By = {}): Fact {
  const subject = how.subject ?? CARD;
  const instant = at(iso);
  const by = how.by ?? ANA;
  return {
    key: `${subject}|${body.kind}|${how.id ?? `${instant}${by}${'who' in body ? body.who : ''}`}`,
    subject,
    space: BOARD,
    at: instant,
    by,
    isAutomated: how.isAutomated ?? false,
    readAt: at('2026-03-31T12:00'),
    source: 'history',
    ...body,
  };
}

/** What is said on the card, without the message itself. */
export function talk(iso: string, body: ThreadEvent, how: By = {}): Fact {
  const line = act(iso, { kind: 'acted', what: 'commentCard' }, how);
  const { kind: _kind, what: _what, ...rest } = line as FactOf<'acted'>;
  return { ...rest, key: `${rest.subject}|${body.kind}|${how.id ?? `${rest.at}${rest.by}`}`, ...body };
}

/** A message on the card that asks something of these, or of whoever holds it: the message and what it asks. */
export function ask(
  iso: string,
  by: Handle,
  to: readonly Handle[],
  how: By & { readonly quote?: string; readonly asks?: 'review' | 'urgent' } = {},
): Fact[] {
  const id = how.id ?? `m${at(iso)}`;
  const url = `https://trello.com/c/AbCd1234#comment-${id}`;
  const asked = { kind: 'asked', comment: id, url, to, asksAsOwner: true, quote: how.quote ?? null } as const;
  const body = how.asks ? { ...asked, asks: how.asks } : asked;
  return [say(iso, by, { ...how, id }), talk(iso, body, { ...how, by, id })];
}

/** A message on the card. */
export function say(iso: string, by: Handle, how: By = {}): Fact {
  return act(iso, { kind: 'acted', what: 'commentCard' }, { ...how, by });
}

/** The state of the card at its last activity. */
export function seen(
  iso: string,
  over: Partial<CommitmentState> & { readonly subject?: Subject; readonly readAt?: string } = {},
): Fact {
  const { subject = CARD, readAt = '2026-03-31T12:00', ...rest } = over;
  return {
    key: `${subject}|seen|${at(iso)}|${readAt}`,
    subject,
    space: BOARD,
    at: at(iso),
    by: null,
    isAutomated: false,
    readAt: at(readAt),
    source: 'state',
    kind: 'seen',
    name: 'Draft',
    url: 'https://trello.com/c/AbCd1234',
    due: null,
    owners: [ANA],
    isDone: false,
    doneAt: null,
    list: { id: 'doing', name: 'Doing' },
    isArchived: false,
    owesNothing: false,
    isRecurring: false,
    keepsHistory: true,
    parent: null,
    ...rest,
  };
}

/** The board, whose history is known from an instant on. */
export function board(from: string, over: Partial<SpaceState> = {}): readonly Fact[] {
  const line = { subject: BOARD, space: BOARD, by: null, isAutomated: false, readAt: at('2026-03-31T12:00') };
  const members = [ANA, BEN, ME].map((handle) => ({
    handle,
    name: `${handle} Example`,
    username: handle.slice(7),
    isActive: true,
  }));
  const to = at('2026-03-31T12:00');
  return [
    {
      ...line,
      key: `${BOARD}|space-seen|1`,
      at: to,
      source: 'state',
      kind: 'space-seen',
      name: 'Launch',
      url: 'https://trello.com/b/x',
      isClosed: false,
      members,
      lists: [],
      ...over,
    },
    {
      ...line,
      key: `${BOARD}|history-read|${from}`,
      at: to,
      source: 'history',
      kind: 'history-read',
      from: at(from),
      to,
    },
  ];
}

/** A card made and given to Ana with a due time, by me, on Monday 2 March 2026 at nine. */
export function given(due: string, over: By = {}): readonly Fact[] {
  const when = '2026-03-02T09:00';
  return [
    act(when, { kind: 'created' }, { by: ME, ...over }),
    act(when, { kind: 'owner-joined', who: ANA }, { by: ME, ...over }),
    act(when, { kind: 'due-changed', from: null, to: time(due) }, { by: ME, ...over }),
  ];
}
