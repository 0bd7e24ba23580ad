import { performance } from 'node:perf_hooks';
import { addresses } from '../src/core/words/addresses.ts';
import { type AskContext, asks } from '../src/core/words/asks.ts';
import { type Learnt, model } from '../src/core/words/model.ts';
import { promises } from '../src/core/words/promises.ts';
import { train } from './train-words.ts';
import {
  dataFolder,
  foldOf,
  isDeveloped,
  type LabelledComment,
  type MailSentence,
  readComments,
  readEnron,
  readParakweet,
} from './words-data.ts';

const FOLDS = 5;
/** Nobody read these texts while the rules were written; their scores were looked at, by rule and language, more than once. */
const HELD = 'unread 40 %';
const NOON = Date.parse('2026-03-11T12:00:00Z');

interface Judged {
  readonly id: string;
  readonly group: string;
  readonly expected: boolean;
  readonly found: boolean;
  readonly rule: string;
}

interface Score {
  readonly what: string;
  readonly on: string;
  readonly n: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly wrong: number;
  readonly missed: number;
}

function score(what: string, on: string, judged: readonly Judged[]): Score {
  const right = judged.filter((one) => one.found && one.expected).length;
  const found = judged.filter((one) => one.found).length;
  const expected = judged.filter((one) => one.expected).length;
  return {
    what,
    on,
    n: judged.length,
    precision: found ? right / found : null,
    recall: expected ? right / expected : null,
    wrong: found - right,
    missed: expected - right,
  };
}

function judgeMail(
  sentences: readonly MailSentence[],
  learntFor: (sentence: MailSentence) => Learnt | undefined,
): readonly Judged[] {
  return sentences.map((sentence) => {
    const learnt = learntFor(sentence);
    const { asks: found, rule } = asks(sentence.text, { members: [], ...(learnt ? { learnt } : {}) });
    return { id: `line ${sentence.line}`, group: 'en', expected: sentence.asks, found, rule };
  });
}

/** Every sentence is judged by weights that were learnt without its fold. */
function crossValidated(sentences: readonly MailSentence[]): readonly Judged[] {
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    model(train(sentences.filter((sentence) => foldOf(sentence.text, FOLDS) !== fold))),
  );
  return judgeMail(sentences, (sentence) => byFold[foldOf(sentence.text, FOLDS)]);
}

function judgeComments(comments: readonly LabelledComment[]): readonly Judged[] {
  return comments.map((comment) => {
    const context: AskContext = { members: comment.members, author: comment.author, owners: comment.owners };
    const { asks: found, rule } = asks(comment.text, context);
    return { id: comment.id, group: comment.lang, expected: comment.asks, found, rule };
  });
}

/** Of the comments that ask something of somebody named: are they the ones that are found? */
function judgeAddressees(comments: readonly LabelledComment[]): readonly Judged[] {
  return comments
    .filter((comment) => comment.asks)
    .map((comment) => {
      const { to, rule } = addresses(comment.text, comment);
      const isRight = [...to].sort().join() === [...comment.asksOf].sort().join();
      return { id: comment.id, group: comment.lang, expected: true, found: isRight, rule };
    });
}

function judgePromises(comments: readonly LabelledComment[]): readonly Judged[] {
  return comments.map((comment) => {
    const { isPromise } = promises(comment.text, { at: NOON, zone: 'UTC' });
    return {
      id: comment.id,
      group: comment.lang,
      expected: comment.promises,
      found: isPromise,
      rule: isPromise ? 'promise' : 'nothing',
    };
  });
}

/** Invented; every kind of comment that a board has. */
const MADE_UP = [
  '@{name} can you send me the figures for the brochure?',
  'Done, the plates are on the shelf. Thanks for the reminder!',
  "I'll bring the second set on Thursday.",
  '> when is the hall free?\n\nFrom six on, the caretaker says.',
  'Kannst du bitte bis Freitag die Liste prüfen, {Name}?',
  'cc @{name} the minutes: https://example.org/minutes?x=@{name}',
  '```\nconst a = b ? c : d;\n```\nfixed in the last build',
  'Je passe chez l’imprimeur demain matin.',
  '¿Te viene bien el martes?',
  '図面を確認していただけますか。よろしくお願いします。',
];

