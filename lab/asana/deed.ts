/** A due day, or a due time. */
export type Until = { readonly on: string } | { readonly at: string } | null;

/**
 * What somebody does in a workspace. Tasks, projects, sections and people go by name, username or id, comments by id or by a piece of
 * their text (the newest on the task that has it); instants are ISO, days `YYYY-MM-DD`.
 */
export type What =
  | {
      readonly do: 'create';
      readonly task: string;
      /** Project and section, as many as it is shown in. */
      readonly in?: readonly (readonly [project: string, section: string])[];
      readonly parent?: string;
      readonly subtype?: string;
      readonly isSeparator?: boolean;
    }
  | { readonly do: 'assign'; readonly task: string; readonly who: string | null }
  | { readonly do: 'due'; readonly task: string; readonly to: Until }
  /** The site's own word at midnight where the assignee is. */
  | { readonly do: 'day-begins'; readonly task: string }
  | { readonly do: 'complete' | 'reopen' | 'delete'; readonly task: string }
  | { readonly do: 'decide'; readonly task: string; readonly status: 'approved' | 'rejected' | 'changes_requested' }
  | { readonly do: 'rename'; readonly task: string; readonly name: string }
  | { readonly do: 'move'; readonly task: string; readonly project: string; readonly section: string }
  | { readonly do: 'take-out'; readonly task: string; readonly project: string }
  | { readonly do: 'wait-for' | 'wait-no-more'; readonly task: string; readonly on: string }
  /** `@username` becomes a mention. */
  | { readonly do: 'comment'; readonly task: string; readonly text: string }
  | { readonly do: 'edit-comment'; readonly task: string; readonly comment: string; readonly text: string }
  /** It is gone, as if it had never been written. */
  | { readonly do: 'delete-comment'; readonly task: string; readonly comment: string }
  | { readonly do: 'like'; readonly task: string; readonly comment: string }
  | { readonly do: 'react'; readonly task: string; readonly comment: string; readonly emoji: string };

export type Deed = What & {
  /** `null`: a rule does it. */
  readonly by: string | null;
  /** Epoch ms. */
  readonly at: number;
  /** What it came through: the web by default. */
  readonly source?: 'web' | 'api';
};
