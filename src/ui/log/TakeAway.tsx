import { useState } from 'preact/hooks';
import type { MessageKey } from '../../core/text.ts';
import { useWords } from '../words.ts';
import type { FileKind, LogPort } from './log-port.ts';

const KINDS: readonly (readonly [kind: FileKind, name: MessageKey, hint: MessageKey])[] = [
  ['json', 'take_json', 'take_json_hint'],
  ['csv', 'take_csv', 'take_csv_hint'],
  ['ics', 'take_ics', 'take_ics_hint'],
];

interface Props {
  readonly port: LogPort;
  /** The keys of what was found above: what a table is made of. */
  readonly keys: readonly string[];
  readonly isWhole: boolean;
  readonly onPrint: () => void;
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly written: number }
  | { readonly kind: 'written'; readonly written: number }
  | { readonly kind: 'stopped' };

/** The log as a file: all of it, a table of what was found, or a calendar; sealed with a passphrase if wished. */
export function TakeAway({ port, keys, isWhole, onPrint }: Props) {
  const { say } = useWords();
  const [kind, setKind] = useState<FileKind>('json');
  const [isSealed, setSealed] = useState(false);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const isBusy = state.kind === 'writing';
  const save = async (passphrase: string): Promise<void> => {
    setState({ kind: 'writing', written: 0 });
    const written = await port
      .save(kind, passphrase, keys, (count) => setState({ kind: 'writing', written: count }))
      .catch(() => null);
    setState(written === null ? { kind: 'stopped' } : { kind: 'written', written });
  };
  return (
    <section class="sheet sheet-body stack-tight" aria-labelledby="take" id="take-away">
      <h2 id="take">{say('take_heading')}</h2>
      <p class="second">{say('take_lead')}</p>
      <form
        class="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          void save(isSealed ? String(new FormData(event.currentTarget).get('passphrase') ?? '') : '');
        }}
      >
        <fieldset class="choices">
          <legend class="unseen">{say('take_kind')}</legend>
          {KINDS.map(([one, name, hint]) => (
            <label class="choice" key={one}>
              <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => setKind(one)} />
              <span>
                <b>{say(name)}</b> <span class="hint">{say(hint)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <label class="choice">
          <input type="checkbox" checked={isSealed} onChange={(event) => setSealed(event.currentTarget.checked)} />
          <span>
            <b>{say('take_sealed')}</b> <span class="hint">{say('take_sealed_hint')}</span>
          </span>
        </label>
        {isSealed && (
          <label class="field">
            <span class="label">{say('passphrase')}</span>
            <input class="input" type="password" name="passphrase" minLength={8} required autoComplete="new-password" />
            <span class="hint">{say('passphrase_hint')}</span>
          </label>
        )}
        <p class="row">
          <button type="submit" class="button button-first" disabled={isBusy || (kind === 'csv' && !isWhole)}>
            {say('button_save_file')}
          </button>
          <button type="button" class="button" onClick={onPrint}>
            {say('button_print')}
          </button>
        </p>
        <p class="hint" role="status">
          {state.kind === 'writing' && say('take_writing', { count: state.written })}
          {state.kind === 'written' && say('take_written', { count: state.written })}
          {state.kind === 'stopped' && say('take_stopped')}
        </p>
      </form>
    </section>
  );
}
