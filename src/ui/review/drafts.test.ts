import { beforeEach, expect, it } from 'vitest';
import type { ReviewStep } from '../../core/facts.ts';
import type { Review } from '../../core/review.ts';
import { Drafts } from './drafts.ts';

const NOTHING: Pick<Review, 'answers' | 'drafts'> = { answers: [], drafts: [] };
const answer = (text: string, at: number) => ({ key: `a${at}`, step: 'talks' as ReviewStep, text, at });
const draft = (text: string, at: number) => ({ step: 'talks' as ReviewStep, text, at });

let kept: string[];
let isHeard: boolean;
let waiting: (() => void) | null;
let drafts: Drafts;

beforeEach(() => {
  kept = [];
  isHeard = true;
  waiting = null;
  const keep = async (step: ReviewStep, text: string): Promise<void> => {
    if (!isHeard) throw new Error('nobody is there');
    kept.push(`${step} ${text}`);
  };
  drafts = new Drafts(keep, (work) => {
    waiting = work;
    return () => {
      if (waiting === work) waiting = null;
    };
  });
});

it('keeps what is written once the keys rest, each step for itself', () => {
  drafts.write('talks', 'Ask');
  drafts.write('talks', 'Ask Ana');
  drafts.write('change', 'Tea');
  expect(kept).toEqual([]);
  waiting?.();
  expect(kept).toEqual(['talks Ask Ana', 'change Tea']);
});

it('keeps it at once when the page is left, and only once', () => {
  drafts.write('talks', 'Ask Ana');
  drafts.keepNow();
  drafts.keepNow();
  expect([kept, waiting]).toEqual([['talks Ask Ana'], null]);
});

it('keeps later what nobody heard', async () => {
  isHeard = false;
  drafts.write('talks', 'Ask Ana');
  drafts.keepNow();
  await Promise.resolve();
  await Promise.resolve();
  isHeard = true;
  drafts.keepNow();
  expect(kept).toEqual(['talks Ask Ana']);
});

it('keeps nothing of what was said meanwhile', async () => {
  isHeard = false;
  drafts.write('talks', 'Ask Ana');
  drafts.keepNow();
  drafts.said('talks');
  await Promise.resolve();
  await Promise.resolve();
  isHeard = true;
  drafts.keepNow();
  expect(kept).toEqual([]);
});

it('shows what was written here, whatever is told meanwhile', () => {
  drafts.write('talks', 'Ask Ana');
  expect(drafts.textOf('talks', { ...NOTHING, drafts: [draft('As', 5)] })).toBe('Ask Ana');
  expect(drafts.textOf('change', NOTHING)).toBe('');
  drafts.write('talks', '');
  expect(drafts.textOf('talks', { answers: [answer('Ask Ana', 4)], drafts: [] })).toBe('');
});

it('shows the newer of an answer and of what was half written', () => {
  const text = (one: Pick<Review, 'answers' | 'drafts'>) => drafts.textOf('talks', one);
  expect(text({ answers: [], drafts: [draft('Ask', 1)] })).toBe('Ask');
  expect(text({ answers: [answer('Ask Ana', 2)], drafts: [draft('Ask', 1)] })).toBe('Ask Ana');
  expect(text({ answers: [answer('Ask Ana', 2)], drafts: [draft('Ask A', 2)] })).toBe('Ask Ana');
  expect(text({ answers: [answer('Ask Ana', 2)], drafts: [draft('Ask Ana why', 3)] })).toBe('Ask Ana why');
  expect(text({ answers: [answer('Ask Ana', 2)], drafts: [draft('', 3)] })).toBe('');
});

it('shows the answer once it is said, and what was written once more where that is taken back', () => {
  drafts.write('talks', ' Ask Ana ');
  drafts.keepNow();
  drafts.said('talks');
  expect(drafts.textOf('talks', { answers: [answer('Ask Ana', 2)], drafts: [draft(' Ask Ana ', 1)] })).toBe('Ask Ana');
  expect(drafts.textOf('talks', { answers: [], drafts: [draft(' Ask Ana ', 1)] })).toBe(' Ask Ana ');
});
