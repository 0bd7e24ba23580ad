import { renaming } from '../core/agreement/renaming.ts';
import type { ExpectationBook } from '../core/expectation-book.ts';
import type { Expectation, SaidExpectation } from '../core/expectations.ts';
import type { Handle } from '../core/handles.ts';
import { ask } from '../platform/ask.ts';
import type { GroupChange } from '../ui/options/GroupDialog.tsx';

/** What was said before, to be said once more. */
export function saidAnew({ scope, direction, sinceOn, state, terms }: Expectation): SaidExpectation {
  return { scope, direction, sinceOn, state, terms };
}

async function say(group: string, some: readonly Handle[], isIn: boolean): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const person of some) keys.push(...(await ask('sayOfPerson', person, { kind: 'group', group, isIn })).words);
  return keys;
}

async function rename({ group, name, members }: GroupChange, book: ExpectationBook): Promise<() => Promise<unknown>> {
  const { left, saidAnew: anew, takenBack } = renaming(book, group, name);
  const words = [...(await say(name, members, true)), ...(await say(group, left, false))];
  const said: string[] = [];
  for (const drafts of anew) said.push(...(await ask('sayExpectations', drafts)).keys);
  await ask(
    'takeBackExpectations',
    takenBack.map(({ key }) => key),
  );
  return async () => {
    await ask('unsay', words);
    await ask('takeBackExpectations', said);
    for (const one of takenBack) await ask('sayExpectations', [saidAnew(one)]);
  };
}

/** Keeps what became of a group; resolves to the way back, where anything changed. */
export async function keepGroup(change: GroupChange, book: ExpectationBook): Promise<(() => Promise<unknown>) | null> {
  const { group, name, joined, left } = change;
  if (group !== '' && group !== name) return rename(change, book);
  const words = [...(await say(name, joined, true)), ...(await say(name, left, false))];
  return words.length > 0 ? () => ask('unsay', words) : null;
}
