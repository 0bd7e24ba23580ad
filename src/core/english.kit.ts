import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Speech } from './speak.ts';

const stored: Readonly<Record<string, { readonly message: string } | undefined>> = messages;

/** For tests: how sentences are spoken in English, with the extension's own messages. */
export function english(over: Partial<Speech> = {}): Speech {
  return {
    lookUp: (key, subs) =>
      (stored[key]?.message ?? '').replace(/\$(\d)/g, (_, digit: string) => subs[Number(digit) - 1] ?? ''),
    locale: 'en',
    zone: 'Europe/Stockholm',
    now: Temporal.Instant.from('2025-11-12T09:40:00Z').epochMilliseconds,
    names: {},
    ...over,
  };
}

/** For tests: an instant written as text. */
export function instant(written: string): number {
  return Temporal.Instant.from(written).epochMilliseconds;
}
