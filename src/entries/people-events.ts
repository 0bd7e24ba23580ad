import { ask } from '../platform/ask.ts';
import type { PeopleEvents } from '../ui/people/events.ts';
import { copied } from './own-page.tsx';

/** What pages about people ask of the background. */
export function peopleEvents(onVisit: (url: string) => void, onChanged: () => void): PeopleEvents {
  return {
    sayOfPerson: (person, word) => ask('sayOfPerson', person, word),
    sayOfEvidence: (subject, word) => ask('sayOfEvidence', subject, word),
    why: (subject, key) => ask('why', subject, key),
    unsay: (words) => ask('unsay', words),
    previewJoin: (one, other) => ask('previewJoin', one, other),
    previewSplit: (handle) => ask('previewSplit', handle),
    join: (one, other) => ask('join', one, other),
    split: (handle) => ask('split', handle),
    notSame: (one, other) => ask('notSame', one, other),
    onChanged,
    onVisit,
    onCopy: copied,
  };
}
