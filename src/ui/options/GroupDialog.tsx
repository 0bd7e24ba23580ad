import type { Partner } from '../../core/expectation-book.ts';
import type { Handle } from '../../core/handles.ts';
import { AskDialog } from '../AskDialog.tsx';
import { useWords } from '../words.ts';

interface Props {
  /** By its name; empty: a new one. */
  readonly group: string;
  readonly partners: readonly Partner[];
  readonly names: Readonly<Record<string, string>>;
  readonly onKeep: (group: string, joined: readonly Handle[], left: readonly Handle[]) => void;
  readonly onClose: () => void;
}

/** Who belongs together, such as a client or a team. */
export function GroupDialog({ group, partners, names, onKeep, onClose }: Props) {
  const { say } = useWords();
  const isNew = group === '';
  const isIn = ({ groups }: Partner): boolean => groups.includes(group);
  return (
    <AskDialog
      heading={isNew ? say('group_heading_new') : say('group_heading', group)}
      lead={say('group_lead')}
      keep={say('button_keep_group')}
      onClose={onClose}
      onKeep={(form) => {
        const chosen = form.getAll('who').map(String);
        const isChosen = ({ person }: Partner): boolean => chosen.includes(person);
        const joined = partners.filter((one) => isChosen(one) && !isIn(one));
        const left = partners.filter((one) => !isChosen(one) && isIn(one));
        onKeep(
          isNew ? String(form.get('name') ?? '').trim() : group,
          joined.map(({ person }) => person),
          left.map(({ person }) => person),
        );
      }}
    >
      {isNew && (
        <label class="field">
          <span class="label">{say('group_name')}</span>
          <input class="input" name="name" required pattern=".*\S.*" maxLength={60} autoComplete="off" dir="auto" />
        </label>
      )}
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
