import type { Loop } from '../../core/loop.ts';
import { PageLink } from '../PageLink.tsx';
import { ShowMore } from '../ShowMore.tsx';
import { Sign } from '../Sign.tsx';
import { useMost } from '../use-most.ts';
import { useWords } from '../words.ts';
import { dueDay, dueOn } from './due-words.ts';

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
      <ShowMore left={loops.length - shown.length} onMore={more} />
    </>
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
