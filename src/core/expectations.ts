import type { Handle, SpaceId } from './handles.ts';

/** Working hours of one weekday, as wall-clock `HH:MM`; `null` is a day off. */
export type Hours = { readonly from: string; readonly to: string } | null;

/** Monday first. */
export type Week = readonly [Hours, Hours, Hours, Hours, Hours, Hours, Hours];

export interface WorkingTime {
  /** IANA zone name. */
  readonly zone: string;
  readonly week: Week;
  /** Days off as `YYYY-MM-DD`. */
  readonly daysOff: readonly string[];
}

export type Scope =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'space'; readonly space: SpaceId }
  | { readonly kind: 'person'; readonly handle: Handle };

/** What may be expected: every field that is set replaces the wider scope's, from `sinceOn` on. */
export interface Terms {
  readonly graceHours: number;
  readonly answerHours: number;
  readonly workingTime: WorkingTime;
  /** Is the owner's zone known (agreed), or only taken over from the user? */
  readonly isZoneKnown: boolean;
  /** Whether a due time is meant as an instant, or only as its day. */
  readonly dueTimes: 'day' | 'exact';
}

/** A dated, scoped agreement or assumption. */
export interface Expectation {
  readonly scope: Scope;
  readonly sinceOn: string;
  readonly isAgreed: boolean;
  readonly terms: Partial<Terms>;
}

const NINE_TO_FIVE: Hours = { from: '09:00', to: '17:00' };

/** Monday to Friday, 09:00 to 17:00 in the user's zone; two working hours of grace; one working day to answer. */
export function assumed(zone: string, over: Partial<Terms> = {}): readonly Expectation[] {
  const week: Week = [NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, null, null];
  const terms: Terms = {
    graceHours: 2,
    answerHours: 8,
    workingTime: { zone, week, daysOff: [] },
    isZoneKnown: false,
    dueTimes: 'day',
    ...over,
  };
  return [{ scope: { kind: 'everybody' }, sinceOn: '0001-01-01', isAgreed: false, terms }];
}

/** Whom and what an expectation is asked about. */
export interface Asked {
  readonly handle: Handle | null;
  readonly space: SpaceId | null;
  /** The day on which it happened, `YYYY-MM-DD`. */
  readonly on: string;
}

const WIDTH: Record<Scope['kind'], number> = { everybody: 0, space: 1, person: 2 };

function covers(scope: Scope, asked: Asked): boolean {
  switch (scope.kind) {
    case 'everybody':
      return true;
    case 'space':
      return scope.space === asked.space;
    case 'person':
      return scope.handle === asked.handle;
    default:
      return scope satisfies never;
  }
}

/** What was in force then: the narrowest scope wins field by field, within one scope the latest day. */
export function inForce(expectations: readonly Expectation[], asked: Asked): Terms {
  const widest = expectations[0];
  if (!widest) throw new RangeError('expectations begin with what holds for everybody');
  if (expectations.length === 1) return widest.terms as Terms;
  const fitting = expectations
    .filter((one) => covers(one.scope, asked) && one.sinceOn <= asked.on)
    .sort((a, b) => WIDTH[a.scope.kind] - WIDTH[b.scope.kind] || (a.sinceOn < b.sinceOn ? -1 : 1));
  return Object.assign({}, ...fitting.map((one) => one.terms)) as Terms;
}
