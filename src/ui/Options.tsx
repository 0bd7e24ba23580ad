import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Terms } from '../core/expectations.ts';
import type { Site } from '../core/handles.ts';
import type { SiteState } from '../core/now.ts';
import type { MessageKey } from '../core/text.ts';
import { Pledge } from './Pledge.tsx';
import { Sign } from './Sign.tsx';
import { SiteSwitches } from './SiteSwitches.tsx';
import { useWords } from './words.ts';

export type MarkMode = 'quiet' | 'dense' | 'off';
export type DueTimes = Terms['dueTimes'];

interface Props {
  readonly sites: readonly SiteState[];
  readonly marks: MarkMode;
  readonly dueTimes: DueTimes;
  readonly areQuotesKept: boolean;
  readonly hasSample: boolean;
  readonly onSwitch: (site: Site, isOn: boolean) => void;
  readonly onMarks: (marks: MarkMode) => void;
  readonly onDueTimes: (dueTimes: DueTimes) => void;
  readonly onQuotes: (areKept: boolean) => void;
  readonly onSample: (isWanted: boolean) => void;
}

const MARKS: readonly (readonly [mode: MarkMode, name: MessageKey])[] = [
  ['quiet', 'marks_quiet'],
  ['dense', 'marks_dense'],
  ['off', 'marks_off'],
];

export function Options(props: Props) {
  const { how, say } = useWords();
  return (
    <>
      <header class="page-bar">
        <p class="name">
          <Sign name="book" />
          {say('app_name')}
        </p>
      </header>
      <main class="page page-narrow stack">
        <h1>{say('options_heading')}</h1>
        <Sheet heading={say('options_reading')}>
          <SiteSwitches sites={props.sites} onSwitch={props.onSwitch} />
          <div class="setting">
            <label for="due-times">
              <b>{say('options_due_times')}</b>
              <span class="hint">{say('options_due_times_hint')}</span>
            </label>
            <input
              id="due-times"
              type="checkbox"
              role="switch"
              aria-checked={props.dueTimes === 'day'}
              checked={props.dueTimes === 'day'}
              onChange={(event) => props.onDueTimes(event.currentTarget.checked ? 'day' : 'exact')}
            />
          </div>
        </Sheet>
        <Sheet heading={say('options_marks')}>
          <div class="setting">
            <label for="marks">
              <b>{say('options_marks_how')}</b>
              <span class="hint">{say('options_marks_hint')}</span>
            </label>
            <select
              id="marks"
              class="input"
              value={props.marks}
              onChange={(event) => {
                const mode = MARKS.find(([one]) => one === event.currentTarget.value)?.[0];
                if (mode) props.onMarks(mode);
              }}
            >
              {MARKS.map(([mode, name]) => (
                <option key={mode} value={mode}>
                  {say(name)}
                </option>
              ))}
            </select>
          </div>
          <div class="setting">
            <span>
              <b>{say('options_language')}</b>
              <span class="hint">{say('options_language_hint')}</span>
            </span>
            <span class="second">{say('options_language_example', { day: how.now })}</span>
          </div>
        </Sheet>
        <Sheet heading={say('options_privacy')}>
          <div class="options-pledge">
            <Pledge />
          </div>
          <div class="setting">
            <label for="quotes">
              <b>{say('options_quotes')}</b>
              <span class="hint">{say('options_quotes_hint')}</span>
            </label>
            <input
              id="quotes"
              type="checkbox"
              role="switch"
              aria-checked={props.areQuotesKept}
              checked={props.areQuotesKept}
              onChange={(event) => props.onQuotes(event.currentTarget.checked)}
            />
          </div>
          <div class="setting">
            <span>
              <b>{say('options_sample')}</b>
              <span class="hint">{say('options_sample_hint')}</span>
            </span>
            <button type="button" class="button" onClick={() => props.onSample(!props.hasSample)}>
              {say(props.hasSample ? 'button_remove_sample_data' : 'button_add_sample')}
            </button>
          </div>
        </Sheet>
      </main>
    </>
  );
}

function Sheet({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="sheet sheet-settings" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
