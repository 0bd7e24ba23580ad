import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPopup, turnOn } from '../lab/popup-reader.ts';
import { asanaStory } from '../lab/story/asana-story.ts';
import { story } from '../lab/story.ts';
import {
  type AsanaStage,
  asanaMarks,
  asanaRead,
  asanaStage,
  openAsana,
  projectPath,
  withoutOurs,
} from './asana-rig.ts';
import { factsOf, now, open, readAfter, until, ZONE } from './setup.ts';

const told = asanaStory(Date.now(), ZONE);
const trello = story(Date.now(), ZONE);
const [tour] = told.workspace.projects;
const loud = told.expectations.filter(({ mark }) => mark !== undefined && mark !== 'quiet');
let on: AsanaStage;
let firstCalls = 0;

const nameOf = (gid: string): string => told.workspace.tasks.find((task) => task.gid === gid)?.name ?? gid;

/** Marks as lines, in order. */
async function found(where: string): Promise<readonly string[]> {
  const marks = await asanaMarks(on.page);
  return marks
    .filter((mark) => mark.in === where)
    .map(({ task, kind }) => `${nameOf(task)}: ${kind}`)
    .sort();
}

const lines = loud.map(({ task, mark }) => `${task}: ${mark}`).sort();

beforeAll(async () => {
  on = await asanaStage(told.workspace, told.me, { boards: trello.boards, me: trello.me, isOn: false });
  await on.page.setViewportSize({ width: 1500, height: 900 });
});
afterAll(() => on?.close());

it('reads nothing and marks nothing before Asana is turned on, though a project is open', async () => {
  await openAsana(on, `${projectPath(on.asana)}/list`);
  await on.page.waitForTimeout(500);
  expect(on.lab.calls()).toEqual([]);
  expect(await asanaMarks(on.page)).toEqual([]);
  expect(await factsOf(on.popup)).toEqual([]);
});

