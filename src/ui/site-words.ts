import type { Site } from '../core/handles.ts';
import type { SiteState } from '../core/now.ts';
import type { MessageKey } from '../core/text.ts';
import type { SignName } from './signs.ts';

/** How a site that can be turned on is spoken of. */
export interface SiteWords {
  readonly name: MessageKey;
  readonly reads: MessageKey;
  readonly open: MessageKey;
  readonly home: string;
  readonly sign: SignName;
}

export const SITE_WORDS: Readonly<Partial<Record<Site, SiteWords>>> = {
  trello: {
    name: 'site_trello',
    reads: 'site_trello_reads',
    open: 'button_open_trello',
    home: 'https://trello.com/',
    sign: 'board',
  },
  asana: {
    name: 'site_asana',
    reads: 'site_asana_reads',
    open: 'button_open_asana',
    home: 'https://app.asana.com/',
    sign: 'list',
  },
  meet: {
    name: 'site_meet',
    reads: 'site_meet_reads',
    open: 'button_open_meet',
    home: 'https://meet.google.com/',
    sign: 'people',
  },
};

/** Calls are all that is read: nothing may be promised of boards and projects. */
export function areOnlyCallsOn(sites: readonly SiteState[]): boolean {
  const on = sites.flatMap(({ site, isOn }) => (isOn ? site : []));
  return on.length === 1 && on[0] === 'meet';
}
