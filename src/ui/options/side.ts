import type { Terms } from '../../core/expectations.ts';
import type { Argument, MessageKey } from '../../core/text.ts';

/** One of the two pages of a form: what may be expected of me, or of them. */
export interface Side {
  readonly isMine: boolean;
  /** What would hold: what is in force, with what was changed in the form. */
  readonly terms: Terms;
  /** The zone is known, and not only taken over from the user. */
  readonly isZoneKnown: boolean;
  /** The whole name of a field for who cannot see on which page it stands. */
  label(name: MessageKey, ...args: Argument[]): string;
  set(changed: Partial<Terms>): void;
}
