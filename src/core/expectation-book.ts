import {
  type Absence,
  assumed,
  type Expectation,
  type Expectations,
  type ListMeaning,
  type Membership,
  type Terms,
  type Week,
} from './expectations.ts';
import type { Handle, Site, SpaceId } from './handles.ts';
import type { Now } from './now.ts';

/** Something that is known of somebody, and from where: agreed, said by the user alone, or nothing: then it is what is assumed of everybody. */
export interface Known<T> {
  readonly value: T;
  readonly from: 'agreed' | 'said' | 'unknown';
  /** The day on which it came into force; `null` where it is unknown. */
  readonly on: string | null;
}

/** What is known of a partner's circumstances today. */
export interface Partner {
  /** The first of their handles in the order of letters: what `{ kind: 'person', handle }` may name. */
  readonly person: Handle;
  readonly handles: readonly Handle[];
  /** By name. */
  readonly groups: readonly string[];
  readonly zone: Known<string>;
  readonly week: Known<Week>;
  /** Their leave that is not over, earliest first: as a site says (an out-of-office note), or as was said. */
  readonly leave: readonly (Absence & { readonly from: Site | 'said' })[];
}

/** A space that was read, and what its lists are taken for. */
export interface BookSpace {
  readonly space: SpaceId;
  readonly name: string;
  readonly url: string;
  readonly lists: readonly {
    readonly id: string;
    readonly name: string;
    /** By its name alone; the terms of the space may say otherwise. */
    readonly byName: ListMeaning;
  }[];
}

/** All that the page of expectations shows. */
export interface ExpectationBook {
  readonly asOf: number;
  /** The user's own zone, as the browser says. */
  readonly zone: string;
  /** What holds where nothing is said. */
  readonly widest: Terms;
  /** All that was said, in that order: in force, proposed, superseded, and what was taken back. */
  readonly said: readonly Expectation[];
  /** Who was put into groups, and out of them, in that order. */
  readonly memberships: readonly Membership[];
  readonly me: readonly Handle[];
  readonly names: Readonly<Record<Handle, string>>;
  /** By name. */
  readonly partners: readonly Partner[];
  /** By name. */
  readonly spaces: readonly BookSpace[];
  readonly trouble: Now['trouble'];
}

/** What was said, by the keys with which it can be taken back, and the book as it stands with it. */
export interface SaidInBook {
  readonly keys: readonly string[];
  readonly book: ExpectationBook;
}

/** What a book says, to be asked with `inForce`: what holds for whom on which day. */
export function expectationsIn({ zone, widest, said, memberships, me, partners }: ExpectationBook): Expectations {
  const persons = new Map(
    partners.flatMap(({ person, handles }) => handles.map((handle) => [handle, person] as const)),
  );
  const personOf = (handle: Handle): Handle => persons.get(handle) ?? handle;
  return { ...assumed(zone, widest), said, memberships, me, people: { personOf } };
}
