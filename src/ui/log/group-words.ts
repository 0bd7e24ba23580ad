import type { FactGroup } from '../../core/fact-groups.ts';
import type { MessageKey } from '../../core/text.ts';
import type { SignName } from '../signs.ts';

export const GROUP_WORDS: Readonly<Record<FactGroup, MessageKey>> = {
  dates: 'group_dates',
  owners: 'group_owners',
  done: 'group_done',
  lists: 'group_lists',
  talk: 'group_talk',
  calls: 'group_calls',
  seen: 'group_seen',
  people: 'group_people',
  said: 'group_said',
};

export const GROUP_SIGNS: Readonly<Record<FactGroup, SignName>> = {
  dates: 'date',
  owners: 'person',
  done: 'check',
  lists: 'board',
  talk: 'tell',
  calls: 'clock',
  seen: 'eye',
  people: 'people',
  said: 'note',
};
