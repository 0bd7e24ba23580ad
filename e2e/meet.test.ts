import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asanaStand } from '../lab/asana/stand.ts';
import { turnOn } from '../lab/popup-reader.ts';
import { asanaStory } from '../lab/story/asana-story.ts';
import { meetStory } from '../lab/story/meet-story.ts';
import type { CallRecord } from '../src/core/call-record.ts';
import { asanaRead, openAsana, projectPath } from './asana-rig.ts';
import {
  askBackground,
  callMark,
  callsIn,
  expectSetTime,
  goIn,
  type MeetStage,
  meetStage,
  watchesIn,
} from './meet-stage.ts';
import { factsOf, hurry, now, until, ZONE } from './setup.ts';

const told = meetStory(Date.now() + 3_600_000);
const tasks = asanaStory(Date.now(), ZONE);
const asana = asanaStand({ workspace: tasks.workspace, me: tasks.me, perMinute: 1000 });
let on: MeetStage;
const pressed: string[] = [];

const open = async (): Promise<readonly string[]> =>
  (await watchesIn(on.popup)).flatMap(({ report }) => report?.open ?? []).map(({ name }) => name);
const isThere = (name: string): boolean => told.call.people.some((one) => one.name === name);

beforeAll(async () => {
  on = await meetStage({ calls: [told.call], me: told.me, deeds: told.deeds }, { others: [asana] });
  await hurry(on);
  await on.popup.goto(on.url('src/entries/options.html'));
  await turnOn(on.popup, 'Asana');
  await openAsana({ ...on, asana }, `${projectPath(asana)}/list`);
  await asanaRead({ ...on, asana }, asana.workspace.projects[0]?.name ?? '');
  await expectSetTime(on.popup);
  await on.page.exposeFunction('sayPressed', (what: string) => void pressed.push(what));
  await on.page.addInitScript(() => {
    const say = (event: Event): void => {
      const { sayPressed } = window as unknown as { sayPressed(what: string): void };
      if (!event.isTrusted) sayPressed(event.type);
    };
    for (const type of ['click', 'keydown', 'pointerdown', 'mousedown', 'input']) addEventListener(type, say, true);
    addEventListener('securitypolicyviolation', (event) => {
      const { sayPressed } = window as unknown as { sayPressed(what: string): void };
      sayPressed(event.violatedDirective);
    });
  });
});
afterAll(() => on?.close());

describe("the story's call", () => {
  it('has its start from the home page', async () => {
    told.call.isOver = false;
    on.meet.startAt(Date.now() + 30_000);
    await on.page.goto(`${on.meet.origin}/`);
    await expect
      .poll(async () => (await callsIn(on.popup)).flatMap(({ scheduled }) => scheduled).map(({ startAt }) => startAt), {
        timeout: 15_000,
      })
      .toEqual([told.call.startAt]);
  });

  it('is watched from when I am in it, and one small mark says so', async () => {
    await goIn(on.page, on.meet);
    await expect
      .poll(() => callMark(on.page), { timeout: 15_000 })
      .toEqual({ words: 'Good Faith is watching who comes', button: 'Pause' });
    await expect.poll(open, { timeout: 15_000 }).toEqual(['Thiago Ramalho']);
    expect(Date.now()).toBeLessThan(told.call.startAt);
  });

  it('is shown while it goes on', async () => {
    await on.popup.goto(on.url('src/entries/popup.html'));
    await on.popup.getByRole('button', { name: 'Who is there' }).click();
    const people = on.popup.getByRole('region', { name: 'Who was there' });
    await people.getByRole('listitem').filter({ hasText: 'Thiago Ramalho' }).waitFor();
  });

  it('has its health told, and the structure of its page without a name', async () => {
    const health = await on.context.newPage();
    await health.goto(on.url('src/entries/health.html'));
    const calls = health.getByRole('region', { name: 'Google Meet' });
    await calls.getByText(/^From .+ · names read from the tiles$/).waitFor();
    await calls.getByRole('button', { name: 'Show its structure' }).click();
    await calls.locator('.outline-text').waitFor();
    const outline = (await calls.locator('.outline-text').textContent()) ?? '';
    expect(outline).toContain('<main');
    for (const name of [told.me, ...told.call.people.map((one) => one.name)])
      expect(outline).not.toContain(name.split(' ')[0]);
    await health.close();
  });

  it('ends with the right people and intervals, one proved lateness and no absence', { timeout: 240_000 }, async () => {
    await until('Kenji to come', async () => isThere('Kenji Morinaga'), 150_000);
    await until('Ayesha to leave', async () => !isThere('Ayesha Qureshi'));
    await expect.poll(open, { timeout: 20_000 }).toEqual(['Thiago Ramalho', 'Rana Farouk-Haddad', 'Kenji Morinaga']);
    await on.page.locator('[jsname="CQylAd"]').click();
    await on.page.locator('[jsname="W6suGc"]').waitFor();
    await expect.poll(() => watchesIn(on.popup), { timeout: 20_000 }).toEqual([]);
    expect(await callMark(on.page)).toBeNull();

    const [call] = await callsIn(on.popup);
    const { startAt } = told.call;
    const deeds = new Map(told.deeds.map((deed) => [`${deed.do} ${'who' in deed ? deed.who : ''}`, deed.after]));
    for (const { name, joinedAfter, left } of told.seen) {
      const own = call?.attended.filter((one) => one.name === name) ?? [];
      expect(own).toHaveLength(1);
      expect([name, own[0]?.joinedAfter !== null, own[0]?.leftBy !== null]).toEqual([name, joinedAfter, left]);
      const cameAt = startAt + (deeds.get(`join ${name}`) ?? 0) * 1000;
      if (joinedAfter) {
        expect(own[0]?.joinedAfter).toBeLessThanOrEqual(cameAt + 500);
        expect(own[0]?.from).toBeGreaterThanOrEqual(cameAt - 500);
        expect(own[0]?.from).toBeLessThan(cameAt + 8000);
      }
    }
    const names = call?.attended.map(({ name }) => name) ?? [];
    for (const name of told.nobody) expect(names).not.toContain(name);
    expect(new Set(names)).toEqual(
      new Set([...told.seen.map(({ name }) => name), 'Rana Farouk', 'Rana Farouk-Haddad']),
    );
    expect(call?.watched).toHaveLength(1);

    const { calls } = await now(on.popup);
    expect(calls).toMatchObject([{ title: told.call.title, state: 'over' }]);
    const record = await askBackground<CallRecord>(on.popup, 'callRecord', [calls[0]?.key]);
    const outcomes = new Map(record.people.map(({ name, outcome }) => [name, outcome]));
    for (const { name, outcome } of told.seen) expect([name, outcomes.get(name)]).toEqual([name, outcome]);
    expect([...outcomes.values()].filter((outcome) => outcome === 'late')).toHaveLength(1);
    expect([...outcomes.values()]).not.toContain('absent');
  });

  it('left nothing of what was said, typed or shown, and pressed nothing', async () => {
    const kept = JSON.stringify([await factsOf(on.popup), await callsIn(on.popup)]);
    for (const word of ['Turmeric', 'Cinnamon', 'Presentation', 'frame_person']) expect(kept).not.toContain(word);
    expect(pressed).toEqual([]);
  });
});

