import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY } from '../lab/story/four-weeks.ts';
import { AYESHA, KENJI, THIAGO } from '../lab/story/tale.ts';
import type { SaidExpectation } from '../src/core/expectations.ts';
import type { Handle } from '../src/core/handles.ts';
import { NUDGE_KINDS, type Nudge, type NudgeKind } from '../src/core/nudge.ts';
import { KINDS } from '../src/nudges/index.ts';
import { joinNamesake, meetThem, readAll, seeCallAhead, type Weeks, weeksStage, workOn } from './four-weeks-rig.ts';
import { askBackground } from './meet-stage.ts';
import { ACTIONS, type Action, Walk } from './nudge-walk.ts';
import { now, until } from './setup.ts';

const BUDGET = 5;
/** Working days, counted from the one on which the story ends: when there is a call, when Thiago is away, when a board cannot be read. */
const FIRST_CALL = -13;
const CALLS: ReadonlySet<number> = new Set([FIRST_CALL, -8, -3, 1]);
const AWAY: ReadonlySet<number> = new Set([-7, -6]);
const SHUT: ReadonlySet<number> = new Set([-15, -14, -13]);
const REVIEW_ON = -11;
const QUIETER_ON = -2;
/** What was not opened for two weeks is not read again by itself. */
const OPENED: ReadonlySet<number> = new Set([FIRST_DAY, -11, -7, -2, 2]);

let on: Weeks;
/** What stood in the popup on each day before the user asked for more. */
const shown = new Map<number, readonly Nudge[]>();
/** All that there was. */
const found = new Map<number, readonly Nudge[]>();
const walked = new Map<NudgeKind, readonly Action[]>();

function trello(username: string): Handle {
  const [board] = on.story.boards;
  return `trello:${board.members.find((member) => member.username === username)?.id ?? ''}`;
}

/** What the user says on the first day. */
function agreements(): readonly SaidExpectation[] {
  const { days } = on.story;
  const today = days.on(FIRST_DAY);
  const common = { direction: 'theirs', sinceOn: today } as const;
  const state = { kind: 'agreed', on: today, how: 'on a call', url: null, letter: null } as const;
  const scope = (who: string) => ({ kind: 'person', handle: trello(who) }) as const;
  return [
    {
      ...common,
      state,
      scope: scope(KENJI),
      direction: 'both',
      terms: { rhythm: { softDays: 4, hardDays: 9 }, reviewOn: days.on(REVIEW_ON) },
    },
    {
      ...common,
      state: { kind: 'assumed' },
      scope: scope(THIAGO),
      terms: { absences: [{ fromOn: days.on(-7), toOn: days.on(-6), reason: null }] },
    },
  ];
}

/** Once both are used to each other, fewer check-ins are enough. */
function quieter(): SaidExpectation {
  const today = on.story.days.on(QUIETER_ON);
  return {
    scope: { kind: 'person', handle: trello(KENJI) },
    direction: 'both',
    sinceOn: today,
    state: { kind: 'agreed', on: today, how: 'on a call', url: null, letter: null },
    terms: { rhythm: { softDays: 30, hardDays: 60 } },
  };
}

async function inPopup(): Promise<readonly string[]> {
  await on.popup.goto(on.url('src/entries/popup.html'));
  await on.popup.bringToFront();
  await on.popup.locator('.popup-foot').waitFor();
  const keys = await on.popup
    .locator('.nudge[data-nudge]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-nudge') ?? ''));
  return keys;
}

/** What came up meanwhile and is more pressing may have taken its place: then it stands with the rest. */
async function bringOut({ key }: Nudge): Promise<void> {
  const more = on.popup.locator('.show-more button[aria-expanded="false"]');
  await until(key, async () => {
    if (await on.popup.locator(`[data-nudge=${JSON.stringify(key)}]`).count()) return true;
    if (await more.count()) await more.click();
    return false;
  });
}

