import { type Ask, cookies } from '../answer.ts';
import type { Member } from './board.ts';

/** Who is logged in, and the session cookie that proves it. A new log-in makes every older cookie worthless. */
export interface Session {
  readonly me: Member;
  readonly token: string;
}

export function holds(session: Session | null, ask: Ask): session is Session {
  const sent = cookies(ask);
  return session !== null && sent['cloud.session.token'] === session.token;
}

/** As Trello sets them with a page: `idMember` is readable by script, the session is not. */
export function sessionCookies(session: Session): readonly string[] {
  return [
    `idMember=${session.me.id}; Path=/; Secure; SameSite=Lax`,
    `cloud.session.token=${session.token}; Path=/; Secure; HttpOnly; SameSite=Lax`,
    `dsc=${session.token.slice(0, 16)}; Path=/; Secure; SameSite=Lax`,
  ];
}

export const NO_COOKIES: readonly string[] = ['idMember', 'cloud.session.token', 'dsc'].map(
  (name) => `${name}=; Path=/; Secure; Max-Age=0`,
);
