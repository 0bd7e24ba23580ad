import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AYESHA } from '../lab/story/tale.ts';
import { story } from '../lab/story.ts';
import type { Fact, FactOf } from '../src/core/facts.ts';
import { nativeId } from '../src/core/handles.ts';
import type { NudgeKind } from '../src/core/nudge.ts';
import { factsOf, now, open, passTime, readAfter, type Stage, stage, until, ZONE } from './setup.ts';

const HOUR_MS = 3_600_000;
const told = story(Date.now(), ZONE);
const [board] = told.boards;
const me = `trello:${board.members.find(({ username }) => username === told.me)?.id}`;
let on: Stage;

function asked(facts: readonly Fact[]): FactOf<'asked'>[] {
  return facts.filter((fact) => fact.kind === 'asked') as FactOf<'asked'>[];
}

function entry(kind: NudgeKind, card: string) {
  const nudge = told.expectations.find((one) => one.nudge === kind && one.card === card);
  if (!nudge) throw new Error(`The story has no ${kind} on ${card}.`);
  return on.popup.locator(`.nudge[data-nudge^="${nudge.subject}|"]`);
}

function cardOf(kind: NudgeKind): string {
  return told.expectations.find((one) => one.nudge === kind)?.card ?? '';
}

async function showAll(): Promise<void> {
  await on.popup.reload();
  await on.popup.locator('.nudge').first().waitFor();
  const more = on.popup.locator('.show-more button[aria-expanded="false"]');
  if (await more.count()) await more.click();
}

async function kinds(): Promise<readonly string[]> {
  return (await now(on.popup)).nudges.map(({ kind, subject }) => `${kind} ${subject}`);
}

beforeAll(async () => {
  on = await stage({ boards: told.boards, me: told.me });
  await open(on, on.page, board.shortLink);
  await readAfter(on, board.shortLink);
});
afterAll(() => on?.close());

describe('the log', () => {
  it('holds what I asked and was asked, with a short quote, and nothing of what others ask each other', async () => {
    const facts = await factsOf(on.popup);
    const asks = asked(facts);
    const wanted = told.expectations.flatMap((one) => one.asks.map(({ ask }) => ask));
    expect(wanted.length).toBeGreaterThan(10);
    expect(asks.map(({ comment }) => comment)).toEqual(expect.arrayContaining(wanted));
    const isMine = ({ by, to }: FactOf<'asked'>): boolean => by === me || to.includes(me as never) || to.length === 0;
    expect(asks.filter((one) => !isMine(one))).toEqual([]);
    for (const { quote } of asks) expect(quote?.length ?? 0).toBeLessThanOrEqual(140);
    const quotes = new Set(asks.map(({ quote }) => quote));
    const texts = board.actions.flatMap(({ type, data }) => (type === 'commentCard' ? [String(data['text'])] : []));
    expect(texts.length).toBeGreaterThan(20);
    const stored = JSON.stringify(facts);
    for (const text of texts) {
      const isQuoted = [...quotes].some((quote) => quote !== null && text.startsWith(quote.slice(0, 20)));
      if (!isQuoted) expect(stored).not.toContain(text.slice(0, 40));
    }
  });
});

