/** What somebody does in a call. People go by the name that the call shows. */
export type What =
  | { readonly do: 'join'; readonly who: string; readonly isHost?: boolean }
  | { readonly do: 'leave'; readonly who: string }
  | { readonly do: 'rename'; readonly who: string; readonly to: string }
  | { readonly do: 'share' | 'share-no-more'; readonly who: string }
  /** Their connection breaks, and another takes its place at once. */
  | { readonly do: 'reconnect'; readonly who: string }
  /** They ask to be let in, and are. */
  | { readonly do: 'knock' | 'let-in'; readonly who: string }
  | { readonly do: 'speak'; readonly who: string; readonly text: string }
  /** It is ended for everybody. */
  | { readonly do: 'end' };

/** `after`: seconds from the scheduled start, which may be before it. */
export type Deed = What & { readonly after: number };
