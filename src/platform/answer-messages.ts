import { type Answerers, answerTo, type Sender, type Trust } from './answering.ts';
import { browser } from './browser.ts';
import { type Handlers, isEnvelope, replyFrom } from './envelope.ts';
import { InHand } from './in-hand.ts';
import type { ToSitePage } from './messages.ts';

/** Answers what is asked of the background. To be called at once when it starts: a listener added later misses what woke it. */
export function answerMessages(answerers: Answerers, isOn: Trust['isOn']): void {
  const trust: Trust = { id: browser.runtime.id, base: browser.runtime.getURL(''), isOn };
  const inHand = new InHand();
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender) => answerTo(message, sender, answerers, trust, inHand) ?? undefined,
  );
}

/** Answers what the background asks of a page of a site, until `signal` ends it. */
export function answerBackground(handlers: Handlers<ToSitePage>, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Sender) => {
    const isOurs =
      isEnvelope(message) && message.way === 'background-to-site' && sender.id === browser.runtime.id && !sender.tab;
    return isOurs ? (replyFrom(handlers, message.name, message.args) ?? undefined) : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
