import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CallRecord } from '../core/call-record.ts';
import { ask } from '../platform/ask.ts';
import { Behind } from '../ui/Behind.tsx';
import { CallPage } from '../ui/calls/CallPage.tsx';
import { Ghosts } from '../ui/Ghosts.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { Speaking } from './own-page.tsx';

export interface CallTabProps {
  readonly call: string;
  readonly onBack: () => void;
  readonly onVisit: (url: string) => void;
}

/** While a call goes on, how often its page asks what is new. */
const LOOK_EVERY_MS = 5_000;

/** One call in the popup. */
export function CallTab({ call, onBack, onVisit }: CallTabProps) {
  const [record, setRecord] = useState<CallRecord | null>(null);
  const [isUnanswered, setUnanswered] = useState(false);
  const key = record?.key ?? call;

  const look = useCallback(() => {
    ask('callRecord', key).then(
      (found) => {
        setUnanswered(false);
        if (found) setRecord(found);
        else onBack();
      },
      (error: unknown) => {
        console.error(error);
        setUnanswered(true);
      },
    );
  }, [key, onBack]);
  useEffect(look, [look]);
  const isOn = record?.state === 'on';
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isOn, look]);

  if (!record)
    return (
      <main class="popup-main">
        {isUnanswered ? (
          <Trouble name="no-answer" onTry={look} />
        ) : (
          <div class="lined">
            <Ghosts />
          </div>
        )}
      </main>
    );
  return (
    <Speaking now={record}>
      <Behind trouble={isUnanswered ? 'no-answer' : null} onTry={look} />
      <CallPage
        record={record}
        events={{
          say: (word) => ask('sayOfCall', record.key, word),
          settle: ({ subject, key: term }, at) =>
            ask('sayOfEvidence', subject, { kind: 'settled', term, how: 'call', when: at }),
          join: (one, other) => ask('join', one, other),
          notSame: (one, other) => ask('notSame', one, other),
          dropPromise: (promise) => ask('dropPromise', promise),
          unsay: (words) => ask('unsay', words),
          onChanged: look,
          onVisit,
        }}
        onBack={onBack}
        onDone={() => void ask('sayOfCall', record.key, { kind: 'done' }).then(onBack, () => setUnanswered(true))}
      />
    </Speaking>
  );
}
