import type { Site } from '../core/handles.ts';
import type { Now } from '../core/now.ts';
import type { Nudge, NudgeAnswer } from '../core/nudge.ts';
import { FirstRun } from './FirstRun.tsx';
import { Ghosts } from './Ghosts.tsx';
import { NowPage } from './NowPage.tsx';
import { Sign } from './Sign.tsx';
import { Trouble } from './Trouble.tsx';
import { useWords } from './words.ts';

export interface PopupEvents {
  readonly onAnswer: (nudge: Nudge, answer: NudgeAnswer) => void;
  readonly onUndo: (nudge: string) => void;
  /** Called within the press itself, so that the browser may ask for the permission. */
  readonly onSwitch: (site: Site, isOn: boolean) => void;
  readonly onSample: (isWanted: boolean) => void;
  readonly onReadNow: () => void;
  readonly onTry: () => void;
  readonly onVisit: (url: string) => void;
  readonly onOptions: () => void;
  /** Resolves to whether the words are on the clipboard now. */
  readonly onCopy: (words: string) => Promise<boolean>;
}

interface Props extends PopupEvents {
  /** `null` while nothing is known yet. */
  readonly now: Now | null;
  /** The background did not answer. */
  readonly isUnanswered: boolean;
}

export function Popup(props: Props) {
  const { say } = useWords();
  return (
    <div class="popup">
      <header class="popup-head">
        <h1 class="name grow">
          <Sign name="book" />
          {say('app_name')}
        </h1>
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
      <Inside {...props} />
    </div>
  );
}

function Inside(props: Props) {
  const { now, isUnanswered } = props;
  const trouble = isUnanswered ? 'no-answer' : (now?.trouble ?? null);
  if (trouble) {
    return (
      <main class="popup-main">
        <Trouble name={trouble} onTry={props.onTry} />
      </main>
    );
  }
  if (!now) {
    return (
      <main class="popup-main">
        <div class="lined">
          <Ghosts />
        </div>
      </main>
    );
  }
  if (!now.hasSample && now.sites.every((site) => !site.isOn)) {
    return (
      <main class="popup-main">
        <FirstRun sites={now.sites} onSwitch={props.onSwitch} onSample={() => props.onSample(true)} />
      </main>
    );
  }
  return <NowPage {...props} now={now} />;
}
