import { type Ask, cookies } from '../answer.ts';
import type { User } from './workspace.ts';

/** Who is logged in, and the session cookie that proves it. No script of the page sees it. */
export interface Session {
  readonly me: User;
  readonly ticket: string;
}

export function holds(session: Session | null, ask: Ask): session is Session {
  return session !== null && cookies(ask)['ticket'] === session.ticket;
}

export function sessionCookies(session: Session | null): readonly string[] {
  const kept = session ? `ticket=${session.ticket}` : 'ticket=; Max-Age=0';
  return [`${kept}; Path=/; Secure; HttpOnly; SameSite=Lax`];
}
