import { describe, expect, it, vi } from 'vitest';
import { type Answerers, answerTo, type Sender, type Trust } from './answering.ts';
import { opened, Unanswered } from './envelope.ts';
import { InHand } from './in-hand.ts';

const BASE = 'chrome-extension://abcdef/';
const trust: Trust = { id: 'abcdef', base: BASE, isOn: async () => true };
const ownPage: Sender = { id: 'abcdef', url: `${BASE}src/entries/popup.html` };
const sitePage: Sender = { id: 'abcdef', url: 'https://trello.com/b/gArd3n/garden', frameId: 0, tab: { id: 7 } };

function answerers() {
  const now = vi.fn(() => 'now' as never);
  const here = vi.fn(() => true);
  return { now, here, all: { own: { now }, site: { here } } as unknown as Answerers };
}

function own(name: string, ...args: unknown[]): object {
  return { way: 'own-to-background', name, args };
}

function site(name: string, ...args: unknown[]): object {
  return { way: 'site-to-background', name, args };
}

describe('a message from one of our pages', () => {
  it('is answered', async () => {
    expect(opened(await answerTo(own('now'), ownPage, answerers().all, trust))).toBe('now');
  });

  it.each([
    ['another extension', { ...ownPage, id: 'other' }],
    ['a page of a site, by a content script of ours', sitePage],
    ['an address that only looks like ours', { ...ownPage, url: 'chrome-extension://abcdefg/popup.html' }],
    ['nowhere', { id: 'abcdef' }],
  ])('is left unanswered when it comes from %s', (_, sender) => {
    const { all, now } = answerers();
    expect(answerTo(own('now'), sender, all, trust)).toBeNull();
    expect(now).not.toHaveBeenCalled();
  });
});

describe('a message from a page of a site', () => {
  it('is answered with the site and the tab that it truly comes from', async () => {
    const { all, here } = answerers();
    expect(opened(await answerTo(site('here', { site: 'trello' }), sitePage, all, trust))).toBe(true);
    expect(here).toHaveBeenCalledWith({ site: 'trello' }, { site: 'trello', tab: 7 });
  });

  it.each([
    ['another extension', { ...sitePage, id: 'other' }],
    ['a frame within a page', { ...sitePage, frameId: 3 }],
    ['no tab', { id: 'abcdef', url: sitePage.url, frameId: 0 }],
    ['a site that we do not read', { ...sitePage, url: 'https://trello.com.example/b/x' }],
    ['a page that is not encrypted', { ...sitePage, url: 'http://trello.com/b/x' }],
    ['one of our own pages', ownPage],
  ])('is left unanswered when it comes from %s', (_, sender) => {
    const { all, here } = answerers();
    expect(answerTo(site('here'), sender, all, trust)).toBeNull();
    expect(here).not.toHaveBeenCalled();
  });

  it('is told that the site is off, and nothing else', async () => {
    const { all, here } = answerers();
    const off = { ...trust, isOn: async () => false };
    expect(opened(await answerTo(site('here'), sitePage, all, off))).toBe(false);
    expect(here).not.toHaveBeenCalled();
    const withMarks = { ...all, site: { ...all.site, marks: vi.fn() } } as unknown as Answerers;
    const reply = await answerTo(site('marks', []), sitePage, withMarks, off);
    expect(() => opened(reply)).toThrow(Unanswered);
    expect(withMarks.site.marks).not.toHaveBeenCalled();
  });

  it('may not ask what only our own pages may', () => {
    expect(answerTo(own('now'), sitePage, answerers().all, trust)).toBeNull();
    expect(answerTo(site('now'), sitePage, answerers().all, trust)).toBeNull();
  });
});

describe('a message that nobody knows', () => {
  it.each([
    [null],
    ['now'],
    [{}],
    [{ way: 'own-to-background', name: 'now' }],
    [own('constructor')],
    [own('nothing')],
    [{ way: 'other', name: 'now', args: [] }],
  ])('is left unanswered: %j', (message) => {
    expect(answerTo(message, ownPage, answerers().all, trust) ?? null).toBeNull();
  });
});

it('an error crosses as a value and is thrown where it was asked', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const failing = { own: { now: () => Promise.reject(new Error('no room')) }, site: {} } as unknown as Answerers;
  const reply = await answerTo(own('now'), ownPage, failing, trust);
  expect(reply).toEqual({ isAnswered: false, error: 'no room' });
  expect(() => opened(reply)).toThrow('no room');
  expect(() => opened(undefined)).toThrow(Unanswered);
  silent.mockRestore();
});

describe('whoever waits for an answer', () => {
  const looks = (inHand: InHand, sender: Sender, message: object) =>
    answerTo(message, sender, answerers().all, trust, inHand);

  it('is told whether the question is in hand, until it is answered', async () => {
    const inHand = new InHand();
    let answer: (word: string) => void = () => undefined;
    const slow = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const all = { own: { now: () => slow }, site: {} } as unknown as Answerers;
    const reply = answerTo({ ...own('now'), id: 'one' }, ownPage, all, trust, inHand);
    expect(opened(await looks(inHand, ownPage, own('isInHand', 'one')))).toBe(true);
    expect(opened(await looks(inHand, ownPage, own('isInHand', 'another')))).toBe(false);
    expect(opened(await looks(inHand, sitePage, site('isInHand', 'one')))).toBe(true);
    answer('now');
    expect(opened(await reply)).toBe('now');
    expect(opened(await looks(inHand, ownPage, own('isInHand', 'one')))).toBe(false);
  });

  it('is told nothing where nobody of ours asks', () => {
    expect(looks(new InHand(), { ...ownPage, id: 'other' }, own('isInHand', 'one'))).toBeNull();
    expect(looks(new InHand(), { ...sitePage, frameId: 3 }, site('isInHand', 'one'))).toBeNull();
    expect(looks(new InHand(), ownPage, { ...own('now'), id: 7 })).toBeNull();
  });
});
