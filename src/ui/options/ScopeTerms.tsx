import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Agreement, expectationsFrom, isSame } from '../../core/agreement/agreement.ts';
import { agreementFileName, readAgreement, writeAgreement } from '../../core/agreement/agreement-file.ts';
import {
  agreementIn,
  type Edits,
  expectationsOf,
  filledIn,
  isUntouched,
  letterDraft,
  NO_EDITS,
  wholeOf,
} from '../../core/agreement/form.ts';
import { heldAgreement } from '../../core/agreement/held.ts';
import { letterOf } from '../../core/agreement/letter.ts';
import { type Change, changesOf, openProposals, stateOf, viewOf } from '../../core/agreement/scope-view.ts';
import type { Tone } from '../../core/agreement/tone.ts';
import type { ExpectationBook } from '../../core/expectation-book.ts';
import type { Expectation, SaidExpectation, Scope, State } from '../../core/expectations.ts';
import type { Effect } from '../../core/preview.ts';
import { useWords } from '../words.ts';
import { Changed } from './Changed.tsx';
import type { HolidayTable } from './DaysOffDialog.tsx';
import { type FileCame, FileDialog } from './FileDialog.tsx';
import { Letter } from './Letter.tsx';
import { Proposal } from './Proposal.tsx';
import { StateTag } from './StateTag.tsx';
import { TemplatePicker } from './TemplatePicker.tsx';
import { TermsForm } from './TermsForm.tsx';
import { myName, whomOf } from './whom.ts';
import type { Yes } from './YesDialog.tsx';

export interface TermsEvents {
  /** What the draft in hand would do; `null`: there is none any more. */
  readonly onPreview: (drafts: readonly SaidExpectation[] | null) => void;
  /** Says these, and tells the user in these words. */
  /** Resolves to whether it was kept, and is in the book. */
  readonly onSay: (said: readonly SaidExpectation[], words: string) => Promise<boolean>;
  readonly onTakeBack: (change: readonly Expectation[], words: string) => void;
  readonly onTone: (tone: Tone) => void;
  readonly onCopy: (words: string) => Promise<boolean>;
  readonly onSaveFile: (name: string, content: string) => void;
  readonly onReadFile: (file: File) => Promise<string | null>;
}

interface Props extends TermsEvents {
  readonly book: ExpectationBook;
  readonly scope: Scope;
  readonly effects: readonly Effect[] | null;
  readonly today: string;
  readonly zones: readonly string[];
  readonly table: HolidayTable;
  readonly tone: Tone;
}

