import type { Subject } from '../../core/handles.ts';
import { messageMark, type SpokenMark } from '../../core/mark.ts';
import { fingerprint } from '../fingerprint.ts';
import { asRecord, recordsIn, stringAt } from '../json.ts';
import type { Get } from './get.ts';
import { isId, taskOf } from './ids.ts';

/** A task as it stands in its pane: its row may stand in the same page, and each has a mark of its own. */
export function paneOf(task: string): Subject {
  return `asana:pane:${task}`;
}

/** Letters and digits: what a page and the API agree on, however each sets a text. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A comment of which the page shows the words and nothing that would name it. `null`: no words either. */
export function unnamedIn(task: string, text: string): Subject | null {
  const words = bare(text);
  return words === '' ? null : `asana:words:${task}:${fingerprint(words)}`;
}

const PANE = /^asana:pane:(\d+)$/u;
const WORDS = /^asana:words:(\d+):(\w+)$/u;
const MOST_PAGES = 5;
/** A comment that was not among those of a moment ago is looked for again only after a rest. */
const REST_MS = 15_000;

interface Known {
  readonly at: number;
  readonly comments: ReadonlyMap<string, string>;
}

/** Words as they are shown, of a comment's rich text: its tags and entities are no letters of it. */
function shown(html: string): string {
  return html.replace(/<[^>]*>/gu, ' ').replace(/&#?\w{1,8};/gu, ' ');
}

/**
 * What the anchors of a page stand for, where a page alone does not tell. The comments of an open task are looked up by their
 * words, with one call for each hundred of its stories; two that read the same stay unnamed.
 */
export class StandsFor {
  readonly #get: Get;
  readonly #now: () => number;
  readonly #known = new Map<string, Promise<Known>>();

  /** `get` resolves to a body, or to `null` where none could be had. */
  constructor(get: Get, now: () => number) {
    this.#get = get;
    this.#now = now;
  }

  /** Subjects as the log knows them, by what the anchors call them. What could not be found out is left out. */
  async meant(anchored: readonly Subject[]): Promise<ReadonlyMap<Subject, Subject>> {
    const meant = new Map<Subject, Subject>();
    for (const subject of anchored) {
      const task = PANE.exec(subject)?.[1];
      const [, home, print] = WORDS.exec(subject) ?? [];
      if (task !== undefined) meant.set(subject, taskOf(task));
      else if (home === undefined || print === undefined) meant.set(subject, subject);
      else {
        const story = await this.#story(home, print);
        if (story !== null) meant.set(subject, messageMark('asana', story));
      }
    }
    return meant;
  }

  /** Marks for anchors: asked for by what these stand for, told by what they are called in the page. */
  async marks<Told extends { readonly marks: readonly SpokenMark[] }>(
    anchored: readonly Subject[],
    past: readonly Subject[],
    ask: (subjects: readonly Subject[], past: readonly Subject[]) => Promise<Told>,
  ): Promise<Told> {
    const meant = await this.meant(anchored);
    const known = (subjects: readonly Subject[]) => [...new Set(subjects.flatMap((one) => meant.get(one) ?? []))];
    const told = await ask(known(anchored), known(past));
    const marks = [...meant].flatMap(([subject, stood]) =>
      told.marks.filter((mark) => mark.subject === stood).map((mark) => ({ ...mark, subject })),
    );
    return { ...told, marks };
  }

  /** What is asked or said at a mark, of what its anchor stands for; `null` where that could not be found out. */
  async at<Answer>(anchored: Subject, ask: (subject: Subject) => Promise<Answer>): Promise<Answer | null> {
    const meant = (await this.meant([anchored])).get(anchored);
    return meant === undefined ? null : ask(meant);
  }

  async #story(task: string, print: string): Promise<string | null> {
    const known = await this.#known.get(task);
    const found = known?.comments.get(print);
    if (found !== undefined || (known && this.#now() - known.at < REST_MS)) return found || null;
    const asked = this.#look(task);
    this.#known.set(task, asked);
    return (await asked).comments.get(print) || null;
  }

  async #look(task: string): Promise<Known> {
    const comments = new Map<string, string>();
    let offset: string | null = '';
    for (let page = 0; page < MOST_PAGES && offset !== null; page++) {
      const from: string = offset === '' ? '' : `&offset=${encodeURIComponent(offset)}`;
      const body = parsed(await this.#get(`/api/1.0/tasks/${task}/stories?limit=100&opt_fields=type,html_text${from}`));
      for (const story of recordsIn(body?.['data'])) {
        const gid = stringAt(story, 'gid');
        const said = unnamedIn(task, shown(stringAt(story, 'html_text') ?? ''));
        if (story['type'] !== 'comment' || !isId(gid) || said === null) continue;
        const print = WORDS.exec(said)?.[2] ?? '';
        comments.set(print, comments.has(print) ? '' : gid);
      }
      offset = stringAt(asRecord(body?.['next_page']), 'offset');
    }
    return { at: this.#now(), comments };
  }
}

function parsed(body: string | null) {
  try {
    return asRecord(JSON.parse(body ?? 'null'));
  } catch {
    return null;
  }
}
