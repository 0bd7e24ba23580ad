/** What the lab's server hands to the lab's page. */

/** How the page looks: markup as saved in 2023 or as other extensions name it since, the language of all that the site says, its theme. */
export interface Face {
  readonly markup: '2023' | '2026';
  readonly language: 'en' | 'de';
  readonly theme: 'light' | 'dark' | 'system';
}

export interface TaskView {
  readonly gid: string;
  readonly name: string;
  readonly path: string;
  readonly section: string | null;
  readonly assignee: string | null;
  /** A day, or an instant. */
  readonly due: string | null;
  readonly isPast: boolean;
  readonly isDone: boolean;
  readonly isSeparator: boolean;
}

export interface StoryView {
  readonly gid: string;
  readonly by: string;
  readonly profile: string;
  readonly date: string;
  /** Rich text of a comment, or what the site says. */
  readonly html: string;
  readonly isComment: boolean;
  readonly isEdited: boolean;
  readonly likes: number;
}

export interface PageView {
  readonly workspace: string;
  readonly me: string;
  /** `null` where the address shows none. */
  readonly list: {
    readonly gid: string;
    readonly name: string;
    readonly kind: 'project' | 'my-tasks';
    readonly sections: readonly { readonly gid: string; readonly name: string }[];
    readonly tasks: readonly TaskView[];
  } | null;
  readonly places: readonly { readonly name: string; readonly path: string }[];
  readonly task: (TaskView & { readonly stories: readonly StoryView[] }) | null;
  readonly inbox: readonly { readonly name: string; readonly path: string }[];
  readonly face: Face;
}
