import { useWords } from '../words.ts';
import type { ShareSection } from './share-content.ts';

interface Props {
  readonly sections: readonly ShareSection[];
  readonly leftOut: ReadonlySet<string>;
  readonly onLeaveOut: (leftOut: ReadonlySet<string>) => void;
  readonly canHaveFigures: boolean;
  readonly hasFigures: boolean;
  readonly onFigures: (have: boolean) => void;
  readonly added: string;
  readonly onAdded: (words: string) => void;
}

/** What stays on the page, what the user adds, and figures only if the user says so. */
export function ShareChoices(props: Props) {
  const { say } = useWords();
  const toggle = (key: string, isOn: boolean) => {
    const next = new Set(props.leftOut);
    if (isOn) next.delete(key);
    else next.add(key);
    props.onLeaveOut(next);
  };
  return (
    <div class="sheet sheet-body stack-tight no-print">
      {props.sections
        .filter(({ lines }) => lines.length > 0)
        .map(({ heading, lines }) => (
          <fieldset key={heading}>
            <legend class="small-head">{heading}</legend>
            {lines.map(({ key, words }) => (
              <label key={key} class="choice">
                <input
                  type="checkbox"
                  checked={!props.leftOut.has(key)}
                  onChange={(event) => toggle(key, event.currentTarget.checked)}
                />
                <span dir="auto">{words}</span>
              </label>
            ))}
          </fieldset>
        ))}
      <label class="choice">
        <input
          type="checkbox"
          checked={props.hasFigures}
          disabled={!props.canHaveFigures}
          onChange={(event) => props.onFigures(event.currentTarget.checked)}
        />
        <span>{say(props.canHaveFigures ? 'share_add_figures' : 'share_no_figures')}</span>
      </label>
      <label class="field">
        <b>{say('share_add_words')}</b>
        <textarea
          class="input"
          rows={3}
          maxLength={1000}
          dir="auto"
          value={props.added}
          onInput={(event) => props.onAdded(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
