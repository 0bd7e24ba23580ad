import { describe, expect, it } from 'vitest';
import type { Fact } from '../core/facts.ts';
import { ANA, ask, BEN, CARD, ME, say, seen, talk } from '../core/history.kit.ts';
import { keepable } from './keeping.ts';

const QUOTE = { quote: 'can you send me the plan?' };

function logOf(known: readonly Fact[] = []) {
  return { factsOf: async (subject: string) => known.filter((fact) => fact.subject === subject) };
}

async function kept(
  facts: readonly Fact[],
  known: readonly Fact[] = [],
  over: { me?: null; areQuotesKept?: false } = {},
) {
  return keepable(facts, logOf(known), { me: ME, areQuotesKept: true, leftOut: [], ...over });
}

function asked(facts: readonly Fact[]) {
  return facts.filter((fact) => fact.kind === 'asked');
}

describe('of what was read', () => {
  it('everything is kept that is no talk', async () => {
    const facts = [seen('2026-03-02T09:00'), say('2026-03-03T09:00', ANA)];
    expect(await kept(facts)).toBe(facts);
  });

  it('asks by me and of me are kept with their quote', async () => {
    const mine = ask('2026-03-03T09:00', ME, [ANA], QUOTE);
    const ofMe = ask('2026-03-03T10:00', ANA, [ME], QUOTE);
    expect(asked(await kept([...mine, ...ofMe])).map((fact) => 'quote' in fact && fact.quote)).toEqual([
      QUOTE.quote,
      QUOTE.quote,
    ]);
  });

  it('no quote is kept where the user wants none', async () => {
    const [one] = asked(await kept(ask('2026-03-03T09:00', ME, [ANA], QUOTE), [], { areQuotesKept: false }));
    expect(one).toMatchObject({ kind: 'asked', quote: null });
  });

  it('what others ask each other leaves the message and nothing else', async () => {
    const facts = ask('2026-03-03T09:00', ANA, [], QUOTE);
    const card = seen('2026-03-02T09:00', { owners: [BEN] });
    expect((await kept(facts, [card])).map(({ kind }) => kind)).toEqual(['acted']);
    expect(asked(await kept(facts, [seen('2026-03-02T09:00', { owners: [ME] })]))).toHaveLength(1);
  });

  it('where nobody is called and nobody holds the card, no word is kept until it is mine', async () => {
    const facts = ask('2026-03-03T09:00', ANA, [], QUOTE);
    const card = seen('2026-03-02T09:00', { owners: [] });
    expect(asked(await kept(facts, [card]))).toMatchObject([{ quote: null }]);
    expect(asked(await kept(facts, [card, say('2026-03-02T10:00', ME)]))).toMatchObject([QUOTE]);
    expect(asked(await kept(facts, [card, say('2026-03-02T10:00', BEN)]))).toEqual([]);
  });

  it('reactions are kept to asks that are', async () => {
    const thumb = (id: string) => talk('2026-03-03T09:00', { kind: 'reacted', comment: id }, { by: ANA, id });
    const facts = [...ask('2026-03-03T09:00', ME, [ANA], { id: 'a' }), thumb('a'), thumb('b')];
    expect((await kept(facts)).filter(({ kind }) => kind === 'reacted')).toHaveLength(1);
  });

  it('promises are kept where I made them or take part', async () => {
    const promise = (by: typeof ANA) =>
      talk(
        '2026-03-03T09:00',
        {
          kind: 'promised',
          comment: 'p',
          url: 'https://trello.com/c/AbCd1234#comment-p',
          due: { kind: 'day', on: '2026-03-06' },
        },
        { by },
      );
    expect(await kept([promise(ME)])).toHaveLength(1);
    expect(await kept([promise(ANA)])).toEqual([]);
    expect(await kept([promise(ANA)], [say('2026-03-02T10:00', ME)])).toHaveLength(1);
    expect(await kept([promise(ANA)], [say('2026-03-02T10:00', ME)], { me: null })).toEqual([]);
    expect(CARD).toBe(promise(ANA).subject);
  });
});
