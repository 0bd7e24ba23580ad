import type { CallTolerance } from '../../core/expectations.ts';
import { useWords } from '../words.ts';
import { NumberInput } from './NumberInput.tsx';
import type { Side } from './side.ts';

const FIVE_MINUTES: CallTolerance = { kind: 'minutes', minutes: 5 };

/** Until when somebody is on time for a call. */
export function CallsField({ side }: { readonly side: Side }) {
  const { say } = useWords();
  const { calls } = side.terms;
  const choose = (kind: string): void => {
    if (kind === 'minutes') side.set({ calls: calls.kind === 'minutes' ? calls : FIVE_MINUTES });
    else side.set({ calls: { kind: kind === 'set-time' ? 'set-time' : 'really-began' } });
  };
  return (
    <div class="row">
      {calls.kind === 'minutes' && (
        <NumberInput
          label={side.label('calls_minutes_label')}
          value={calls.minutes}
          min={0}
          max={120}
          onChange={(minutes) => side.set({ calls: { kind: 'minutes', minutes } })}
        />
      )}
      <select
        class="input"
        aria-label={side.label('term_calls')}
        value={calls.kind}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="minutes">{say('calls_minutes_option')}</option>
        <option value="set-time">{say('calls_set_time')}</option>
        <option value="really-began">{say('calls_really_began')}</option>
      </select>
    </div>
  );
}
