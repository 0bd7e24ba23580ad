import type { Reason } from '../core/facts.ts';
import type { MessageKey } from '../core/text.ts';

export const REASON_WORDS: Readonly<Record<Reason, MessageKey>> = {
  blocked: 'reason_blocked',
  scope: 'reason_scope',
  'waited-on-me': 'reason_waited_on_me',
  away: 'reason_away',
  'tool-error': 'reason_tool_error',
  forgot: 'reason_forgot',
  other: 'reason_else',
};
