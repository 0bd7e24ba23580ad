import { isRoom } from '../../core/call.ts';

export const ORIGIN = 'https://meet.google.com';
export const CALENDAR_ORIGIN = 'https://calendar.google.com';

export type Address =
  | { readonly kind: 'home' }
  | { readonly kind: 'room'; readonly room: string }
  | { readonly kind: 'elsewhere' };

const HOME = /^\/(?:|landing|home(?:\/\d+\/\d+\/\d+)?)\/?$/u;

/** What an address says: of a call no more than its room, which stays in it when one has left. */
export function addressOf(url: URL): Address {
  if (url.origin !== ORIGIN) return { kind: 'elsewhere' };
  const room = url.pathname.slice(1);
  if (isRoom(room)) return { kind: 'room', room };
  return HOME.test(url.pathname) && !url.searchParams.has('calling') ? { kind: 'home' } : { kind: 'elsewhere' };
}
