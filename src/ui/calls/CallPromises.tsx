import { useId } from 'preact/hooks';
import type { CallRecord, WordAtCall } from '../../core/call-record.ts';
import type { Handle, Subject } from '../../core/handles.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';

interface Props {
  readonly record: CallRecord;
  readonly onSay: (word: WordAtCall) => void;
  readonly onDrop: (promise: Subject) => void;
}

/** The two questions after a call: what I promised, and what was promised to me. Nothing is kept unless it is written. */
export function CallPromises({ record, onSay, onDrop }: Props) {
  const { say } = useWords();
  const mine = record.promises.filter(({ isMine }) => isMine);
  const theirs = record.promises.filter(({ isMine }) => !isMine);
  const others = record.people.filter(({ outcome }) => outcome === 'present' || outcome === 'late');
  return (
    <>
      <Question
        heading={say('call_promised_mine')}
        record={record}
        promises={mine}
        owners={null}
        onSay={onSay}
        onDrop={onDrop}
      />
      {others.length > 0 && (
        <Question
          heading={say('call_promised_theirs')}
          record={record}
          promises={theirs}
          owners={others}
          onSay={onSay}
          onDrop={onDrop}
        />
      )}
    </>
  );
}

interface QuestionProps extends Props {
  readonly heading: string;
  readonly promises: CallRecord['promises'];
  /** Who may have promised; `null`: I. */
  readonly owners: readonly { readonly who: Handle; readonly name: string }[] | null;
}

function Question({ heading, promises, owners, onSay, onDrop }: QuestionProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{heading}</h2>
      </header>
      <ul class="timeline">
        {promises.map((promise) => (
          <li key={promise.subject}>
            <Sign name="note" />
            <div>
              <p class="written" dir="auto">
                {promise.text}
              </p>
              <p class="hint row row-apart">
                <span>
                  {promise.isMine
                    ? say('call_promise_mine', { day: promise.on })
                    : say('call_promise_theirs', { person: promise.owner }, { day: promise.on })}
                </span>
                <button
                  type="button"
                  class="link"
                  aria-label={say('call_promise_remove', promise.text)}
                  onClick={() => onDrop(promise.subject)}
                >
                  {say('button_take_back')}
                </button>
              </p>
            </div>
          </li>
        ))}
      </ul>
      <form
        class="note-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const said = new FormData(form);
          const text = String(said.get('text') ?? '').trim();
          const on = String(said.get('on') ?? '');
          const owner = owners === null ? null : (String(said.get('owner') ?? '') as Handle);
          if (text === '' || on === '') return;
          onSay({ kind: 'promise', owner, text, on });
          form.reset();
        }}
      >
        <textarea
          class="input"
          name="text"
          rows={1}
          maxLength={300}
          dir="auto"
          required
          aria-label={heading}
          placeholder={say('call_promise_placeholder')}
        />
        <p class="row call-row">
          {owners !== null && (
            <select class="input call-owner" name="owner" aria-label={say('call_promise_owner')}>
              {owners.map(({ who, name }) => (
                <option key={who} value={who}>
                  {name}
                </option>
              ))}
            </select>
          )}
          <label class="row">
            <span class="hint">{say('call_promise_day')}</span>
            <input class="input call-day" type="date" name="on" required />
          </label>
          <button type="submit" class="button">
            {say('button_write_down')}
          </button>
        </p>
      </form>
    </section>
  );
}
