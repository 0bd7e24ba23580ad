export const SITES = ['trello', 'asana', 'meet'] as const;

/** A tool that is read. */
export type Site = (typeof SITES)[number];

/** One account on one site: `trello:5e0be1…`. */
export type Handle = `${Site}:${string}`;

/** Where work lives on a site: `trello:board:695b6f…`. */
export type SpaceId = `${Site}:${string}:${string}`;

/** What a fact is about: `trello:card:69a551…`, `trello:checkitem:…`, a space or a handle. */
export type Subject = string;

export function siteOf(id: Handle | SpaceId | Subject): Site {
  return id.slice(0, id.indexOf(':')) as Site;
}

/** The site's own id at the end of a handle, space or subject. */
export function nativeId(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}

export function sameHandles(a: ReadonlySet<Handle>, b: ReadonlySet<Handle>): boolean {
  return a.size === b.size && [...a].every((owner) => b.has(owner));
}
