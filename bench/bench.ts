import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MissingError } from '../lab/browser.ts';
import { popupPath } from '../lab/build-for-tests.ts';
import { readingEnded, turnOn } from '../lab/popup-reader.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { type Board, readBoard } from '../lab/trello/board.ts';
import { type BenchBrowser, logIn, openBrowser } from './bench-browser.ts';
import { buildForBench, builtExtension } from './bench-build.ts';
import { BENCH_ME, MOST, madeUpBoard, USUAL } from './made-up-board.ts';
import { type Measured, markdown } from './measured.ts';
import { append } from './works/append.ts';
import { boardScene } from './works/board-scene.ts';
import { call, crowded } from './works/call.ts';
import { comments } from './works/comments.ts';
import { fallsDue, LARGE } from './works/falls-due.ts';
import { importing } from './works/import.ts';
import { logPage } from './works/log-page.ts';
import { pageTime } from './works/page-time.ts';
import { people } from './works/people.ts';
import { popup } from './works/popup.ts';
import { type ProjectRead, project, readProject } from './works/project.ts';
import { projectPage } from './works/project-page.ts';
import { reading } from './works/reading.ts';
import { sizes } from './works/sizes.ts';
import { verdicts } from './works/verdicts.ts';

/** A real export that may lie beside the project; a made-up board of the same size stands in for it. */
const EXPORT = fileURLToPath(new URL('../../shared/data/trello/jsai-2021.json', import.meta.url));
const MADE_UP_CARDS = 500;
const WORKS = [
  'append',
  'import',
  'reading',
  'verdicts',
  'comments',
  'due',
  'popup',
  'log',
  'page',
  'people',
  'project',
  'sizes',
  'call',
];

interface File {
  readonly name: string;
  readonly text: string;
  readonly board: Board;
  readonly me: string;
}

function fileOf(path: string | undefined, now: number): File {
  const file = path ?? EXPORT;
  if (path === undefined && !existsSync(file)) {
    const board = madeUpBoard('Of the size of an export', MADE_UP_CARDS, now);
    return { name: `a made-up board of ${MADE_UP_CARDS} cards`, text: JSON.stringify(board), board, me: BENCH_ME };
  }
  const text = readFileSync(file, 'utf8');
  const board = readBoard(JSON.parse(text));
  const me = board?.members.find((member) => board.memberships.some((one) => one.idMember === member.id));
  if (!board || !me) throw new Error(`${file} is no board with members`);
  return { name: file.replace(/^.*[\\/]|\.json$/g, ''), text, board, me: me.username };
}

interface Rig {
  readonly file: File;
  /** A thousand cards, of which as many have a mark as on real boards, and far more than that. */
  readonly usual: Board;
  readonly marked: Board;
  readonly lab: Lab;
  readonly dist: string;
  readonly granted: string;
  readonly wanted: ReadonlySet<string>;
  say(rows: readonly Measured[]): void;
}

async function switchOn(browser: BenchBrowser, rig: Rig, site: 'Trello' | 'Asana' = 'Trello'): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(browser.url(popupPath(rig.dist)));
  await turnOn(page, site);
  await page.close();
}

/** What needs the extension's code alone. */
async function inPlain(plain: BenchBrowser, rig: Rig): Promise<void> {
  const { file, lab, wanted, say } = rig;
  if (wanted.has('append')) say(await append(plain));
  if (wanted.has('reading')) say(await reading(plain, lab, file.board, file.me));
  if (wanted.has('verdicts')) say(await verdicts(plain, file.text, file.name));
  if (wanted.has('comments')) say(await comments(plain));
}

/** What needs a full log, beside an extension whose log is empty. */
async function inFull(empty: BenchBrowser, rig: Rig): Promise<void> {
  const { wanted, say } = rig;
  if (!['due', 'popup', 'log'].some((work) => wanted.has(work))) return;
  const full = await openBrowser(rig.granted, rig.lab);
  try {
    await switchOn(full, rig);
    const { facts } = await full.page.evaluate((size) => window.bench.fill(size), LARGE);
    if (wanted.has('due')) say(await fallsDue(full));
    if (wanted.has('popup')) say(await popup(full, empty, rig.dist, facts));
    if (wanted.has('log')) say(await logPage(full));
  } finally {
    await full.context.close();
  }
}

