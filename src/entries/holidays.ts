import type { HolidayTable } from '../ui/options/DaysOffDialog.tsx';

/** This year and so many after it are kept as dates. */
const YEARS_AHEAD = 2;

/** The table of the world's holidays, loaded when somebody asks for the first time. */
export function holidayTable(year: number, language: string): HolidayTable {
  const table = () => import('../holidays/public-holidays.ts');
  return {
    countries: async () => (await table()).countries(language),
    regions: async (country) => (await table()).regions(country, language),
    async holidays(country, region) {
      const years = Array.from({ length: YEARS_AHEAD + 1 }, (_, more) => year + more);
      const found = (await table()).publicHolidays(country, region, years, language);
      return found.kind === 'no-country' ? null : { hasRegion: found.kind === 'region', days: found.days };
    },
    async guess(zone) {
      const region = new Intl.Locale(language).maximize().region ?? null;
      const fitting = (await table()).countriesIn(zone);
      return fitting.find((country) => country === region) ?? (fitting.length === 1 ? (fitting[0] ?? null) : null);
    },
  };
}
