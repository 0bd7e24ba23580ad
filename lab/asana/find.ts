import type { Project, Section, Story, Task, User, Workspace } from './workspace.ts';

function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Error(`The workspace has no ${what}.`);
  return thing;
}

export function userBy({ users }: Workspace, who: string): User {
  return found(
    users.find(({ gid, username }) => username === who || gid === who),
    `user '${who}'`,
  );
}

export function taskBy({ tasks }: Workspace, name: string): Task {
  return found(
    tasks.find((task) => task.name === name || task.gid === name),
    `task '${name}'`,
  );
}

export function projectBy({ projects }: Workspace, name: string): Project {
  return found(
    projects.find((project) => project.name === name || project.gid === name),
    `project '${name}'`,
  );
}

export function sectionBy({ sections }: Project, name: string): Section {
  return found(
    sections.find((section) => section.name === name || section.gid === name),
    `section '${name}'`,
  );
}

export function storiesOf({ stories }: Workspace, task: string): readonly Story[] {
  return stories.filter((story) => story.task === task);
}

/** The newest comment of a task that has this piece of text, or this id. */
export function commentBy(workspace: Workspace, task: Task, piece: string): Story {
  const comments = storiesOf(workspace, task.gid).filter((story) => story.resource_subtype === 'comment_added');
  return found(
    comments.findLast((story) => story.gid === piece || story.html_text.includes(piece)),
    `comment '${piece}' on '${task.name}'`,
  );
}
