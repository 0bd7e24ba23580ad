import type { MessageKey } from '../../core/text.ts';
import { useWords } from '../words.ts';
import { OptionSheet } from './OptionSheet.tsx';
import { Setting } from './Setting.tsx';

export type MarkMode = 'quiet' | 'dense' | 'off';

const MARKS: readonly (readonly [mode: MarkMode, name: MessageKey])[] = [
  ['quiet', 'marks_quiet'],
  ['dense', 'marks_dense'],
  ['off', 'marks_off'],
];

interface Props {
  readonly marks: MarkMode;
  readonly onMarks: (marks: MarkMode) => void;
}

/** What is drawn in the pages of sites, and in which language dates are. */
export function MarksOptions({ marks, onMarks }: Props) {
  const { how, say } = useWords();
  return (
    <OptionSheet anchor="marks" heading={say('options_marks')}>
      <Setting name={say('options_marks_how')} hint={say('options_marks_hint')}>
        {(id, hintId) => (
          <select
            id={id}
            class="input"
            aria-describedby={hintId}
            value={marks}
            onChange={({ currentTarget }) => {
              const mode = MARKS.find(([one]) => one === currentTarget.value)?.[0];
              if (mode) onMarks(mode);
            }}
          >
            {MARKS.map(([mode, name]) => (
              <option key={mode} value={mode}>
                {say(name)}
              </option>
            ))}
          </select>
        )}
      </Setting>
      <div class="setting">
        <span>
          <b>{say('options_language')}</b>
          <span class="hint">{say('options_language_hint')}</span>
        </span>
        <span class="second">{say('options_language_example', { day: how.now })}</span>
      </div>
    </OptionSheet>
  );
}