/** One working day: what happened is read, and what stands in the popup is dealt with. */
async function day(n: number): Promise<void> {
  const { days, boards } = on.story;
  // A little later each day: what was read yesterday was read more than a day ago.
  const at = days.at(n, '09:30') + (n - FIRST_DAY) * 3 * 60_000;
  await on.turnTo(at);
  const closed = {
    path: new RegExp(`${boards[1].id}|${boards[1].shortLink}`),
    trouble: { kind: 'status', status: 404 },
  } as const;
  on.lab.setFaults(SHUT.has(n) ? [closed] : []);
  if (OPENED.has(n)) await workOn(on, at);
  else await readAll(on, at);
  if (n === FIRST_DAY) await askBackground(on.popup, 'sayExpectations', [agreements()]);
  if (n === QUIETER_ON) await askBackground(on.popup, 'sayExpectations', [[quieter()]]);
  if (CALLS.has(n)) await seeCallAhead(on, at + 15 * 60_000);
  const keys = await inPopup();
  const said = await now(on.popup);
  const stand = keys.flatMap((key) => said.nudges.filter((nudge) => nudge.key === key));
  found.set(n, said.nudges);
  shown.set(n, stand);
  expect(stand.map(({ key }) => key)).toEqual(keys);
  expect(keys.length).toBe(Math.min(BUDGET, said.nudges.length));
  await expect
    .poll(() => on.popup.evaluate(() => chrome.action.getBadgeText({})))
    .toBe(keys.length === 0 ? '' : String(keys.length));
  for (const nudge of stand) {
    await bringOut(nudge);
    const walk = new Walk(on.context, on.popup, nudge);
    if (!walked.has(nudge.kind)) walked.set(nudge.kind, await walk.all());
    await walk.end();
  }
  // The day's budget is the day's: what is dealt with makes no room for more.
  expect((await inPopup()).length).toBeLessThanOrEqual(BUDGET - stand.length);
  if (!CALLS.has(n)) return;
  await meetThem(on, [THIAGO, AYESHA], at);
  if (n === FIRST_CALL) await joinNamesake(on, AYESHA, trello(AYESHA));
}

beforeAll(async () => {
  on = await weeksStage();
  await on.popup.setViewportSize({ width: 400, height: 600 });
  await on.popup.evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), reviewTime: { day: 5, time: '09:30' } } });
  });
});
afterAll(() => on?.close());

describe('four weeks of the story over all three sites', () => {
  it.each(Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, passed) => FIRST_DAY + passed))(
    'working day %i stays within the budget, and all that stands there can be dealt with',
    { timeout: 120_000 },
    day,
  );

  it('showed each kind of nudge, before anybody asked for more', () => {
    const kinds = new Set([...shown.values()].flat().map(({ kind }) => kind));
    expect(NUDGE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('has nudges of all eight habits at work', () => {
    const habits = new Set([...shown.values()].flat().map(({ habit }) => habit));
    expect(habits).toEqual(new Set(KINDS.map(({ habit }) => habit)));
    expect(habits.size).toBe(8);
  });

  it('puts my turn before theirs', () => {
    for (const nudges of shown.values()) {
      const turns = nudges.map(({ kind, isMine }) => isMine && kind !== 'cannot-read');
      expect(turns).toEqual(turns.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  it('says nothing about somebody on the days of their leave, and does before and after', () => {
    const thiago = trello(THIAGO);
    const about = (n: number): boolean =>
      (found.get(n) ?? []).some(({ handle, isMine }) => handle === thiago && !isMine);
    expect([...AWAY].map(about)).toEqual([false, false]);
    expect([...found.keys()].some((n) => n < -7 && about(n))).toBe(true);
    expect([...found.keys()].some((n) => n > -6 && about(n))).toBe(true);
  });

  it('lets each kind do what it should, and each of these was walked', () => {
    const sorted = (all: (kind: NudgeKind) => readonly Action[]) =>
      Object.fromEntries(NUDGE_KINDS.map((kind) => [kind, [...new Set(all(kind))].toSorted()]));
    expect(sorted((kind) => walked.get(kind) ?? [])).toEqual(sorted((kind) => ACTIONS[kind]));
  });
});
