import type { Site } from '../core/handles.ts';
import { type Envelope, type Handlers, IS_IN_HAND, isEnvelope, type Reply, replyFrom } from './envelope.ts';
import { InHand } from './in-hand.ts';
import type { FromOwnPage, FromSitePage } from './messages.ts';
import { siteAt } from './origins.ts';

/** What the browser tells of the sender of a message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** Which page of a site a message came from. */
export interface SitePageOf {
  readonly site: Site;
  readonly tab: number;
}

export interface Trust {
  /** Our own id, and the address under which our own pages live. */
  readonly id: string;
  readonly base: string;
  isOn(site: Site): Promise<boolean>;
}

export interface Answerers {
  readonly own: Handlers<FromOwnPage>;
  readonly site: Handlers<FromSitePage, [SitePageOf]>;
}

/** A page of a site that is off is told so, and nothing else. */
function offReply(name: string): Reply {
  return name === 'here' ? { isAnswered: true, value: false } : { isAnswered: false, error: 'off' };
}

function pageOf(sender: Sender): SitePageOf | null {
  const site = siteAt(sender.url ?? '');
  const tab = sender.tab?.id;
  return site === null || tab === undefined || sender.frameId !== 0 ? null : { site, tab };
}

function replyTo(
  { way, name, args }: Envelope,
  sender: Sender,
  answerers: Answerers,
  trust: Trust,
): Promise<Reply> | null {
  switch (way) {
    case 'own-to-background':
      return sender.url?.startsWith(trust.base) ? replyFrom(answerers.own, name, args) : null;
    case 'site-to-background': {
      const page = pageOf(sender);
      if (!page || !Object.hasOwn(answerers.site, name)) return null;
      const off = offReply(name);
      return trust
        .isOn(page.site)
        .then((isOn) => (isOn ? (replyFrom(answerers.site, name, [...args, page]) ?? off) : off));
    }
    case 'background-to-site':
      return null;
    default:
      return way satisfies never;
  }
}

/**
 * Answers a message, or leaves it unanswered (`null`): what is unknown, and what the sender may not ask. Our own pages may ask all
 * of `FromOwnPage`; a content script of ours, in the top frame of a page of a site that is on, all of `FromSitePage`. Whoever waits
 * for an answer may ask whether it is in hand.
 */
export function answerTo(
  message: unknown,
  sender: Sender,
  answerers: Answerers,
  trust: Trust,
  inHand = new InHand(),
): Promise<Reply> | null {
  if (!isEnvelope(message) || sender.id !== trust.id) return null;
  const looking = { [IS_IN_HAND]: (id: string) => inHand.has(id) };
  const answers = { own: { ...answerers.own, ...looking }, site: { ...answerers.site, ...looking } };
  const reply = replyTo(message, sender, answers, trust);
  return reply && message.id !== undefined ? inHand.hold(message.id, reply) : reply;
}
