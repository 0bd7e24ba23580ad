import { FACT_GROUPS } from '../../core/fact-groups.ts';
import type { LogOutline } from '../../core/fact-line.ts';
import { EVERY_FACT, type FactQuery } from '../../core/fact-query.ts';
import { useWords } from '../words.ts';
import { spanOf } from './day-span.ts';
import { GROUP_WORDS } from './group-words.ts';

/** What the fields say; the query is made of it. */
export interface Looking {
  readonly words: string;
  readonly person: string;
  readonly space: string;
  readonly group: string;
  readonly from: string;
  readonly to: string;
}

export const ALL: Looking = { words: '', person: '', space: '', group: '', from: '', to: '' };

/** The query behind the fields. */
export function queryOf(looking: Looking, outline: LogOutline | null): FactQuery {
  const zone = outline?.zone ?? 'UTC';
  return {
    ...EVERY_FACT,
    words: looking.words,
    people: outline?.people.find(({ person }) => person === looking.person)?.handles ?? null,
    space: outline?.spaces.find(({ space }) => space === looking.space)?.space ?? null,
    group: FACT_GROUPS.find((group) => group === looking.group) ?? null,
    from: spanOf(looking.from, zone)?.from ?? null,
    to: spanOf(looking.to, zone)?.to ?? null,
  };
}

interface Props {
  readonly outline: LogOutline;
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
}

interface Option {
  readonly value: string;
  readonly name: string;
}

export function FactFilters({ outline, looking, onLook }: Props) {
  const { say } = useWords();
  const change = (part: keyof Looking, value: string): void => onLook({ ...looking, [part]: value });
  const select = (part: 'person' | 'space' | 'group', label: string, all: string, options: readonly Option[]) => (
    <label class="field">
      <span class="label">{label}</span>
      <select class="input" value={looking[part]} onChange={(event) => change(part, event.currentTarget.value)}>
        <option value="">{all}</option>
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  const day = (part: 'from' | 'to', label: string) => (
    <label class="field">
      <span class="label">{label}</span>
      <input
        class="input"
        type="date"
        value={looking[part]}
        onChange={(event) => change(part, event.currentTarget.value)}
      />
    </label>
  );
  return (
    <search class="filters">
      <label class="field filter-words">
        <span class="label">{say('log_search')}</span>
        <input
          class="input"
          type="search"
          value={looking.words}
          placeholder={say('log_search_hint')}
          dir="auto"
          onInput={(event) => change('words', event.currentTarget.value)}
        />
      </label>
      {select(
        'person',
        say('log_person'),
        say('log_person_all'),
        outline.people.map(({ person, name }) => ({ value: person, name })),
      )}
      {select(
        'space',
        say('log_space'),
        say('log_space_all'),
        outline.spaces.map(({ space, name }) => ({ value: space, name })),
      )}
      {select(
        'group',
        say('log_kind'),
        say('log_kind_all'),
        FACT_GROUPS.map((group) => ({ value: group, name: say(GROUP_WORDS[group]) })),
      )}
      {day('from', say('log_from'))}
      {day('to', say('log_to'))}
    </search>
  );
}
