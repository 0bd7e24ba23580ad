import type { Handle } from './handles.ts';
import type { Account, Who } from './person-record.ts';
import type { SameProposal } from './same-person.ts';

/** One line of the list of people: who, and how much is open both ways. No figure of how it went. */
export interface PersonRow extends Who {
  readonly mine: number;
  readonly theirs: number;
  /** Their next birthday or other noted day within two weeks, `YYYY-MM-DD`. */
  readonly nextNotedOn: string | null;
}

/** Me first, then everybody by name; whoever is pinned stays in place and carries a sign. */
export interface PeopleList {
  readonly asOf: number;
  readonly zone: string;
  readonly me: PersonRow | null;
  readonly partners: readonly PersonRow[];
  /** Accounts that may be one person: for the user to say. */
  readonly proposals: readonly SameProposal[];
  /** All groups that anybody is in, by name. */
  readonly groups: readonly string[];
  readonly isManaged: boolean;
  /** Why the log cannot be read, if so: key of the sentence `log_<trouble>`. */
  readonly trouble: 'newer' | 'blocked' | 'refused' | 'full' | 'closed' | null;
}

/** What would come of joining two people, or of taking one account out: shown before it is done. */
export interface JoinPreview {
  /** The people as they would be. */
  readonly people: readonly {
    readonly name: string;
    readonly accounts: readonly Account[];
    /** How many commitments and asks each would have. */
    readonly commitments: number;
    readonly asks: number;
  }[];
}

/** Somebody else who may be the same person. */
export type Other = Pick<Who, 'person' | 'name' | 'isMe'>;

/** What is asked of everybody else on the page of one person. */
export interface WhoElse {
  /** Me first, who may have two accounts on one site, then everybody by name. */
  readonly people: readonly Other[];
  /** All groups that anybody is in, by name. */
  readonly groups: readonly string[];
}

/** Whom somebody may be the same as: me, who may have two accounts on one site, and every partner. */
export function othersThan({ me, partners }: PeopleList, person: Handle): readonly PersonRow[] {
  return [...(me ? [me] : []), ...partners].filter((one) => one.person !== person);
}
