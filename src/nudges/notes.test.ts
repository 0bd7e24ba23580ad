import { describe, expect, it } from 'vitest';
import { instant } from '../core/english.kit.ts';
import { speakNote } from '../core/speak.ts';
import { text } from '../core/text.ts';
import { nudges } from './index.ts';
import { NOTE_NAMES, type NoteName, placesOf, written } from './notes.ts';
import { how, item, MARA, PRIYA, view } from './view.kit.ts';

describe('a note as the user wants it', () => {
  const overdue = { outcome: 'overdue', lapsedAt: instant('2025-11-12T09:00:00Z') } as const;
  const [mine] = nudges(view([item({ ...overdue, owners: [MARA] })]));
  const [theirs] = nudges(view([item({ ...overdue, owners: [PRIYA] })]));
  if (!mine || !theirs) throw new Error('there are no nudges');
  const plain = { tone: 'plain', own: {} } as const;

  it('is in the tone that was chosen', () => {
    const [warm] = nudges(view([item({ ...overdue, owners: [MARA] })], { writing: { tone: 'warm', own: {} } }));
    expect(warm?.draft?.key).toBe('draft_tell_them_warm');
    expect(written(mine, plain).draft?.key).toBe('draft_tell_them');
  });

  it('is in their own words, with what they name filled in', () => {
    const own = { tell_them: 'About {card}: you have it on {new date}.' };
    const { ownDraft } = written(mine, { tone: 'plain', own });
    expect(speakNote(ownDraft ?? [], how)).toBe('About Loan list, final: you have it on Fri 14 Nov.');
  });

  it('is ours where their words name what is not known, or nothing that there is', () => {
    for (const words of ['Dear {hours}', 'Dear {name}', '{', ''])
      expect(written(mine, { tone: 'plain', own: { tell_them: words } }).ownDraft).toBeUndefined();
    expect(written(mine, { tone: 'plain', own: { came_due: 'x' } }).ownDraft).toBeUndefined();
  });

  it('names somebody only where there is one', () => {
    const own = { came_due: 'Hello {person}, how is “{card}”?' };
    expect(speakNote(written(theirs, { tone: 'plain', own }).ownDraft ?? [], how)).toBe(
      'Hello Priya, how is “Loan list, final”?',
    );
    const shared = { ...theirs, draft: text('draft_came_due_shared', 'Loan list', { day: '2025-11-11' }) };
    expect(written(shared, { tone: 'plain', own }).ownDraft).toBeUndefined();
  });

  it('can name all that is known of any of its drafts', () => {
    expect(placesOf('ask_kindly')).toEqual({ sure: ['card', 'asked'], some: ['person', 'due'] });
    const names: readonly NoteName[] = NOTE_NAMES;
    expect(names.every((note) => placesOf(note).sure.length > 0)).toBe(true);
  });
});
