import type { Text } from '../../core/text.ts';
import { PageLink } from '../PageLink.tsx';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { type EvidenceChoice, EvidenceMenu } from './EvidenceMenu.tsx';
import { askFacts, excuseWords, termFacts } from './evidence-facts.ts';
import type { EvidenceLine } from './evidence-lines.ts';
import { LOOK_SIGNS } from './look-signs.ts';
import { outcomeOfAsk, outcomeOfTerm } from './outcomes.ts';
import { WhyCounted } from './WhyCounted.tsx';

interface Props {
  readonly evidence: EvidenceLine;
  /** Whose it is. */
  readonly side: string;
  readonly isMenuOpen: boolean;
  readonly onMenu: (isOpen: boolean) => void;
  readonly onChoose: (choice: EvidenceChoice) => void;
  readonly onVisit: (url: string) => void;
  readonly onWhy: () => Promise<readonly Text[] | null>;
}

/** One line of what figures stand on: what became of it, the way to its page, why it is counted so, and what can be said to it. */
export function EvidenceItem({ evidence, side, isMenuOpen, onMenu, onChoose, onVisit, onWhy }: Props) {
  const words = useWords();
  const { say } = words;
  const { line } = evidence;
  const { look, word } = evidence.kind === 'term' ? outcomeOfTerm(evidence.line) : outcomeOfAsk(evidence.line);
  const facts = evidence.kind === 'term' ? termFacts(evidence.line, words) : askFacts(evidence.line, words);
  const excuse = evidence.kind === 'term' ? excuseWords(evidence.line, words) : null;
  return (
    <li data-nudge={line.key} tabIndex={-1}>
      <span class={`state state-${look}`}>
        <Sign name={LOOK_SIGNS[look]} />
      </span>
      <div>
        <div class="nudge-title">
          <p class="grow">
            <b>{say(word)}</b> <span class="second">· {side}</span>
            <br />
            <PageLink url={line.url} class="item-link" onOpen={onVisit}>
              <bdi>{line.name}</bdi>
            </PageLink>
          </p>
          <EvidenceMenu evidence={evidence} isOpen={isMenuOpen} onToggle={onMenu} onChoose={onChoose} />
        </div>
        {evidence.kind === 'ask' && evidence.line.quote && (
          <p class="written" dir="auto">
            {evidence.line.quote}
          </p>
        )}
        <p class="evidence">{facts.join(' · ')}</p>
        {excuse && (
          <p class="evidence" dir="auto">
            {excuse}
          </p>
        )}
        {line.dispute?.note && <p class="evidence">{say('seen_disputed', line.dispute.note)}</p>}
        <WhyCounted onAsk={onWhy} />
      </div>
    </li>
  );
}
