import type { SiteState } from '../core/now.ts';

/** Calls are all that is read: nothing may be promised of boards and projects. */
export function areOnlyCallsOn(sites: readonly SiteState[]): boolean {
  const on = sites.flatMap(({ site, isOn }) => (isOn ? site : []));
  return on.length === 1 && on[0] === 'meet';
}
