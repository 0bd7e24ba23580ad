import type { Settings } from './settings.ts';

/** Whether the user has paused at an instant. A pause that is over is none, whether or not it is still written down. */
export function isPausedAt({ pause }: Pick<Settings, 'pause'>, at: number): boolean {
  return pause !== null && (pause.until === null || at < pause.until);
}
