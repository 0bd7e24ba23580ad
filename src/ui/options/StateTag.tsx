import type { State } from '../../core/expectations.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { stateWords } from './state-words.ts';

const SIGN_OF = { agreed: 'check', proposed: 'tell' } as const;

/** Whether something is agreed, proposed, or only assumed. */
export function StateTag({ state }: { readonly state: State }) {
  const { speak } = useWords();
  return (
    <span class={`tag tag-${state.kind}`}>
      {state.kind !== 'assumed' && <Sign name={SIGN_OF[state.kind]} />}
      {speak(stateWords(state))}
    </span>
  );
}
