import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EvidenceWord } from '../../core/evidence.ts';
import type { Subject } from '../../core/handles.ts';
import type { PersonRecord } from '../../core/person-record.ts';
import type { MessageKey } from '../../core/text.ts';
import { ShowMore } from '../ShowMore.tsx';
import { useKeys } from '../use-keys.ts';
import { useWords } from '../words.ts';
import { type AskedOfEvidence, EvidenceDialog } from './EvidenceDialog.tsx';
import { EvidenceItem } from './EvidenceItem.tsx';
import type { EvidenceChoice } from './EvidenceMenu.tsx';
import type { PeopleEvents } from './events.ts';
import { type EvidenceLine, evidenceLines } from './evidence-lines.ts';
import { type Figure, MEASURE_NAMES } from './measures.ts';
import { useSides } from './sides.ts';

interface Props {
  readonly record: PersonRecord;
  /** Only what stands behind this one; `null`: everything. */
  readonly figure: Figure | null;
  readonly onAll: () => void;
  readonly onSay: (subject: Subject, word: EvidenceWord, toast: MessageKey) => void;
  readonly onTakeBack: (words: readonly string[]) => void;
  readonly onVisit: (url: string) => void;
  readonly onWhy: PeopleEvents['why'];
}

/** So many lines at a time. */
const PAGE = 8;

const TOASTS: Readonly<Record<EvidenceWord['kind'], MessageKey>> = {
  excused: 'toast_excused',
  settled: 'toast_answered',
  done: 'toast_was_done',
  disputed: 'toast_disputed',
  'no-question': 'toast_no_question',
};

/** What figures stand on, newest first: each line the way to its page, and open to a word. */
export function EvidenceList({ record, figure, onAll, onSay, onTakeBack, onVisit, onWhy }: Props) {
  const { say } = useWords();
  const id = useId();
  const names = useSides(record);
  const heading = useRef<HTMLHeadingElement>(null);
  const [most, setMost] = useState(PAGE);
  const [menuKey, setMenuKey] = useState<string | null>(null);
  const [asked, setAsked] = useState<AskedOfEvidence | null>(null);
  const lines = useMemo(() => evidenceLines(record, figure), [record, figure]);
  const shown = lines.slice(0, most);

  useLayoutEffect(() => {
    setMost(PAGE);
    if (!figure) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  }, [figure]);

  function choose(evidence: EvidenceLine, choice: EvidenceChoice): void {
    const term = evidence.line.key;
    if (choice.kind === 'visit') onVisit(evidence.line.url);
    else if (choice.kind === 'take-back') onTakeBack([choice.word]);
    else if (choice.kind === 'no-question')
      onSay(evidence.line.subject, { kind: 'no-question', term }, TOASTS['no-question']);
    else setAsked({ kind: choice.kind, evidence });
  }

  useKeys((command, focused) => {
    const evidence = lines.find(({ line }) => line.key === focused);
    if (!evidence) return false;
    const isTerm = evidence.kind === 'term';
    if (command === 'evidence') choose(evidence, { kind: 'visit' });
    else if (command === 'excuse' && isTerm) choose(evidence, { kind: 'excuse' });
    else if (command === 'done' && isTerm) choose(evidence, { kind: 'done' });
    else if (command === 'settled' && !isTerm) choose(evidence, { kind: 'settled' });
    else if (command === 'no' && !isTerm) choose(evidence, { kind: 'no-question' });
    else if (command === 'menu') setMenuKey(menuKey === focused ? null : focused);
    else if (command === 'close' && menuKey !== null) setMenuKey(null);
    else return false;
    return true;
  });

  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {figure
            ? say('evidence_of', say('measure_of', names[figure.direction], say(MEASURE_NAMES[figure.measure])))
            : say('evidence_heading')}
        </h2>
        {figure && (
          <button type="button" class="button button-bare" onClick={onAll}>
            {say('button_all_evidence')}
          </button>
        )}
      </header>
      {lines.length === 0 && <p class="section-text second">{say('evidence_nothing')}</p>}
      <ol class="timeline">
        {shown.map((evidence) => (
          <EvidenceItem
            key={evidence.line.key}
            evidence={evidence}
            side={names[evidence.direction]}
            isMenuOpen={menuKey === evidence.line.key}
            onMenu={(isOpen) => setMenuKey(isOpen ? evidence.line.key : null)}
            onChoose={(choice) => choose(evidence, choice)}
            onVisit={onVisit}
            onWhy={() => onWhy(evidence.line.subject, evidence.line.key)}
          />
        ))}
      </ol>
      <ShowMore
        left={lines.length - shown.length}
        onMore={shown.length < lines.length ? () => setMost(most + 5 * PAGE) : null}
      />
      {asked && (
        <EvidenceDialog
          asked={asked}
          onClose={() => setAsked(null)}
          onSay={(word) => {
            setAsked(null);
            onSay(asked.evidence.line.subject, word, TOASTS[word.kind]);
          }}
        />
      )}
    </section>
  );
}
