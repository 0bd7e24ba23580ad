import type { Site } from '../../core/handles.ts';

/** Names of products: the same in every language. */
export const SITE_NAMES: Readonly<Record<Site, string>> = { trello: 'Trello', asana: 'Asana', meet: 'Google Meet' };
