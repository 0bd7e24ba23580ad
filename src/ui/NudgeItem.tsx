import type { Nudge } from '../core/nudge.ts';
import { openWords } from './ask-kinds.ts';
import { Draft } from './Draft.tsx';
import { type Choice, Menu, type Puttings } from './Menu.tsx';
import { NOTE_FIRST } from './note-first.ts';
import { NUDGE_SIGNS, TURNING_SIGNS } from './nudge-signs.ts';
import { ownPageOf } from './own-page-of.ts';
import { PageLink } from './PageLink.tsx';
import { PromiseButtons } from './PromiseButtons.tsx';
import { Say } from './Say.tsx';
import { Sign } from './Sign.tsx';
import { Why } from './Why.tsx';
import { useWords } from './words.ts';

/** Which parts of a nudge are open. */
export interface Opened {
  readonly isOpen: boolean;
  readonly isMenuOpen: boolean;
  readonly isWhyOpen: boolean;
}

export interface NudgeEvents {
  readonly onOpen: (isOpen: boolean) => void;
  readonly onMenu: (isOpen: boolean) => void;
  readonly onWhy: (isOpen: boolean) => void;
  readonly onChoose: (choice: Choice) => void;
  readonly onEdit: (words: string) => void;
  readonly onCopy: () => void;
  readonly onVisit: (url: string) => void;
}

interface Props extends Opened, NudgeEvents, Puttings {
  readonly nudge: Nudge;
  /** Carries the one filled button in view. */
  readonly isFirst: boolean;
  /** The draft as the user left it. */
  readonly draft: string | null;
  readonly isCopied: boolean;
}

/** One entry of the notebook: its sign in the margin, what to do, why, where it was seen, one action. */
export function NudgeItem(props: Props) {
  const { nudge, isOpen, draft } = props;
  const { say } = useWords();
  const isPromise = nudge.kind === 'keep-promise';
  const isNoteFirst = draft !== null && NOTE_FIRST.has(nudge.kind);
  const page = ownPageOf(nudge);
  const sign = NUDGE_SIGNS[nudge.kind];
  const look = props.isFirst ? 'button button-first' : 'button';
  const evidence = (
    <p class="evidence">
      <PageLink url={nudge.url} onOpen={props.onVisit}>
        <Say text={nudge.evidence} />
      </PageLink>
    </p>
  );
  return (
    <li class={isOpen ? 'nudge is-open' : 'nudge'} data-nudge={nudge.key}>
      <Sign name={sign} turns={TURNING_SIGNS.has(sign)} />
      <div class="nudge-body">
        <div class="nudge-title">
          <h3>
            <button
              type="button"
              class="nudge-open"
              aria-expanded={isOpen}
              onClick={() => props.onOpen(!isOpen)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !isOpen) return;
                event.preventDefault();
                if (isPromise) props.onChoose({ kind: 'promise' });
                else if (isNoteFirst) props.onCopy();
                else props.onChoose({ kind: 'visit' });
              }}
            >
              <span>
                <Say text={nudge.title} />
              </span>
            </button>
          </h3>
          <Menu
            nudge={nudge}
            isOpen={props.isMenuOpen}
            snoozes={props.snoozes}
            backAt={props.backAt}
            onToggle={props.onMenu}
            onChoose={props.onChoose}
          />
        </div>
        <p class="nudge-reason">
          <Say text={nudge.why} />
        </p>
        <div class="nudge-foot">
          {evidence}
          {isPromise && <PromiseButtons look={look} onChoose={props.onChoose} />}
          {page && (
            <button type="button" class={look} onClick={() => props.onChoose({ kind: 'visit' })}>
              {say(page.button)}
            </button>
          )}
          {!isPromise && !isNoteFirst && !page && (
            <PageLink url={nudge.url} class={look} onOpen={props.onVisit}>
              {say(openWords(nudge))}
            </PageLink>
          )}
          {isNoteFirst && !isOpen && (
            <button type="button" class={look} onClick={props.onCopy}>
              {say('button_copy_note')}
            </button>
          )}
        </div>
        {isOpen && draft !== null && (
          <Draft
            label={nudge.handle ? say('draft_label_for', { person: nudge.handle }) : say('draft_label')}
            words={draft}
            isFirst={isNoteFirst}
            isCopied={props.isCopied}
            onEdit={props.onEdit}
            onCopy={props.onCopy}
          />
        )}
        {isOpen && nudge.steps.length > 0 && (
          <Why steps={nudge.steps} isOpen={props.isWhyOpen} onToggle={props.onWhy} />
        )}
      </div>
    </li>
  );
}
