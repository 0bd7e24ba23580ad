import type { SaidExpectation, Scope, State, Terms } from '../expectations.ts';
import type { Agreement, Shared } from './agreement.ts';
import { sharedOf } from './agreement-file.ts';
import type { Draft } from './letter.ts';
import type { ScopeView } from './scope-view.ts';
import type { Role, Template } from './templates.ts';

/** What somebody changed in the form of a scope: of me, of them, and what holds either way. */
export interface Edits {
  readonly mine: Partial<Terms>;
  readonly theirs: Partial<Terms>;
  readonly both: Partial<Terms>;
}

export const NO_EDITS: Edits = { mine: {}, theirs: {}, both: {} };

/** Fields that hold for the two together, and not for each of them. */
type Joint = 'rhythm' | 'reviewOn';
type OfOne = Omit<Shared, Joint>;

export function isUntouched({ mine, theirs, both }: Edits): boolean {
  return [mine, theirs, both].every((terms) => Object.keys(terms).length === 0);
}

/** What a form says of a scope from a day on, each direction for itself. What is only assumed says no more than what was changed. */
export function expectationsOf(edits: Edits, scope: Scope, sinceOn: string, state: State): readonly SaidExpectation[] {
  const directions = ['mine', 'theirs', 'both'] as const;
  return directions.flatMap((direction): SaidExpectation[] => {
    const terms = edits[direction];
    return Object.keys(terms).length > 0 ? [{ scope, direction, sinceOn, state, terms }] : [];
  });
}

function ofOne(terms: Partial<Terms>, isZoneKnown: boolean): Partial<OfOne> {
  const { rhythm: _, ...shared } = sharedOf(terms);
  if (isZoneKnown) return shared;
  const { zone: _zone, week: _week, otherWeek: _other, ...rest } = shared;
  return rest;
}

/** Everything that both sides would hold, which is what is proposed and agreed: what is in force, with what was changed. Hours of somebody whose zone is unknown are left open. */
export function wholeOf(view: ScopeView, edits: Edits): Edits {
  const theirs = { ...view.theirs, ...edits.theirs };
  const isZoneKnown = view.theirs.isZoneKnown || edits.theirs.zone !== undefined;
  return {
    mine: ofOne({ ...view.mine, ...edits.mine }, true),
    theirs: ofOne(theirs, isZoneKnown),
    both: { rhythm: view.theirs.rhythm, reviewOn: view.theirs.reviewOn, ...edits.both },
  };
}

/** The letter's draft. `writer` is `null` where the user's name is not known. */
export function letterDraft(
  whole: Edits,
  holdsFromOn: string,
  names: { readonly writer: string | null; readonly reader: string; readonly isToSeveral: boolean },
): Draft {
  return {
    holdsFromOn,
    reviewOn: whole.both.reviewOn ?? null,
    both: sharedOf(whole.both),
    writer: { name: names.writer ?? '', terms: sharedOf(whole.mine) },
    reader: { name: names.reader, terms: sharedOf(whole.theirs) },
    isToSeveral: names.isToSeveral,
  };
}

/** What goes into the file. */
export function agreementIn(draft: Draft, letter: string, writtenOn: string, step: Agreement['step']): Agreement {
  const { holdsFromOn, reviewOn, both, writer, reader } = draft;
  return { step, writtenOn, holdsFromOn, reviewOn, writer, reader, both, letter };
}

/** The form filled in from a template; whatever it does not name stays as it is. */
export function filledIn(edits: Edits, template: Template, role: Role, today: string): Edits {
  const { rhythm, ...ofEach } = template.both;
  const reviewOn = Temporal.PlainDate.from(today).add({ days: template.reviewAfterDays }).toString();
  return {
    mine: { ...edits.mine, ...ofEach, ...role.mine },
    theirs: { ...edits.theirs, ...ofEach, ...role.theirs },
    both: { ...edits.both, ...(rhythm === undefined ? {} : { rhythm }), reviewOn },
  };
}
