import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { TONES, type Tone } from '../core/agreement/tone.ts';
import { instant } from '../core/english.kit.ts';
import type { Place } from '../core/note-template.ts';
import { speak, speakNote } from '../core/speak.ts';
import { type Argument, type MessageKey, text } from '../core/text.ts';
import { draftKey, NOTE_NAMES, NOTES } from '../nudges/notes.ts';
import { how } from '../nudges/view.kit.ts';
import { faults } from './tone-rules.ts';

const ALL: Readonly<Record<string, { readonly message: string }>> = messages;
/** Words on the draft itself, which are no draft. */
const ABOUT_DRAFTS = ['draft_hint', 'draft_label', 'draft_label_for'];
type Draft = Parameters<typeof draftKey>[0];

const DRAFTS = NOTE_NAMES.flatMap((note) =>
  (Object.entries(NOTES[note].drafts) as [Draft, readonly Place[]][]).map(([draft, places]) => ({
    note,
    draft,
    places,
  })),
);

/** As long as a title in a note gets. */
const CARD = 'Loan list for all rooms of the spring show'.padEnd(100, ' and more');
const FILLED: Readonly<Record<Place, Argument>> = {
  card: CARD,
  person: { person: 'trello:longest' },
  asked: { day: instant('2025-09-24T10:00:00Z') },
  due: { time: instant('2025-09-24T15:30:00Z') },
  done: { day: instant('2025-09-25T10:00:00Z') },
  'new date': { time: instant('2025-11-14T10:00:00Z') },
  hours: { hours: 12.5 },
  times: { count: 12 },
};
const NAMES = { 'trello:longest': 'Maximilianes Brandt' };

function said(draft: Draft, places: readonly Place[], tone: Tone): string {
  return speak(text(draftKey(draft, tone), ...places.map((place) => FILLED[place])), { ...how, names: NAMES });
}

describe('every note in every tone', () => {
  it('is written, whatever the count, and no draft is without a note', () => {
    const keys = DRAFTS.flatMap(({ draft }) => TONES.map((tone) => draftKey(draft, tone)));
    const written = Object.keys(ALL).filter((key) => key.startsWith('draft_') && !ABOUT_DRAFTS.includes(key));
    expect(keys.filter((key) => !(key in ALL) && !(`${key}_one` in ALL && `${key}_other` in ALL))).toEqual([]);
    expect(written.filter((key) => !keys.includes(key.replace(/_(one|other)$/, '') as MessageKey))).toEqual([]);
    const folder = `${import.meta.dirname}/../nudges`;
    const sources = readdirSync(folder)
      .filter((file) => !/\.(test|kit)\.ts$/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
    const named = sources.flatMap((source) => [...source.matchAll(/'draft_(\w+)'/g)].map(([, name]) => name));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !DRAFTS.some(({ draft }) => draft === name))).toEqual([]);
  });

  const each = DRAFTS.flatMap((one) => TONES.map((tone) => [one.draft, tone, one.places] as const));
  it.each(each)('%s, %s: charges nobody, with every place filled', (draft, tone, places) => {
    const words = said(draft, places, tone);
    expect(words).not.toMatch(/\$\d|undefined|NaN/);
    for (const place of places)
      expect(words).toContain(speakNote([{ filled: FILLED[place] }], { ...how, names: NAMES }));
    expect(faults('said_whole', words)).toEqual([]);
    // A little more than with the usual day, for an hour in it.
    expect(Array.from(words).length).toBeLessThanOrEqual(345);
  });

  it('is no longer in brief than plainly, and differs in all three', () => {
    for (const { draft, places } of DRAFTS) {
      const [plain = '', warm = '', brief = ''] = TONES.map((tone) => said(draft, places, tone));
      expect(new Set([plain, warm, brief]).size).toBe(3);
      expect(brief.length).toBeLessThanOrEqual(plain.length);
    }
  });
});

describe('an apology', () => {
  const late: readonly Draft[] = ['tell_them', 'make_it_good', 'make_it_good_moved', 'make_it_good_date'];
  const of = (drafts: readonly Draft[]) =>
    DRAFTS.filter(({ draft }) => drafts.includes(draft)).flatMap((one) => TONES.map((tone) => [one, tone] as const));
  const waited = of(['reply_waited', 'reply_waited_unnamed']);

  it.each([...of(late), ...waited].map(([one, tone]) => [one.draft, tone, one.places] as const))(
    '%s, %s: names what happened, is sorry, says what changes, and has no excuse',
    (draft, tone, places) => {
      const words = said(draft, places, tone);
      expect(words).toContain(CARD);
      expect(words).toMatch(/\bsorry\b/i);
      expect(words).toMatch(/from now on|next time|I will tell you|you hear before|left room/i);
      expect(words).not.toMatch(/\b(because|since|unfortunately|busy|but|had to|could not|would have|if you)\b/i);
    },
  );

  it.each(
    [...of(late), ...waited]
      .filter(([{ draft }]) => draft !== 'make_it_good')
      .map(([one, tone]) => [one.draft, tone, one.places] as const),
  )('%s, %s: gives a new date', (draft, tone, places) => {
    expect(places).toContain('new date');
    expect(said(draft, places, tone)).toMatch(/(have it on|answer by|answer comes by|have this one by) /);
  });
});

describe('a request', () => {
  const asks: readonly Draft[] = ['ask_kindly', 'ask_kindly_due', 'ask_kindly_shared', 'ask_kindly_due_shared'];
  it.each(
    DRAFTS.filter(({ draft }) => asks.includes(draft)).flatMap((one) =>
      TONES.map((tone) => [one.draft, tone, one.places] as const),
    ),
  )('%s, %s: says by when, that a later answer is fine, and that no is one', (draft, tone, places) => {
    const words = said(draft, places, tone);
    expect(words).toMatch(/by when|before then/i);
    expect(words).toMatch(/later (answer )?is fine|later answer is fine too/);
    expect(words).toContain('“no”');
  });
});
