import type { Terms, Within } from '../expectations.ts';
import { type Speech, speak } from '../speak.ts';
import { type Argument, type MessageKey, text } from '../text.ts';
import type { Agreement, Party, Shared } from './agreement.ts';
import { sayCalls, sayCountry, sayLength } from './say-terms.ts';
import { sayWeek, sayZone } from './say-week.ts';
import type { Tone } from './tone.ts';

/** What the letter is made of; who it is from and to are names as they are written. */
export interface Draft extends Pick<Agreement, 'holdsFromOn' | 'reviewOn' | 'both' | 'writer' | 'reader'> {
  readonly isToSeveral: boolean;
}

type Part = 'answer' | 'review' | 'urgent' | 'grace' | 'notice' | 'calls';

/** As brief as a list, or in whole sentences. */
type Manner = 'full' | 'brief';

interface Pen {
  readonly manner: Manner;
  say(key: MessageKey, ...args: Argument[]): string;
  length(of: Within): string;
}

function penFor(tone: Tone, how: Speech): Pen {
  const say = (key: MessageKey, ...args: Argument[]): string => speak(text(key, ...args), how);
  return {
    manner: tone === 'brief' ? 'brief' : 'full',
    say,
    length: (of) => sayLength(of, say),
  };
}

/** What holds for me, and for them, of one field: what is said both ways stands for a side that says nothing of it. */
function sides<K extends keyof Shared>(draft: Draft, field: K): readonly [Terms[K] | undefined, Terms[K] | undefined] {
  const own = ({ terms }: Party): Terms[K] | undefined => terms[field] ?? draft.both[field];
  return [own(draft.writer), own(draft.reader)];
}

function twoSided<T>(
  part: Part,
  [mine, theirs]: readonly [T | undefined, T | undefined],
  words: (of: T) => string,
  { manner, say }: Pen,
): readonly string[] {
  const ours = mine === undefined ? '' : words(mine);
  const yours = theirs === undefined ? '' : words(theirs);
  if (ours === '' && yours === '') return [];
  if (ours === yours) return [say(`letter_${manner}_${part}_same`, ours)];
  if (yours === '') return [say(`letter_${manner}_${part}_mine`, ours)];
  if (ours === '') return [say(`letter_${manner}_${part}_theirs`, yours)];
  return [say(`letter_${manner}_${part}_two`, ours, yours)];
}

function answers(draft: Draft, pen: Pen): readonly string[] {
  const within = (field: 'question' | 'review' | 'urgent', part: Part): readonly string[] => {
    const [mine, theirs] = sides(draft, field);
    return twoSided(part, [mine, theirs], pen.length, pen);
  };
  const question = within('question', 'answer');
  const isOther = (field: 'review' | 'urgent'): boolean =>
    JSON.stringify(sides(draft, field)) !== JSON.stringify(sides(draft, 'question'));
  return [
    ...question,
    ...(isOther('review') ? within('review', 'review') : []),
    ...(isOther('urgent') ? within('urgent', 'urgent') : []),
  ];
}

function hours(draft: Draft, pen: Pen, how: Speech): readonly string[] {
  const { manner, say } = pen;
  const [myWeek, theirWeek] = sides(draft, 'week');
  const [myZone, theirZone] = sides(draft, 'zone');
  const lines: string[] = [];
  const mine = myWeek && myZone ? ([sayWeek(myWeek, how), sayZone(myZone)] as const) : null;
  const theirs = theirWeek && theirZone ? ([sayWeek(theirWeek, how), sayZone(theirZone)] as const) : null;
  if (mine && theirs) lines.push(say(`letter_${manner}_hours_two`, ...mine, ...theirs));
  else if (mine) lines.push(say(`letter_${manner}_hours_mine`, ...mine));
  else if (theirs) lines.push(say(`letter_${manner}_hours_theirs`, ...theirs));
  return [...lines, ...away(draft, pen, how)];
}

/** At most so many of somebody's absences are told; the newest plans are said when they come. */
const MOST_ABSENCES = 4;

function away(draft: Draft, { manner, say }: Pen, { locale }: Speech): readonly string[] {
  const lines: string[] = [];
  const [myHolidays, theirHolidays] = sides(draft, 'holidays');
  const country = (code: string): string => sayCountry(code, locale);
  if (myHolidays && theirHolidays)
    lines.push(say(`letter_${manner}_holidays_two`, country(myHolidays.country), country(theirHolidays.country)));
  else if (myHolidays) lines.push(say(`letter_${manner}_holidays_mine`, country(myHolidays.country)));
  else if (theirHolidays) lines.push(say(`letter_${manner}_holidays_theirs`, country(theirHolidays.country)));
  const [mine = [], theirs = []] = sides(draft, 'absences');
  const isAhead = ({ toOn }: { readonly toOn: string }): boolean => toOn >= draft.holdsFromOn;
  for (const one of mine.filter(isAhead).slice(0, MOST_ABSENCES))
    lines.push(say(`letter_${manner}_away_mine`, { date: one.fromOn }, { date: one.toOn }));
  for (const one of theirs.filter(isAhead).slice(0, MOST_ABSENCES))
    lines.push(say(`letter_${manner}_away_theirs`, { date: one.fromOn }, { date: one.toOn }));
  return lines;
}

function dates(draft: Draft, pen: Pen): readonly string[] {
  const grace = sides(draft, 'graceHours').map((of) => (of ? { count: of, unit: 'hours' as const } : undefined));
  return [
    ...twoSided('grace', [grace[0], grace[1]], pen.length, pen),
    ...twoSided('notice', sides(draft, 'notice'), pen.length, pen),
    ...twoSided('calls', sides(draft, 'calls'), (of) => sayCalls(of, pen.say), pen),
  ];
}

function returns(draft: Draft, { manner, say }: Pen): readonly string[] {
  const rhythm = draft.both.rhythm ?? draft.reader.terms.rhythm;
  const lines: string[] = [];
  if (rhythm)
    lines.push(
      say(
        `letter_${manner}_rhythm`,
        { count: rhythm.softDays },
        say('length_calendar_days', { count: rhythm.hardDays }),
      ),
    );
  if (draft.reviewOn) lines.push(say(`letter_${manner}_review_on`, { date: draft.reviewOn }));
  return lines;
}

/** The letter 'How we work together': what both may expect, with its day and the day to come back to it, in the tone of the user. */
export function letterOf(draft: Draft, tone: Tone, how: Speech): string {
  const pen = penFor(tone, how);
  const { manner, say } = pen;
  const greeting = draft.isToSeveral
    ? say(`letter_${tone}_greeting_all`)
    : say(`letter_${tone}_greeting`, draft.reader.name);
  const opening = say(`letter_${tone}_opening`, { date: draft.holdsFromOn });
  const closing = say(`letter_${tone}_closing`);
  const groups = [
    [...answers(draft, pen), ...hours(draft, pen, how)],
    dates(draft, pen),
    [...returns(draft, pen), closing],
  ].filter((lines) => lines.length > 0);
  const paragraphs = groups.map((lines) => lines.join(manner === 'brief' ? '\n' : ' '));
  const signed = draft.writer.name ? [draft.writer.name] : [];
  if (manner === 'brief') return [greeting, opening, ...paragraphs, ...signed].join('\n');
  return [`${greeting}\n${opening}`, ...paragraphs, ...signed].join('\n\n');
}
