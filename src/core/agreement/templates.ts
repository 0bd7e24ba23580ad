import type { MessageKey } from '../text.ts';
import type { Shared } from './agreement.ts';

type TemplateId = 'client' | 'agency' | 'team' | 'open_source' | 'volunteers' | 'family';

/** One way of being in it: what may be expected of me, and of whoever is on the other side. */
export interface Role {
  readonly id: string;
  readonly name: MessageKey;
  readonly mine: Partial<Shared>;
  readonly theirs: Partial<Shared>;
}

/** A filled-in form to start from. */
export interface Template {
  readonly id: TemplateId;
  readonly name: MessageKey;
  readonly roles: readonly Role[];
  readonly both: Partial<Shared>;
  /** After how many days both come back to it. */
  readonly reviewAfterDays: number;
}

const hours = (count: number) => ({ count, unit: 'hours' }) as const;
const days = (count: number) => ({ count, unit: 'days' }) as const;

function twoRoles(
  [one, oneName, ofOne]: readonly [id: string, name: MessageKey, terms: Partial<Shared>],
  [other, otherName, ofOther]: readonly [id: string, name: MessageKey, terms: Partial<Shared>],
): readonly Role[] {
  return [
    { id: one, name: oneName, mine: ofOne, theirs: ofOther },
    { id: other, name: otherName, mine: ofOther, theirs: ofOne },
  ];
}

function sameForBoth(name: MessageKey, terms: Partial<Shared>): readonly Role[] {
  return [{ id: 'either', name, mine: terms, theirs: terms }];
}

const MONTHS_3 = 91;
const MONTHS_6 = 182;

/** What people in these ways of working together often say to each other. Every figure of it is only a beginning. */
export const TEMPLATES: readonly Template[] = [
  {
    id: 'client',
    name: 'template_client',
    roles: twoRoles(
      [
        'freelancer',
        'template_client_freelancer',
        { question: days(1), review: days(2), urgent: hours(4), notice: days(2), graceHours: 2 },
      ],
      [
        'client',
        'template_client_client',
        { question: days(2), review: days(3), urgent: days(1), notice: days(2), graceHours: 8 },
      ],
    ),
    both: { calls: { kind: 'minutes', minutes: 5 }, rhythm: { softDays: 7, hardDays: 14 } },
    reviewAfterDays: MONTHS_3,
  },
  {
    id: 'agency',
    name: 'template_agency',
    roles: twoRoles(
      [
        'agency',
        'template_agency_agency',
        { question: days(1), review: days(2), urgent: hours(2), notice: days(3), graceHours: 2 },
      ],
      [
        'client',
        'template_agency_client',
        { question: days(2), review: days(5), urgent: days(1), notice: days(3), graceHours: 8 },
      ],
    ),
    both: { calls: { kind: 'minutes', minutes: 5 }, rhythm: { softDays: 7, hardDays: 14 } },
    reviewAfterDays: MONTHS_3,
  },
  {
    id: 'team',
    name: 'template_team',
    roles: sameForBoth('template_team_either', {
      question: days(1),
      review: days(1),
      urgent: hours(4),
      notice: days(1),
      graceHours: 2,
    }),
    both: { calls: { kind: 'minutes', minutes: 2 }, rhythm: { softDays: 7, hardDays: 10 } },
    reviewAfterDays: MONTHS_3,
  },
  {
    id: 'open_source',
    name: 'template_open_source',
    roles: sameForBoth('template_open_source_either', {
      question: days(5),
      review: days(10),
      urgent: days(2),
      notice: days(5),
      graceHours: 8,
    }),
    both: { calls: { kind: 'really-began' }, rhythm: { softDays: 30, hardDays: 60 } },
    reviewAfterDays: MONTHS_6,
  },
  {
    id: 'volunteers',
    name: 'template_volunteers',
    roles: twoRoles(
      [
        'coordinator',
        'template_volunteers_coordinator',
        { question: days(2), review: days(3), urgent: days(1), notice: days(3), graceHours: 8 },
      ],
      [
        'volunteer',
        'template_volunteers_volunteer',
        { question: days(4), review: days(5), urgent: days(2), notice: days(3), graceHours: 16 },
      ],
    ),
    both: { calls: { kind: 'minutes', minutes: 10 }, rhythm: { softDays: 14, hardDays: 30 } },
    reviewAfterDays: MONTHS_6,
  },
  {
    id: 'family',
    name: 'template_family',
    roles: sameForBoth('template_family_either', {
      question: days(1),
      review: days(2),
      urgent: hours(2),
      notice: days(1),
      graceHours: 8,
    }),
    both: { calls: { kind: 'really-began' }, rhythm: { softDays: 7, hardDays: 14 } },
    reviewAfterDays: MONTHS_6,
  },
];