describe('after it, in the popup', () => {
  it('stands who was there, who of them came after the start, and of nobody that they were away', async () => {
    await on.popup.goto(on.url('src/entries/popup.html'));
    await on.popup.getByRole('button', { name: 'After the call' }).click();
    const people = on.popup.getByRole('region', { name: 'Who was there' }).getByRole('listitem');
    await people.first().waitFor();
    const said = await people.allTextContents();
    const afterStart = said.filter((words) => words.includes('Came at least 1 minute after the start'));
    expect(afterStart).toHaveLength(1);
    expect(afterStart[0]).toContain('Kenji Morinaga');
    for (const { name } of told.seen) expect(said.filter((words) => words.startsWith(name))).toHaveLength(1);
    for (const words of said) expect(words).not.toMatch(/not there|Not seen|Not in/);
    for (const name of told.nobody) expect(said.join()).not.toContain(name);
  });

  it('the two questions make commitments with owner and date, and nothing is kept unless it is written', async () => {
    await on.popup.goto(on.url('src/entries/popup.html'));
    await on.popup.getByRole('button', { name: 'After the call' }).click();
    const before = (await factsOf(on.popup)).length;
    const mine = on.popup.getByRole('region', { name: 'What did you promise?' });
    await mine.locator('textarea').fill('Send the legend of the map');
    await mine.getByRole('button', { name: 'Write it down' }).click();
    expect((await factsOf(on.popup)).length).toBe(before);
    await mine.locator('input[type="date"]').fill('2031-05-02');
    await mine.getByRole('button', { name: 'Write it down' }).click();
    await mine.getByText('Send the legend of the map').waitFor();
    const theirs = on.popup.getByRole('region', { name: 'What was promised to you?' });
    await theirs.locator('textarea').fill('Check the stations');
    await theirs.locator('input[type="date"]').fill('2031-05-05');
    await theirs.getByRole('combobox').selectOption({ label: 'Kenji Morinaga' });
    await theirs.getByRole('button', { name: 'Write it down' }).click();
    await theirs.getByText('Check the stations').waitFor();
    const promises = (await factsOf(on.popup)).filter(
      ({ kind, subject }) => kind === 'seen' && subject.includes(':promise:'),
    );
    expect(promises.map((fact) => fact.kind === 'seen' && [fact.name, fact.due])).toEqual(
      expect.arrayContaining([
        ['Send the legend of the map', { kind: 'day', on: '2031-05-02' }],
        ['Check the stations', { kind: 'day', on: '2031-05-05' }],
      ]),
    );
    await theirs.getByRole('button', { name: /^Take back/ }).click();
    await theirs.getByText('Check the stations').waitFor({ state: 'detached' });
  });

  it('a name is matched to an account by my yes alone, and what is open with them comes with it', async () => {
    const names = on.popup.getByRole('region', { name: 'Who is who' });
    const kenji = names.getByRole('group', { name: /Kenji Morinaga/ });
    await kenji.getByRole('button', { name: 'Yes, the same' }).click();
    await kenji.waitFor({ state: 'detached' });
    const words = (await factsOf(on.popup)).filter(({ kind }) => kind === 'said-same-person');
    expect(words).toHaveLength(1);
  });

  it('each of them can be corrected, and the correction undone', async () => {
    const people = on.popup.getByRole('region', { name: 'Who was there' });
    const rana = people.getByRole('listitem').filter({ hasText: 'Rana Farouk-Haddad' });
    await rana.locator('summary').click();
    await rana.getByRole('button', { name: 'Not this person' }).click();
    await rana.getByText('You said that this was somebody else').waitFor();
    await on.popup.getByRole('button', { name: 'Undo' }).click();
    await rana.getByText(/^· Seen (at|from)/).waitFor();
  });

  it('it goes once I am done with it', async () => {
    await on.popup.getByRole('button', { name: 'Done with this call' }).click();
    await on.popup.getByRole('navigation').waitFor();
    await expect.poll(async () => (await now(on.popup)).calls, { timeout: 10_000 }).toEqual([]);
    await on.popup.getByRole('button', { name: 'After the call' }).waitFor({ state: 'detached' });
  });
});