describe('reply', () => {
  it('comes first, and its main action opens the very comment', async () => {
    await showAll();
    const first = on.popup.locator('.nudge').first();
    expect(await first.locator('h3').textContent()).toMatch(/^Reply to /u);
    const link = await first.locator('.nudge-foot a.button').getAttribute('href');
    expect(link).toMatch(/^https:\/\/trello\.com\/c\/\w+#comment-[0-9a-f]{24}$/u);
  });

  it('can be called no question, which is counted, and taken back', async () => {
    const card = cardOf('reply');
    const before = (await now(on.popup)).askPrecision;
    await entry('reply', card)
      .getByRole('button', { name: /^More for/u })
      .click();
    await on.popup
      .locator('.menu-list')
      .getByRole('button', { name: /no question/iu })
      .click();
    await until('the nudge to be gone', async () => (await entry('reply', card).count()) === 0);
    expect((await now(on.popup)).askPrecision).toEqual({ ...before, wrong: before.wrong + 1 });
    await on.popup.getByRole('button', { name: 'Undo' }).click();
    await entry('reply', card).waitFor();
    expect((await now(on.popup)).askPrecision).toEqual(before);
  });

  it('is gone once I have answered', async () => {
    const card = cardOf('reply');
    on.lab.act({ do: 'comment', card, text: 'The darker one, please.', by: told.me }, board.shortLink);
    const at = Date.now();
    await passTime(on, 5 * 60_000);
    await open(on, on.page, board.shortLink);
    await readAfter(on, board.shortLink, at);
    const subject = told.expectations.find((one) => one.card === card)?.subject;
    expect(await kinds()).not.toContain(`reply ${subject}`);
  });
});

describe('ask kindly', () => {
  it('has a kind note to copy, which can be changed and is sent by nobody', async () => {
    await showAll();
    const nudge = entry('ask-kindly', cardOf('ask-kindly'));
    await nudge.locator('.nudge-open').click();
    const note = nudge.getByRole('textbox');
    expect(await note.inputValue()).toMatch(/A later answer is fine/u);
    await note.press('Enter');
    await note.fill('Dear Thiago, no hurry.');
    expect(await note.inputValue()).toBe('Dear Thiago, no hurry.');
  });

  it('can be answered elsewhere, with the day', async () => {
    const card = cardOf('ask-kindly');
    const subject = told.expectations.find((one) => one.card === card)?.subject ?? '';
    const nudge = entry('ask-kindly', card);
    await nudge.getByRole('button', { name: /^More for/u }).click();
    await on.popup
      .locator('.menu-list')
      .getByRole('button', { name: /answered elsewhere/iu })
      .click();
    await on.popup.getByRole('dialog').getByLabel('On a call').check();
    await on.popup.getByRole('dialog').locator('button[type="submit"]').click();
    await until('the nudge to be gone', async () => (await nudge.count()) === 0);
    const settled = (await factsOf(on.popup)).find((fact) => fact.kind === 'said-settled' && fact.subject === subject);
    expect(settled).toMatchObject({ how: 'call', source: 'user' });
  });
});

describe('a promise in words', () => {
  it('becomes a commitment with a yes, due like any other, and closes when its card is completed', async () => {
    await showAll();
    const mine = (await now(on.popup)).nudges.find((one) => one.kind === 'keep-promise' && one.isMine);
    if (!mine) throw new Error('The story has a promise of mine.');
    await on.popup
      .locator(`.nudge[data-nudge="${mine.key}"]`)
      .getByRole('button', { name: 'Keep it', exact: true })
      .click();
    await until('the promise to be kept', async () => !(await kinds()).includes(`keep-promise ${mine.subject}`));
    const promise = `trello:promise:${mine.key.split('|')[2]}`;
    const seen = (await factsOf(on.popup)).find((fact) => fact.kind === 'seen' && fact.subject === promise);
    expect(seen).toMatchObject({ owners: [me], parent: mine.subject, source: 'user', url: mine.url });
    await passTime(on, 12 * 24 * HOUR_MS);
    await open(on, on.page, board.shortLink);
    await until('the promise to be due', async () => (await kinds()).includes(`tell-them ${promise}`));
    const card = board.cards.find(({ id }) => mine.subject.endsWith(id));
    on.lab.act({ do: 'tick', card: card?.id ?? '', by: told.me }, board.shortLink);
    await passTime(on, 5 * 60_000);
    await open(on, on.page, board.shortLink);
    await until('the promise to be closed', async () => !(await kinds()).includes(`tell-them ${promise}`));
  });
});

describe('between two visits', () => {
  it('a reaction, and a comment that was deleted, end the waiting', async () => {
    const fresh = story(Date.now(), ZONE);
    const [other] = fresh.boards;
    await on.close();
    on = await stage({ boards: fresh.boards, me: fresh.me });
    await open(on, on.page, other.shortLink);
    await readAfter(on, other.shortLink);
    const replies = (await now(on.popup)).nudges.filter(({ kind }) => kind === 'reply');
    const asks = (await now(on.popup)).nudges.filter(({ kind }) => kind === 'ask-kindly');
    const [reply] = replies;
    const [waited] = asks;
    if (!reply || !waited) throw new Error('The story has both.');
    const idOf = (key: string): string => key.split('|')[2] ?? '';
    on.lab.act(
      { do: 'delete-comment', card: nativeId(reply.subject), comment: idOf(reply.key), by: AYESHA },
      other.shortLink,
    );
    const whom = other.members.find(({ id }) => waited.handle?.endsWith(id))?.username ?? '';
    on.lab.act(
      { do: 'react', card: nativeId(waited.subject), comment: idOf(waited.key), emoji: '+1', by: whom },
      other.shortLink,
    );
    await passTime(on, 2 * HOUR_MS);
    await open(on, on.page, other.shortLink);
    await until('both to be gone', async () => {
      const keys = (await now(on.popup)).nudges.map(({ key }) => key);
      return !keys.includes(reply.key) && !keys.includes(waited.key);
    });
    const facts = await factsOf(on.popup);
    expect(facts.some((fact) => fact.kind === 'unsaid' && fact.comment === idOf(reply.key))).toBe(true);
    expect(facts.some((fact) => fact.kind === 'reacted' && fact.comment === idOf(waited.key))).toBe(true);
  });

  it('quotes are erased when the user wants none, and no new ones are kept', async () => {
    const options = await on.context.newPage();
    await options.goto(on.url('src/entries/options.html'));
    expect(asked(await factsOf(on.popup)).some(({ quote }) => quote !== null)).toBe(true);
    await options.getByRole('switch', { name: /few words of a question/u }).click();
    await until('the quotes to be gone', async () =>
      asked(await factsOf(on.popup)).every(({ quote }) => quote === null),
    );
    await options.close();
  });
});