function timeComments(count: number): {
  readonly comments: number;
  readonly asksMs: number;
  readonly addressesMs: number;
  readonly promisesMs: number;
} {
  const members = Array.from({ length: 12 }, (_, index) => ({
    handle: `trello:m${index}` as const,
    username: `member${index}`,
    name: `Nam${'abcdefghijkl'[index]} Example`,
  }));
  const texts = Array.from({ length: count }, (_, index) =>
    (MADE_UP[index % MADE_UP.length] as string)
      .replaceAll('{name}', `member${index % 12}`)
      .replaceAll('{Name}', `Nam${'abcdefghijkl'[index % 12]}`),
  );
  const each = (work: (text: string) => unknown): number => {
    for (const text of texts.slice(0, 500)) work(text);
    const from = performance.now();
    for (const text of texts) work(text);
    return (performance.now() - from) / count;
  };
  const context = { members, author: 'trello:m0', owners: ['trello:m1'], othersInThread: ['trello:m2'] } as const;
  return {
    comments: count,
    asksMs: each((text) => asks(text, context)),
    addressesMs: each((text) => addresses(text, context)),
    promisesMs: each((text) => promises(text, { at: NOON, zone: 'UTC' })),
  };
}

/** Time for texts made to be slow, and for ones ten times as long. */
function timeHard(): readonly {
  readonly text: string;
  readonly length: number;
  readonly ms: number;
  readonly tenfoldMs: number;
}[] {
  const kinds: readonly (readonly [string, string])[] = [
    ['one word', 'a'],
    ['@', '@'],
    ['mentions', '@member1 '],
    ['nested quotes', '>'],
    ['brackets', '[a]('],
    ['backticks', '`'],
    ['questions', 'is it? '],
    ['lines', 'can you\n'],
  ];
  const context = {
    members: [{ handle: 'trello:m1', username: 'member1', name: 'Nama Example' }],
    author: 'trello:m0',
    owners: [],
    othersInThread: [],
  } as const;
  const once = (text: string): number => {
    const from = performance.now();
    asks(text, context);
    addresses(text, context);
    promises(text, { at: NOON, zone: 'UTC' });
    return performance.now() - from;
  };
  return kinds.map(([text, piece]) => {
    const long = piece.repeat(Math.ceil(100_000 / piece.length));
    const short = long.slice(0, 10_000);
    once(short);
    return { text, length: long.length, ms: Math.min(once(short), once(short)), tenfoldMs: once(long) };
  });
}

function rulesOf(what: string, judged: readonly Judged[]): readonly (Score & { readonly rule: string })[] {
  const rules = [...new Set(judged.filter((one) => one.found).map((one) => one.rule))].sort();
  return rules.map((rule) => ({
    rule,
    ...score(
      what,
      `rule ${rule}`,
      judged.filter((one) => one.found && one.rule === rule),
    ),
  }));
}

const percent = (share: number | null): string => (share === null ? '–' : share.toFixed(2));
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const args = process.argv.slice(2);
const folder = dataFolder(args);
const scores: Score[] = [];
const ruleScores: (Score & { readonly rule: string })[] = [];
const mistakes: { readonly on: string; readonly wrong: readonly string[]; readonly missed: readonly string[] }[] = [];

function add(what: string, on: string, judged: readonly Judged[], isDetailed = false): void {
  scores.push(score(what, on, judged));
  if (!isDetailed) return;
  ruleScores.push(...rulesOf(`${what}, ${on}`, judged));
  mistakes.push({
    on: `${what}, ${on}`,
    wrong: judged.filter((one) => one.found && !one.expected).map((one) => one.id),
    missed: judged.filter((one) => !one.found && one.expected).map((one) => one.id),
  });
}

/** Where every text has an answer, only the share that is right means something; it stands under recall. */
function addShare(what: string, on: string, judged: readonly Judged[], isDetailed = false): void {
  scores.push({ ...score(what, on, judged), precision: null });
  if (!isDetailed) return;
  for (const rule of [...new Set(judged.map((one) => one.rule))].sort()) {
    const chosen = judged.filter((one) => one.rule === rule);
    const right = chosen.filter((one) => one.found).length;
    const of = `${what}, ${on}`;
    ruleScores.push({
      rule,
      what: of,
      on: `rule ${rule}`,
      n: chosen.length,
      precision: right / chosen.length,
      recall: null,
      wrong: chosen.length - right,
      missed: 0,
    });
  }
  mistakes.push({ on: `${what}, ${on}`, wrong: judged.filter((one) => !one.found).map((one) => one.id), missed: [] });
}

