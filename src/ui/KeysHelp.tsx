import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../core/text.ts';
import { useWords } from './words.ts';

const KEYS: readonly (readonly [keys: string, does: MessageKey])[] = [
  ['j k', 'keys_step'],
  ['Enter', 'keys_enter'],
  ['o', 'keys_evidence'],
  ['c', 'keys_copy'],
  ['d', 'keys_done'],
  ['s', 'keys_snooze'],
  ['e', 'keys_settled'],
  ['x', 'keys_excuse'],
  ['n', 'keys_no'],
  ['m', 'keys_menu'],
  ['w', 'keys_why'],
  ['u', 'keys_undo'],
  ['?', 'keys_help'],
  ['Esc', 'keys_close'],
];

export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <div class="dialog-body">
        <h2 id={id}>{say('keys_heading')}</h2>
        <dl class="keys">
          {KEYS.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                {keys.split(' ').map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </dt>
              <dd>{say(does)}</dd>
            </div>
          ))}
        </dl>
        <p class="row dialog-foot">
          <button type="button" class="button button-first" onClick={() => dialog.current?.close()}>
            {say('button_close')}
          </button>
        </p>
      </div>
    </dialog>
  );
}
