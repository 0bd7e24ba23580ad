import type { BookSpace } from '../../core/expectation-book.ts';
import type { ListMeaning, Terms } from '../../core/expectations.ts';
import type { MessageKey } from '../../core/text.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly lists: BookSpace['lists'];
  readonly meant: Terms['lists'];
  readonly onChange: (meant: Terms['lists']) => void;
}

const MEANINGS: Readonly<Record<ListMeaning, MessageKey>> = {
  open: 'list_open',
  done: 'list_done',
  someday: 'list_someday',
};
const ALL: readonly ListMeaning[] = ['open', 'done', 'someday'];

/** What each list of a space means: as its name says, or as the user does. */
export function ListsFields({ lists, meant, onChange }: Props) {
  const { say } = useWords();
  const choose = (id: string, value: string): void => {
    const { [id]: _, ...others } = meant;
    const meaning = ALL.find((one) => one === value);
    onChange(meaning ? { ...others, [id]: meaning } : others);
  };
  return (
    <fieldset class="field">
      <legend class="label">{say('lists_legend')}</legend>
      <span class="hint">{say('lists_hint')}</span>
      {lists.length === 0 && <p class="second">{say('lists_none')}</p>}
      <ul class="list-meanings">
        {lists.map(({ id, name, byName }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            <select
              class="input"
              aria-label={say('list_label', name)}
              value={Object.hasOwn(meant, id) ? meant[id] : ''}
              onChange={({ currentTarget }) => choose(id, currentTarget.value)}
            >
              <option value="">{say('list_by_name', say(MEANINGS[byName]))}</option>
              {ALL.map((meaning) => (
                <option key={meaning} value={meaning}>
                  {say(MEANINGS[meaning])}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
