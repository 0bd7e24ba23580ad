import { sayZone } from '../../core/agreement/say-week.ts';
import type { PersonRecord } from '../../core/person-record.ts';
import { calendarDay } from '../../core/say-when.ts';
import { useWords } from '../words.ts';
import { SITE_NAMES } from './site-names.ts';

/** Where somebody is as far as it is agreed, what time it is there, and on which sites they are seen. */
export function PersonWhere({ record }: { readonly record: PersonRecord }) {
  const { how, say } = useWords();
  const { who, agreement, lastSeenAt } = record;
  const sites = [...new Set(who.accounts.map(({ site }) => SITE_NAMES[site]))].join(', ');
  const { isZoneKnown, zone } = agreement.theirs;
  const parts: string[] = [];
  if (isZoneKnown && !who.isMe) {
    const clock = new Intl.DateTimeFormat(how.locale, {
      timeZone: zone,
      hour: 'numeric',
      minute: '2-digit',
    }).format(how.now);
    parts.push(say('person_clock', clock, sayZone(zone)));
  }
  if (sites) parts.push(say('person_sites', sites));
  if (lastSeenAt !== null && calendarDay(lastSeenAt, how.zone) !== null)
    parts.push(say('person_last_seen', { near: lastSeenAt }));
  return <span class="hint person-where">{parts.join(' · ')}</span>;
}
