import type { Partner } from '../../core/expectation-book.ts';
import type { Handle } from '../../core/handles.ts';
import { AskDialog } from '../AskDialog.tsx';
import { useWords } from '../words.ts';

/** A group as it is meant to be from today on. */
export interface GroupChange {
  /** What it was called until now; empty: it is new. */
  readonly group: string;
  readonly name: string;
  /** All who are in it then. */
  readonly members: readonly Handle[];
  readonly joined: readonly Handle[];
  readonly left: readonly Handle[];
}

interface Props {
  /** By its name; empty: a new one. */
  readonly group: string;
  readonly partners: readonly Partner[];
  readonly names: Readonly<Record<string, string>>;
  readonly onKeep: (change: GroupChange) => void;
  readonly onClose: () => void;
}

/** Who belongs together, such as a client or a team. */
export function GroupDialog({ group, partners, names, onKeep, onClose }: Props) {
  const { say } = useWords();
  const isNew = group === '';
  const isIn = ({ groups }: Partner): boolean => groups.includes(group);
  const taken = new Set(partners.flatMap(({ groups }) => groups).filter((other) => other !== group));
  return (
    <AskDialog
      heading={isNew ? say('group_heading_new') : say('group_heading', group)}
      lead={say('group_lead')}
      keep={say('button_keep_group')}
      onClose={onClose}
      onKeep={(form) => {
        const chosen = form.getAll('who').map(String);
        const isChosen = ({ person }: Partner): boolean => chosen.includes(person);
        const of = (some: readonly Partner[]): readonly Handle[] => some.map(({ person }) => person);
        onKeep({
          group,
          name: String(form.get('name') ?? '').trim(),
          members: of(partners.filter(isChosen)),
          joined: of(partners.filter((one) => isChosen(one) && !isIn(one))),
          left: of(partners.filter((one) => !isChosen(one) && isIn(one))),
        });
      }}
    >
      <label class="field">
        <span class="label">{say('group_name')}</span>
        <input
          class="input"
          name="name"
          required
          pattern=".*\S.*"
          maxLength={60}
          autoComplete="off"
          dir="auto"
          defaultValue={group}
          onInput={({ currentTarget }) =>
            currentTarget.setCustomValidity(taken.has(currentTarget.value.trim()) ? say('group_taken') : '')
          }
        />
      </label>
      <fieldset class="fields members">
        <legend class="small-head">{say('group_members')}</legend>
        {partners.length === 0 && <p class="hint">{say('people_none')}</p>}
        {partners.map((partner) => (
          <label class="choice" key={partner.person}>
            <input type="checkbox" name="who" value={partner.person} defaultChecked={isIn(partner)} />
            <bdi>{names[partner.person] ?? partner.person}</bdi>
          </label>
        ))}
      </fieldset>
    </AskDialog>
  );
}
