/** Allowed where they speak of the tool; taken out before the words are looked at. */
const ALLOWED = /\b(no score|never log)\b/gi;

/** Words that charge somebody. Not in any sentence that we say. */
const CHARGING = [
  'missed',
  'fail(s|ed|ing|ures?)?',
  'ignor(e|ed|es|ing)',
  '(un|not )reliable',
  'always',
  'never',
  'again',
  'blam(e|ed|es|ing)',
  'faults?',
  'scor(e|es|ed|ing)',
  'rank(s|ed|ing|ings)?',
  'rat(ing|ings|ed)',
  'best',
  'worst',
  'excuse me',
  'still waiting',
  'finally',
  'at last',
  'as i said',
  'reminders?',
  'chas(e|ed|es|ing)',
  'overdue by',
  'poor(ly)?',
  'bad(ly)?',
  'lazy',
  'slow(ly|er)?',
  'late person',
  'untrustworthy',
  'red flags?',
  'violat(e|ed|es|ion|ions)',
  'breach(ed|es)?',
  'offend(er|ers|ed)',
  'delinquent',
  'performance',
];

/** Not our manners: orders, and a guess at somebody's gender. */
const MANNERS = ['you should', 'he', 'she', 'his', 'her', 'hers', 'him'];

const FORBIDDEN = new RegExp(`\\b(${[...CHARGING, ...MANNERS].join('|')})\\b`, 'i');
const SIGNS = /[!\u203c\u00a1]|\p{Emoji_Presentation}|\ufe0f/u;

interface Part {
  readonly of: RegExp;
  readonly atMost: number;
  /** The title of an item, as long as this part ever gets it. */
  readonly thing: number;
}

const PARTS: readonly Part[] = [
  { of: /^nudge_title_/, atMost: 60, thing: 20 },
  { of: /^nudge_why_/, atMost: 110, thing: 20 },
  { of: /^evidence_/, atMost: 60, thing: 24 },
  { of: /^mark_(?!story_)/, atMost: 72, thing: 20 },
  { of: /^button_/, atMost: 20, thing: 20 },
  { of: /^draft_/, atMost: 320, thing: 100 },
  { of: /^app_description$/, atMost: 132, thing: 0 },
];

/** As long as a given name or a day gets. */
const NAME = 'Maximilianes';
const COUNT = '12';

/** A message with names, titles and numbers in it, as long as they get. */
export function filled(key: string, message: string): string {
  const part = PARTS.find(({ of }) => of.test(key));
  const thing = 'Loan list, room four'.padEnd(part?.thing ?? 20, ' and five');
  return message
    .replace(/“\$\d”/g, `“${thing.slice(0, part?.thing ?? 20)}”`)
    .replace(
      /\$\d(?= (of|others?|people|person|working|questions?|times?|days?|boards?|items?|more|places?)\b)/g,
      COUNT,
    )
    .replace(/\$\d/g, NAME);
}

/** What is wrong with the tone of a message; empty where nothing is. */
export function faults(key: string, message: string): readonly string[] {
  const said = filled(key, message);
  const found: string[] = [];
  const word = FORBIDDEN.exec(said.replace(ALLOWED, ''));
  if (word) found.push(`says “${word[0]}”`);
  const sign = SIGNS.exec(said);
  if (sign) found.push(`has “${sign[0]}”`);
  if (said.trim() === '' || said !== said.trim()) found.push('is empty or begins or ends with a space');
  const part = PARTS.find(({ of }) => of.test(key));
  const length = Array.from(said).length;
  if (part && length > part.atMost) found.push(`is ${length} long, at most ${part.atMost}`);
  return found;
}
