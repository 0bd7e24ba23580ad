import { expect, test } from 'vitest';
import { withdraws } from './withdraws.ts';

test.each([
  'Never mind, I have them.',
  'found it',
  'please ignore my question',
  'no longer needed, thanks',
  'Hat sich erledigt, danke',
  'vergiss es, habs gefunden',
  "laisse tomber, je l'ai trouvé",
  "plus besoin, c'est réglé",
  'olvídalo, ya lo encontré',
  'ya no hace falta',
  'esquece, já achei',
  'já não é preciso',
  "lascia stare, l'ho trovato",
  'non serve più, grazie',
  'laat maar, al gevonden',
  'niet meer nodig',
  'nieważne, już mam to',
  'już nie trzeba, znalazłam',
  '見つかりました、すみません。',
  'もう大丈夫です',
])('takes it back: %s', (text) => expect(withdraws(text)).toBe(true));

test.each([
  'Here they are.',
  'Did you find it?',
  'No, not this week.',
  'I would like them too',
  'Noch nicht gefunden?',
  'Merci !',
  'Todavía lo necesito',
  'Ainda preciso disso',
  'Mi serve ancora',
  'Ik heb het nog nodig',
  'Nadal tego potrzebuję',
  'まだ見ていません。',
  '> never mind\n\nI still need it',
  '',
  '🙂',
])('does not: %s', (text) => expect(withdraws(text)).toBe(false));
