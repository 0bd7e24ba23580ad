import type { Site } from '../core/handles.ts';
import { asana } from './asana/read.ts';
import { meetPage } from './meet/page.ts';
import type { CallPage, SiteReader } from './site.ts';
import { trello } from './trello/read.ts';

/** Every site that can be read. */
export const readers: Readonly<Partial<Record<Site, SiteReader>>> = { trello, asana };

/** Every site whose calls are read from its pages. */
export const callPages: Readonly<Partial<Record<Site, CallPage>>> = { meet: meetPage };
