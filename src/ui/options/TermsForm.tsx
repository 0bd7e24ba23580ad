import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Edits, isUntouched } from '../../core/agreement/form.ts';
import type { ScopeView } from '../../core/agreement/scope-view.ts';
import type { BookSpace, Partner } from '../../core/expectation-book.ts';
import type { Scope, Terms } from '../../core/expectations.ts';
import type { Effect } from '../../core/preview.ts';
import { useWords } from '../words.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { BothFields } from './BothFields.tsx';
import { CallsField } from './CallsField.tsx';
import { DueTimesField, GraceField, NoticeField } from './DateFields.tsx';
import type { HolidayTable } from './DaysOffDialog.tsx';
import { DaysOffFields } from './DaysOffFields.tsx';
import { HoursFields } from './HoursFields.tsx';
import { knownHours, knownLeave } from './known-words.ts';
import { ListsFields } from './ListsFields.tsx';
import { LiveLine } from './LiveLine.tsx';
import type { Side } from './side.ts';
import { TermsRow } from './TermsRow.tsx';
import type { Whom } from './whom.ts';
import { type Yes, YesDialog } from './YesDialog.tsx';

export interface FormProps {
  readonly scope: Scope;
  readonly whom: Whom;
  readonly view: ScopeView;
  readonly partner: Partner | null;
  readonly space: BookSpace | null;
  readonly edits: Edits;
  /** From when on it shall hold. */
  readonly sinceOn: string;
  readonly effects: readonly Effect[] | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly zones: readonly string[];
  readonly table: HolidayTable;
  readonly onEdit: (edits: Edits) => void;
  readonly onSince: (on: string) => void;
  /** Keeps what was changed, as assumed. */
  readonly onKeep: () => void;
  /** Keeps all of it, as agreed; `null`: there is nobody to agree with. */
  readonly onAgreed: ((yes: Yes) => void) | null;
  /** What is in force is agreed. */
  readonly isAgreed: boolean;
}

/** The form of a scope: what they may expect of me, and what I expect of them. */
export function TermsForm(props: FormProps) {
  const { say, speak } = useWords();
  const [isAsking, setAsking] = useState(false);
  const { scope, view, partner, edits, sinceOn, today, zones, table, onEdit, onAgreed } = props;
  const { them } = props.whom;
  const sideOf = (direction: 'mine' | 'theirs'): Side => ({
    isMine: direction === 'mine',
    terms: { ...view[direction], ...edits[direction] },
    isZoneKnown: view[direction].isZoneKnown || edits[direction].zone !== undefined || direction === 'mine',
    label: (key, ...args) =>
      direction === 'mine'
        ? say('terms_label_mine', say(key, ...args))
        : say('terms_label_theirs', say(key, ...args), them),
    set: (changed) => onEdit({ ...edits, [direction]: { ...edits[direction], ...changed } }),
  });
  const [mine, theirs] = [sideOf('mine'), sideOf('theirs')];
  const both: Terms = { ...view.theirs, ...edits.both };
  const setBoth = (changed: Partial<Terms>): void => onEdit({ ...edits, both: { ...edits.both, ...changed } });
  const row = (key: Parameters<typeof say>[0], field: (side: Side) => ComponentChildren, hint?: string) => (
    <TermsRow heading={say(key)} hint={hint} them={props.whom.calling} mine={field(mine)} theirs={field(theirs)} />
  );
  return (
    <form
      class="sheet"
      aria-label={say('terms_form_label', them)}
      onSubmit={(event) => {
        event.preventDefault();
        props.onKeep();
      }}
    >
      <div class="spread spread-wide terms">
        <p class="spread-head">{say('terms_head_mine', them)}</p>
        <p class="spread-head">{say('terms_head_theirs', them)}</p>
        {row(
          'terms_answer',
          (side) => (
            <AnswerFields side={side} />
          ),
          say('answer_kinds'),
        )}
        {row('terms_hours', (side) => (
          <HoursFields
            side={side}
            heading={side.isMine ? say('hours_heading_mine') : say('hours_heading_theirs', them)}
            zones={zones}
            today={today}
            known={side.isMine || edits.theirs.zone !== undefined ? null : speakKnown(knownHours(scope, partner))}
          />
        ))}
        {row('terms_days_off', (side) => (
          <DaysOffFields
            side={side}
            heading={side.isMine ? say('days_off_heading_mine') : say('days_off_heading_theirs', them)}
            today={today}
            table={table}
            known={side.isMine ? [] : knownLeave(partner).map(speak)}
          />
        ))}
        {row(
          'terms_notice',
          (side) => (
            <NoticeField side={side} />
          ),
          say('terms_notice_hint'),
        )}
        {row('terms_grace', (side) => (
          <GraceField side={side} />
        ))}
        {row('terms_due_times', (side) => (
          <DueTimesField side={side} />
        ))}
        {row('terms_calls', (side) => (
          <CallsField side={side} />
        ))}
        <div class="terms-both">
          <BothFields terms={both} onChange={setBoth} />
        </div>
        {props.space && (
          <div class="terms-both">
            <ListsFields lists={props.space.lists} meant={both.lists} onChange={(lists) => setBoth({ lists })} />
          </div>
        )}
        <div class="terms-both terms-end">
          <LiveLine effects={props.effects} />
          <div class="row">
            <label class="row">
              <span>{say('terms_from')}</span>
              <input
                class="input input-date"
                type="date"
                required
                min={today}
                value={sinceOn}
                onInput={({ currentTarget }) => props.onSince(currentTarget.value)}
              />
            </label>
            <button type="submit" class="button button-first" disabled={isUntouched(edits)}>
              {sinceOn === today ? say('button_keep_today') : say('button_keep_terms')}
            </button>
            <button
              type="button"
              class="button"
              disabled={isUntouched(edits)}
              onClick={() => onEdit({ mine: {}, theirs: {}, both: {} })}
            >
              {say('button_as_it_was')}
            </button>
            {onAgreed && (
              <button type="button" class="button" aria-haspopup="dialog" onClick={() => setAsking(true)}>
                {say('button_agreed_already')}
              </button>
            )}
          </div>
          <p class="hint">{say('terms_from_hint')}</p>
          {props.isAgreed && !isUntouched(edits) && <p class="hint">{say('terms_agreed_hint')}</p>}
        </div>
      </div>
      {isAsking && onAgreed && (
        <YesDialog
          heading={say('yes_heading_theirs', them)}
          today={today}
          how=""
          onClose={() => setAsking(false)}
          onYes={(yes) => {
            setAsking(false);
            onAgreed(yes);
          }}
        />
      )}
    </form>
  );

  function speakKnown(known: ReturnType<typeof knownHours>): string | null {
    return known === null ? null : speak(known);
  }
}