describe('once both sites are on', () => {
  beforeAll(async () => {
    await turnOn(on.popup, 'Trello');
    await on.popup.goto(on.url('src/entries/options.html'));
    await turnOn(on.popup, 'Asana');
    await until('Asana to be on', async () => (await now(on.popup)).sites.filter(({ isOn }) => isOn).length === 2);
    await open(on, on.page, trello.boards[0].shortLink);
    await readAfter(on, trello.boards[0].shortLink);
    await openAsana(on, `${projectPath(on.asana)}/list`);
    await asanaRead(on, tour?.name ?? '');
    firstCalls = on.lab.calls('app.asana.com').length;
  });

  it('is read whole, by GETs of the background alone but for the page’s own question who it is', async () => {
    const calls = on.lab.calls('app.asana.com');
    const line = (await now(on.popup)).coverage.find(({ site }) => site === 'asana');
    expect(line).toMatchObject({ gaps: [], commitments: told.expectations.length });
    expect(new Set(calls.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(calls.every(({ headers }) => headers['x-allow-asana-client'] === '1')).toBe(true);
    const ofPage = calls.filter(({ from }) => from === 'page').map(({ path }) => path.replace(/\?.*/, ''));
    expect(new Set(ofPage)).toEqual(new Set(['/api/1.0/users/me']));
    const refused = calls
      .filter(({ status }) => status !== 200)
      .map(({ path, status }) => `${status} ${path.slice(0, 15)}`);
    expect(refused).toEqual(['412 /api/1.0/events']);
  });

  it('has the nudges of both in one popup', async () => {
    const wanted = [
      ...trello.expectations.flatMap(({ nudge, subject }) => (nudge ? [`${nudge} ${subject}`] : [])),
      ...told.expectations.flatMap(({ nudge, subject }) => (nudge ? [`${nudge} ${subject}`] : [])),
    ];
    const { nudges, me } = await now(on.popup);
    const ofItems = nudges.filter(({ subject, handle }) => subject !== handle);
    expect(ofItems.map(({ kind, subject }) => `${kind} ${subject}`).sort()).toEqual(wanted.sort());
    const ofPeople = nudges.filter((nudge) => !ofItems.includes(nudge));
    expect(ofPeople.map(({ kind }) => kind)).toEqual(['agree-on-expectations', 'talk-about-it', 'all-work']);
    expect(me).toHaveLength(2);
    await on.popup.goto(on.url('src/entries/popup.html'));
    await on.popup.locator('.nudge').first().waitFor();
    const shown = await readPopup(on.popup);
    expect(shown.nudges).toHaveLength(wanted.length + ofPeople.length);
    const sites = new Set(shown.nudges.map(({ evidence }) => evidence.split(' · ')[0]));
    expect(sites).toEqual(new Set(['Trello', 'Asana']));
  });

  it('marks rows, and goes on doing so where rows are drawn anew', async () => {
    await expect.poll(() => found('row'), { timeout: 5000 }).toEqual(lines);
    const plain = await withoutOurs(on.page);
    const words = (await asanaMarks(on.page)).map((mark) => mark.words).sort();
    await on.page.evaluate(() => window.asanaLab.remount());
    await expect.poll(() => found('row'), { timeout: 5000 }).toEqual(lines);
    expect((await asanaMarks(on.page)).map((mark) => mark.words).sort()).toEqual(words);
    expect(await withoutOurs(on.page)).toBe(plain);
    expect(words).toContainEqual(expect.stringMatching(/^first promised .* told \d+ days? before$/u));
  });

  it('marks rows that were scrolled out of the page and back into it', async () => {
    await on.page.setViewportSize({ width: 1500, height: 260 });
    const scroll = (top: number) =>
      on.page.evaluate(
        (to) => document.querySelector('.SpreadsheetGridScroller-verticalScroller')?.scrollTo(0, to),
        top,
      );
    await scroll(5000);
    await expect.poll(() => found('row'), { timeout: 5000 }).not.toEqual(lines);
    await expect.poll(() => found('row'), { timeout: 5000 }).toContain('Poster for the window: turn');
    expect(await found('row')).not.toContain('Book the hall in Oslo: due');
    await scroll(0);
    await expect.poll(() => found('row'), { timeout: 5000 }).toContain('Book the hall in Oslo: due');
    await on.page.setViewportSize({ width: 1500, height: 900 });
    await expect.poll(() => found('row'), { timeout: 5000 }).toEqual(lines);
  });

  it('marks cards of the board, without a page load in between', async () => {
    const loads = on.lab.requests.filter(({ from }) => from === 'navigation').length;
    await on.page.getByRole('link', { name: 'Board', exact: true }).click();
    await expect.poll(() => found('card'), { timeout: 5000 }).toEqual(lines);
    expect(await found('row')).toEqual([]);
    expect(on.lab.requests.filter(({ from }) => from === 'navigation').length).toBe(loads);
  });

  it.each(['2026', '2023'] as const)(
    'marks the pane of a task and its comments, in the markup of %s',
    async (markup) => {
      on.asana.setFace({ markup, language: markup === '2023' ? 'de' : 'en' });
      await openAsana(on, `${projectPath(on.asana)}/board`);
      await on.page.locator('[data-task-id]', { hasText: 'Colours of the banners' }).click();
      await expect.poll(() => found('pane'), { timeout: 5000 }).toEqual(['Colours of the banners: turn']);
      await expect.poll(() => found('comment'), { timeout: 5000 }).toEqual(['Colours of the banners: turn']);
      await on.page.locator('[data-close]').click();
      await expect.poll(() => found('comment'), { timeout: 5000 }).toEqual([]);
      expect(await found('card')).toEqual(lines);
      on.asana.setFace({ markup: '2026', language: 'en' });
    },
  );

  it('writes down what is said at a comment, as at any other', async () => {
    await openAsana(
      on,
      projectPath(on.asana) +
        told.workspace.tasks.filter(({ name }) => name === 'Folding tables').map(({ gid }) => `/task/${gid}`),
    );
    await expect.poll(() => found('comment'), { timeout: 5000 }).toEqual(['Folding tables: waiting']);
    const before = (await factsOf(on.popup)).length;
    await on.page.locator('.FeedBlockStory .BlockStoryStructure-body > span').click({ position: { x: 12, y: 8 } });
    await expect.poll(async () => (await asanaMarks(on.page)).some(({ choices }) => choices > 0)).toBe(true);
    for (let tabs = 0; tabs < 2; tabs++) await on.page.keyboard.press('Tab');
    await on.page.keyboard.press('Enter');
    await expect.poll(async () => (await factsOf(on.popup)).length, { timeout: 5000 }).toBe(before + 1);
    expect((await factsOf(on.popup)).filter(({ source }) => source === 'user')).toHaveLength(1);
    await on.page.keyboard.press('Escape');
  });

  it('dresses its marks as the page is dressed', async () => {
    const scheme = (): Promise<string> =>
      on.page.evaluate(() => {
        const host = document.querySelector('.BlockStoryStructure-body > span');
        return host ? getComputedStyle(host).colorScheme : '';
      });
    expect(await scheme()).toBe('light');
    await on.page.evaluate(() => document.body.setAttribute('class', 'DesignTokenThemeSelectors-theme--darkMode'));
    expect(await scheme()).toBe('dark');
    await on.page.evaluate(() =>
      document.body.setAttribute('class', 'DesignTokenThemeSelectors-theme--systemDarkMode'),
    );
    expect(await scheme()).toBe('light dark');
  });

  it('calls nobody for a second visit within a minute but to learn who it is', async () => {
    on.lab.forgetRequests();
    await openAsana(on, `${projectPath(on.asana)}/list`);
    await expect.poll(async () => (await found('row')).length, { timeout: 5000 }).toBeGreaterThan(4);
    expect(on.lab.calls().map(({ path }) => path.replace(/\?.*/, ''))).toEqual(['/api/1.0/users/me']);
    expect(firstCalls).toBeGreaterThan(15);
  });

  it('reads My tasks, a task alone, and tells one task of two projects once', async () => {
    const { users } = told.workspace;
    const list = users.find(({ username }) => username === told.me)?.list ?? '';
    await openAsana(on, `/1/${told.workspace.gid}/project/${list}/list`);
    await asanaRead(on, `My tasks in ${told.workspace.name}`);
    const guests = told.expectations.find(({ task }) => task === 'Guest list')?.subject ?? '';
    await openAsana(on, `${projectPath(on.asana, 'Press and guests')}/list`);
    await asanaRead(on, 'Press and guests');
    const { nudges } = await now(on.popup);
    expect(nudges.filter(({ subject }) => subject === guests)).toEqual([]);
    expect(
      new Set((await factsOf(on.popup)).filter(({ kind, subject }) => kind === 'created' && subject === guests)).size,
    ).toBe(1);
  });

  it('asks whether two accounts are one person; they are two: it is not asked again, until that is taken back', async () => {
    const { popup } = on;
    await popup.goto(on.url('src/entries/popup.html'));
    await popup.locator('.nudge').first().waitFor();
    await popup.keyboard.press('2');
    const questions = popup.getByRole('region', { name: 'One person?' });
    const asked = questions.getByRole('group', { name: /^Ayesha Qureshi \(\w+\), Ayesha Qureshi \(\w+\)$/ });
    await asked.waitFor();
    const all = await questions.getByRole('listitem').count();
    const said = async () => (await factsOf(popup)).filter(({ kind }) => kind === 'said-not-same-person').length;
    const refuse = async () => {
      await asked.getByRole('button', { name: 'They are two' }).press('Enter');
      await popup.getByText('Noted as two people.').waitFor();
      await asked.waitFor({ state: 'detached' });
    };

    await refuse();
    expect(await said()).toBe(1);
    await popup.getByRole('button', { name: 'Undo' }).press('Enter');
    await asked.waitFor();
    expect(await questions.getByRole('listitem').count()).toBe(all);

    await refuse();
    expect(await said()).toBe(2);
    await open(on, on.page, trello.boards[0].shortLink);
    await readAfter(on, trello.boards[0].shortLink);
    await popup.reload();
    await popup.locator('.nudge').first().waitFor();
    await popup.keyboard.press('2');
    await popup.locator('.person-row').first().waitFor();
    await expect.poll(() => questions.getByRole('listitem').count()).toBe(all - 1);
    expect(await asked.count()).toBe(0);
  });
});
