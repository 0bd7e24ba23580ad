import type { Site } from '../core/handles.ts';

/** Where each site that can be turned on lives. */
export const ORIGINS: Readonly<Partial<Record<Site, string>>> = {
  trello: 'https://trello.com',
  asana: 'https://app.asana.com',
};

export const SITES = Object.keys(ORIGINS) as readonly Site[];

/** The match pattern of a site's pages; `null` for a site that cannot be turned on. */
export function patternOf(site: Site): string | null {
  const origin = ORIGINS[site];
  return origin === undefined ? null : `${origin}/*`;
}

/** The site that an address belongs to, if any. */
export function siteAt(url: string): Site | null {
  if (!URL.canParse(url)) return null;
  const { origin } = new URL(url);
  return SITES.find((site) => ORIGINS[site] === origin) ?? null;
}