/** The working agreement of one scope: its terms, the text to send, and how it came to be. */
export function ScopeTerms(props: Props) {
  const { say, how } = useWords();
  const { book, scope, today, tone } = props;
  const [edits, setEdits] = useState<Edits>(NO_EDITS);
  const [sinceOn, setSinceOn] = useState(today);
  const [came, setCame] = useState<FileCame | null>(null);
  const view = useMemo(() => viewOf(book, scope, today), [book, scope, today]);
  const whom = whomOf(book, scope, say('terms_others'), (name) => say('terms_those_on', name));
  const me = myName(book);
  const proposals = openProposals(book, scope);
  const changes = changesOf(book, scope);
  const state = stateOf(book, scope, today);
  const partner = scope.kind === 'person' ? book.partners.find(({ handles }) => handles.includes(scope.handle)) : null;
  const space = scope.kind === 'space' ? book.spaces.find((one) => one.space === scope.space) : null;

  const { onPreview } = props;
  useEffect(() => {
    onPreview(isUntouched(edits) ? null : expectationsOf(edits, scope, sinceOn, { kind: 'assumed' }));
  }, [edits, sinceOn, scope, onPreview]);

  /** What is being edited stays until it is in the book, so that no field shows what stood there before; later edits stay. */
  const keep = async (said: readonly SaidExpectation[], words: string): Promise<void> => {
    if (!(await props.onSay(said, words))) return;
    setEdits((latest) => (latest === edits ? NO_EDITS : latest));
    setSinceOn(today);
  };
  const sayAs = (what: Edits, since: string, as: State, words: string): void =>
    void keep(expectationsOf(what, scope, since, as), words);

  const whole = wholeOf(view, edits);
  const draft = letterDraft(whole, sinceOn, {
    writer: me.calling,
    reader: whom.calling,
    isToSeveral: whom.isToSeveral,
  });
  const standing =
    proposals.length > 0
      ? proposals
      : (changes.find((one) => one.state.kind === 'agreed' && one.untilOn === null)?.said ?? []);
  const held = isUntouched(edits) ? heldAgreement(standing, { writer: me.name, reader: whom.name }, today) : null;
  const written = held?.letter ?? letterOf(draft, tone, how);
  const theirs = proposals.some((one) => one.state.kind === 'proposed' && one.state.by === 'them');

  const fileOf = (words: string): Agreement => {
    if (held && words === held.letter) return held;
    const named = {
      ...draft,
      writer: { ...draft.writer, name: me.name },
      reader: { ...draft.reader, name: whom.name },
    };
    return agreementIn(named, words, today, theirs ? 'otherwise' : 'proposed');
  };
  const read = async (file: File): Promise<void> => {
    const content = await props.onReadFile(file);
    const found = content === null ? { agreement: null, trouble: 'too-long' as const } : readAgreement(content);
    if (found.trouble !== null) {
      setCame(found);
      return;
    }
    const sent = heldAgreement(proposals, { writer: me.name, reader: whom.name }, today);
    const answers = found.agreement.step === 'agreed' && !theirs && sent !== null && isSame(sent, found.agreement);
    setCame({ ...found, answers });
  };
  const agree = (said: readonly Expectation[], yes: Yes): void => {
    const [first] = said;
    const letter = first && first.state.kind === 'proposed' ? first.state.letter : null;
    const agreed: State = { kind: 'agreed', on: yes.on, how: yes.how, url: yes.url, letter };
    void keep(
      said.map(({ direction, terms, sinceOn: since }) => ({ scope, direction, terms, sinceOn: since, state: agreed })),
      say('toast_agreed'),
    );
  };
  const beginWith = (said: readonly Expectation[]): void => {
    const of = (direction: Expectation['direction']) =>
      Object.assign({}, ...said.filter((one) => one.direction === direction).map(({ terms }) => terms));
    setEdits({ mine: of('mine'), theirs: of('theirs'), both: of('both') });
    document.querySelector<HTMLElement>('.terms input')?.focus();
  };
  const takeBack = ({ said }: Pick<Change, 'said'>): void => props.onTakeBack(said, say('toast_taken_back'));

  return (
    <>
      <header class="row row-apart terms-top">
        <div>
          <h1 tabIndex={-1} id="terms-heading">
            {scope.kind === 'everybody' ? say('terms_heading_everybody') : say('terms_heading', whom.them)}
          </h1>
          <p class="second">{say('terms_order')}</p>
        </div>
        <StateTag state={state} />
      </header>
      {proposals.length > 0 && (
        <Proposal
          said={proposals}
          them={whom.them}
          today={today}
          onYes={(yes) => agree(proposals, yes)}
          onOtherwise={() => beginWith(proposals)}
          onTakeBack={() => takeBack({ said: proposals })}
        />
      )}
      {scope.kind !== 'everybody' && (
        <TemplatePicker onPick={(template, role) => setEdits(filledIn(edits, template, role, today))} />
      )}
      <TermsForm
        scope={scope}
        whom={whom}
        view={view}
        partner={partner ?? null}
        space={space ?? null}
        edits={edits}
        sinceOn={sinceOn}
        effects={props.effects}
        today={today}
        zones={props.zones}
        table={props.table}
        onEdit={setEdits}
        onSince={setSinceOn}
        isAgreed={state.kind === 'agreed'}
        onAgreed={
          scope.kind === 'everybody'
            ? null
            : (yes) => sayAs(whole, sinceOn, { kind: 'agreed', ...yes, letter: written }, say('toast_agreed'))
        }
        onKeep={() => sayAs(edits, sinceOn, { kind: 'assumed' }, say('toast_terms_kept', { day: sinceOn }))}
      />
      <div class={scope.kind === 'everybody' ? undefined : 'split split-text'}>
        {scope.kind !== 'everybody' && (
          <Letter
            key={held ? 'held' : 'written'}
            written={written}
            tone={tone}
            onTone={props.onTone}
            onCopy={props.onCopy}
            onSave={(words) => {
              const file = fileOf(words);
              props.onSaveFile(agreementFileName(file), writeAgreement(file));
            }}
            onRead={(file) => void read(file)}
            onSent={(letter) =>
              sayAs(whole, sinceOn, { kind: 'proposed', on: today, by: 'me', letter }, say('toast_proposed', whom.them))
            }
          />
        )}
        <Changed changes={changes} them={whom.them} onTakeBack={takeBack} />
      </div>
      {came && (
        <FileDialog
          came={came}
          them={whom.name}
          onClose={() => setCame(null)}
          onPropose={(agreement) => {
            const proposed: State = { kind: 'proposed', on: today, by: 'them', letter: agreement.letter };
            void keep(expectationsFrom(agreement, scope, proposed), say('toast_their_proposal', whom.them));
          }}
          onAgreed={() =>
            agree(proposals, {
              on: today,
              how: say('yes_how_file'),
              url: null,
            })
          }
        />
      )}
    </>
  );
}
