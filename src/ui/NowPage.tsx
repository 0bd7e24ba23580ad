import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Now } from '../core/now.ts';
import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import { isNearlyFull, type Room } from '../core/room.ts';
import { answerWords } from './answer-words.ts';
import { canBeExcused, isAboutAsk } from './ask-kinds.ts';
import { Coverage } from './Coverage.tsx';
import { CallStrip } from './calls/CallStrip.tsx';
import { Doubt } from './Doubt.tsx';
import { grouped, inOrder } from './groups.ts';
import { type Command, stepped } from './keys.ts';
import type { Choice } from './Menu.tsx';
import { NudgeGroup } from './NudgeGroup.tsx';
import { NudgeItem } from './NudgeItem.tsx';
import { ownPageOf } from './own-page-of.ts';
import { fileOf } from './PageBar.tsx';
import type { PopupEvents } from './Popup.tsx';
import { quietState } from './quiet-state.ts';
import { SampleBanner } from './SampleBanner.tsx';
import { Sign } from './Sign.tsx';
import { Toast } from './Toast.tsx';
import { useKeys } from './use-keys.ts';
import { useLoaded } from './use-loaded.ts';
import { useNotes, useSaid } from './use-notes.ts';
import { useWords } from './words.ts';

interface Asking {
  readonly kind: 'excuse' | 'settled';
  readonly nudge: Nudge;
}

interface Props extends PopupEvents {
  readonly now: Now;
  /** How much of the browser's storage is used; `null` until that is known. */
  readonly room: Room | null;
}

