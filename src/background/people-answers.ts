import type { Handlers } from '../platform/envelope.ts';
import type { FromOwnPage } from '../platform/messages.ts';

type PeopleMessage =
  | 'people'
  | 'person'
  | 'sayOfPerson'
  | 'sayOfEvidence'
  | 'unsay'
  | 'previewJoin'
  | 'previewSplit'
  | 'join'
  | 'split'
  | 'notSame'
  | 'review'
  | 'sayInReview';

async function unanswered(): Promise<never> {
  throw new Error('not answered yet');
}

/** Who answers what our pages ask about people. */
export function peopleAnswers(): Pick<Handlers<FromOwnPage>, PeopleMessage> {
  return {
    people: unanswered,
    person: unanswered,
    sayOfPerson: unanswered,
    sayOfEvidence: unanswered,
    unsay: unanswered,
    previewJoin: unanswered,
    previewSplit: unanswered,
    join: unanswered,
    split: unanswered,
    notSame: unanswered,
    review: unanswered,
    sayInReview: unanswered,
  };
}
