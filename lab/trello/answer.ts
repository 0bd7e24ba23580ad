import { plain } from '../answer.ts';

/** Trello's answers in plain text. */
export const UNAUTHORIZED = plain('unauthorized permission requested', 401);
export const NOT_FOUND = plain('The requested resource was not found.', 404);
