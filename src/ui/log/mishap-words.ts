import { type Text, text } from '../../core/text.ts';
import type { Mishap } from './log-port.ts';

/** What is wrong with a file, as a sentence that also says that nothing was changed. */
export function mishapText(mishap: Mishap): Text {
  switch (mishap.kind) {
    case 'no-json':
      return text('file_no_json');
    case 'no-log':
      return text('file_no_log');
    case 'newer':
      return text('file_newer');
    case 'truncated':
      return text('file_truncated');
    case 'too-large':
      return text('file_too_large');
    case 'passphrase':
      return text('file_passphrase');
    case 'damaged':
      return text('file_damaged');
    case 'misshapen':
      return text('file_misshapen', { count: mishap.fact + 1 });
    case 'foreign':
      return text('file_foreign');
    case 'broken':
      return text('file_broken');
    case 'unreadable':
      return text('file_unreadable');
    case 'full':
      return text('file_full');
    case 'stopped':
      return text('file_stopped');
    case 'unsure':
      return text('file_unsure');
    default:
      return mishap satisfies never;
  }
}
