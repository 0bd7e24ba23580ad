import { SITES, type Site } from '../core/handles.ts';

/** Where each site that can be turned on lives. */
export const ORIGINS: Readonly<Partial<Record<Site, string>>> = {
  trello: 'https://trello.com',
  asana: 'https://app.asana.com',
  meet: 'https://meet.google.com',
};

/** Where the user's calendar lives, from which starts of calls may be read: asked for by itself, and of no use but with calls. */
export const CALENDAR_ORIGIN = 'https://calendar.google.com';

/** The match pattern of a site's pages; `null` for a site that cannot be turned on. */
export function patternOf(site: Site): string | null {
  const origin = ORIGINS[site];
  return origin === undefined ? null : `${origin}/*`;
}

/** The site that an address belongs to, if any. What a calendar shows is of calls. */
export function siteAt(url: string): Site | null {
  if (!URL.canParse(url)) return null;
  const { origin } = new URL(url);
  if (origin === CALENDAR_ORIGIN) return 'meet';
  return SITES.find((site) => ORIGINS[site] === origin) ?? null;
}
