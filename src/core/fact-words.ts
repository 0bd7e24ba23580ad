import type { Due } from './due.ts';
import type { FactLine } from './fact-line.ts';
import type { Fact, FactOf } from './facts.ts';
import { isFile, isMessage } from './talk.ts';
import { type Argument, type MessageKey, type Text, text } from './text.ts';

function whenDue(due: Due): Argument {
  return due.kind === 'day' ? { near: due.on } : { time: due.at };
}

function dueChanged({ from, to }: FactOf<'due-changed'>, by: Argument, name: string): Text {
  if (!to) return text('fact_due_gone', by, name);
  return from
    ? text('fact_due_moved', by, name, whenDue(from), whenDue(to))
    : text('fact_due_set', by, name, whenDue(to));
}

function seen(fact: FactOf<'seen'>, name: string): Text {
  if (fact.isArchived) return text('fact_seen_archived', name);
  if (fact.isDone) return fact.due ? text('fact_seen_done_due', name, whenDue(fact.due)) : text('fact_seen_done', name);
  return fact.due ? text('fact_seen_open_due', name, whenDue(fact.due)) : text('fact_seen_open', name);
}

type Word = Extract<Fact, { kind: `said-${string}` }>;

/** Words about no kind that is told apart here are told as what they are: yours. */
function word(fact: Word, name: string): Text {
  switch (fact.kind) {
    case 'said-excused':
      return text('fact_said_excused', name);
    case 'said-settled':
      return text('fact_said_settled', name);
    case 'said-done':
      return text('fact_said_done', name);
    case 'said-disputed':
      return text('fact_said_disputed', name);
    case 'said-undone':
      return text('fact_said_undone', name);
    case 'said-snoozed':
      return text('fact_said_snoozed', name, { time: fact.until });
    case 'said-dealt-with':
      return text('fact_said_dealt_with', name);
    case 'said-silenced':
      return text('fact_said_silenced', name);
    case 'said-of-nudge':
      return text(`fact_said_nudge_${fact.how}`, name);
    case 'said-no-question':
      return text('fact_said_no_question', name);
    case 'said-question':
      return text('fact_said_question', name);
    case 'said-same-person':
      return text('fact_said_same_person', { person: fact.handles[0] }, { person: fact.handles[1] });
    case 'said-not-same-person':
      return text('fact_said_not_same_person', { person: fact.handles[0] }, { person: fact.handles[1] });
    case 'said-note':
      return text('fact_said_note', name);
    case 'said-expectation':
      return text('fact_said_expectation');
    default:
      return text('fact_said', name);
  }
}

/** What somebody did that is told apart here; else that they changed it. */
function actedKey(fact: FactOf<'acted'>): MessageKey {
  if (isMessage(fact)) return 'fact_commented';
  if (isFile(fact)) return 'fact_attached';
  return fact.what === 'checkitem' ? 'fact_checklist' : 'fact_acted';
}

function isWord(fact: Fact): fact is Word {
  return fact.kind.startsWith('said-');
}

/** What happened, as a sentence. Who is not known is somebody; what has no name is something. */
export function factText({ fact, name }: FactLine): Text {
  const by: Argument = { person: fact.by ?? '' };
  if (isWord(fact)) return word(fact, name);
  switch (fact.kind) {
    case 'created':
      return text('fact_created', by, name);
    case 'due-changed':
      return dueChanged(fact, by, name);
    case 'owner-joined':
      return fact.who === fact.by
        ? text('fact_owner_took', by, name)
        : text('fact_owner_given', by, name, { person: fact.who });
    case 'owner-left':
      return fact.who === fact.by
        ? text('fact_owner_left', by, name)
        : text('fact_owner_taken', by, name, { person: fact.who });
    case 'done':
      return text('fact_done', by, name);
    case 'reopened':
      return text('fact_reopened', by, name);
    case 'list-moved':
      return text('fact_list_moved', by, name, fact.to.name);
    case 'archived':
      return text('fact_archived', by, name);
    case 'restored':
      return text('fact_restored', by, name);
    case 'deleted':
      return text('fact_deleted', by, name);
    case 'moved-out':
      return text('fact_moved_out', by, name);
    case 'moved-in':
      return text('fact_moved_in', by, name);
    case 'blocked':
      return text('fact_blocked', name);
    case 'unblocked':
      return text('fact_unblocked', name);
    case 'day-began':
      return text('fact_day_began', by, name);
    case 'acted':
      return text(actedKey(fact), by, name);
    case 'seen':
      return seen(fact, name);
    case 'asked':
      return text('fact_asked', by, name);
    case 'withdrew':
      return text('fact_withdrew', by, name);
    case 'reacted':
      return text('fact_reacted', by, name);
    case 'unsaid':
      return text('fact_unsaid', name);
    case 'promised':
      return text('fact_promised', by, name, whenDue(fact.due));
    case 'space-seen':
      return text('fact_space_seen', { count: fact.members.length }, name);
    case 'list-archived':
      return text('fact_list_archived', by, name);
    case 'list-restored':
      return text('fact_list_restored', by, name);
    case 'history-read':
      return text('fact_history_read', name, { day: fact.from }, { day: fact.to });
    case 'call-watched':
      return text('fact_call_watched', name);
    case 'call-attended':
      return text('fact_call_attended', fact.name, { time: fact.from }, { time: fact.to });
    case 'call-doubled':
      return text('fact_call_doubled', fact.name);
    case 'call-scheduled':
      return text('fact_call_scheduled', name, { time: fact.startAt });
    case 'call-report':
      return text('fact_call_report', name);
    case 'call-reported':
      return text('fact_call_reported', fact.name, { count: fact.minutes });
    case 'me':
      return text('fact_me', { person: fact.subject });
    case 'away':
      return text('fact_away', { person: fact.subject }, { day: fact.fromOn }, { day: fact.toOn });
    default:
      return fact satisfies never;
  }
}

/** Where a fact was read, and how surely it is known by that. */
export function sourceText(fact: Fact): Text {
  if (fact.source === 'user') return text('fact_source_user');
  if (fact.isAutomated) return text('fact_source_automated');
  if (fact.source === 'report') return text('fact_source_report');
  return fact.source === 'history' ? text('fact_source_history') : text('fact_source_state', { time: fact.readAt });
}

/** What somebody wrote that is kept with the fact; empty where nothing is. */
export function wordsOf(fact: Fact): string {
  switch (fact.kind) {
    case 'asked':
      return fact.quote ?? '';
    case 'said-excused':
    case 'said-disputed':
      return fact.note;
    case 'said-note':
    case 'said-own-answer':
    case 'said-reviewed':
      return fact.text;
    default:
      return '';
  }
}
