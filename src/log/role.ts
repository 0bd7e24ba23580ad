import type { Fact } from '../core/facts.ts';

/** Which record a fact goes into: the history of its commitment or call, that of its space, or none (kept aside, whole). */
export type Role = 'commitment' | 'space' | 'aside';

/** A handle has two parts (`trello:5e0b…`), commitments and spaces have three. */
function isHandle(subject: string): boolean {
  return subject.split(':').length === 2;
}

export function roleOf(fact: Fact): Role {
  switch (fact.kind) {
    case 'space-seen':
    case 'list-archived':
    case 'list-restored':
    case 'history-read':
      return 'space';
    case 'me':
    case 'away':
      return 'aside';
    default:
      return fact.kind.startsWith('said-') && (fact.subject === fact.space || isHandle(fact.subject))
        ? 'aside'
        : 'commitment';
  }
}
