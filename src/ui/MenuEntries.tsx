import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import { text } from '../core/text.ts';
import { NOT_NEEDED } from './answer-words.ts';
import { canBeExcused, isAboutAsk, isOwnPage } from './ask-kinds.ts';
import { MenuEntry } from './MenuEntry.tsx';
import { NOTE_FIRST } from './note-first.ts';
import { Say } from './Say.tsx';
import { snoozeChoices } from './snooze.ts';
import { useWords } from './words.ts';

/** What a menu may ask for: an answer at once, a dialog that asks for more, the page itself, or its note. */
export type Choice =
  | NudgeAnswer
  | { readonly kind: 'ask-how-settled' }
  | { readonly kind: 'ask-for-reason' }
  | { readonly kind: 'visit' }
  | { readonly kind: 'copy' };

interface Props {
  readonly nudge: Nudge;
  readonly onChoose: (choice: Choice) => void;
}

/** All that can be said of a nudge, part by part. */
export function MenuEntries(props: Props) {
  const { how, say } = useWords();
  const { nudge, onChoose } = props;
  const untils = snoozeChoices(how.now, how.zone);
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
      {untils.map((until, i) => (
        <MenuEntry
          key={until}
          sign="evening"
          isPart={i === 0}
          {...(i === 0 ? { keyName: 's' } : {})}
          onChoose={() => onChoose({ kind: 'snoozed', until })}
        >
          {say('menu_snooze', { time: until })}
        </MenuEntry>
      ))}
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
      {!isOwnPage(nudge) && (
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
          {say('button_open_comment')}
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
