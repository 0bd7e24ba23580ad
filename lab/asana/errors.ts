import { type Answer, json } from '../answer.ts';

const HELP =
  'For more information on API status codes and how to handle them, read the docs on errors: https://developers.asana.com/docs/errors';

const MESSAGES: Readonly<Record<number, string>> = {
  400: 'project: Missing input',
  401: 'Not Authorized',
  402: 'This feature is not available on the plan of this workspace.',
  403: 'Forbidden',
  404: 'Not a recognized ID',
  412: 'Sync token invalid or too old',
  429: 'You have made too many requests recently. Please, be chill.',
};

/** An error as Asana words it: a list of one, a phrase where its own machines fell over. */
export function refused(status: number, more: Readonly<Record<string, unknown>> = {}): Answer {
  const phrase = status >= 500 ? { phrase: '6 sad squid snuggle softly' } : {};
  const message = MESSAGES[status] ?? 'Server error';
  return json({ errors: [{ message, help: HELP, ...phrase }], ...more }, status);
}

export function tooMany(seconds: number): Answer {
  const answer = refused(429);
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(seconds) } };
}
