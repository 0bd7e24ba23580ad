import type { EvidenceWord } from '../../core/evidence.ts';
import type { Handle, Subject } from '../../core/handles.ts';
import type { PersonWord } from '../../core/person-record.ts';
import type { MessageKey } from '../../core/text.ts';
import { useWords } from '../words.ts';
import type { PeopleEvents } from './events.ts';
import { type Saying, useSaying } from './use-saying.ts';

export interface PersonSaying {
  readonly saying: Saying;
  readonly onSay: (word: PersonWord) => void;
  readonly onEvidence: (subject: Subject, word: EvidenceWord, toast: MessageKey) => void;
  readonly onTakeBack: (words: readonly string[]) => void;
}

function toastFor(word: PersonWord): MessageKey {
  switch (word.kind) {
    case 'note':
      return 'toast_note';
    case 'own-answer':
      return word.text ? 'toast_own_answer' : 'toast_word_back';
    case 'group':
      return word.isIn ? 'toast_in_group' : 'toast_out_of_group';
    case 'pinned':
      return word.isPinned ? 'toast_pinned' : 'toast_unpinned';
    case 'silenced':
      return word.isSilenced ? 'toast_silenced_person' : 'toast_unsilenced_person';
    default:
      return word satisfies never;
  }
}

/** What the user says on the page of one person, each with its words and the way back. */
export function usePersonSaying(person: Handle, events: PeopleEvents): PersonSaying {
  const { say } = useWords();
  const saying = useSaying(events.unsay, events.onChanged);
  return {
    saying,
    onSay: (word) => saying.tell(events.sayOfPerson(person, word), say(toastFor(word), { person })),
    onEvidence: (subject, word, toast) => saying.tell(events.sayOfEvidence(subject, word), say(toast)),
    onTakeBack: (words) => saying.tell(events.unsay(words), say('toast_word_back')),
  };
}
