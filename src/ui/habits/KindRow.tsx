import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { NudgeRecord } from '../../core/nudge-record.ts';
import { DOUBTED_AT } from '../../core/nudge-record.ts';
import { NUDGE_SIGNS, TURNING_SIGNS } from '../nudge-signs.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { kindName, kindWatches } from './habit-words.ts';
import { KindRecord } from './KindRecord.tsx';

interface Props {
  readonly record: NudgeRecord;
  readonly isOn: boolean;
  /** So often it was called not so when the user said that it stays on. */
  readonly staysOn: number;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onStay: () => void;
  /** What can be said of its notes, if any. */
  readonly children?: ComponentChildren;
}

/** One kind of nudge: what it watches, whether it is on, of what use it was. */
export function KindRow({ record, isOn, staysOn, onSwitch, onStay, children }: Props) {
  const { say } = useWords();
  const id = useId();
  const { kind, wrong } = record;
  const sign = NUDGE_SIGNS[kind];
  return (
    <li class="kind" data-kind={kind}>
      <Sign name={sign} turns={TURNING_SIGNS.has(sign)} />
      <div class="kind-body">
        <div class="kind-head">
          <label for={id}>
            <b>{say(kindName(kind))}</b>
          </label>
          <input
            id={id}
            type="checkbox"
            role="switch"
            aria-checked={isOn}
            aria-describedby={`${id}-watches`}
            checked={isOn}
            onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
          />
        </div>
        <p class="second" id={`${id}-watches`}>
          {say(kindWatches(kind))}
        </p>
        <KindRecord record={record} />
        {isOn && wrong - staysOn >= DOUBTED_AT && (
          <p class="row doubt">
            <span class="grow">{say('doubt_ask', say(kindName(kind)))}</span>
            <button type="button" class="button" onClick={onStay}>
              {say('button_keep_on')}
            </button>
            <button type="button" class="button" onClick={() => onSwitch(false)}>
              {say('button_turn_off')}
            </button>
          </p>
        )}
        {children}
      </div>
    </li>
  );
}
