import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { type AsanaStand, asanaStand } from './asana/stand.ts';
import type { Story } from './asana/workspace.ts';
import { type Launched, launch, MissingError } from './browser.ts';
import { buildForTests, popupPath } from './build-for-tests.ts';
import { type MeetStand, meetStand } from './meet/stand.ts';
import { type Found, readingEnded, readPopup, turnOn } from './popup-reader.ts';
import { type Lab, startLab } from './server.ts';
import { shiftTo } from './shift.ts';
import { callTable, leaveCall, openCall, photographAround, photographCall, type Shoot } from './start-call.ts';
import { asanaStory } from './story/asana-story.ts';
import { meetStory } from './story/meet-story.ts';
import { story } from './story.ts';
import { table } from './table.ts';
import { type Board, readBoard } from './trello/board.ts';
import { cardIdOf } from './trello/find.ts';

const ROOT = new URL('../', import.meta.url);
const DIST = fileURLToPath(new URL('dist', ROOT));
const OUT = fileURLToPath(new URL('out/', ROOT));
const POPUP = { width: 400, height: 600 };
const BOARD = { width: 1440, height: 900 };
const LONGEST_READING_MS = 180_000;
const DAY_MS = 86_400_000;

/** What was asked for cannot be done; the message is one sentence. */
class AskedWrong extends Error {}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

interface Asked {
  readonly boards: readonly Board[];
  /** The story goes on there; an export is of Trello alone. */
  readonly asana: AsanaStand | null;
  /** Its people meet, too. */
  readonly meet: MeetStand | null;
  readonly me: string;
  readonly isHeadless: boolean;
}

const USAGE = 'Usage: npm start [-- --board FILE [--me USERNAME] [--shift]] [--headless].';

function boardIn(file: string): Board {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new AskedWrong(`The file ${file} cannot be opened.`);
  }
  try {
    const board = readBoard(JSON.parse(text));
    if (board) return board;
  } catch {
    // Said below.
  }
  throw new AskedWrong(`The file ${file} is not an exported Trello board.`);
}

/** Whoever did most on the board. */
function busiest(board: Board): string | undefined {
  const counts = new Map<string, number>();
  for (const action of board.actions) counts.set(action.idMemberCreator, (counts.get(action.idMemberCreator) ?? 0) + 1);
  const members = board.members.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
  return members[0]?.username;
}

function parsed() {
  try {
    return parseArgs({
      options: {
        board: { type: 'string' },
        me: { type: 'string' },
        shift: { type: 'boolean' },
        headless: { type: 'boolean' },
      },
    }).values;
  } catch {
    throw new AskedWrong(USAGE);
  }
}

function asked(now: number): Asked {
  const values = parsed();
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  const isHeadless = values.headless === true || !hasDisplay;
  if (values.board === undefined) {
    if (values.shift) throw new AskedWrong('--shift goes with --board: the story is dated around today as it is.');
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const told = story(now, zone);
    const { workspace } = asanaStory(now, zone);
    const me = values.me ?? told.me;
    if (!told.boards[0].members.some((member) => member.username === me))
      throw new AskedWrong(`Nobody on the board has the username ${me}.`);
    const { call, deeds, me: name } = meetStory(now + DAY_MS);
    const meet = meetStand({ calls: [call], me: name, deeds });
    return { boards: told.boards, asana: asanaStand({ workspace, me }), meet, me, isHeadless };
  }
  const exported = boardIn(values.board);
  const board = values.shift ? shiftTo(exported, now) : exported;
  const me = values.me ?? busiest(board);
  if (me === undefined) throw new AskedWrong('This board has no members: nobody can be logged in to it.');
  if (!board.members.some((member) => member.username === me)) {
    throw new AskedWrong(
      `Nobody on the board has the username ${me}; its members are ${board.members.map((member) => member.username).join(', ')}.`,
    );
  }
  if (values.me === undefined) say(`Logged in as ${me}, who did most on this board (--me chooses somebody else).`);
  return { boards: [board], asana: null, meet: null, me, isHeadless };
}

async function openPopup({ context, url }: Launched, dist: string): Promise<Page> {
  const popup = await context.newPage();
  await popup.setViewportSize(POPUP);
  await popup.goto(url(popupPath(dist)));
  return popup;
}

