import { useId, useState } from 'preact/hooks';
import type { Loop } from '../../core/loop.ts';
import { MEASURES, type PersonRecord, type Side } from '../../core/person-record.ts';
import { sayDay } from '../../core/say-when.ts';
import { useLoopWhen } from '../people/LoopList.tsx';
import { MEASURE_NAMES, shareOfMeasure } from '../people/measures.ts';
import { SITE_NAMES } from '../people/site-names.ts';
import { Sign } from '../Sign.tsx';
import { useWords } from '../words.ts';
import { ShareChoices } from './ShareChoices.tsx';
import {
  doneSeenByBoth,
  haveFigures,
  openSeenByBoth,
  type ShareContent,
  type ShareSection,
  shareText,
} from './share-content.ts';
import { fileName, shareHtml } from './share-html.ts';

interface Props {
  readonly record: PersonRecord;
  readonly onCopy: (words: string) => Promise<boolean>;
  readonly onSave: (html: string, file: string) => void;
  readonly onPrint: () => void;
  readonly onTold: (words: string) => void;
}

const DONE_DAYS = 90;
const DAY_MS = 86_400_000;
/** Done items that are named; the rest are a number. */
const MOST_NAMED = 5;

/** A page about both for that partner: shown whole before it leaves, saved, printed or copied by the user. */
export function SharePage(props: Props) {
  const { how, say } = useWords();
  const id = useId();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [hasFigures, setFigures] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [added, setAdded] = useState('');
  const all = useSections(props.record, hasFigures);
  const content: ShareContent = {
    ...all,
    sections: all.sections
      .map((section) => ({ ...section, lines: section.lines.filter(({ key }) => !leftOut.has(key)) }))
      .filter(({ lines }) => lines.length > 0),
    words: added.trim(),
  };

  async function copy(): Promise<void> {
    props.onTold(say((await props.onCopy(shareText(content))) ? 'toast_copied' : 'toast_not_copied'));
  }

  return (
    <section aria-labelledby={id} class="stack-tight share">
      <h2 id={id}>
        <span id="share">{say('share_heading')}</span>
      </h2>
      <p class="second no-print">{say('share_lead')}</p>
      <article class="sheet leaf" aria-label={content.title}>
        <header>
          <h3 dir="auto">{content.title}</h3>
          <p class="hint">{content.made}</p>
        </header>
        <div class="leaf-parts">
          {content.sections.map((section) => (
            <div key={section.heading}>
              <h4 dir="auto">{section.heading}</h4>
              <ul class="plain">
                {section.lines.map((line) => (
                  <li key={line.key} dir="auto">
                    {line.words}
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {content.sections.length === 0 && <p>{say('share_nothing')}</p>}
        </div>
        {content.words && (
          <footer class="leaf-words" dir="auto">
            {content.words}
          </footer>
        )}
      </article>
      <p class="row no-print">
        <button type="button" class="button button-first" onClick={() => void copy()}>
          <Sign name="copy" />
          {say('button_copy_text')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => props.onSave(shareHtml(content, how.locale), fileName(content.title))}
        >
          {say('button_save_page')}
        </button>
        <button type="button" class="button" onClick={props.onPrint}>
          {say('button_print_page')}
        </button>
        <button type="button" class="button" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
          {say('button_choose')}
        </button>
      </p>
      {isChoosing && (
        <ShareChoices
          sections={all.sections}
          leftOut={leftOut}
          onLeaveOut={setLeftOut}
          canHaveFigures={haveFigures(props.record)}
          hasFigures={hasFigures}
          onFigures={setFigures}
          added={added}
          onAdded={setAdded}
        />
      )}
    </section>
  );
}

/** All that may stand on the page, about both, from what both can see. */
function useSections(record: PersonRecord, hasFigures: boolean): Omit<ShareContent, 'words'> {
  const { how, say, speak } = useWords();
  const when = useLoopWhen();
  const { mine, theirs, who, me, names, asOf } = record;
  const myName = me.map((handle) => names[handle]).find(Boolean) ?? say('people_you');
  const sites = [...new Set(who.accounts.map(({ site }) => SITE_NAMES[site]))].join(', ');
  const sides: readonly (readonly [Side, string])[] = [
    [mine, myName],
    ...(theirs ? [[theirs, who.name] as const] : []),
  ];
  const openWords = (loop: Loop) =>
    loop.kind === 'ask' ? say('share_answer', loop.name, { day: loop.sinceAt }) : `${loop.name}: ${when(loop)}`;
  const open = sides.map(
    ([side, name]): ShareSection => ({
      heading: say('share_promised', name),
      lines: openSeenByBoth(side).map((loop) => ({ key: loop.key, words: openWords(loop) })),
    }),
  );
  const done = sides.map(([side, name]): ShareSection => {
    const items = doneSeenByBoth(side, asOf - DONE_DAYS * DAY_MS);
    const named = items.slice(0, MOST_NAMED).map((item) => ({ key: `done ${item.key}`, words: item.name }));
    const rest = items.length - named.length;
    const more = rest > 0 ? [{ key: `more ${name}`, words: say('share_more', { count: rest }) }] : [];
    return { heading: say('share_done', name, { date: asOf - DONE_DAYS * DAY_MS }), lines: [...named, ...more] };
  });
  const figures = sides.map(
    ([side, name]): ShareSection => ({
      heading: say('share_figures', name),
      lines: MEASURES.filter((measure) => shareOfMeasure(side.standing, measure)?.speaks).map((measure) => ({
        key: `figure ${side.direction} ${measure}`,
        words: `${say(MEASURE_NAMES[measure])}: ${side.words[measure].map(speak).join(' · ')}`,
      })),
    }),
  );
  return {
    title: say('share_title', myName, who.name),
    made: say('share_made', sayDay(asOf, 'date', how), myName, sites),
    sections: [...open, ...done, ...(hasFigures ? figures : [])],
  };
}
