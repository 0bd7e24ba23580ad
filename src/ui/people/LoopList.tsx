import type { Loop } from '../../core/loop.ts';
import { PageLink } from '../PageLink.tsx';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { dueDay, dueOn } from './due-words.ts';

interface Props {
  readonly loops: readonly Loop[];
  readonly onVisit: (url: string) => void;
}

/** What is open, each line the way to its page. */
export function LoopList({ loops, onVisit }: Props) {
  return (
    <ul class="timeline">
      {loops.map((loop) => (
        <li key={loop.key} data-nudge={loop.key} tabIndex={-1}>
          <Sign name={loop.isPast ? 'overdue' : 'open'} />
          <div>
            <p>
              <PageLink url={loop.url} class="item-link" onOpen={onVisit}>
                <bdi>{loop.name}</bdi>
              </PageLink>{' '}
              <span class="second">
                · <LoopWhen loop={loop} />
              </span>
            </p>
            {loop.quote && (
              <p class="written" dir="auto">
                {loop.quote}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** By when, whether that has passed, and whether the date has walked. */
export function LoopWhen({ loop }: { readonly loop: Loop }) {
  return <>{useLoopWhen()(loop)}</>;
}

export function useLoopWhen(): (loop: Loop) => string {
  const { how, say } = useWords();
  return (loop) => {
    if (loop.kind === 'ask') return say(loop.isPast ? 'loop_asked_past' : 'loop_asked', { time: loop.sinceAt });
    const when = loop.due ? say(loop.isPast ? 'loop_came_due' : 'loop_due', dueDay(loop.due)) : say('loop_no_date');
    const hasWalked = loop.firstDue && loop.due && dueOn(loop.firstDue, how.zone) !== dueOn(loop.due, how.zone);
    const walked = hasWalked && loop.firstDue ? [say('loop_first', dueDay(loop.firstDue))] : [];
    return [when, ...walked, ...(loop.isShared ? [say('loop_shared')] : [])].join(' · ');
  };
}
