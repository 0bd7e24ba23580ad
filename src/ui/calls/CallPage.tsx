import { useEffect, useRef } from 'preact/hooks';
import type { CallRecord, WordAtCall } from '../../core/call-record.ts';
import { isOneMinute } from '../../core/call-words.ts';
import type { MessageKey } from '../../core/text.ts';
import { PageLink } from '../PageLink.tsx';
import { useSaying } from '../people/use-saying.ts';
import { Sign } from '../Sign.tsx';
import { Toast } from '../Toast.tsx';
import { useKeys } from '../use-keys.ts';
import { useWords } from '../words.ts';
import { CallPeople } from './CallPeople.tsx';
import { CallPromises } from './CallPromises.tsx';
import { CallStart } from './CallStart.tsx';
import type { CallEvents } from './call-events.ts';
import { ExpectedPeople } from './ExpectedPeople.tsx';
import { NamesInCall } from './NamesInCall.tsx';
import { SettledThere } from './SettledThere.tsx';

interface Props {
  readonly record: CallRecord;
  readonly events: CallEvents;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Before a call: who is expected and what is open. After it: what was promised, and who was there. */
export function CallPage({ record, events, onBack, onDone }: Props) {
  const { say } = useWords();
  const saying = useSaying(events.unsay, events.onChanged);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [record.key]);
  useKeys((command) => {
    if (command === 'undo' && saying.undo) saying.undo();
    else if (command === 'close') onBack();
    else return false;
    return true;
  });
  const tell = (word: WordAtCall, toast: MessageKey): void => saying.tell(events.say(word), say(toast));
  const isAnybodyThere = record.people.some(({ outcome }) => outcome === 'present' || outcome === 'late');
  const isBefore = record.state !== 'over' && !isAnybodyThere;
  const title = record.title ?? say('call_nameless');
  return (
    <>
      <header class="popup-head">
        <button type="button" class="button button-sign" aria-label={say('call_back')} onClick={onBack}>
          <Sign name="back" turns />
        </button>
        <span class="grow">
          <h1 class="name" ref={heading} tabIndex={-1}>
            <bdi>{title}</bdi>
          </h1>
          <CallWhen record={record} />
        </span>
      </header>
      <main class="popup-main call-main" tabIndex={-1} aria-label={title}>
        {isBefore ? (
          <ExpectedPeople record={record} onVisit={events.onVisit} />
        ) : (
          <>
            <CallPromises
              record={record}
              onSay={(word) => tell(word, 'toast_promise_kept')}
              onDrop={(promise) =>
                saying.tell(
                  events.dropPromise(promise).then((done) => ({ ...done, words: [] })),
                  say('toast_word_back'),
                )
              }
            />
            <CallPeople record={record} onSay={(word) => tell(word, 'toast_call_word')} />
            <SettledThere
              record={record}
              onSettled={(loop) => saying.tell(events.settle(loop, record.to), say('toast_settled_there'))}
              onVisit={events.onVisit}
            />
          </>
        )}
        <NamesInCall
          record={record}
          onSame={(one, other) => saying.tell(events.join(one, other), say('toast_joined'))}
          onNotSame={(one, other) => saying.tell(events.notSame(one, other), say('toast_not_same'))}
        />
        <CallStart record={record} onSay={(word) => tell(word, 'toast_call_start')} />
        {record.state === 'over' && (
          <p class="section-text call-end">
            <button type="button" class="button" onClick={onDone}>
              <Sign name="check" />
              {say('button_call_done')}
            </button>
          </p>
        )}
        {record.url !== null && isBefore && (
          <p class="section-text call-end">
            <PageLink url={record.url} class="link" onOpen={events.onVisit}>
              {say('call_open_room')}
            </PageLink>
          </p>
        )}
      </main>
      <div class="toast-place" role="status">
        {saying.said && <Toast words={saying.said.words} onUndo={saying.undo} />}
      </div>
      <footer class="popup-foot">
        <p class="coverage">
          <Sign name="lock" />
          <span>{say('call_only_you')}</span>
        </p>
      </footer>
    </>
  );
}

/** When it is or was, and how much of it this browser has seen. */
function CallWhen({ record }: { readonly record: CallRecord }) {
  const { say } = useWords();
  const { startAt, from, to, ownMinutes, hiddenMinutes, state } = record;
  if (state === 'ahead' || state === 'unseen')
    return <span class="hint person-where">{say('call_begins', { time: startAt ?? from })}</span>;
  const seenHere = isOneMinute(from, to)
    ? say('call_you_seen_at', { clock: from })
    : say('call_you_seen', { clock: from }, { clock: to });
  const parts = [
    startAt === null ? say('call_no_start') : say('call_began', { time: startAt }),
    ...(ownMinutes > 0 ? [seenHere] : []),
    ...(ownMinutes > 0 && hiddenMinutes > 0 ? [say('call_out_of_sight', { count: hiddenMinutes })] : []),
  ];
  return <span class="hint person-where">{parts.join(' · ')}</span>;
}
