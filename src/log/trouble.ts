import { LogError, type LogTrouble } from './log.ts';

const TROUBLES: Readonly<Record<string, LogTrouble>> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
  InvalidStateError: 'refused',
  SecurityError: 'refused',
  UnknownError: 'refused',
  NotAllowedError: 'refused',
  NotFoundError: 'refused',
  NotReadableError: 'refused',
  TimeoutError: 'refused',
  AbortError: 'refused',
};

function nameOf(error: unknown): string {
  return error instanceof DOMException || error instanceof Error ? error.name : '';
}

/** The trouble behind what a transaction threw. A mistake of our own is no trouble of the log and stays what it is. */
export function asTrouble(error: unknown): unknown {
  if (error instanceof LogError) return error;
  const trouble = TROUBLES[nameOf(error)];
  return trouble ? new LogError(trouble, { cause: error }) : error;
}

/** Whatever keeps the database from opening is trouble. */
export function asOpenTrouble(error: unknown): LogError {
  const trouble = asTrouble(error);
  return trouble instanceof LogError ? trouble : new LogError('refused', { cause: error });
}

/** The connection went away under a transaction: what it did is undone, so it may be done again. */
export function isLost(error: unknown): boolean {
  return ['InvalidStateError', 'AbortError'].includes(nameOf(error));
}