/** What leaves much in the log. */
async function ofImport({ granted, lab, say }: Rig): Promise<void> {
  const browser = await openBrowser(granted, lab);
  const other = await openBrowser(granted, lab);
  try {
    say(await importing(browser, other));
  } finally {
    await browser.context.close();
    await other.context.close();
  }
}

/** What needs a log of many people in one browser, and one of few facts in another. */
async function ofPeople(rig: Rig): Promise<void> {
  const full = await openBrowser(rig.granted, rig.lab);
  const small = await openBrowser(rig.granted, rig.lab);
  try {
    rig.say(await people(full, small));
  } finally {
    await full.context.close();
    await small.context.close();
  }
}

async function haveRead(board: Board, places: number, watched: BenchBrowser, { lab, dist }: Rig): Promise<void> {
  const page = await watched.context.newPage();
  await page.goto(`${lab.origin}/b/${board.shortLink}`);
  const popupPage = await watched.context.newPage();
  await popupPage.goto(watched.url(popupPath(dist)));
  if (!(await readingEnded(popupPage, 60_000, places))) throw new Error('the reading has not ended');
  await popupPage.close();
  await page.close();
}

/** What needs large boards, in a browser whose extension has read them and in one whose extension is off. */
async function onPage(watched: BenchBrowser, plain: BenchBrowser, rig: Rig): Promise<void> {
  const { lab, usual, marked, say } = rig;
  lab.logIn(BENCH_ME);
  await logIn(plain, lab);
  await logIn(watched, lab);
  await haveRead(usual, 1, watched, rig);
  await haveRead(marked, 2, watched, rig);
  say(await pageTime(watched, plain, boardScene(lab, usual, 'two of eleven', 0.05)));
  say(await pageTime(watched, plain, boardScene(lab, marked, 'two of three', null)));
}

/** What needs a large project that was read. */
async function onProject(plain: BenchBrowser, read: ProjectRead, rig: Rig): Promise<void> {
  const watched = await openBrowser(rig.granted, rig.lab);
  try {
    await switchOn(watched, rig, 'Asana');
    rig.say(await projectPage(watched, plain, read));
  } finally {
    await watched.context.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, only: { type: 'string' }, board: { type: 'string' } },
  });
  const now = Date.now();
  const wanted = new Set(values.only?.split(',') ?? WORKS);
  const file = fileOf(values.board, now);
  const usual = madeUpBoard('A thousand lanterns', 1000, now, USUAL);
  const marked = madeUpBoard('A thousand late lanterns', 1000, now, MOST);
  const dist = await builtExtension();
  const granted = await buildForBench(dist);
  const unlimited = Number.POSITIVE_INFINITY;
  const limits = { perTenSeconds: unlimited, membersPerQuarterHour: unlimited, withoutHeader: unlimited };
  const meet = crowded(now);
  const read = wanted.has('project') ? readProject(now) : null;
  const lab = await startLab({
    boards: [file.board, usual, marked],
    me: BENCH_ME,
    limits,
    others: [meet, ...(read ? [read.stand] : [])],
  });
  const rows: Measured[] = [];
  const browsers: BenchBrowser[] = [];
  const say = (more: readonly Measured[]): void => {
    rows.push(...more);
    if (values.json) for (const row of more) console.log(JSON.stringify(row));
    else for (const row of more) process.stderr.write(`${row.work}: ${row.ratio}\n`);
  };
  if (read) say(project(read));
  const rig: Rig = { file, usual, marked, lab, dist, granted, wanted, say };
  if (wanted.has('people')) await ofPeople(rig);
  if (wanted.has('import')) await ofImport(rig);
  try {
    const plain = await openBrowser(granted, lab);
    browsers.push(plain);
    await inPlain(plain, rig);
    if (read) await onProject(plain, read, rig);
    const other = await openBrowser(granted, lab);
    browsers.push(other);
    await switchOn(other, rig);
    await inFull(other, rig);
    if (wanted.has('page')) await onPage(other, plain, rig);
    if (wanted.has('call')) say(await call(other, meet));
    if (wanted.has('sizes')) say(sizes(dist));
  } finally {
    for (const browser of browsers) await browser.context.close();
    await lab.close();
    rmSync(granted, { recursive: true, force: true });
  }
  if (!values.json) console.log(markdown(rows));
}

main().catch((error: unknown) => {
  const isOurs = error instanceof MissingError;
  const said = error instanceof Error ? (isOurs ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${said}\n`);
  process.exitCode = 1;
});
