import { type Arrival, bringsNothing } from '../../core/arrival.ts';
import { FACT_GROUPS } from '../../core/fact-groups.ts';
import { useWords } from '../words.ts';
import { GROUP_WORDS } from './group-words.ts';

const MOST_NAMES = 12;

/** What an import would bring, before anything of it is kept. */
export function Arrived({ arrival }: { readonly arrival: Arrival }) {
  const { say } = useWords();
  const { groups, names, spaces, people, from, to } = arrival;
  if (bringsNothing(arrival)) return <p class="arrived">{say('arrived_nothing', { count: arrival.read })}</p>;
  const named = (ids: readonly string[]) => ids.flatMap((id) => names[id] ?? []).slice(0, MOST_NAMES);
  const list = (ids: readonly string[]) =>
    named(ids).map((name, i) => (
      <span key={i}>
        {i > 0 && ', '}
        <bdi>{name}</bdi>
      </span>
    ));
  return (
    <div class="arrived stack-tight">
      <p>
        <b>{say('arrived_fresh', { count: arrival.fresh })}</b>
        {from !== null && to !== null && ` · ${say('arrived_span', { day: from }, { day: to })}`}
      </p>
      <dl class="arrived-list">
        {FACT_GROUPS.filter((group) => groups[group] > 0).map((group) => (
          <div key={group}>
            <dt>{say(GROUP_WORDS[group])}</dt>
            <dd class="num">{say('arrived_count', { count: groups[group] })}</dd>
          </div>
        ))}
      </dl>
      <p class="second">
        {say('arrived_spaces', { count: spaces.length })} {list(spaces)}
      </p>
      <p class="second">
        {say('arrived_people', { count: people.length })} {list(people)}
      </p>
      {arrival.replacing > 0 && <p class="hint">{say('arrived_replacing', { count: arrival.replacing })}</p>}
      {arrival.later > 0 && <p class="hint">{say('arrived_later', { count: arrival.later })}</p>}
      {arrival.forgotten > 0 && <p class="hint">{say('arrived_forgotten', { count: arrival.forgotten })}</p>}
    </div>
  );
}
