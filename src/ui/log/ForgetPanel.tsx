import { useId, useState } from 'preact/hooks';
import type { Forget, LogOutline } from '../../core/fact-line.ts';
import type { MessageKey } from '../../core/text.ts';
import { useWords } from '../words.ts';
import { spanOf } from './day-span.ts';
import { ForgetDialog, type Forgetting } from './ForgetDialog.tsx';
import type { Forgotten, LogPort } from './log-port.ts';

interface Props {
  readonly port: LogPort;
  readonly outline: LogOutline;
  readonly onForgotten: () => void;
}

const ENDS: Readonly<Record<Forgotten, MessageKey>> = {
  forgotten: 'forget_done',
  stopped: 'forget_stopped',
  unsure: 'forget_unsure',
};

/** Takes things out of the log for good: a person, a space, the past, everything. */
export function ForgetPanel({ port, outline, onForgotten }: Props) {
  const { say } = useWords();
  const id = useId();
  const [asking, setAsking] = useState<Forgetting | null>(null);
  const [said, setSaid] = useState('');
  const partners = outline.people.filter(({ isMe }) => !isMe);

  const forget = async (what: Forget): Promise<void> => {
    setAsking(null);
    setSaid(say('forget_going'));
    setSaid(say(ENDS[await port.forget(what)]));
    onForgotten();
  };
  const choose = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }, name: 'person' | 'space'): void => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get(name);
    const person = outline.people.find((one) => one.person === chosen);
    const space = outline.spaces.find((one) => one.space === chosen);
    if (name === 'person' && person)
      setAsking({ name: person.name, what: { kind: 'person', person: person.person }, handles: person.handles });
    if (name === 'space' && space) setAsking({ name: space.name, what: { kind: 'space', space: space.space } });
  };

  return (
    <section class="sheet sheet-body" aria-labelledby="forget" id="forget-for-good">
      <h2 id="forget">{say('forget_heading')}</h2>
      <form class="setting" onSubmit={(event) => choose(event, 'person')}>
        <label for={`${id}p`}>
          <b>{say('forget_person')}</b>
          <span class="hint">{say('forget_person_hint')}</span>
        </label>
        <span class="row">
          <select class="input" id={`${id}p`} name="person" disabled={partners.length === 0}>
            {partners.length === 0 && <option>{say('forget_nobody')}</option>}
            {partners.map(({ person, name }) => (
              <option key={person} value={person}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" class="button" disabled={partners.length === 0}>
            {say('button_forget_ask')}
          </button>
        </span>
      </form>
      <form class="setting" onSubmit={(event) => choose(event, 'space')}>
        <label for={`${id}s`}>
          <b>{say('forget_space')}</b>
          <span class="hint">{say('forget_space_hint')}</span>
        </label>
        <span class="row">
          <select class="input" id={`${id}s`} name="space" disabled={outline.spaces.length === 0}>
            {outline.spaces.length === 0 && <option>{say('forget_no_space')}</option>}
            {outline.spaces.map(({ space, name }) => (
              <option key={space} value={space}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" class="button" disabled={outline.spaces.length === 0}>
            {say('button_forget_ask')}
          </button>
        </span>
      </form>
      <form
        class="setting"
        onSubmit={(event) => {
          event.preventDefault();
          const on = String(new FormData(event.currentTarget).get('before') ?? '');
          const day = spanOf(on, outline.zone);
          if (day) setAsking({ name: on, what: { kind: 'before', at: day.from } });
        }}
      >
        <label for={`${id}b`}>
          <b>{say('forget_before')}</b>
          <span class="hint">{say('forget_before_hint')}</span>
        </label>
        <span class="row">
          <input class="input" type="date" id={`${id}b`} name="before" required />
          <button type="submit" class="button">
            {say('button_forget_ask')}
          </button>
        </span>
      </form>
      <div class="setting">
        <span>
          <b>{say('forget_everything')}</b>
          <span class="hint">{say('forget_everything_hint')}</span>
        </span>
        <button
          type="button"
          class="button"
          onClick={() => setAsking({ name: say('forget_everything_word'), what: { kind: 'everything' } })}
        >
          {say('button_forget_ask')}
        </button>
      </div>
      <p role="status" class="hint">
        {said}
      </p>
      {asking && (
        <ForgetDialog
          port={port}
          asking={asking}
          onForget={(what) => void forget(what)}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}
