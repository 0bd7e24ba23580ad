import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import type { Snooze } from '../core/snooze.ts';
import { type Text, text } from '../core/text.ts';
import { NOT_NEEDED } from './answer-words.ts';
import { canBeExcused, isAboutAsk, openWords } from './ask-kinds.ts';
import { MenuEntry } from './MenuEntry.tsx';
import { NOTE_FIRST } from './note-first.ts';
import { ownPageOf } from './own-page-of.ts';
import { Say } from './Say.tsx';
import { useWords } from './words.ts';

/** Until when a nudge may be put off: mornings, and when whom it is about is back. */
export interface Puttings {
  readonly snoozes: readonly Snooze[];
  readonly backAt: number | null;
}

/** What a menu may ask for: an answer at once, a dialog that asks for more, the page itself, or its note. */
export type Choice =
  | NudgeAnswer
  | { readonly kind: 'ask-how-settled' }
  | { readonly kind: 'ask-for-reason' }
  | { readonly kind: 'visit' }
  | { readonly kind: 'copy' };

interface Props extends Puttings {
  readonly nudge: Nudge;
  readonly onChoose: (choice: Choice) => void;
}

function snoozeWords({ kind, at }: Snooze): Text {
  switch (kind) {
    case 'tomorrow':
      return text('menu_snooze_tomorrow');
    case 'next-week':
      return text('menu_snooze_next_week', { day: at });
    case 'morning':
      return text('menu_snooze', { time: at });
    default:
      return kind satisfies never;
  }
}

/** All that can be said of a nudge, part by part. */
export function MenuEntries(props: Props) {
  const { say, speak } = useWords();
  const { nudge, onChoose, snoozes, backAt } = props;
  const isPromise = nudge.kind === 'keep-promise';
  return (
    <>
      {isPromise ? (
        <MenuEntry sign="elsewhere" turns keyName="o" onChoose={() => onChoose({ kind: 'visit' })}>
          {say('button_open_comment')}
        </MenuEntry>
      ) : (
        <MenuEntry sign="check" keyName="d" onChoose={() => onChoose({ kind: 'dealt-with' })}>
          {say('menu_done')}
        </MenuEntry>
      )}
      {isAboutAsk(nudge) && <OfAsk {...props} />}
      {snoozes.map((one, i) => (
        <MenuEntry
          key={one.at}
          sign="evening"
          isPart={i === 0}
          {...(i === 0 ? { keyName: 's' } : {})}
          onChoose={() => onChoose({ kind: 'snoozed', until: one.at })}
        >
          {speak(snoozeWords(one))}
        </MenuEntry>
      ))}
      {nudge.handle !== null && backAt !== null && (
        <MenuEntry sign="evening" onChoose={() => onChoose({ kind: 'snoozed', until: backAt })}>
          <Say text={text('menu_snooze_back', { person: nudge.handle }, { day: backAt })} />
        </MenuEntry>
      )}
      {nudge.term !== null && !isAboutAsk(nudge) && (
        <MenuEntry sign="elsewhere" turns isPart keyName="e" onChoose={() => onChoose({ kind: 'ask-how-settled' })}>
          {say('menu_settled')}
        </MenuEntry>
      )}
      {canBeExcused(nudge) && (
        <MenuEntry sign="excuse" keyName="x" onChoose={() => onChoose({ kind: 'ask-for-reason' })}>
          {say('menu_excuse')}
        </MenuEntry>
      )}
      {!isPromise && (
        <MenuEntry
          sign="pause"
          isPart
          {...(isAboutAsk(nudge) ? {} : { keyName: 'n' })}
          onChoose={() => onChoose({ kind: 'dismissed', isWrong: false })}
        >
          {say('menu_dismiss')}
        </MenuEntry>
      )}
      {!isPromise && !isAboutAsk(nudge) && (
        <MenuEntry sign="unknown" onChoose={() => onChoose({ kind: 'dismissed', isWrong: true })}>
          {say('menu_wrong')}
        </MenuEntry>
      )}
      {ownPageOf(nudge) === null && nudge.subject !== nudge.handle && (
        <MenuEntry sign="silence" isPart onChoose={() => onChoose({ kind: 'silenced', what: 'subject' })}>
          {say(isAboutAsk(nudge) || isPromise ? 'menu_silence_thread' : 'menu_silence_card')}
        </MenuEntry>
      )}
      {nudge.handle !== null && (
        <MenuEntry sign="person" onChoose={() => onChoose({ kind: 'silenced', what: 'handle' })}>
          <Say text={text('menu_silence_person', { person: nudge.handle })} />
        </MenuEntry>
      )}
    </>
  );
}

/** What only a question can be: answered elsewhere, in need of no answer, or none. */
function OfAsk({ nudge, onChoose }: Props) {
  const { say } = useWords();
  return (
    <>
      {NOTE_FIRST.has(nudge.kind) ? (
        <MenuEntry sign="reply" turns keyName="o" onChoose={() => onChoose({ kind: 'visit' })}>
          {say(openWords(nudge))}
        </MenuEntry>
      ) : (
        <MenuEntry sign="copy" keyName="c" onChoose={() => onChoose({ kind: 'copy' })}>
          {say('button_copy_note')}
        </MenuEntry>
      )}
      <MenuEntry sign="elsewhere" turns isPart keyName="e" onChoose={() => onChoose({ kind: 'ask-how-settled' })}>
        {say('menu_answered')}
      </MenuEntry>
      <MenuEntry sign="nobody" onChoose={() => onChoose({ kind: 'settled', how: NOT_NEEDED })}>
        {say('menu_not_needed')}
      </MenuEntry>
      <MenuEntry sign="unknown" keyName="n" onChoose={() => onChoose({ kind: 'no-question' })}>
        {say('menu_no_question')}
      </MenuEntry>
    </>
  );
}
