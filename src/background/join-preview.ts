import type { Handle } from '../core/handles.ts';
import { splitting } from '../core/joining.ts';
import { peopleOf } from '../core/people.ts';
import type { JoinPreview } from '../core/people-list.ts';
import { type Ground, handlesByPerson, whoOf } from './ground.ts';

async function countsOf({ log }: Ground, handles: readonly Handle[]): Promise<{ commitments: number; asks: number }> {
  const subjects = await log.subjectsAbout(handles);
  let [commitments, asks] = [0, 0];
  for (let at = 0; at < subjects.length; at += 200) {
    for (const item of await log.commitments(subjects.slice(at, at + 200))) {
      const isTheirs = (who: Handle | null): boolean => who !== null && handles.includes(who);
      if (item.states.some(({ owners }) => owners.some(isTheirs))) commitments++;
      asks += item.thread.filter(
        (line) => line.kind === 'asked' && (isTheirs(line.by) || line.to.some(isTheirs)),
      ).length;
    }
  }
  return { commitments, asks };
}

async function previewOf(ground: Ground, people: readonly (readonly Handle[])[]): Promise<JoinPreview> {
  const all = await Promise.all(
    people.map(async (handles) => {
      const { name, accounts } = whoOf(ground, handles[0] as Handle, handles);
      return { name, accounts, ...(await countsOf(ground, handles)) };
    }),
  );
  return { people: all };
}

function handlesOf(ground: Ground, handle: Handle): readonly Handle[] {
  return handlesByPerson(ground).get(ground.outlook.people.personOf(handle)) ?? [handle];
}

/** The one person that two would be; `null` where they are one. */
export async function previewJoin(ground: Ground, one: Handle, other: Handle): Promise<JoinPreview | null> {
  const { personOf } = ground.outlook.people;
  if (personOf(one) === personOf(other)) return null;
  return previewOf(ground, [[...new Set([...handlesOf(ground, one), ...handlesOf(ground, other)])].sort()]);
}

/** The people that there would be without this account in its person; `null` where it stands alone, or is mine whatever was said. */
export async function previewSplit(ground: Ground, handle: Handle): Promise<JoinPreview | null> {
  const plan = splitting(ground.words, handle);
  if (!plan || (await ground.log.me(plan.takenBack)).includes(handle)) return null;
  const back = new Set(plan.takenBack);
  const { personOf } = peopleOf(ground.words.filter(({ key }) => !back.has(key)));
  const joined = new Map(plan.saidAnew.flatMap(([one, other]) => [[personOf(other), personOf(one)] as const]));
  const people = new Map<Handle, Handle[]>();
  for (const each of handlesOf(ground, handle)) {
    const person = joined.get(personOf(each)) ?? personOf(each);
    people.set(person, [...(people.get(person) ?? []), each]);
  }
  return previewOf(ground, [...people.values()]);
}