if (folder) {
  const parakweet = readParakweet(folder);
  const enron = readEnron(folder);
  const comments = readComments(folder);
  const unseen = (judged: readonly Judged[], texts: readonly { readonly text: string }[]): readonly Judged[] =>
    judged.filter((_, index) => !isDeveloped((texts[index] as { text: string }).text));
  if (parakweet.length > 0) {
    const byRules = judgeMail(parakweet, () => undefined);
    add('mail A: asks, rules alone', HELD, unseen(byRules, parakweet));
    add('mail A: asks, rules alone', 'all', byRules);
    const learnt = crossValidated(parakweet);
    add('mail A: asks, rules and weights', `${FOLDS} folds, ${HELD}`, unseen(learnt, parakweet));
    add('mail A: asks, rules and weights', `${FOLDS} folds, all`, learnt, true);
  }
  if (enron.length > 0) {
    const byRules = judgeMail(enron, () => undefined);
    add('mail B: asks, rules alone', HELD, unseen(byRules, enron));
    const own = crossValidated(enron);
    add(
      'mail B (the sentences of A, labelled by another rule): asks, rules and weights learnt from B',
      `${FOLDS} folds, all`,
      own,
    );
  }
  if (comments.length > 0) {
    const asking = judgeComments(comments);
    add('comments: asks', HELD, unseen(asking, comments), true);
    add('comments: asks', 'all', asking, true);
    for (const lang of [...new Set(comments.map((comment) => comment.lang))])
      add(
        'comments: asks',
        `all, ${lang}`,
        asking.filter((one) => one.group === lang),
      );
    const asked = comments.filter((comment) => comment.asks);
    const addressed = judgeAddressees(comments);
    addShare('comments: the right addressees, of those that ask', HELD, unseen(addressed, asked));
    addShare('comments: the right addressees, of those that ask', 'all', addressed, true);
    const promising = judgePromises(comments);
    add('comments: promises', HELD, unseen(promising, comments));
    add('comments: promises', 'all', promising, true);
  }
}
const time = timeComments(10_000);
const hard = timeHard();

if (args.includes('--json')) {
  for (const one of scores) console.log(JSON.stringify({ bench: 'words', kind: 'score', ...one }));
  for (const one of ruleScores) console.log(JSON.stringify({ bench: 'words', kind: 'rule', ...one }));
  for (const one of mistakes) console.log(JSON.stringify({ bench: 'words', kind: 'mistakes', ...one }));
  console.log(JSON.stringify({ bench: 'words', kind: 'time', ...time }));
  for (const one of hard) console.log(JSON.stringify({ bench: 'words', kind: 'hard', ...one }));
} else {
  if (!folder) console.log('There are no labelled texts here; give the folder they are in. Only times are measured.\n');
  console.log(row(['what', 'on', 'n', 'precision', 'recall']));
  console.log(row(['---', '---', '--:', '--:', '--:']));
  for (const one of scores) console.log(row([one.what, one.on, one.n, percent(one.precision), percent(one.recall)]));
  console.log(`\n${row(['rule', 'of', 'fired', 'precision'])}\n${row(['---', '---', '--:', '--:'])}`);
  for (const one of ruleScores) console.log(row([one.rule, one.what, one.n, percent(one.precision)]));
  console.log(
    `\nTime a comment, over ${time.comments}: asks ${time.asksMs.toFixed(3)} ms, addressees ${time.addressesMs.toFixed(3)} ms, promises ${time.promisesMs.toFixed(3)} ms.`,
  );
  console.log(
    `\n${row(['text made to be slow', '10,000 characters', '100,000 characters'])}\n${row(['---', '--:', '--:'])}`,
  );
  for (const one of hard) console.log(row([one.text, `${one.ms.toFixed(1)} ms`, `${one.tenfoldMs.toFixed(1)} ms`]));
  if (args.includes('--mistakes'))
    for (const one of mistakes)
      console.log(`\n${one.on}\nwrong: ${one.wrong.join(', ')}\nmissed: ${one.missed.join(', ')}`);
}
