import { REASONS, type Reason } from '../core/facts.ts';
import { REASON_WORDS } from './reason-words.ts';
import { useWords } from './words.ts';

/** What was chosen of the reasons, and the user's own words about it. */
export function chosenReason(form: FormData): { readonly reason: Reason; readonly note: string } {
  return {
    reason: REASONS.find((one) => one === form.get('reason')) ?? 'other',
    note: String(form.get('note') ?? '').trim(),
  };
}

/** What may have got in the way, the same for everybody. */
export function ReasonChoices() {
  const { say } = useWords();
  return (
    <>
      <fieldset class="choices">
        <legend class="unseen">{say('excuse_legend')}</legend>
        {REASONS.map((reason, i) => (
          <label class="choice" key={reason}>
            <input type="radio" name="reason" value={reason} defaultChecked={i === 0} />
            <span>{say(REASON_WORDS[reason])}</span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span>
          <b>{say('excuse_note')}</b> <span class="hint">{say('excuse_note_hint')}</span>
        </span>
        <input class="input" name="note" maxLength={140} autoComplete="off" dir="auto" />
      </label>
    </>
  );
}
