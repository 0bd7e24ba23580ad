import type { NudgeKind } from '../core/nudge.ts';
import { Sign } from './Sign.tsx';
import { useWords } from './words.ts';

interface Props {
  readonly kind: NudgeKind;
  readonly onStay: (kind: NudgeKind, isOn: boolean) => void;
}

/** A kind of nudge that was called not so three times asks whether it is to stay on. */
export function Doubt({ kind, onStay }: Props) {
  const { say } = useWords();
  return (
    <section class="sample-banner" aria-label={say('doubt_label')}>
      <Sign name="unknown" />
      <span class="grow">{say('doubt_ask', say(`kind_name_${kind.replaceAll('-', '_')}` as 'kind_name_reply'))}</span>
      <button type="button" class="button button-bare" onClick={() => onStay(kind, true)}>
        {say('button_keep_on')}
      </button>
      <button type="button" class="button button-bare" onClick={() => onStay(kind, false)}>
        {say('button_turn_off')}
      </button>
    </section>
  );
}
