import { SITES } from './origins.ts';
import type { Settings } from './settings.ts';

export const DEFAULTS: Settings = {
  marks: 'quiet',
  dueTimes: 'day',
  readEveryHours: 4,
  quotes: true,
  budget: 5,
  wanted: [],
};

function oneOf<T>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((one) => one === value) ?? otherwise;
}

function within(from: number, to: number, value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= from && value <= to ? value : otherwise;
}

/** The settings in whatever was stored: each is what it was set to, or as it comes. */
export function checkSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULTS;
  const { marks, dueTimes, readEveryHours, quotes, budget, wanted } = stored as Partial<
    Record<keyof Settings, unknown>
  >;
  return {
    marks: oneOf(['quiet', 'dense', 'off'], marks, DEFAULTS.marks),
    dueTimes: oneOf(['day', 'exact'], dueTimes, DEFAULTS.dueTimes),
    readEveryHours: within(0.5, 168, readEveryHours, DEFAULTS.readEveryHours),
    quotes: typeof quotes === 'boolean' ? quotes : DEFAULTS.quotes,
    budget: within(1, 50, budget, DEFAULTS.budget),
    wanted: Array.isArray(wanted) ? SITES.filter((site) => wanted.includes(site)) : DEFAULTS.wanted,
  };
}
