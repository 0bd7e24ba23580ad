import { useId } from 'preact/hooks';
import type { BeforeAfter, PersonRecord } from '../../core/person-record.ts';
import type { Share } from '../../core/standing-share.ts';
import { Bar } from '../people/Bar.tsx';
import { MEASURE_NAMES } from '../people/measures.ts';
import { useSides } from '../people/sides.ts';
import { useWords } from '../words.ts';

/** Before and after an agreement, with how sure one can be of either. */
export function BeforeAndAfter({ record }: { readonly record: PersonRecord }) {
  const { say, speak } = useWords();
  const id = useId();
  const names = useSides(record);
  const percent = (share: number) => ({ count: Math.round(share * 100) });
  const bar = (share: Share) => (
    <Bar
      low={share.low}
      mean={share.mean}
      high={share.high}
      isMirrored={false}
      said={say('bar_said', percent(share.low), percent(share.high), percent(share.mean))}
    />
  );
  const range = (share: Share) => say('before_after_range', percent(share.low), percent(share.high));
  const of = ({ direction, measure }: BeforeAfter) => say('measure_of', names[direction], say(MEASURE_NAMES[measure]));
  return (
    <section class="sheet sheet-body chart" aria-labelledby={id}>
      <h2 id={id}>{say('before_after_heading')}</h2>
      <p class="second">{say('before_after_lead')}</p>
      <ul class="before-after">
        {record.beforeAfter.map((one) => (
          <li key={`${one.direction} ${one.measure} ${one.agreedOn}`}>
            <h3 class="small-head">
              {of(one)} · {say('before_after_day', { date: one.agreedOn })}
            </h3>
            <dl class="before-after-bars">
              <dt>{say('before_after_before')}</dt>
              <dd>{bar(one.before)}</dd>
              <dt>{say('before_after_after')}</dt>
              <dd>{bar(one.after)}</dd>
            </dl>
            <p class="hint">{one.words.map(speak).join(' · ')}</p>
          </li>
        ))}
      </ul>
      <details class="fold">
        <summary>{say('chart_table')}</summary>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say('table_measure')}</th>
              <th scope="col">{say('before_after_before')}</th>
              <th scope="col">{say('before_after_after')}</th>
            </tr>
          </thead>
          <tbody>
            {record.beforeAfter.map((one) => (
              <tr key={`${one.direction} ${one.measure} ${one.agreedOn}`}>
                <td>{of(one)}</td>
                <td>{range(one.before)}</td>
                <td>{range(one.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
