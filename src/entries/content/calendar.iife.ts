import { begin } from '../../page/lifetime.ts';
import { watchCalendar } from '../../page/watch-calendar.ts';
import { askFromSite } from '../../platform/ask.ts';
import { userZone } from '../../platform/clock.ts';
import { isExtensionThere } from '../../platform/still-there.ts';
import { meetPage } from '../../sites/meet/page.ts';

watchCalendar(
  document,
  meetPage,
  (calls) => askFromSite('planned', calls, 'calendar'),
  begin(isExtensionThere),
  userZone,
);
