import { callOfNudge } from '../core/before-call.ts';
import type { Scope } from '../core/expectations.ts';
import type { SpaceId, Subject } from '../core/handles.ts';
import type { Nudge } from '../core/nudge.ts';
import { EVERYBODY, groupOfSubject } from '../core/subject-of-scope.ts';
import type { MessageKey } from '../core/text.ts';
import { addressOf } from './options/scope-address.ts';

/** A page of ours that a nudge is about, in place of an item on a site, and what opens it: a file, or a call by its key. */
export type OwnPage = { readonly button: MessageKey } & ({ readonly file: string } | { readonly call: string });

function scopeOf({ subject, space, handle }: Nudge): Scope {
  const group = groupOfSubject(subject as Subject);
  if (group !== null) return { kind: 'group', group };
  if (subject === EVERYBODY) return { kind: 'everybody' };
  if (handle !== null) return { kind: 'person', handle };
  return { kind: 'space', space: space ?? (subject as SpaceId) };
}

/** Where a nudge leads that is about us and no item: the weekly review, a call that is ahead, or the terms of whom something is to be agreed on with. */
export function ownPageOf(nudge: Nudge): OwnPage | null {
  switch (nudge.kind) {
    case 'weekly-review':
      return { file: 'review.html', button: 'button_open_review' };
    case 'before-the-call':
      return { call: callOfNudge(nudge.key), button: 'button_before_call' };
    case 'agree-on-expectations':
    case 'review-the-agreement':
      return { file: `options.html${addressOf(scopeOf(nudge))}`, button: 'button_open_terms' };
    default:
      return null;
  }
}
