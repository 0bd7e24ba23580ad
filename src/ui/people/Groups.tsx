import type { PersonWord, Who } from '../../core/person-record.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly who: Who;
  /** All groups that anybody is in. */
  readonly groups: readonly string[];
  readonly onSay: (word: PersonWord) => void;
}

const LONGEST = 40;

/** The groups of the user's own making that somebody is in. */
export function Groups({ who, groups, onSay }: Props) {
  const { say } = useWords();
  const all = [...new Set([...groups, ...who.groups])].sort((a, b) => a.localeCompare(b));
  return (
    <fieldset class="groups section-text">
      <legend class="small-head">{say('groups_heading')}</legend>
      {all.map((group) => (
        <label key={group} class="choice">
          <input
            type="checkbox"
            checked={who.groups.includes(group)}
            onChange={(event) => onSay({ kind: 'group', group, isIn: event.currentTarget.checked })}
          />
          <bdi>{group}</bdi>
        </label>
      ))}
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const group = String(new FormData(form).get('group') ?? '').trim();
          if (group) onSay({ kind: 'group', group, isIn: true });
          form.reset();
        }}
      >
        <input
          class="input grow"
          name="group"
          maxLength={LONGEST}
          aria-label={say('groups_new')}
          placeholder={say('groups_new')}
          autoComplete="off"
          dir="auto"
        />
        <button type="submit" class="button">
          {say('button_add_group')}
        </button>
      </form>
    </fieldset>
  );
}
