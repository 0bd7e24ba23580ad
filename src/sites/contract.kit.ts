import { asanaStand } from '../../lab/asana/stand.ts';
import type { Stand } from '../../lab/stand.ts';
import { asanaStory } from '../../lab/story/asana-story.ts';
import { story } from '../../lab/story.ts';
import { trelloStand } from '../../lab/trello/stand.ts';
import type { Fact } from '../core/facts.ts';
import type { Place } from '../core/reading.ts';
import { asana } from './asana/read.ts';
import type { SiteReader } from './site.ts';
import { trello } from './trello/read.ts';
import { unread, type Visit, visitWith } from './visit.kit.ts';

export const READ_AT = Temporal.Instant.from('2026-03-31T12:00:00Z').epochMilliseconds;

type Change = (body: unknown) => unknown;

/** A space of one site as its stand-in answers for it. */
export interface Sample {
  readonly reader: SiteReader;
  /** Reads it whole, after the visit before; `change` is what becomes of each body first. */
  visit(change?: Change, before?: Visit): Visit;
  /** The bodies that a first visit gets. */
  bodies(): readonly unknown[];
  /** The same body as somebody with another language of the site gets it. */
  inOtherLanguage: Change;
}

function sampleOf(reader: SiteReader, stand: Stand, place: Place, inOtherLanguage: Change): Sample {
  const ask = (path: string, cookie: string) => {
    const url = new URL(path, reader.origin);
    return { method: 'GET', url, headers: { cookie, ...reader.headers } };
  };
  const cookie = (stand.answer(ask('/', ''), null, READ_AT).cookies ?? [])
    .map((each) => each.split(';')[0] ?? '')
    .join('; ');
  let clock = READ_AT;
  const bodies: unknown[] = [];
  function visit(change: Change = (body) => body, before?: Visit): Visit {
    const asked: string[] = [];
    const answer = (path: string) => {
      asked.push(path);
      clock += 60_000;
      const { status, body } = stand.answer(ask(path, cookie), null, clock);
      const json: unknown = JSON.parse(body);
      bodies.push(json);
      return { status, body: JSON.stringify(change(json)) };
    };
    return visitWith(reader, { asked, answer }, before?.reading ?? unread(place), READ_AT);
  }
  return {
    reader,
    visit,
    bodies: () => {
      bodies.length = 0;
      visit();
      return [...bodies];
    },
    inOtherLanguage,
  };
}

/** Sentences of Asana come in the language of whoever asks. */
function asanaInGerman(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(asanaInGerman);
  if (typeof body !== 'object' || body === null) return body;
  const record = body as Readonly<Record<string, unknown>>;
  const isSentence = record['type'] === 'system' && typeof record['html_text'] === 'string';
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      if (isSentence && key === 'html_text') return [key, String(value).replace(/<\/b> .*$/, '</b> hat etwas getan')];
      if (isSentence && key === 'text') return [key, 'Jemand hat etwas getan'];
      return [key, asanaInGerman(value)];
    }),
  );
}

export function samples(): readonly (readonly [name: string, sample: Sample])[] {
  const onTrello = story(READ_AT, 'UTC');
  const onAsana = asanaStory(READ_AT, 'UTC');
  const boards = trelloStand({ boards: onTrello.boards, me: onTrello.me, limits: { perTenSeconds: 1000 } });
  const projects = asanaStand({ workspace: onAsana.workspace, me: onAsana.me, perMinute: 1000 });
  const [board] = onTrello.boards;
  const [project] = onAsana.workspace.projects;
  return [
    ['trello', sampleOf(trello, boards, { kind: 'space', path: board.shortLink }, (body) => body)],
    ['asana', sampleOf(asana, projects, { kind: 'space', path: project?.gid ?? '' }, asanaInGerman)],
  ];
}

/** The names of all fields in some JSON. */
export function fieldsIn(body: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof body !== 'object' || body === null) return found;
  for (const [key, value] of Object.entries(body)) {
    if (!Array.isArray(body)) found.add(key);
    fieldsIn(value, found);
  }
  return found;
}

/** The same JSON with one field called otherwise wherever it is. */
export function renamed(body: unknown, field: string): unknown {
  if (Array.isArray(body)) return body.map((one) => renamed(one, field));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key === field ? `${field}_v2` : key, renamed(value, field)]),
  );
}

/** What of a fact is not about what happened. */
const ASIDE: ReadonlySet<string> = new Set(['key', 'readAt', 'url', 'quote']);

/** Fields that a site may leave out where there is nothing to say, or that count for nothing or have a stand-in: nobody can tell that they went. */
export const SILENT: ReadonlySet<string> = new Set(['agenticIdentity', 'appCreator', 'dueReminder', 'fullName']);

function saysLess(whole: unknown, now: unknown): boolean {
  if (now === null || now === '' || now === false) return true;
  if (Array.isArray(now) && Array.isArray(whole)) return now.every((one) => whole.some((each) => saysLess(each, one)));
  if (typeof now !== 'object' || typeof whole !== 'object' || whole === null) return now === whole;
  return Object.entries(now).every(
    ([key, value]) => ASIDE.has(key) || saysLess((whole as Readonly<Record<string, unknown>>)[key], value),
  );
}

/** Whether a date or an owner went without a word: what nobody sees is not that there is none. */
function losesWhatCounts(whole: Fact, now: Fact): boolean {
  if (whole.kind !== 'seen' || now.kind !== 'seen') return false;
  return (whole.due !== null && now.due === null) || whole.owners.length > now.owners.length;
}

/** Facts that are neither among the true ones, nor one of them with less said. */
export function wrongAmong(facts: readonly Fact[], whole: readonly Fact[]): readonly Fact[] {
  const bySubject = new Map<string, Fact[]>();
  for (const fact of whole) bySubject.set(fact.subject, [...(bySubject.get(fact.subject) ?? []), fact]);
  return facts.filter((fact) => {
    const about = bySubject.get(fact.subject) ?? [];
    // That somebody did something is true where they did something else than what it was taken for.
    if (fact.kind === 'acted' && about.some(({ at, by }) => at === fact.at && by === fact.by)) return false;
    // When a space was seen is when it was read, where nothing else tells.
    const now = fact.kind === 'space-seen' ? { ...fact, at: null } : fact;
    return !about.some((one) => one.kind === fact.kind && saysLess(one, now) && !losesWhatCounts(one, fact));
  });
}
