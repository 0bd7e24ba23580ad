import { isRoom } from '../../core/call.ts';
import type { Planned } from '../../core/planned.ts';
import { SELECTORS } from './selectors.ts';
import { showsTime } from './shown-time.ts';
import { addressOf, CALENDAR_ORIGIN } from './where.ts';

const MOST = 200;
const OCCURRENCE = /^([A-Za-z0-9][\w-]*)_(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/u;
const LONGEST_MS = 24 * 3_600_000;

/** The start in the id of one occurrence of an event. */
export function startIn(id: string): number | null {
  const [, , ...parts] = OCCURRENCE.exec(id) ?? [];
  if (parts.length === 0) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const text = new Date(at).toISOString().replace(/[-:]|\.\d+/gu, '');
  return id.endsWith(text) ? at : null;
}

function titled(words: string | null | undefined): string | null {
  const title = (words ?? '').replace(/\s+/gu, ' ').trim();
  return title === '' || title.length > 200 ? null : title;
}

function instant(value: string | null): number | null {
  const at = Number(value);
  return value !== null && /^\d{12,14}$/u.test(value) && Number.isSafeInteger(at) ? at : null;
}

/** The element that shows the title of an older card is told apart from that of its time by having no digit. */
function cardTitle(card: Element): string | null {
  const leaves = [...card.querySelectorAll('*')].filter((leaf) => leaf.childElementCount === 0);
  const words = leaves.map((leaf) => titled(leaf.textContent)).filter((one) => one !== null);
  return words.find((one) => !/\p{Nd}\s*[:.]\s*\p{Nd}/u.test(one)) ?? null;
}

function* homeCards(document: Document): Iterable<Planned> {
  for (const card of document.querySelectorAll(SELECTORS.homeCard.css)) {
    const startAt = instant(card.getAttribute('data-begin-time'));
    const endAt = instant(card.getAttribute('data-end-time'));
    const room = card.getAttribute('data-call-id');
    if (startAt === null || (endAt !== null && (endAt < startAt || endAt - startAt >= LONGEST_MS))) continue;
    yield {
      event: card.getAttribute('data-event-id'),
      room: isRoom(room) ? room : null,
      startAt,
      endAt,
      title: cardTitle(card),
    };
  }
}

/** The words around a card: its title and its time stand beside it, by its own references. */
function wordsBeside(card: Element, document: Document): readonly string[] {
  const ids = (card.getAttribute('aria-labelledby') ?? '').split(/\s+/u).filter((id) => id !== '');
  return ids.map((id) => document.getElementById(id)?.textContent?.trim() ?? '');
}

function* homeCards2(document: Document, zone: string): Iterable<Planned> {
  for (const card of document.querySelectorAll(SELECTORS.homeCard2.css)) {
    const startAt = startIn(card.id);
    if (startAt === null) continue;
    const title = titled(card.getAttribute('aria-label'));
    const times = wordsBeside(card, document).filter((words) => titled(words) !== title);
    if (!times.some((words) => showsTime(words, startAt, zone))) continue;
    yield { event: card.id, room: null, startAt, endAt: null, title };
  }
}

function decoded(value: string | null): string {
  try {
    return atob((value ?? '').replace(/-/gu, '+').replace(/_/gu, '/'));
  } catch {
    return '';
  }
}

/** What has no room is no call, and not our business. Of events that occur once the chip has no start but in a sentence of some language. */
function* calendarChips(document: Document, zone: string): Iterable<Planned> {
  for (const chip of document.querySelectorAll(SELECTORS.calendarChip.css)) {
    const [event = ''] = decoded(chip.getAttribute('data-eventid')).split(' ');
    const startAt = startIn(event);
    if (startAt === null || !showsTime(chip.textContent ?? '', startAt, zone)) continue;
    const room = /\b[a-z]{3}-[a-z]{4}-[a-z]{3}\b/u.exec(chip.getAttribute('jslog') ?? '')?.[0];
    if (isRoom(room)) yield { event, room, startAt, endAt: null, title: null };
  }
}

/** What a page shows of the user's calendar: Meet's own home page, in both its generations, or the calendar itself. */
export function plannedIn(url: URL, document: Document, zone: string): readonly Planned[] {
  if (url.origin === CALENDAR_ORIGIN) return [...calendarChips(document, zone)].slice(0, MOST);
  if (addressOf(url).kind !== 'home') return [];
  return [...homeCards(document), ...homeCards2(document, zone)].slice(0, MOST);
}