async function openBoard(context: BrowserContext, lab: Lab, board: Board): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${lab.origin}/b/${board.shortLink}`);
  await page.locator('#board [data-testid="trello-card"]').first().waitFor();
  return page;
}

/** Turns Asana on as well, in the options, and opens the project of the story in a tab of its own. */
async function openProject(popup: Page, { context, url }: Launched, asana: AsanaStand): Promise<Page> {
  const back = popup.url();
  await popup.goto(url('src/entries/options.html'));
  await turnOn(popup, 'Asana');
  await popup.getByRole('switch', { name: /^Asana/, checked: true }).waitFor();
  await popup.goto(back);
  const page = await context.newPage();
  await page.setViewportSize(BOARD);
  await page.goto(`${asana.origin}${projectPath(asana)}/list`);
  await page.locator('.SpreadsheetTaskRow').first().waitFor();
  return page;
}

function projectPath({ workspace }: AsanaStand): string {
  return `/1/${workspace.gid}/project/${workspace.projects[0]?.gid ?? ''}`;
}

function print(found: Found): void {
  say('');
  if (found.nudges.length === 0) say('Nothing is worth doing just now.');
  else
    say(
      table(
        'Worth doing now',
        found.nudges.map((nudge) => [nudge.group, nudge.title, nudge.reason]),
      ),
    );
  say('');
  say(
    table(
      `What was read: ${found.summary}`,
      found.spaces.map((space) => [space.name, space.said]),
    ),
  );
}

/** The marks come once the background was asked; they have no name that a page could look for. */
const MARKS_MS = 1500;

/** The path of the card that was talked about last. */
function talkedAbout({ actions, cards }: Board): string | null {
  const shown = new Set(cards.filter((card) => !card.closed).map((card) => card.id));
  const last = actions.find((action) => action.type === 'commentCard' && shown.has(cardIdOf(action)));
  const card = cards.find((each) => last && each.id === cardIdOf(last));
  return card ? `/c/${card.shortLink}` : null;
}

async function photograph(page: Page, popup: Page, origin: string, board: Board): Promise<readonly string[]> {
  const card = talkedAbout(board);
  mkdirSync(OUT, { recursive: true });
  const made: string[] = [];
  const shoot = async (of: Page, name: string): Promise<void> => {
    await of.screenshot({ path: `${OUT}${name}.png` });
    made.push(`out/${name}.png`);
  };
  await page.setViewportSize(BOARD);
  for (const mode of ['light', 'dark'] as const) {
    await page.bringToFront();
    await page.goto(`${origin}/b/${board.shortLink}?mode=${mode}`);
    await page.locator('#board [data-testid="trello-card"]').first().waitFor();
    await page.waitForTimeout(MARKS_MS);
    await shoot(page, `board-${mode}`);
    if (card !== null) {
      await page.goto(`${origin}${card}?mode=${mode}`);
      await page.locator('[role="dialog"] [data-testid="card-back-action"]').first().waitFor();
      await page.waitForTimeout(MARKS_MS);
      await shoot(page, `card-${mode}`);
    }
    await popup.bringToFront();
    await popup.emulateMedia({ colorScheme: mode });
    await popup.reload();
    await popup.locator('.popup-foot').waitFor();
    await shoot(popup, `popup-${mode}`);
  }
  return made;
}

/** The list, the board, and the task that was talked about last, light and dark. */
async function photographProject(page: Page, asana: AsanaStand): Promise<readonly string[]> {
  // What somebody liked is answered, and no mark stands there.
  const isOpen = (each: Story): boolean => each.resource_subtype === 'comment_added' && each.likes.length === 0;
  const talked = asana.workspace.stories.findLast(isOpen)?.task;
  const made: string[] = [];
  await page.bringToFront();
  for (const theme of ['light', 'dark'] as const) {
    asana.setFace({ theme });
    for (const view of ['list', 'board', `task/${talked ?? ''}`]) {
      await page.goto(`${asana.origin}${projectPath(asana)}/${view}`);
      await page.waitForTimeout(MARKS_MS);
      const name = `asana-${view.replace(/\/.*/, '')}-${theme}`;
      await page.screenshot({ path: `${OUT}${name}.png` });
      made.push(`out/${name}.png`);
    }
  }
  return made;
}

/** Until the window is closed or Ctrl-C is pressed. */
async function stay(context: BrowserContext): Promise<void> {
  await new Promise<void>((resolve) => {
    context.once('close', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

async function main(): Promise<void> {
  const { boards, asana, meet, me, isHeadless } = asked(Date.now());
  const [board] = boards;
  if (!board) return;
  if (!existsSync(`${DIST}/manifest.json`))
    throw new AskedWrong('The extension is not built: run npm run build first.');
  const dist = buildForTests(DIST);
  const lab = await startLab({ boards, me, others: [asana, meet].filter((one) => one !== null) });
  const shot: string[] = [];
  const shoot: Shoot = async (of, name) => {
    mkdirSync(OUT, { recursive: true });
    await of.bringToFront();
    await of.screenshot({ path: `${OUT}${name}.png` });
    shot.push(`out/${name}.png`);
  };
  let launched: Launched | null = null;
  try {
    launched = await launch({ dist, port: lab.port, headless: isHeadless, say });
    const popup = await openPopup(launched, dist);
    await turnOn(popup);
    const page = await openBoard(launched.context, lab, board);
    const project = asana && (await openProject(popup, launched, asana));
    const call = meet && (await openCall(launched, meet, popupPath(dist)));
    say(
      `${board.name} is open${project ? ', a project of the same people, and a call that they have' : ''}; reading takes a minute or two.`,
    );
    if (isHeadless && call) await photographCall(call, shoot);
    if (!(await readingEnded(popup, LONGEST_READING_MS, project ? 2 : 1)))
      say('The reading has not ended yet; this is what is known so far.');
    print(await readPopup(popup));
    if (call) {
      await leaveCall(call);
      say(`\n${await callTable(call)}`);
    }
    if (isHeadless) {
      const ofBoard = await photograph(page, popup, lab.origin, board);
      const made = [...ofBoard, ...(project && asana ? await photographProject(project, asana) : [])];
      if (call && meet) await photographAround(call, meet, shoot);
      say(`\nThere is no display, so here are pictures: ${[...made, ...shot].join(', ')}.`);
      return;
    }
    await page.reload();
    await page.bringToFront();
    say('\nThe board and the popup are open. Close the window or press Ctrl-C to end.');
    await stay(launched.context);
  } finally {
    await launched?.context.close().catch(() => undefined);
    await lab.close();
    rmSync(dist, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  const isOurs = error instanceof AskedWrong || error instanceof MissingError;
  process.stderr.write(
    `${isOurs ? error.message : `It stopped: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`}\n`,
  );
  process.exitCode = isOurs ? 2 : 1;
});
