import { useId, useState } from 'preact/hooks';
import { type Role, TEMPLATES, type Template } from '../../core/agreement/templates.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly onPick: (template: Template, role: Role) => void;
}

/** A filled-in form to start from. Nothing of it is kept before the user says so. */
export function TemplatePicker({ onPick }: Props) {
  const { say } = useWords();
  const [picked, setPicked] = useState('');
  const id = useId();
  const roles = TEMPLATES.flatMap((template) =>
    template.roles.map((role) => ({ template, role, value: `${template.id}/${role.id}` })),
  );
  const choice = roles.find(({ value }) => value === picked);
  return (
    <div class="row template-row">
      <label for={id}>{say('template_label')}</label>
      <select id={id} class="input" value={picked} onChange={({ currentTarget }) => setPicked(currentTarget.value)}>
        <option value="">{say('template_none')}</option>
        {TEMPLATES.map((template) => (
          <optgroup key={template.id} label={say(template.name)}>
            {template.roles.map((role) => (
              <option key={role.id} value={`${template.id}/${role.id}`}>
                {say(role.name)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button
        type="button"
        class="button"
        disabled={!choice}
        onClick={() => choice && onPick(choice.template, choice.role)}
      >
        {say('button_fill_in')}
      </button>
    </div>
  );
}
