import { asanaPage } from '../src/sites/asana/page.ts';
import { SELECTORS as asana } from '../src/sites/asana/selectors.ts';
import type { SitePage } from '../src/sites/site.ts';
import { trelloPage } from '../src/sites/trello/page.ts';
import { SELECTORS as trello } from '../src/sites/trello/selectors.ts';

const PAGES: Readonly<Record<string, SitePage>> = { asana: asanaPage(() => null), trello: trelloPage };
const SELECTORS: Readonly<Record<string, Readonly<Record<string, { readonly css: string }>>>> = { asana, trello };

/** What a site's page code finds in a document, for the contract of all of them. */
const rig = {
  anchors: (site: string, html: string): string[] => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const before = parsed.documentElement.outerHTML;
    const found = [...(PAGES[site]?.anchors(parsed) ?? [])].map(({ subject, host }) => `${subject} ${host !== null}`);
    if (parsed.documentElement.outerHTML !== before) throw new Error('reading changed the page');
    return found.sort();
  },
  matches: (site: string, html: string): string[] => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const all = Object.entries(SELECTORS[site] ?? {});
    return all.filter(([, { css }]) => parsed.querySelector(css)).map(([name]) => name);
  },
  selectors: (site: string): string[] => Object.keys(SELECTORS[site] ?? {}),
};

export type SitesRig = typeof rig;
Object.assign(globalThis, { sites: rig });
