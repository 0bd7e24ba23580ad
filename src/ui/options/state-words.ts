import type { State } from '../../core/expectations.ts';
import { type Text, text } from '../../core/text.ts';

/** How far something has come, in a word or two. */
export function stateWords(state: State): Text {
  switch (state.kind) {
    case 'assumed':
      return text('state_assumed');
    case 'proposed':
      return text(state.by === 'me' ? 'state_proposed' : 'state_proposed_by_them', { date: state.on });
    case 'agreed':
      return text('state_agreed', { date: state.on });
    default:
      return state satisfies never;
  }
}
