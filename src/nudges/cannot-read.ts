import { shorten } from '../core/shorten.ts';
import { text } from '../core/text.ts';
import type { Found, ViewRule } from './rule.ts';
import type { View } from './view.ts';

const about = { kind: 'cannot-read', habit: 'tools', rank: 18, isMine: true } as const;

const DAY_MS = 86_400_000;

/** A place that the user goes to and that could not be read for a day: what came due there since is unknown, and they may help. */
export const cannotRead: ViewRule = {
  ...about,
  isOneAtATime: false,
  findAmong(view: View): readonly Found[] {
    const silenced: ReadonlySet<string> = view.silenced;
    return (view.unread ?? [])
      .filter(({ space, sinceAt }) => view.now - sinceAt >= DAY_MS && !silenced.has(space))
      .map(({ space, name, url, site, reason, sinceAt }) => ({
        nudge: {
          ...about,
          key: `${space}|unread`,
          term: null,
          subject: space,
          space,
          handle: null,
          url,
          facts: [],
          title: text('nudge_title_cannot_read', shorten(name, 38)),
          why: text('nudge_why_cannot_read', { near: sinceAt }),
          evidence: text('evidence_cannot_read', site, shorten(name, 24), { day: sinceAt }),
          draft: null,
          steps: [text(`gap_${reason.replaceAll('-', '_')}` as 'gap_refused')],
        },
        dueAt: sinceAt,
        sinceAt,
      }));
  },
};
