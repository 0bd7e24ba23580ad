import type { Loop } from '../../core/loop.ts';
import { ShowMore } from '../ShowMore.tsx';
import { useMost } from '../use-most.ts';
import { useWords } from '../words.ts';
import { dueDay, dueOn } from './due-words.ts';
import { LoopLine } from './LoopLine.tsx';

interface Props {
  readonly loops: readonly Loop[];
  readonly onVisit: (url: string) => void;
}

const MOST = 8;

/** What is open, each line the way to its page. */
export function LoopList({ loops, onVisit }: Props) {
  const { shown, more } = useMost(loops, MOST);
  return (
    <>
      <ul class="timeline">
        {shown.map((loop) => (
          <LoopLine
            key={loop.key}
            loop={loop}
            sign={loop.isPast ? 'overdue' : 'open'}
            when={<LoopWhen loop={loop} />}
            onVisit={onVisit}
          />
        ))}
      </ul>
      <ShowMore left={loops.length - shown.length} onMore={more} />
    </>
  );
}

/** By when, whether that has passed, and whether the date has moved. */
export function LoopWhen({ loop }: { readonly loop: Loop }) {
  return <>{useLoopWhen()(loop)}</>;
}

export function useLoopWhen(): (loop: Loop) => string {
  const { how, say } = useWords();
  return (loop) => {
    if (loop.kind === 'ask') return say(loop.isPast ? 'loop_asked_past' : 'loop_asked', { time: loop.sinceAt });
    const when = loop.due ? say(loop.isPast ? 'loop_came_due' : 'loop_due', dueDay(loop.due)) : say('loop_no_date');
    const hasMoved = loop.firstDue && loop.due && dueOn(loop.firstDue, how.zone) !== dueOn(loop.due, how.zone);
    const first = hasMoved && loop.firstDue ? [say('loop_first', dueDay(loop.firstDue))] : [];
    return [when, ...first, ...(loop.isShared ? [say('loop_shared')] : [])].join(' · ');
  };
}
