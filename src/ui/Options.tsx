import type { ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { viewOf } from '../core/agreement/scope-view.ts';
import type { ExpectationBook } from '../core/expectation-book.ts';
import type { SaidExpectation, Scope, Terms } from '../core/expectations.ts';
import { type GroupChange, GroupDialog } from './options/GroupDialog.tsx';
import { MarksOptions } from './options/MarksOptions.tsx';
import { NudgesOptions } from './options/NudgesOptions.tsx';
import { PrivacyOptions } from './options/PrivacyOptions.tsx';
import { ReadingOptions } from './options/ReadingOptions.tsx';
import { ScopeList } from './options/ScopeList.tsx';
import { ScopeTerms } from './options/ScopeTerms.tsx';
import { addressOf } from './options/scope-address.ts';
import { knownScope, scopesOf } from './options/scope-entries.ts';
import { PageBar } from './PageBar.tsx';
import { Sign } from './Sign.tsx';
import { Toast } from './Toast.tsx';
import { Trouble, type TroubleName } from './Trouble.tsx';
import { useKeys } from './use-keys.ts';
import { useWords } from './words.ts';

interface Props {
  readonly book: ExpectationBook;
  readonly trouble: TroubleName | null;
  /** Today in the user's zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** What follows the page's own address: whose terms are shown, or which part of the page. */
  readonly address: string;
  /** What was just done, and the way back where there is one. */
  readonly said: { readonly words: string; readonly undo: (() => void) | null } | null;
  readonly terms: Omit<ComponentProps<typeof ScopeTerms>, 'book' | 'scope' | 'today'>;
  readonly nudges: Omit<ComponentProps<typeof NudgesOptions>, 'terms' | 'onTerms'>;
  readonly reading: Omit<ComponentProps<typeof ReadingOptions>, 'dueTimes' | 'onDueTimes'>;
  readonly marks: ComponentProps<typeof MarksOptions>;
  readonly privacy: ComponentProps<typeof PrivacyOptions>;
  /** What a group is called from now on, and who belongs to it. */
  readonly onGroup: (change: GroupChange) => void;
  readonly onTry: () => void;
}

const EVERYBODY: Scope = { kind: 'everybody' };

export function Options(props: Props) {
  const { say } = useWords();
  const { book, trouble, today, address } = props;
  const [scope, setScope] = useState<Scope>(EVERYBODY);
  const [grouping, setGrouping] = useState<string | null>(null);
  const named = knownScope(book, address);
  const wanted = named === null ? null : addressOf(named);
  useEffect(() => {
    if (!named) return;
    setScope(named);
    document.getElementById('terms-heading')?.focus({ preventScroll: false });
  }, [wanted]);
  useKeys((command) => {
    if (command !== 'undo' || !props.said?.undo) return false;
    props.said.undo();
    return true;
  });
  const shown = knownScope(book, addressOf(scope)) ?? EVERYBODY;
  const ofEverybody = viewOf(book, EVERYBODY, today);

  const sayOfEverybody = (direction: SaidExpectation['direction'], terms: Partial<Terms>): void =>
    void props.terms.onSay(
      [{ scope: EVERYBODY, direction, sinceOn: today, state: { kind: 'assumed' }, terms }],
      say('toast_terms_kept', { day: today }),
    );

  return (
    <>
      <PageBar here="options" />
      <div class="options-frame">
        <div class="page options">
          <ScopeList
            {...scopesOf(book, today, say('scopes_everybody'))}
            chosen={shown}
            onNewGroup={() => setGrouping('')}
          />
          <main class="stack">
            {trouble && <Trouble name={trouble} onTry={props.onTry} />}
            <ScopeTerms key={addressOf(shown)} {...props.terms} book={book} scope={shown} today={today} />
            {shown.kind === 'group' && (
              <p class="row">
                <button type="button" class="button" aria-haspopup="dialog" onClick={() => setGrouping(shown.group)}>
                  <Sign name="people" />
                  {say('button_change_group')}
                </button>
              </p>
            )}
            <NudgesOptions
              {...props.nudges}
              terms={ofEverybody.mine}
              onTerms={(terms) => sayOfEverybody('mine', terms)}
            />
            <ReadingOptions
              {...props.reading}
              dueTimes={ofEverybody.theirs.dueTimes}
              onDueTimes={(dueTimes) => sayOfEverybody('both', { dueTimes })}
            />
            <MarksOptions {...props.marks} />
            <PrivacyOptions {...props.privacy} />
          </main>
        </div>
      </div>
      <div class="toast-place toast-page" role="status">
        {props.said && <Toast words={props.said.words} onUndo={props.said.undo} />}
      </div>
      {grouping !== null && (
        <GroupDialog
          group={grouping}
          partners={book.partners}
          names={book.names}
          onClose={() => setGrouping(null)}
          onKeep={(change) => {
            setGrouping(null);
            props.onGroup(change);
          }}
        />
      )}
    </>
  );
}
