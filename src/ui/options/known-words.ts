import type { Partner } from '../../core/expectation-book.ts';
import type { Scope } from '../../core/expectations.ts';
import { type Text, text } from '../../core/text.ts';

/** What is known of somebody's zone and hours, and from where; `null` where it is nobody's in particular. */
export function knownHours(scope: Scope, partner: Partner | null): Text | null {
  if (scope.kind !== 'person') return null;
  if (!partner || partner.zone.from === 'unknown') return text('known_zone_unknown');
  const { from, on } = partner.zone;
  if (on === null) return text('known_zone_unknown');
  return text(from === 'agreed' ? 'known_zone_agreed' : 'known_zone_said', { date: on });
}

/** Somebody's leave as a site tells it; what was said here stands in the form. */
export function knownLeave(partner: Partner | null): readonly Text[] {
  return (partner?.leave ?? []).flatMap(({ fromOn, toOn, from }) =>
    from === 'said' ? [] : [text(`known_leave_${from}`, { day: fromOn }, { day: toOn })],
  );
}
