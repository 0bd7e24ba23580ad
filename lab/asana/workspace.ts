/** What the stand-in holds, in the shapes of the API. Ids are strings of digits that count upwards. */

export interface User {
  readonly gid: string;
  readonly name: string;
  /** What tests and tales call them. */
  readonly username: string;
  /** The id by which pages link to them: never the gid. */
  readonly profile: string;
  readonly list: string;
  readonly isActive: boolean;
  readonly isAgent: boolean;
}

export interface Section {
  readonly gid: string;
  readonly name: string;
}

export interface Project {
  readonly gid: string;
  readonly name: string;
  readonly sections: readonly Section[];
  archived: boolean;
}

export interface Dates {
  readonly start_on: null;
  readonly due_on: string | null;
  readonly due_at: string | null;
}

export interface Task {
  readonly gid: string;
  name: string;
  readonly resource_subtype: string;
  readonly created_at: string;
  readonly created_by: string | null;
  modified_at: string;
  assignee: string | null;
  assigned_by: string | null;
  completed: boolean;
  completed_at: string | null;
  completed_by: string | null;
  due_on: string | null;
  due_at: string | null;
  approval_status: string | null;
  readonly parent: string | null;
  /** Projects and sections that it stands in. */
  readonly memberships: { readonly project: string; section: string }[];
  readonly is_rendered_as_separator: boolean;
}

export interface Story {
  readonly gid: string;
  readonly task: string;
  readonly created_at: string;
  /** `null`: a rule did it. */
  readonly created_by: string | null;
  readonly resource_subtype: string;
  readonly source: string;
  html_text: string;
  is_edited: boolean;
  readonly old_dates?: Dates;
  readonly new_dates?: Dates;
  readonly assignee?: string;
  readonly dependency?: string;
  readonly new_approval_status?: string;
  readonly likes: string[];
  /** Emoji and who gave it. */
  readonly reactions: { readonly emoji: string; readonly user: string }[];
}

export interface Happening {
  readonly resource: { readonly gid: string; readonly resource_type: 'task' | 'story' };
  readonly action: 'added' | 'changed' | 'deleted' | 'removed';
  readonly user: string | null;
  readonly parent: { readonly gid: string; readonly resource_type: 'task' | 'project' } | null;
  readonly created_at: string;
  /** In whose events it shows. */
  readonly projects: readonly string[];
}

export interface Absence {
  readonly gid: string;
  readonly user: string;
  readonly start_date: string;
  readonly end_date: string;
}

export interface Workspace {
  readonly gid: string;
  readonly name: string;
  readonly isPaid: boolean;
  readonly users: readonly User[];
  readonly projects: readonly Project[];
  readonly tasks: Task[];
  readonly stories: Story[];
  readonly happenings: Happening[];
  readonly absences: Absence[];
  /** The last id that was given. */
  lastId: number;
}

const FIRST_ID = 1_209_000_000_000_000;

export function nextId(workspace: { lastId: number }): string {
  workspace.lastId += 7;
  return String(FIRST_ID + workspace.lastId);
}

export interface Cast {
  readonly username: string;
  readonly name: string;
  readonly isActive?: boolean;
  readonly isAgent?: boolean;
}

/** A workspace without tasks. */
export function emptyWorkspace(
  name: string,
  cast: readonly Cast[],
  projects: readonly { readonly name: string; readonly sections: readonly string[] }[],
  isPaid = false,
): Workspace {
  const counter = { lastId: 0 };
  const id = (): string => nextId(counter);
  const gid = id();
  const users = cast.map(({ username, name: called, isActive = true, isAgent = false }): User => {
    return { gid: id(), name: called, username, profile: id(), list: id(), isActive, isAgent };
  });
  const made = projects.map(
    ({ name: called, sections }): Project => ({
      gid: id(),
      name: called,
      sections: sections.map((section) => ({ gid: id(), name: section })),
      archived: false,
    }),
  );
  const things = { tasks: [], stories: [], happenings: [], absences: [] };
  return { gid, name, isPaid, users, projects: made, ...things, lastId: counter.lastId };
}
