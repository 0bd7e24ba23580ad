import type { Scope, State } from '../../core/expectations.ts';
import type { MessageKey } from '../../core/text.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { addressOf } from './scope-address.ts';

export interface ScopeEntry {
  readonly scope: Scope;
  readonly name: string;
  readonly state: State;
}

interface Props {
  readonly groups: readonly ScopeEntry[];
  readonly people: readonly ScopeEntry[];
  readonly spaces: readonly ScopeEntry[];
  readonly everybody: ScopeEntry;
  readonly chosen: Scope;
  readonly onNewGroup: () => void;
}

const REST: readonly (readonly [anchor: string, name: MessageKey])[] = [
  ['#nudges', 'options_nudges'],
  ['#reading', 'options_reading'],
  ['#marks', 'options_marks'],
  ['#privacy', 'options_privacy'],
];

const SHORT: Readonly<Record<State['kind'], MessageKey>> = {
  assumed: 'state_assumed',
  proposed: 'state_proposed_short',
  agreed: 'state_agreed_short',
};

/** Whose expectations are shown, and where the other options stand. */
export function ScopeList({ groups, people, spaces, everybody, chosen, onNewGroup }: Props) {
  const { say } = useWords();
  const current = addressOf(chosen);
  const entry = ({ scope, name, state }: ScopeEntry) => (
    <li key={addressOf(scope)}>
      <a href={addressOf(scope)} aria-current={addressOf(scope) === current ? 'page' : undefined}>
        <bdi>{name}</bdi>{' '}
        <span class="hint">{scope.kind !== 'everybody' && state.kind === 'assumed' ? '' : say(SHORT[state.kind])}</span>
      </a>
    </li>
  );
  return (
    <nav class="side" aria-label={say('options_heading')}>
      <h2>{say('scopes_expectations')}</h2>
      <ul>{entry(everybody)}</ul>
      <h2>{say('scopes_groups')}</h2>
      <ul>{groups.map(entry)}</ul>
      <button type="button" class="button button-bare" aria-haspopup="dialog" onClick={onNewGroup}>
        <Sign name="plus" />
        {say('button_new_group')}
      </button>
      <h2>{say('scopes_people')}</h2>
      {people.length === 0 ? <p class="hint side-none">{say('people_none')}</p> : <ul>{people.map(entry)}</ul>}
      <h2>{say('scopes_spaces')}</h2>
      {spaces.length === 0 ? <p class="hint side-none">{say('spaces_none')}</p> : <ul>{spaces.map(entry)}</ul>}
      <h2>{say('scopes_rest')}</h2>
      <ul>
        {REST.map(([anchor, name]) => (
          <li key={anchor}>
            <a href={anchor}>{say(name)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
