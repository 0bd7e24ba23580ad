import { useId } from 'preact/hooks';
import { FIELD_NAMES, type Field, sayField } from '../../core/agreement/say-terms.ts';
import type { PersonRecord } from '../../core/person-record.ts';
import { useWords } from '../words.ts';

/** What one asks for most. */
const SHOWN: readonly Field[] = ['question', 'graceHours', 'notice', 'week', 'zone', 'calls'];

/** What is agreed with somebody, or only assumed. */
export function AgreementTerms({ record, onChange }: { readonly record: PersonRecord; readonly onChange: () => void }) {
  const { how, say } = useWords();
  const id = useId();
  const { mine, theirs, agreedOn } = record.agreement;
  const person = { person: record.who.person };
  const value = (field: Field): string => {
    const [own, other] = [sayField(field, mine[field], how), sayField(field, theirs[field], how)];
    if (own === other) return say('between_both', own);
    return `${say('between_you', own)} · ${say('between_them', person, other)}`;
  };
  const since = agreedOn.at(-1);
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{say('agreement_heading')}</h2>
        <button type="button" class="button button-bare" onClick={onChange}>
          {say('button_change')}
        </button>
      </header>
      <dl class="pairs section-text">
        {SHOWN.flatMap((field) => [
          <dt key={field}>{say(FIELD_NAMES[field])}</dt>,
          <dd key={`${field} value`}>{value(field)}</dd>,
        ])}
        <dt>{say('between_in_force')}</dt>
        <dd>{since === undefined ? say('between_assumed') : say('between_since', { date: since })}</dd>
      </dl>
    </section>
  );
}
