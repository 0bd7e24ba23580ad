/** Whom a message is for: the background, from one of our pages or from a page of a site, or a page of a site. */
export type Way = (typeof WAYS)[number];

const WAYS = ['own-to-background', 'site-to-background', 'background-to-site'] as const;

/** A message as it crosses. */
export interface Envelope {
  readonly way: Way;
  readonly name: string;
  readonly args: readonly unknown[];
  /** By which whoever waits asks whether it is still in hand. */
  readonly id?: string;
}

/** Asks whether the question of an id is still in hand: understood by whoever answers questions. */
export const IS_IN_HAND = 'isInHand';

/** An answer as it crosses: errors are values. */
export type Reply =
  | { readonly isAnswered: true; readonly value: unknown }
  | { readonly isAnswered: false; readonly error: string };

/** Messages of a contract, by name. */
export type Name<Contract> = keyof Contract & string;
export type Args<Contract, N extends Name<Contract>> = Contract[N] extends (...args: infer A) => unknown ? A : never;
export type Answer<Contract, N extends Name<Contract>> = Contract[N] extends (...args: never[]) => infer R ? R : never;

/** Who answers a contract. `From` is what is known of the sender. */
export type Handlers<Contract, From extends readonly unknown[] = []> = {
  readonly [N in Name<Contract>]: (
    ...args: [...Args<Contract, N>, ...From]
  ) => Answer<Contract, N> | Promise<Answer<Contract, N>>;
};

export function isEnvelope(message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const { way, name, args, id } = message as Partial<Record<keyof Envelope, unknown>>;
  const isNamed = typeof name === 'string' && (id === undefined || typeof id === 'string');
  return WAYS.some((one) => one === way) && isNamed && Array.isArray(args);
}

/** Something was asked and not answered: refused, failed, or nobody was there. */
export class Unanswered extends Error {}

const SILENT = 'silent';

/** Nobody says anything, now at least. */
export function silence(): Unanswered {
  return new Unanswered(SILENT);
}

/** Whether it is not known what becomes of the question: it may even be answered later, unheard. */
export function isSilence(error: unknown): boolean {
  return error instanceof Unanswered && error.message === SILENT;
}

/** What an answer that crossed says; throws Unanswered for an error or for none. */
export function opened(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null || !('isAnswered' in reply)) throw new Unanswered('no answer');
  const answer = reply as Reply;
  if (!answer.isAnswered) throw new Unanswered(answer.error);
  return answer.value;
}

type AnyHandler = (...args: readonly unknown[]) => unknown;

/** Runs the handler of a message; `null` when there is none of that name. */
export function replyFrom(handlers: object, name: string, args: readonly unknown[]): Promise<Reply> | null {
  if (!Object.hasOwn(handlers, name)) return null;
  const handler = (handlers as Readonly<Record<string, AnyHandler>>)[name];
  if (typeof handler !== 'function') return null;
  return (async (): Promise<Reply> => {
    try {
      return { isAnswered: true, value: await handler(...args) };
    } catch (error) {
      console.error(name, error);
      return { isAnswered: false, error: error instanceof Error ? error.message : String(error) };
    }
  })();
}
