import { useId, useState } from 'preact/hooks';
import type { Handle } from '../../core/handles.ts';
import type { JoinPreview, Other } from '../../core/people-list.ts';
import type { Who } from '../../core/person-record.ts';
import { useWords } from '../words.ts';
import type { PeopleEvents } from './events.ts';
import { JoinDialog } from './JoinDialog.tsx';
import { SITE_NAMES } from './site-names.ts';
import type { Saying } from './use-saying.ts';

interface Props {
  readonly who: Who;
  readonly others: readonly Other[];
  readonly events: PeopleEvents;
  readonly saying: Saying;
}

interface Asked {
  readonly kind: 'join' | 'split';
  readonly handle: Handle;
  readonly preview: JoinPreview;
}

/** Which accounts are this person; what would come of changing that is shown first, and it can be taken back. */
export function Accounts({ who, others, events, saying }: Props) {
  const { say } = useWords();
  const id = useId();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [other, setOther] = useState('');

  async function preview(kind: Asked['kind'], handle: Handle): Promise<void> {
    const found = await (kind === 'join' ? events.previewJoin(who.person, handle) : events.previewSplit(handle));
    if (found) setAsked({ kind, handle, preview: found });
    else saying.notice(say('join_nothing'));
  }

  function confirm({ kind, handle }: Asked): void {
    setAsked(null);
    setOther('');
    if (kind === 'join') saying.tell(events.join(who.person, handle), say('toast_joined'));
    else saying.tell(events.split(handle), say('toast_split'));
  }

  const chosen = others.find(({ person }) => person === other);
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{say('accounts_heading')}</h2>
      </header>
      <ul class="accounts section-text">
        {who.accounts.map((account) => (
          <li key={account.handle} class="row row-apart">
            <span>
              {SITE_NAMES[account.site]}: <bdi>{account.name || '…'}</bdi>
            </span>
            {who.accounts.length > 1 && (
              <button
                type="button"
                class="link"
                aria-label={say('split_label', SITE_NAMES[account.site], account.name)}
                onClick={() => void preview('split', account.handle)}
              >
                {say('button_take_out')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && !who.isMe && (
        <form
          class="section-text row"
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen) void preview('join', chosen.person);
          }}
        >
          <label class="field grow">
            <span>{say('join_label')}</span>
            <select class="input" value={other} onChange={(event) => setOther(event.currentTarget.value)}>
              <option value="">{say('join_nobody')}</option>
              {others.map(({ person, name, isMe }) => (
                <option key={person} value={person}>
                  {isMe ? `${name}, ${say('people_you')}` : name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" class="button" disabled={!chosen}>
            {say('button_preview')}
          </button>
        </form>
      )}
      {asked && (
        <JoinDialog
          kind={asked.kind}
          preview={asked.preview}
          onYes={() => confirm(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
