import type { NudgeRecord } from '../../core/nudge-record.ts';
import type { MessageKey } from '../../core/text.ts';
import { useWords } from '../words.ts';

/** Fewer answers say nothing of how useful it is. */
const ENOUGH = 3;

/** How often a kind of nudge spoke, and what the user said of it. */
export function KindRecord({ record }: { readonly record: NudgeRecord }) {
  const { say, how } = useWords();
  const { spoke, done, dismissed, wrong } = record;
  const answered = done + dismissed + wrong;
  const figure = (count: number): string => count.toLocaleString(how.locale);
  if (spoke + answered === 0) return <p class="hint">{say('habit_quiet')}</p>;
  const figures: readonly (readonly [MessageKey, number])[] = [
    ['record_spoke', spoke],
    ['record_done', done],
    ['record_dismissed', dismissed],
    ['record_wrong', wrong],
  ];
  return (
    <>
      <dl class="record">
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd class="num">{figure(count)}</dd>
          </div>
        ))}
      </dl>
      {answered >= ENOUGH && <p class="hint">{say('record_useful', figure(done), figure(answered))}</p>}
    </>
  );
}
