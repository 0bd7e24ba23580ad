import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Fact } from '../src/core/facts.ts';
import { withoutOlder } from '../src/core/older.ts';
import { hashOf } from '../src/log/forgotten.ts';

const DAY_MS = 86_400_000;

/** Something that is about to be forgotten: its dialog is open. */
export interface Forgetting {
  /** What has to be written to confirm it. */
  readonly name: string;
  /** Fails where anything of it is left, in the facts or in any store. */
  isForgotten(facts: readonly Fact[], stores: string): Promise<void>;
}

type Begin = (log: Page, before: readonly Fact[]) => Promise<Forgetting>;

/** Chooses the first that there is, and presses the button beside it. */
export async function chosen(log: Page, label: string): Promise<{ readonly value: string; readonly name: string }> {
  const select = log.getByLabel(label);
  // Until it is known what there is, it says that there is nobody.
  const first = select.locator('option[value*=":"]').first();
  await first.waitFor({ state: 'attached' });
  const found = { value: (await first.getAttribute('value')) ?? '', name: (await first.textContent()) ?? '' };
  await log.locator('form', { has: select }).getByRole('button', { name: 'Forget…' }).click();
  return found;
}

async function aPerson(log: Page, before: readonly Fact[]): Promise<Forgetting> {
  const { value: handle, name } = await chosen(log, 'A person');
  expect(before.filter((fact) => JSON.stringify(fact).includes(handle)).length).toBeGreaterThan(100);
  return {
    name,
    isForgotten: async (facts, stores) => {
      expect(facts.length).toBeGreaterThan(100);
      expect(stores.includes(handle)).toBe(false);
      expect(stores.includes(name)).toBe(false);
      const salt = /"salt":"([0-9a-f]{64})"/u.exec(stores)?.[1] ?? '';
      expect(stores).toContain(`person:${await hashOf(salt, handle as `trello:${string}`)}`);
    },
  };
}

async function aSpace(log: Page, before: readonly Fact[]): Promise<Forgetting> {
  const { value: space, name } = await chosen(log, 'A board, a project or a room');
  const left = before.filter((fact) => fact.space !== space);
  expect(before.length - left.length).toBeGreaterThan(100);
  return {
    name,
    isForgotten: async (facts, stores) => {
      expect(facts).toEqual(left);
      expect(stores.includes(space)).toBe(false);
    },
  };
}

/** What is left of facts of one subject after another, in the order of their keys. */
function leftFrom(before: readonly Fact[], at: number): readonly Fact[] {
  const bySubject = new Map<string, Fact[]>();
  for (const fact of before) bySubject.set(fact.subject, [...(bySubject.get(fact.subject) ?? []), fact]);
  const left = [...bySubject.values()].flatMap((facts) => withoutOlder(facts, at));
  return left.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The day before which a fifth of all that is older than a month lies. */
function dayIn(before: readonly Fact[]): string {
  const old = before.map(({ at }) => at).filter((at) => at < Date.now() - 30 * DAY_MS);
  const at = old.sort((a, b) => a - b)[Math.floor(old.length / 5)] ?? Number.NaN;
  return new Date(at).toISOString().slice(0, 10);
}

async function whatIsOlder(log: Page, before: readonly Fact[]): Promise<Forgetting> {
  const day = dayIn(before);
  const field = log.getByLabel('Everything before a day');
  await field.fill(day);
  await log.locator('form', { has: field }).getByRole('button', { name: 'Forget…' }).click();
  return {
    name: day,
    isForgotten: async (facts, stores) => {
      const at = Number(/"key":"before","at":(\d+)/u.exec(stores)?.[1]);
      expect(new Date(at + DAY_MS / 2).toISOString().slice(0, 10)).toBe(day);
      const left = leftFrom(before, at);
      expect(before.length - left.length).toBeGreaterThan(20);
      expect(facts).toEqual(left);
    },
  };
}

/** The whole log. */
export const ALL: Begin = async (log, before) => {
  expect(before.length).toBeGreaterThan(100);
  await log.locator('#forget-for-good div.setting').getByRole('button', { name: 'Forget…' }).click();
  return {
    name: 'everything',
    // Nothing but the brackets of empty stores.
    isForgotten: async (_facts, stores) => expect(stores).toMatch(/^[[\],]+$/u),
  };
};

/** What can be forgotten from a log, by what the tests call it. */
export const FORGETTINGS: Readonly<Record<string, Begin>> = {
  'a space': aSpace,
  'what is older': whatIsOlder,
  'a person': aPerson,
};