/** All that is worth doing now, and the keys that do it. */
export function NowPage(props: Props) {
  const { now, onAnswer, onUndo, onCopy, onVisit } = props;
  const words = useWords();
  const notes = useNotes();
  const [said, setSaid] = useSaid();
  const [isAll, setAll] = useState(false);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [menuKey, setMenuKey] = useState<string | null>(null);
  const [whyKey, setWhyKey] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const dialogs = useLoaded(asking !== null || isHelpOpen, () => import('./dialogs.ts'));
  const main = useRef<HTMLElement>(null);
  const lastPlace = useRef(-1);

  const undoes = said?.undoes ?? null;
  const groups = grouped(now.nudges, isAll ? now.nudges.length : now.budget);
  const shown = inOrder(groups);
  const quiet = useLoaded(shown.length === 0, () => import('./Quiet.tsx'));
  const firstKey = (shown.find(({ key }) => key === openKey) ?? shown[0])?.key ?? null;

  const focusOn = useCallback((key: string | undefined) => {
    const entries = [...(main.current?.querySelectorAll<HTMLElement>('[data-nudge]') ?? [])];
    const entry = entries.find((one) => one.dataset.nudge === key);
    (entry?.querySelector<HTMLElement>('.nudge-open') ?? main.current)?.focus();
  }, []);

  // An answered nudge takes the focus with it: give it to the one that took its place.
  useLayoutEffect(() => {
    if (lastPlace.current < 0) return;
    if (document.activeElement === document.body) focusOn(shown[Math.min(lastPlace.current, shown.length - 1)]?.key);
    lastPlace.current = -1;
  }, [now]);

  function answer(nudge: Nudge, given: NudgeAnswer): void {
    lastPlace.current = shown.indexOf(nudge);
    setMenuKey(null);
    setAsking(null);
    setSaid({ words: words.speak(answerWords(nudge, given)), undoes: nudge.key });
    onAnswer(nudge, given);
  }

  function choose(nudge: Nudge, choice: Choice): void {
    setMenuKey(null);
    if (choice.kind === 'ask-for-reason') setAsking({ kind: 'excuse', nudge });
    else if (choice.kind === 'ask-how-settled') setAsking({ kind: 'settled', nudge });
    else if (choice.kind === 'visit') visit(nudge);
    else if (choice.kind === 'copy') void copy(nudge);
    else answer(nudge, choice);
  }

  function visit(nudge: Nudge): void {
    const page = ownPageOf(nudge);
    if (page && 'call' in page) props.onCall(page.call);
    else if (page) props.onOwnPage(page.file);
    else onVisit(nudge.url);
  }

  async function copy(nudge: Nudge): Promise<void> {
    const note = notes.of(nudge);
    // Opening takes the button away that copied it.
    if (openKey !== nudge.key) focusOn(nudge.key);
    setOpenKey(nudge.key);
    if (note === null) return;
    const isCopied = await onCopy(note);
    notes.copied(isCopied ? nudge : null);
    setSaid({ words: words.say(isCopied ? 'toast_copied' : 'toast_not_copied'), undoes: null });
  }

  function undo(nudge: string): void {
    setSaid(null);
    onUndo(nudge);
  }

  function closeAsking(): void {
    setAsking(null);
    focusOn(asking?.nudge.key);
  }

  const inSight = shown.map(({ kind, key }) => `${kind} ${key}`).join('\n');
  useEffect(() => {
    if (shown.length > 0) props.onShown(shown.map(({ kind, key }) => ({ kind, key })));
  }, [inSight]);

  useKeys((command, focused) => {
    const place = shown.findIndex((one) => one.key === (focused ?? openKey));
    return runOnPage(command, place) ?? runOnNudge(command, shown[place]);
  });

  /** `null`: not a command of the page. */
  function runOnPage(command: Command, place: number): boolean | null {
    switch (command) {
      case 'next':
      case 'previous':
        if (menuKey !== null || shown.length === 0) return false;
        focusOn(shown[stepped(place, command === 'next' ? 1 : -1, shown.length)]?.key);
        return true;
      case 'help':
        setHelpOpen(true);
        return true;
      case 'undo':
        if (!said?.undoes) return false;
        undo(said.undoes);
        return true;
      case 'close':
        if (openKey === null) return false;
        focusOn(shown[place]?.key);
        setOpenKey(null);
        return true;
      default:
        return null;
    }
  }

  function runOnNudge(command: Command, nudge: Nudge | undefined): boolean {
    if (!nudge) return false;
    const [soonest] = now.snoozes;
    if (command === 'evidence') visit(nudge);
    else if (command === 'copy') void copy(nudge);
    else if (command === 'done') answer(nudge, { kind: 'dealt-with' });
    else if (command === 'snooze' && soonest !== undefined) answer(nudge, { kind: 'snoozed', until: soonest.at });
    else if (command === 'settled' && nudge.term !== null) setAsking({ kind: 'settled', nudge });
    else if (command === 'excuse' && canBeExcused(nudge)) setAsking({ kind: 'excuse', nudge });
    else if (command === 'no') return sayNo(nudge);
    else if (command === 'menu') setMenuKey(menuKey === nudge.key ? null : nudge.key);
    else if (command === 'why') {
      setWhyKey(whyKey === nudge.key && openKey === nudge.key ? null : nudge.key);
      setOpenKey(nudge.key);
    } else return false;
    return true;
  }

  /** It is not what it was taken for, or of no use. */
  function sayNo(nudge: Nudge): true {
    if (isAboutAsk(nudge)) answer(nudge, { kind: 'no-question' });
    else if (nudge.kind === 'keep-promise') answer(nudge, { kind: 'dealt-with' });
    else answer(nudge, { kind: 'dismissed', isWrong: false });
    return true;
  }

  return (
    <>
      <main class="popup-main" ref={main} tabIndex={-1} aria-label={words.say('now_heading')}>
        {props.room && isNearlyFull(props.room) && (
          <div class="gap" role="status">
            <Sign name="blind" />
            <p>
              {words.say('room_nearly_full')} <a href={fileOf('log')}>{words.say('nav_log')}</a>
            </p>
          </div>
        )}
        {now.doubted && <Doubt kind={now.doubted.kind} onStay={props.onStay} />}
        {now.hasSample && <SampleBanner onRemove={() => props.onSample(false)} />}
        <CallStrip calls={now.calls} onCall={props.onCall} />
        {shown.length === 0 && quiet && <quiet.Quiet state={quietState(now)} sites={now.sites} onVisit={onVisit} />}
        {shown.length > 0 && (
          <div class="lined">
            {groups.map((group) => (
              <NudgeGroup key={group.name} name={group.name} count={group.nudges.length}>
                {group.nudges.map((nudge) => (
                  <NudgeItem
                    key={nudge.key}
                    nudge={nudge}
                    isFirst={nudge.key === firstKey}
                    isOpen={nudge.key === openKey}
                    isMenuOpen={nudge.key === menuKey}
                    isWhyOpen={nudge.key === whyKey}
                    isCopied={notes.isCopied(nudge)}
                    draft={notes.of(nudge)}
                    snoozes={now.snoozes}
                    backAt={nudge.handle === null ? null : (now.backAt[nudge.handle] ?? null)}
                    onOpen={(isOpen) => setOpenKey(isOpen ? nudge.key : null)}
                    onMenu={(isOpen) => setMenuKey(isOpen ? nudge.key : null)}
                    onWhy={(isOpen) => setWhyKey(isOpen ? nudge.key : null)}
                    onChoose={(choice) => choose(nudge, choice)}
                    onEdit={(note) => notes.edit(nudge, note)}
                    onCopy={() => void copy(nudge)}
                    onVisit={onVisit}
                  />
                ))}
              </NudgeGroup>
            ))}
          </div>
        )}
        {now.nudges.length > now.budget && (
          <p class="show-more">
            <button type="button" class="button" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
              {isAll
                ? words.say('button_show_fewer')
                : words.say('button_show_more', { count: now.nudges.length - shown.length })}
            </button>
          </p>
        )}
        <p class="show-more">
          <a class="button button-bare" href={fileOf('habits')} target="_blank" rel="noopener">
            {words.say('button_all_habits')}
          </a>
        </p>
      </main>
      <div class="toast-place" role="status">
        {said && <Toast words={said.words} onUndo={undoes === null ? null : () => undo(undoes)} />}
      </div>
      <Coverage
        sites={now.sites}
        coverage={now.coverage}
        pause={now.pause}
        asks={now.askPrecision}
        room={props.room}
        onVisit={onVisit}
        onReadNow={props.onReadNow}
      />
      {dialogs && asking?.kind === 'excuse' && (
        <dialogs.ReasonPicker
          nudge={asking.nudge}
          onAnswer={(given) => answer(asking.nudge, given)}
          onClose={closeAsking}
        />
      )}
      {dialogs && asking?.kind === 'settled' && (
        <dialogs.SettledPicker
          nudge={asking.nudge}
          onAnswer={(given) => answer(asking.nudge, given)}
          onClose={closeAsking}
        />
      )}
      {dialogs && isHelpOpen && <dialogs.KeysHelp onClose={() => setHelpOpen(false)} />}
    </>
  );
}
