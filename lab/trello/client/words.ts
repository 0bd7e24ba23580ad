import type { Face } from './view.ts';

/** Everything that the site itself says in the page. */
export interface Words {
  /** BCP 47, for dates. */
  readonly locale: string;
  readonly boards: string;
  readonly inbox: string;
  readonly addCard: string;
  readonly logIn: string;
  readonly noBoard: string;
  readonly template: string;
  readonly on: (card: string, board: string) => string;
  readonly markComplete: (card: string) => string;
  readonly markIncomplete: (card: string) => string;
  readonly close: string;
  readonly actions: string;
  readonly title: string;
  readonly complete: string;
  readonly activity: string;
  readonly showDetails: string;
  readonly hideDetails: string;
  readonly showOlder: string;
  readonly write: string;
  readonly edited: string;
  readonly addReaction: string;
  readonly reacted: (emoji: string, count: number) => string;
  readonly reply: string;
  /** A line of the log by its type. */
  readonly log: Readonly<Record<string, string>>;
  readonly otherLog: string;
}

const english: Words = {
  locale: 'en-US',
  boards: 'Boards',
  inbox: 'Inbox',
  addCard: '+ Add a card',
  logIn: 'Log in, or choose a board.',
  noBoard: 'Board not found. This board may be private, or you may be logged out.',
  template: 'This card is a template.',
  on: (card, board) => `${card} on ${board}`,
  markComplete: (card) => `Mark this card complete (${card})`,
  markIncomplete: (card) => `Mark this card incomplete (${card})`,
  close: 'Close dialog',
  actions: 'Actions',
  title: 'Card title',
  complete: 'Complete',
  activity: 'Comments and activity',
  showDetails: 'Show details',
  hideDetails: 'Hide details',
  showOlder: 'Show older',
  write: 'Write a comment…',
  edited: '(edited)',
  addReaction: 'Add reaction',
  reacted: (emoji, count) => `${emoji}, ${count} ${count === 1 ? 'reaction' : 'reactions'}`,
  reply: 'Reply',
  log: {
    createCard: 'added this card',
    addMemberToCard: 'joined somebody to this card',
    removeMemberFromCard: 'took somebody off this card',
    updateCheckItemStateOnCard: 'changed an item of a checklist',
    addChecklistToCard: 'added a checklist to this card',
    addAttachmentToCard: 'attached a file to this card',
  },
  otherLog: 'changed this card',
};

const german: Words = {
  locale: 'de-DE',
  boards: 'Tafeln',
  inbox: 'Posteingang',
  addCard: '+ Karte hinzufügen',
  logIn: 'Anmelden oder eine Tafel wählen.',
  noBoard: 'Tafel nicht gefunden. Sie ist vielleicht privat, oder niemand ist angemeldet.',
  template: 'Diese Karte ist eine Vorlage.',
  on: (card, board) => `${card} auf ${board}`,
  markComplete: (card) => `Diese Karte als erledigt markieren (${card})`,
  markIncomplete: (card) => `Diese Karte als unerledigt markieren (${card})`,
  close: 'Dialog schließen',
  actions: 'Aktionen',
  title: 'Titel der Karte',
  complete: 'Erledigt',
  activity: 'Kommentare und Aktivität',
  showDetails: 'Details anzeigen',
  hideDetails: 'Details ausblenden',
  showOlder: 'Ältere anzeigen',
  write: 'Kommentar schreiben …',
  edited: '(bearbeitet)',
  addReaction: 'Reaktion hinzufügen',
  reacted: (emoji, count) => `${emoji}, ${count} ${count === 1 ? 'Reaktion' : 'Reaktionen'}`,
  reply: 'Antworten',
  log: {
    createCard: 'hat diese Karte hinzugefügt',
    addMemberToCard: 'hat dieser Karte jemanden zugeteilt',
    removeMemberFromCard: 'hat jemanden von dieser Karte entfernt',
    updateCheckItemStateOnCard: 'hat einen Punkt einer Checkliste geändert',
    addChecklistToCard: 'hat dieser Karte eine Checkliste hinzugefügt',
    addAttachmentToCard: 'hat dieser Karte eine Datei angehängt',
  },
  otherLog: 'hat diese Karte geändert',
};

const all: Readonly<Record<Face['language'], Words>> = { en: english, de: german };

export function wordsOf(view: { readonly face: Face }): Words {
  return all[view.face.language];
}
