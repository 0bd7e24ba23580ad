import { useId } from 'preact/hooks';
import type { CallRecord, NameInCall } from '../../core/call-record.ts';
import type { Handle } from '../../core/handles.ts';
import { siteOf } from '../../core/handles.ts';
import { SITE_NAMES } from '../people/site-names.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly record: CallRecord;
  readonly onSame: (one: Handle, other: Handle) => void;
  readonly onNotSame: (one: Handle, other: Handle) => void;
}

/** Names that calls show: whose each is, only the user says. */
export function NamesInCall({ record, onSame, onNotSame }: Props) {
  const { say } = useWords();
  const id = useId();
  const { unknown, partners } = record;
  if (unknown.length === 0 || partners.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{say('call_names_heading')}</h2>
      </header>
      <p class="section-text hint">{say('call_names_hint')}</p>
      <ul class="call-names">
        {unknown.map((name) => (
          <li key={name.handle} class="section-text">
            <NameQuestion name={name} partners={partners} onSame={onSame} onNotSame={onNotSame} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface QuestionProps extends Omit<Props, 'record'> {
  readonly name: NameInCall;
  readonly partners: CallRecord['partners'];
}

function NameQuestion({ name: { handle, name, perhaps }, partners, onSame, onNotSame }: QuestionProps) {
  const { say } = useWords();
  if (perhaps)
    return (
      <fieldset class="same-question" aria-label={say('call_is_this', name, SITE_NAMES[siteOf(perhaps.handle)])}>
        <span>{say('call_is_this', name, SITE_NAMES[siteOf(perhaps.handle)])}</span>
        <span class="row">
          <button type="button" class="button" onClick={() => onSame(perhaps.handle, handle)}>
            {say('button_same_in_call')}
          </button>
          <button type="button" class="button" onClick={() => onNotSame(perhaps.handle, handle)}>
            {say('button_not_same')}
          </button>
        </span>
      </fieldset>
    );
  return (
    <label class="same-question">
      <bdi>{name}</bdi>
      <select
        class="input call-owner"
        value=""
        onChange={({ currentTarget }) => {
          const other = partners.find((one) => one.handle === currentTarget.value);
          if (other) onSame(other.handle, handle);
        }}
      >
        <option value="">{say('call_is_whom')}</option>
        {partners.map((one) => (
          <option key={one.handle} value={one.handle}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}
