import { AskDialog } from '../AskDialog.tsx';
import { useWords } from '../words.ts';

/** How somebody said yes. */
export interface Yes {
  readonly on: string;
  readonly how: string;
  readonly url: string | null;
}

interface Props {
  readonly heading: string;
  readonly today: string;
  /** The words to begin with. */
  readonly how: string;
  readonly onYes: (yes: Yes) => void;
  readonly onClose: () => void;
}

function address(words: string): string | null {
  return URL.canParse(words) && new URL(words).protocol === 'https:' ? words : null;
}

/** When and how the other side said yes, so that it can be looked up. */
export function YesDialog({ heading, today, how, onYes, onClose }: Props) {
  const { say } = useWords();
  return (
    <AskDialog
      heading={heading}
      lead={say('yes_lead')}
      keep={say('button_agreed')}
      onClose={onClose}
      onKeep={(form) =>
        onYes({
          on: String(form.get('on') ?? today),
          how: String(form.get('how') ?? '').trim(),
          url: address(String(form.get('url') ?? '').trim()),
        })
      }
    >
      <div class="fields">
        <label class="field">
          <span class="label">{say('yes_on')}</span>
          <input class="input input-date" type="date" name="on" required max={today} defaultValue={today} />
        </label>
        <label class="field">
          <span class="label">{say('yes_how')}</span>
          <input class="input" name="how" required maxLength={140} defaultValue={how} autoComplete="off" dir="auto" />
        </label>
        <label class="field">
          <span class="label">{say('yes_url')}</span>
          <input
            class="input"
            name="url"
            type="url"
            onInput={({ currentTarget }) => {
              const isWrong = currentTarget.value !== '' && address(currentTarget.value) === null;
              currentTarget.setCustomValidity(isWrong ? say('yes_url_hint') : '');
            }}
            autoComplete="off"
            aria-describedby="yes-url-hint"
          />
          <span class="hint" id="yes-url-hint">
            {say('yes_url_hint')}
          </span>
        </label>
      </div>
    </AskDialog>
  );
}
