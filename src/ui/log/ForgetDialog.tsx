import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Forget } from '../../core/fact-line.ts';
import { EVERY_FACT, type FactPlace } from '../../core/fact-query.ts';
import type { Handle } from '../../core/handles.ts';
import { type MessageKey, text } from '../../core/text.ts';
import { Say } from '../Say.tsx';
import { useWords } from '../words.ts';
import type { LogPort } from './log-port.ts';

export interface Forgetting {
  /** What has to be written to confirm it. */
  readonly name: string;
  readonly what: Forget;
  readonly handles?: readonly Handle[];
}

const LEADS: Readonly<Record<Forget['kind'], MessageKey>> = {
  person: 'forget_person_lead',
  space: 'forget_space_lead',
  before: 'forget_before_lead',
  everything: 'forget_everything_lead',
};

/** How many facts it is about, as far as they can be counted beforehand. */
async function countOf(port: LogPort, { what, handles }: Forgetting): Promise<number | null> {
  const query =
    what.kind === 'person'
      ? { ...EVERY_FACT, people: handles ?? [] }
      : what.kind === 'space'
        ? { ...EVERY_FACT, space: what.space }
        : what.kind === 'before'
          ? { ...EVERY_FACT, to: what.at - 1 }
          : EVERY_FACT;
  let count = 0;
  let after: FactPlace | null = null;
  do {
    const page = await port.keys(query, after, 0);
    count += page.keys.length;
    after = page.after;
  } while (after);
  return count;
}

interface Props {
  readonly port: LogPort;
  readonly asking: Forgetting;
  readonly onForget: (what: Forget) => void;
  readonly onClose: () => void;
}

/** There is no way back, so the name has to be written. */
export function ForgetDialog({ port, asking, onForget, onClose }: Props) {
  const { say } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [count, setCount] = useState<number | null>(null);
  const [written, setWritten] = useState('');
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.focus();
  }, []);
  useEffect(() => void countOf(port, asking).then(setCount, () => undefined), []);
  const { name, what } = asking;
  const isConfirmed = written.trim().normalize() === name.trim().normalize();
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <form
        class="dialog-body"
        onSubmit={(event) => {
          event.preventDefault();
          if (isConfirmed) onForget(what);
        }}
      >
        <h2 id={id}>
          {what.kind === 'everything' ? say('forget_everything') : <Say text={text('forget_question', name)} />}
        </h2>
        <p class="second dialog-lead">
          {count !== null && `${say('forget_count', { count })} `}
          {say(LEADS[what.kind])} <b>{say('forget_no_way_back')}</b>
        </p>
        <label class="field">
          <span class="label">
            <Say text={text('forget_confirm', name)} />
          </span>
          <input
            class="input"
            value={written}
            autoComplete="off"
            spellcheck={false}
            dir="auto"
            onInput={(event) => setWritten(event.currentTarget.value)}
          />
        </label>
        <p class="row dialog-foot">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {say('button_keep')}
          </button>
          <button type="submit" class="button" disabled={!isConfirmed}>
            {say('button_forget')}
          </button>
        </p>
      </form>
    </dialog>
  );
}
