import type { Site } from '../core/handles.ts';
import type { Speech } from '../core/speak.ts';
import { type Log, LogError } from '../log/log.ts';
import type { Answerers, SitePageOf } from '../platform/answering.ts';
import type { MarkMode } from '../platform/messages.ts';
import { isPausedAt } from '../platform/pause.ts';
import type { BackgroundParts } from './background-parts.ts';
import { checkHere } from './check-here.ts';
import { noteSelectors } from './health.ts';
import { ownTime, type Standpoint, withSaid } from './judging.ts';
import type { KeptSpaces } from './kept-spaces.ts';
import { type AtMarks, askedSubjects, behind, marksOf, storiesOf, voiceOf } from './marks.ts';
import { PageCalls } from './page-calls.ts';
import { quiet } from './quiet.ts';
import type { Readings } from './readings.ts';
import { isMarkWord, sayAtMark } from './say-at-mark.ts';
import { noteWhoIsHere } from './who-is-here.ts';

export interface PageParts {
  parts(): BackgroundParts;
  log(): Promise<Log>;
  readonly spaces: KeptSpaces;
  readings(): Readings;
  standpoint(): Promise<Standpoint>;
  /** What may be said in pages of a site has changed. */
  changed(site: Site): Promise<void>;
}

interface Tongue {
  readonly mode: MarkMode;
  readonly stand: Standpoint;
  readonly speech: Speech;
}

type Answers = Pick<Answerers['site'], 'here' | 'mayCall' | 'marks' | 'story' | 'say'>;

/** What pages of work tell and ask. What they send is checked: a page may be anything. */
export function pageAnswers({ parts, log: openLog, spaces, readings, standpoint, changed }: PageParts): Answers {
  const calls = new PageCalls({ now: () => parts().clock.now() });

  async function tongue(): Promise<Tongue> {
    const settings = await parts().settings();
    const stand = await standpoint();
    const mode = isPausedAt(settings, stand.now) ? 'off' : settings.marks;
    return { mode, stand, speech: parts().speech(stand.now, stand.zone) };
  }

  /** What is told at marks; nothing while the log is in trouble. */
  async function atMarks<Told>(
    tell: AtMarks<Told>,
    asked: unknown,
    shown: unknown,
    { mode, stand, speech }: Tongue,
    { site, tab }: SitePageOf,
  ): Promise<readonly Told[]> {
    if (mode === 'off') return [];
    try {
      const log = await openLog();
      const subjects = askedSubjects(asked, site);
      const isShown = new Set(askedSubjects(shown, site));
      const past = isShown.size > 0 && (await readings().isShut(tab)) ? [...isShown] : [];
      return await tell(log, spaces, await readings().all(), { subjects, past, mode }, stand, speech);
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      return [];
    }
  }

  async function say(about: unknown, word: unknown, site: Site): Promise<boolean> {
    const [subject] = askedSubjects([about], site);
    if (subject === undefined || !isMarkWord(word)) return false;
    try {
      const log = await openLog();
      const stand = await withSaid(await standpoint(), log);
      const me = await log.me();
      const found = await behind(log, spaces, await readings().all(), [subject], stand, me);
      const reader = { now: stand.now, zone: stand.zone, me, workingTime: ownTime(stand) };
      const isSaid = await sayAtMark(log, found, subject, word, reader);
      if (isSaid) void changed(site);
      return isSaid;
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      return false;
    }
  }

  return {
    here: (said, { site, tab }) => {
      const here = checkHere(said, site);
      if (!here) return false;
      readings().here(here, tab);
      void noteSelectors(parts().kept, here, parts().clock.now());
      void noteWhoIsHere(openLog, here, parts().clock.now(), () => changed(site)).catch(quiet);
      return true;
    },
    mayCall: ({ site }) => calls.may(site),
    marks: async (asked, past, from) => {
      const said = await tongue();
      const marks = await atMarks(marksOf, asked, past, said, from);
      return { marks, voice: voiceOf(said.speech), mode: said.mode, asOf: said.stand.now, zone: said.stand.zone };
    },
    story: async (subject, from) => (await atMarks(storiesOf, [subject], [subject], await tongue(), from))[0] ?? null,
    say: (subject, word, { site }) => say(subject, word, site),
  };
}
