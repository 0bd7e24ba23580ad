import { useId } from 'preact/hooks';
import type { CallRecord } from '../../core/call-record.ts';
import type { Loop } from '../../core/loop.ts';
import { LoopLine } from '../people/LoopLine.tsx';
import { useWords } from '../words.ts';

interface Props {
  readonly record: CallRecord;
  readonly onSettled: (loop: Loop) => void;
  readonly onVisit: (url: string) => void;
}

/** Questions that were open when we met: the call settles none of them by itself, and asks. */
export function SettledThere({ record, onSettled, onVisit }: Props) {
  const { say } = useWords();
  const id = useId();
  if (record.open.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{say('call_settled_heading', { weekday: record.to })}</h2>
      </header>
      <ul class="timeline">
        {record.open.map(({ person, loop }) => (
          <LoopLine
            key={loop.key}
            loop={loop}
            sign="ask"
            when={say(
              loop.direction === 'mine' ? 'call_asked_you' : 'call_you_asked',
              { person },
              { near: loop.sinceAt },
            )}
            onVisit={onVisit}
          >
            <button type="button" class="button" onClick={() => onSettled(loop)}>
              {say('button_settled_at_call')}
            </button>
          </LoopLine>
        ))}
      </ul>
    </section>
  );
}
