import type { Face } from './view.ts';

/** What the site itself says. */
const WORDS = {
  en: {
    task: 'Task Name',
    due: 'Due date',
    assignee: 'Assignee',
    noDue: 'No due date',
    nobody: 'No assignee',
    complete: 'Mark complete',
    incomplete: 'Incomplete Task',
    details: 'Details',
    inbox: 'Inbox',
    list: 'List',
    board: 'Board',
    earlier: (count: number) => `${count} more comments`,
    close: 'Close',
    comment: 'Add a comment',
  },
  de: {
    task: 'Aufgabenname',
    due: 'Fälligkeitsdatum',
    assignee: 'Zuständig',
    noDue: 'Kein Fälligkeitsdatum',
    nobody: 'Niemand zuständig',
    complete: 'Als erledigt markieren',
    incomplete: 'Unerledigte Aufgabe',
    details: 'Details',
    inbox: 'Posteingang',
    list: 'Liste',
    board: 'Board',
    earlier: (count: number) => `${count} weitere Kommentare`,
    close: 'Schließen',
    comment: 'Kommentar hinzufügen',
  },
} as const;

export type Words = (typeof WORDS)[Face['language']];

export function wordsOf({ language }: Face): Words {
  return WORDS[language];
}

/** A due day or time as the site writes it. */
export function dateOf(due: string, { language }: Face): string {
  const at = due.length === 10 ? new Date(`${due}T12:00:00`) : new Date(due);
  return at.toLocaleDateString(language === 'de' ? 'de-DE' : 'en-US', { month: 'short', day: 'numeric' });
}
