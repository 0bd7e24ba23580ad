import { act } from '../lab/asana/act.ts';
import { emptyWorkspace, nextId, type Workspace } from '../lab/asana/workspace.ts';

const DAY_MS = 86_400_000;
const CAST = ['Maren Lund', 'Tomas Vega', 'Asha Rao', 'Kofi Mensah', 'Lior Katz', 'Rumi Sato'];
const NAME = 'Two thousand lanterns';
const SAID = [
  '@tomasvega could you send the measures by Thursday?',
  'They are 40 by 60, as on the drawing.',
  'Which drawing do you mean?',
  'The one in the folder. I will bring the frame on Friday.',
];

/** A project of so many tasks with ten stories each: given, dated, put off, renamed, and talked about. A tenth is done. */
export function madeUpProject(tasks: number, now: number): Workspace {
  const cast = CAST.map((name) => ({ username: name.toLowerCase().replace(' ', ''), name }));
  const workspace = emptyWorkspace(NAME, cast, [{ name: NAME, sections: ['Ideas', 'Doing'] }]);
  const day = (days: number): string => new Date(now + days * DAY_MS).toISOString().slice(0, 10);
  for (let index = 0; index < tasks; index++) {
    const user = workspace.users[index % workspace.users.length];
    if (!user) continue;
    const at = now - 60 * DAY_MS + index * 60_000;
    const made = act(workspace, { do: 'create', task: nextId(workspace), in: [[NAME, 'Doing']], by: user.gid, at });
    const own = { task: made.gid, by: user.gid };
    act(workspace, { ...own, do: 'assign', who: user.gid, at: at + 1000 });
    act(workspace, { ...own, do: 'due', to: { on: day(-10 + (index % 20)) }, at: at + 2000 });
    act(workspace, { ...own, do: 'due', to: { on: day(-5 + (index % 20)) }, at: at + 20 * DAY_MS });
    for (const [count, text] of SAID.entries())
      act(workspace, { ...own, do: 'comment', text, at: at + 22 * DAY_MS + count * 1000 });
    act(workspace, { ...own, do: 'move', project: NAME, section: 'Ideas', at: at + 23 * DAY_MS });
    act(workspace, { ...own, do: 'move', project: NAME, section: 'Doing', at: at + 24 * DAY_MS });
    act(workspace, { ...own, do: index % 10 === 0 ? 'complete' : 'day-begins', at: at + 25 * DAY_MS });
  }
  return workspace;
}
