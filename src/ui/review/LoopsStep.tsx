import { useState } from 'preact/hooks';
import type { EvidenceWord } from '../../core/evidence.ts';
import type { Loop } from '../../core/loop.ts';
import { type Text, text } from '../../core/text.ts';
import { AskDialog } from '../AskDialog.tsx';
import { NOT_NEEDED } from '../answer-words.ts';
import { PageLink } from '../PageLink.tsx';
import { dueDay } from '../people/due-words.ts';
import { LoopWhen } from '../people/LoopList.tsx';
import { chosenReason, ReasonChoices } from '../ReasonChoices.tsx';
import { Say } from '../Say.tsx';
import { ShowMore } from '../ShowMore.tsx';
import { useMost } from '../use-most.ts';
import { useWords } from '../words.ts';
import type { StepProps } from './StepBody.tsx';

interface Props extends StepProps {
  readonly loops: readonly Loop[];
  readonly isMine: boolean;
}

/** What ten minutes hold. */
const MOST = 6;

/** A kind note to copy about something that is waited for. */
function noteFor(loop: Loop): Text {
  if (loop.kind === 'ask') return text('review_draft_ask', loop.name);
  return loop.due ? text('review_draft_due', loop.name, dueDay(loop.due)) : text('review_draft_open', loop.name);
}

/** What is open, one by one: settled, done, excused, asked kindly, or left as it is. */
export function LoopsStep({ loops, isMine, events, saying }: Props) {
  const { say, speak } = useWords();
  const { shown, more } = useMost(loops, MOST);
  const [excused, setExcused] = useState<Loop | null>(null);
  if (loops.length === 0) return <p class="second">{say(isMine ? 'review_owe_nothing' : 'review_wait_nothing')}</p>;
  const tell = (loop: Loop, word: EvidenceWord, toast: string) =>
    saying.tell(events.sayOfEvidence(loop.subject, word), toast);

  async function copy(loop: Loop): Promise<void> {
    saying.notice(say((await events.onCopy(speak(noteFor(loop)))) ? 'toast_copied' : 'toast_not_copied'));
  }

  const settle = (loop: Loop, how: string) =>
    tell(
      loop,
      { kind: 'settled', term: loop.key, how },
      say(how === NOT_NEEDED ? 'toast_not_needed' : loop.kind === 'ask' ? 'toast_answered' : 'toast_settled'),
    );

  return (
    <>
      <ul class="plain decide">
        {shown.map((loop) => (
          <li key={loop.key}>
            <div>
              <b>
                <PageLink url={loop.url} class="item-link" onOpen={events.onVisit}>
                  <bdi>{loop.name}</bdi>
                </PageLink>
              </b>
              <p class="second">
                {loop.person && (
                  <>
                    <Say text={text('review_with', { person: loop.person })} /> ·{' '}
                  </>
                )}
                <LoopWhen loop={loop} />
              </p>
              {loop.quote && (
                <p class="written" dir="auto">
                  {loop.quote}
                </p>
              )}
            </div>
            <fieldset class="row" aria-label={loop.name}>
              <button type="button" class="button" onClick={() => settle(loop, 'other')}>
                {say(loop.kind === 'ask' ? 'button_answered' : 'button_settled_there')}
              </button>
              {!isMine && (
                <button type="button" class="button" onClick={() => void copy(loop)}>
                  {say('button_ask_kindly')}
                </button>
              )}
              {loop.kind === 'ask' && (
                <button type="button" class="button" onClick={() => settle(loop, NOT_NEEDED)}>
                  {say('button_let_go')}
                </button>
              )}
              {loop.kind === 'commitment' && loop.isPast && (
                <button type="button" class="button" onClick={() => setExcused(loop)}>
                  {say('button_excuse')}
                </button>
              )}
            </fieldset>
          </li>
        ))}
      </ul>
      <ShowMore left={loops.length - shown.length} onMore={more} />
      {excused && (
        <AskDialog
          heading={say('excuse_heading')}
          lead={
            <>
              <bdi>{excused.name}</bdi>. {say('excuse_lead')}
            </>
          }
          keep={say('button_keep_reason')}
          onClose={() => setExcused(null)}
          onKeep={(form) => {
            setExcused(null);
            tell(excused, { kind: 'excused', term: excused.key, ...chosenReason(form) }, say('toast_excused'));
          }}
        >
          <ReasonChoices />
        </AskDialog>
      )}
    </>
  );
}
