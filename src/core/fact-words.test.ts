import { expect, test } from 'vitest';
import { english } from './english.kit.ts';
import { factText } from './fact-words.ts';
import { ANA, act } from './history.kit.ts';
import { speak } from './speak.ts';

test('what somebody did is said by what it was, whichever site called it so', () => {
  const how = english({ names: { [ANA]: 'Ana' } });
  const said = (what: string): string => {
    const fact = act('2026-03-02T09:00', { kind: 'acted', what });
    return speak(factText({ fact, name: 'Draft', url: '', space: '', isTakenBack: false }), how);
  };
  for (const what of ['commentCard', 'comment']) expect(said(what)).toBe('Ana wrote a comment on “Draft”');
  expect(said('attachment')).toBe('Ana attached a file to “Draft”');
  expect(said('checkitem')).toBe('Ana changed a checklist on “Draft”');
  expect(said('desc')).toBe('Ana changed “Draft”');
});
