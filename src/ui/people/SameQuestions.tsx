import { useId, useState } from 'preact/hooks';
import { siteOf } from '../../core/handles.ts';
import type { JoinPreview } from '../../core/people-list.ts';
import type { SameGround, SameProposal } from '../../core/same-person.ts';
import type { MessageKey } from '../../core/text.ts';
import { useWords } from '../words.ts';
import type { PeopleEvents } from './events.ts';
import { JoinDialog } from './JoinDialog.tsx';
import { SITE_NAMES } from './site-names.ts';
import type { Saying } from './use-saying.ts';

interface Props {
  readonly proposals: readonly SameProposal[];
  readonly events: PeopleEvents;
  readonly saying: Saying;
}

const GROUNDS: Readonly<Record<SameGround, MessageKey>> = {
  name: 'same_person_name',
  address: 'same_person_address',
  username: 'same_person_username',
};

/** Accounts that seem to be one person: a question, and nothing holds before the answer. */
export function SameQuestions({ proposals, events, saying }: Props) {
  const { say } = useWords();
  const id = useId();
  const [asked, setAsked] = useState<{ readonly about: SameProposal; readonly preview: JoinPreview } | null>(null);
  if (proposals.length === 0) return null;

  async function ask(about: SameProposal): Promise<void> {
    const preview = await events.previewJoin(...about.handles);
    if (preview) setAsked({ about, preview });
    else saying.notice(say('join_nothing'));
  }

  return (
    <section class="same-questions" aria-labelledby={id}>
      <h2 class="small-head" id={id}>
        {say('same_person_heading')}
      </h2>
      <ul>
        {proposals.map((about) => {
          const question = about.handles.map((handle, i) => `${about.names[i] || '…'} (${SITE_NAMES[siteOf(handle)]})`);
          return (
            <li key={about.handles.join()} class="same-question">
              <p>
                <bdi>{question[0]}</bdi> · <bdi>{question[1]}</bdi>
                <span class="hint">{say(GROUNDS[about.ground])}</span>
              </p>
              <fieldset class="row" aria-label={question.join(', ')}>
                <button type="button" class="button" onClick={() => void ask(about)}>
                  {say('button_same')}
                </button>
                <button
                  type="button"
                  class="button"
                  onClick={() => saying.tell(events.notSame(...about.handles), say('toast_not_same'))}
                >
                  {say('button_not_same')}
                </button>
              </fieldset>
            </li>
          );
        })}
      </ul>
      {asked && (
        <JoinDialog
          kind="join"
          preview={asked.preview}
          onClose={() => setAsked(null)}
          onYes={() => {
            setAsked(null);
            saying.tell(events.join(...asked.about.handles), say('toast_joined'));
          }}
        />
      )}
    </section>
  );
}
