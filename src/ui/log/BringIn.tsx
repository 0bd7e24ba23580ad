import { useRef, useState } from 'preact/hooks';
import { type ArrivalState, bringsNothing } from '../../core/arrival.ts';
import { useWords } from '../words.ts';
import { Arrived } from './Arrived.tsx';
import type { Brought, BroughtWith, LogPort, Mishap } from './log-port.ts';
import { mishapText } from './mishap-words.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly read: number; readonly of: number }
  | { readonly kind: 'locked'; readonly isWrong: boolean }
  | { readonly kind: 'dayless' }
  | { readonly kind: 'arrived'; readonly brought: Extract<Brought, { kind: 'arrived' }> }
  | { readonly kind: 'keeping'; readonly id: string; readonly state: ArrivalState }
  | { readonly kind: 'kept'; readonly added: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'mishap'; readonly mishap: Mishap };

interface Props {
  readonly port: LogPort;
  /** The log is another now. */
  readonly onKept: () => void;
}

const NOTHING_SAID: BroughtWith = { passphrase: '', on: null };

function focus(field: HTMLInputElement | null): void {
  field?.focus();
}

/** What was pressed is not there any more: the keyboard goes on from here, and not from the beginning of the page. */
function takeFocus(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus({ preventScroll: true });
}

/** Brings the log of another browser in: shown first, then kept as a whole or not at all. */
export function BringIn({ port, onKept }: Props) {
  const { say, speak } = useWords();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const file = useRef<File | null>(null);
  const stop = useRef<AbortController | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const bring = async (known: BroughtWith): Promise<void> => {
    const chosen = file.current;
    if (!chosen) return;
    const stopping = new AbortController();
    stop.current = stopping;
    setState({ kind: 'reading', read: 0, of: chosen.size });
    const progress = (read: number, of: number) => setState({ kind: 'reading', read, of });
    const brought = await port.bring(chosen, known, progress, stopping.signal);
    if (brought.kind === 'needs-passphrase') setState({ kind: 'locked', isWrong: false });
    else if (brought.kind === 'needs-day') setState({ kind: 'dayless' });
    else if (brought.kind === 'mishap' && brought.mishap.kind === 'passphrase')
      setState({ kind: 'locked', isWrong: true });
    else if (brought.kind === 'arrived') setState({ kind: 'arrived', brought });
    else setState(brought);
  };
  const keep = async (id: string): Promise<void> => {
    setState({ kind: 'keeping', id, state: { kept: 0, of: 0 } });
    const kept = await port.keep(id, (at) => setState({ kind: 'keeping', id, state: at }));
    setState(kept);
    if (kept.kind === 'kept') onKept();
  };
  const cancel = async (id: string): Promise<void> => {
    await port.cancel(id);
    setState({ kind: 'cancelled' });
  };

  return (
    <section class="sheet sheet-body stack-tight" aria-labelledby="bring" id="bring-in">
      <h2 id="bring">{say('bring_heading')}</h2>
      <p class="second">{say('bring_lead')}</p>
      <input
        ref={field}
        class="unseen"
        type="file"
        tabIndex={-1}
        aria-label={say('bring_choose')}
        onChange={(event) => {
          file.current = event.currentTarget.files?.[0] ?? null;
          event.currentTarget.value = '';
          void bring(NOTHING_SAID);
        }}
      />
      {(state.kind === 'idle' ||
        state.kind === 'kept' ||
        state.kind === 'cancelled' ||
        state.kind === 'mishap' ||
        state.kind === 'dayless' ||
        state.kind === 'locked') && (
        <p>
          <button
            type="button"
            class="button"
            ref={state.kind === 'idle' ? null : takeFocus}
            onClick={() => field.current?.click()}
          >
            {say('bring_choose')}
          </button>
        </p>
      )}
      {state.kind === 'reading' && (
        <p class="row">
          <progress max={Math.max(state.of, 1)} value={state.read} aria-label={say('bring_reading')} />
          <span>{say('bring_reading')}</span>
          <button type="button" class="button" ref={takeFocus} onClick={() => stop.current?.abort()}>
            {say('button_cancel')}
          </button>
        </p>
      )}
      {state.kind === 'locked' && (
        <form
          class="stack-tight"
          onSubmit={(event) => {
            event.preventDefault();
            const passphrase = String(new FormData(event.currentTarget).get('passphrase') ?? '');
            void bring({ ...NOTHING_SAID, passphrase });
          }}
        >
          <label class="field">
            <span class="label">{say('passphrase')}</span>
            <input class="input" type="password" name="passphrase" required autoComplete="off" ref={focus} />
          </label>
          <p class="row">
            <button type="submit" class="button button-first">
              {say('button_open_file')}
            </button>
            {state.isWrong && <span class="warm">{say('file_passphrase')}</span>}
          </p>
        </form>
      )}
      {state.kind === 'dayless' && (
        <form
          class="stack-tight"
          onSubmit={(event) => {
            event.preventDefault();
            void bring({ ...NOTHING_SAID, on: String(new FormData(event.currentTarget).get('on') ?? '') });
          }}
        >
          <label class="field">
            <span class="label">{say('bring_day')}</span>
            <input class="input" type="date" name="on" required ref={focus} />
          </label>
          <p>
            <button type="submit" class="button button-first">
              {say('button_open_file')}
            </button>
          </p>
        </form>
      )}
      {state.kind === 'arrived' && (
        <>
          <div ref={takeFocus} tabIndex={-1}>
            <Arrived arrival={state.brought.arrival} />
          </div>
          <p class="row">
            {!bringsNothing(state.brought.arrival) && (
              <button type="button" class="button button-first" onClick={() => void keep(state.brought.id)}>
                {say('button_keep_all')}
              </button>
            )}
            <button type="button" class="button" onClick={() => void cancel(state.brought.id)}>
              {say('button_cancel')}
            </button>
          </p>
        </>
      )}
      {state.kind === 'keeping' && (
        <p class="row">
          <progress
            max={Math.max(state.state.of, 1)}
            value={state.state.kept}
            aria-label={say('bring_keeping', { count: state.state.kept })}
          />
          <span>{say('bring_keeping', { count: state.state.kept })}</span>
          {/* How it ended is told by the keeping itself: it may be over already. */}
          <button type="button" class="button" ref={takeFocus} onClick={() => void port.cancel(state.id)}>
            {say('button_cancel')}
          </button>
        </p>
      )}
      <p role="status">
        {state.kind === 'kept' && say('bring_kept', { count: state.added })}
        {state.kind === 'cancelled' && say('bring_cancelled')}
        {state.kind === 'mishap' && <span class="warm">{speak(mishapText(state.mishap))}</span>}
      </p>
    </section>
  );
}
