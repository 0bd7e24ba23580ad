import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from './words.ts';

interface Props {
  readonly heading: string;
  readonly lead: ComponentChildren;
  readonly keep: string;
  readonly onKeep: (form: FormData) => void;
  readonly onClose: () => void;
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}

/** A question over the page. The first field gets the focus; Escape and a press beside it close it. */
export function AskDialog({ heading, lead, keep, onKeep, onClose, isWide, children }: Props) {
  const { say } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);
  return (
    <dialog
      class={isWide ? 'dialog dialog-wide' : 'dialog'}
      ref={dialog}
      closedby="any"
      aria-labelledby={id}
      onClose={onClose}
    >
      <form
        method="dialog"
        class="dialog-body"
        onSubmit={(event) => {
          event.preventDefault();
          // It may stand within a form of the page, which is not what is kept here.
          event.stopPropagation();
          const form = new FormData(event.currentTarget);
          // Closed first, it gives the focus back to where it came from.
          dialog.current?.close();
          onKeep(form);
        }}
      >
        <h2 id={id}>{heading}</h2>
        <p class="second dialog-lead">{lead}</p>
        {children}
        <p class="row dialog-foot">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {say('button_cancel')}
          </button>
          <button type="submit" class="button button-first">
            {keep}
          </button>
        </p>
      </form>
    </dialog>
  );
}
