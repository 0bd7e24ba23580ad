import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import { text } from '../core/text.ts';
import { Say } from './Say.tsx';
import { Sign } from './Sign.tsx';
import { snoozeChoices } from './snooze.ts';
import { useWords } from './words.ts';

/** What a menu may ask for: an answer at once, or a dialog that asks for more. */
export type Choice = NudgeAnswer | { readonly kind: 'ask-how-settled' } | { readonly kind: 'ask-for-reason' };

interface Props {
  readonly nudge: Nudge;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onChoose: (choice: Choice) => void;
}

/** Everything but the one first action: a disclosure of buttons. */
export function Menu({ nudge, isOpen, onToggle, onChoose }: Props) {
  const { how, say, speak } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [isUp, setUp] = useState(false);

  useLayoutEffect(() => {
    if (!isOpen || !list.current || !root.current) return setUp(false);
    const button = root.current.getBoundingClientRect();
    const height = list.current.offsetHeight + 4;
    const room = root.current.closest('main')?.getBoundingClientRect() ?? {
      top: 0,
      bottom: innerHeight,
    };
    setUp(button.bottom + height > room.bottom && button.top - height > room.top);
    list.current.querySelector('button')?.focus();
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    const close = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) onToggle(false);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, [isOpen, onToggle]);

  const untils = snoozeChoices(how.now, how.zone);
  return (
    <div class="menu" ref={root}>
      <button
        type="button"
        class="button button-sign"
        aria-expanded={isOpen}
        aria-label={say('menu_label', speak(nudge.title))}
        onClick={() => onToggle(!isOpen)}
      >
        <Sign name="more" />
      </button>
      {isOpen && (
        <ul class={isUp ? 'menu-list is-up' : 'menu-list'} ref={list}>
          <li>
            <button type="button" onClick={() => onChoose({ kind: 'dealt-with' })}>
              <Sign name="check" />
              {say('menu_done')}
              <kbd>d</kbd>
            </button>
          </li>
          {untils.map((until, i) => (
            <li key={until} class={i === 0 ? 'menu-part' : undefined}>
              <button type="button" onClick={() => onChoose({ kind: 'snoozed', until })}>
                <Sign name="evening" />
                {say('menu_snooze', { time: until })}
                {i === 0 && <kbd>s</kbd>}
              </button>
            </li>
          ))}
          {nudge.term !== null && (
            <>
              <li class="menu-part">
                <button type="button" onClick={() => onChoose({ kind: 'ask-how-settled' })}>
                  <Sign name="elsewhere" turns />
                  {say('menu_settled')}
                  <kbd>e</kbd>
                </button>
              </li>
              <li>
                <button type="button" onClick={() => onChoose({ kind: 'ask-for-reason' })}>
                  <Sign name="excuse" />
                  {say('menu_excuse')}
                  <kbd>x</kbd>
                </button>
              </li>
            </>
          )}
          <li class="menu-part">
            <button type="button" onClick={() => onChoose({ kind: 'silenced', what: 'subject' })}>
              <Sign name="silence" />
              {say('menu_silence_card')}
            </button>
          </li>
          {nudge.handle !== null && (
            <li>
              <button type="button" onClick={() => onChoose({ kind: 'silenced', what: 'handle' })}>
                <Sign name="person" />
                <span>
                  <Say text={text('menu_silence_person', { person: nudge.handle })} />
                </span>
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
