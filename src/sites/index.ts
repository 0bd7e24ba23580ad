import type { Site } from '../core/handles.ts';
import { asana } from './asana/read.ts';
import type { SiteReader } from './site.ts';
import { trello } from './trello/read.ts';

/** Every site that can be read. */
export const readers: Readonly<Partial<Record<Site, SiteReader>>> = { trello, asana };
