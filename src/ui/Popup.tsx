import type { ComponentChildren } from 'preact';
import type { Site } from '../core/handles.ts';
import type { Now } from '../core/now.ts';
import type { Nudge, NudgeAnswer, NudgeKind } from '../core/nudge.ts';
import type { Room } from '../core/room.ts';
import { Behind } from './Behind.tsx';
import { Ghosts } from './Ghosts.tsx';
import { NowPage } from './NowPage.tsx';
import { fileOf } from './PageBar.tsx';
import { Sign } from './Sign.tsx';
import { type Tab, TabNav } from './TabNav.tsx';
import type { TroubleName } from './Trouble.tsx';
import { useLoaded } from './use-loaded.ts';
import { useWords } from './words.ts';

export interface PopupEvents {
  readonly onAnswer: (nudge: Nudge, answer: NudgeAnswer) => void;
  readonly onUndo: (nudge: string) => void;
  /** These stand there now. */
  readonly onShown: (nudges: readonly Pick<Nudge, 'kind' | 'key'>[]) => void;
  /** Whether a kind that was called not so stays on. */
  readonly onStay: (kind: NudgeKind, isOn: boolean) => void;
  /** Called within the press itself, so that the browser may ask for the permission. */
  readonly onSwitch: (site: Site, isOn: boolean) => void;
  readonly onSample: (isWanted: boolean) => void;
  readonly onReadNow: () => void;
  readonly onTry: () => void;
  readonly onVisit: (url: string) => void;
  /** The page of a call, by its key. */
  readonly onCall: (key: string) => void;
  /** The weekly review, in a tab. */
  readonly onReview: () => void;
  /** Opens a page of ours by its file, at a place within it. */
  readonly onOwnPage: (file: string) => void;
  readonly onOptions: () => void;
  /** Resolves to whether the words are on the clipboard now. */
  readonly onCopy: (words: string) => Promise<boolean>;
}

interface Props extends PopupEvents {
  /** `null` while nothing is known yet. */
  readonly now: Now | null;
  /** How much of the browser's storage is used; `null` until that is known. */
  readonly room: Room | null;
  /** Why nothing, or nothing newer than what stands there, can be told. */
  readonly trouble: TroubleName | null;
  readonly isBehind: boolean;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  /** What stands under *People*; `null` while it is being loaded. */
  readonly people: ComponentChildren;
  /** The page of a call, with a head of its own; `null`: none is open. */
  readonly call: ComponentChildren;
  /** One person is open, whose page has a head of its own. */
  readonly isPersonOpen: boolean;
}

export function Popup(props: Props) {
  const { say } = useWords();
  const { now, trouble, isBehind, tab } = props;
  const inTrouble = useLoaded(trouble !== null, () => import('./Trouble.tsx'));
  const why = trouble && inTrouble && <inTrouble.Trouble name={trouble} onTry={props.onTry} />;
  const isOff = now !== null && !now.hasSample && now.sites.every((site) => !site.isOn);
  const isFirstRun = isOff && !isKnown(now);
  const isReady = now !== null && (!trouble || isBehind) && !isFirstRun;
  if (isReady && props.call) return <div class="popup">{props.call}</div>;
  if (isReady && tab === 'people' && props.isPersonOpen) return <div class="popup">{props.people}</div>;
  return (
    <div class="popup">
      <Behind trouble={isBehind ? trouble : null} onTry={props.onTry} />
      <header class={isReady ? 'popup-head has-nav' : 'popup-head'}>
        <h1 class="name grow">
          <Sign name="book" />
          {say('app_name')}
        </h1>
        <a
          class="button button-sign"
          href={fileOf('log')}
          target="_blank"
          aria-label={say('nav_log')}
          title={say('nav_log')}
          rel="noopener"
        >
          <Sign name="note" />
        </a>
        <button
          type="button"
          class="button button-sign"
          aria-label={say('options_label')}
          title={say('options_label')}
          onClick={props.onOptions}
        >
          <Sign name="gear" />
        </button>
      </header>
      {isReady && <TabNav tab={tab} onTab={props.onTab} onReview={props.onReview} />}
      {isReady && tab === 'people' ? props.people : <Inside {...props} why={!isBehind && why} isOff={isOff} />}
    </div>
  );
}

/** Something was read at some time. */
function isKnown({ coverage, calls, nudges }: Now): boolean {
  return coverage.length + calls.length + nudges.length > 0;
}

interface InsideProps extends Props {
  /** Why nothing can be told. */
  readonly why: ComponentChildren;
  /** No site is turned on. */
  readonly isOff: boolean;
}

function Inside(props: InsideProps) {
  const { now, why, isOff } = props;
  const first = useLoaded(isOff, () => import('./FirstRun.tsx'));
  if (why) return <main class="popup-main">{why}</main>;
  if (!now) {
    return (
      <main class="popup-main">
        <div class="lined">
          <Ghosts />
        </div>
      </main>
    );
  }
  if (isOff) {
    return (
      <main class="popup-main">
        {first && (
          <first.FirstRun
            sites={now.sites}
            isKnown={isKnown(now)}
            onSwitch={props.onSwitch}
            onSample={() => props.onSample(true)}
          />
        )}
      </main>
    );
  }
  return <NowPage {...props} now={now} />;
}
