import { LogError } from '../log/log.ts';

/** A log in trouble is told where somebody looks; anything else is a mistake of ours. */
export function quiet(error: unknown): void {
  if (!(error instanceof LogError)) console.error(error);
}
