import type { Member } from './board.ts';
import { objectId } from './ids.ts';
import { brief } from './pen.ts';

/** Emoji as Trello describes them. */
const EMOJI = {
  '+1': { unified: '1F44D', native: '👍', name: 'THUMBS UP SIGN' },
  heart: { unified: '2764-FE0F', native: '❤️', name: 'HEAVY BLACK HEART' },
  tada: { unified: '1F389', native: '🎉', name: 'PARTY POPPER' },
  eyes: { unified: '1F440', native: '👀', name: 'EYES' },
} as const;
export type EmojiName = keyof typeof EMOJI;

/** A reaction to a comment, as `reactions=true` gives it. No date: Trello tells none. */
export interface Reaction {
  readonly id: string;
  readonly idMember: string;
  /** The action that is the comment. */
  readonly idModel: string;
  readonly idEmoji: string;
  readonly emoji: {
    readonly unified: string;
    readonly native: string;
    readonly name: string;
    readonly shortName: string;
    readonly skinVariation: string | null;
  };
  readonly member: Readonly<Record<string, unknown>>;
}

export function reaction(comment: string, by: Member, at: number, shortName: EmojiName): Reaction {
  const emoji = EMOJI[shortName];
  return {
    id: objectId(at, `${comment} ${by.id} ${shortName}`),
    idMember: by.id,
    idModel: comment,
    idEmoji: emoji.unified,
    emoji: { ...emoji, shortName, skinVariation: null },
    member: brief(by),
  };
}

/** Those of an action; none where it has no such field. */
export function reactionsOf(action: { readonly [field: string]: unknown }): readonly Reaction[] {
  const found = action['reactions'];
  return Array.isArray(found) ? (found as readonly Reaction[]) : [];
}
