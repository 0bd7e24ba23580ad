import { describe, expect, test } from 'vitest';
import { promises } from './promises.ts';

/** A Wednesday, ten in the morning in Paris. */
const AT = Date.parse('2026-03-11T09:00:00Z');
const promised = (text: string) => promises(text, { at: AT, zone: 'Europe/Paris' });
const on = (day: string) => ({ on: day });
const at = (instant: string) => ({ at: Date.parse(instant) });

describe('a promise and its date', () => {
  test.each([
    ["I'll send the plan by Friday", on('2026-03-13')],
    ['Will do the labels tomorrow.', on('2026-03-12')],
    ["I'm printing the tickets tonight", on('2026-03-11')],
    ["I'll call them at 3pm", at('2026-03-11T14:00:00Z')],
    ["I'll have it ready on Monday at 10:30", at('2026-03-16T09:30:00Z')],
    ["I'll bring it in ten minutes", at('2026-03-11T09:10:00Z')],
    ["I'll deliver on the 18th", on('2026-03-18')],
    ["I'll finish it on 3 April", on('2026-04-03')],
    ["I'll finish it the day after tomorrow", on('2026-03-13')],
    ["I'll finish it next week", on('2026-03-20')],
    ["I'll send it by noon", at('2026-03-11T11:00:00Z')],
    ["I'll send it as soon as I get home", null],
    ['Ich schicke dir die Liste morgen früh.', on('2026-03-12')],
    ['Ich mach das bis übermorgen fertig', on('2026-03-13')],
    ['Ich bringe die Schilder am 17. mit', on('2026-03-17')],
    ["Je t'envoie le plan demain", on('2026-03-12')],
    ['Je finis ça après-demain', on('2026-03-13')],
    ['Te mando el plano mañana por la tarde', on('2026-03-12')],
    ['Lo termino pasado mañana', on('2026-03-13')],
    ['Mando a lista amanhã', on('2026-03-12')],
    ['Entrego tudo depois de amanhã', on('2026-03-13')],
    ['Ti mando la pianta domani', on('2026-03-12')],
    ['Preparo tutto entro venerdì', on('2026-03-13')],
    ['Ik stuur de lijst morgen', on('2026-03-12')],
    ['Ik regel dat overmorgen', on('2026-03-13')],
    ['Wyślę listę jutro', on('2026-03-12')],
    ['Zrobię to w piątek', on('2026-03-13')],
    ['明日図面を送ります。', on('2026-03-12')],
    ['金曜までに仕上げます。', on('2026-03-13')],
    ["I'll send it by 1 December", { on: '2026-12-01' }],
    ['Ich schicke es bis 3. Dezember', { on: '2026-12-03' }],
  ])('%s', (text, due) => expect(promised(text)).toEqual({ isPromise: true, phrase: expect.any(String), due }));
});

describe('no promise', () => {
  test.each([
    'Send me the plan by Friday',
    'Otto will send the plan by Friday',
    "I'll send it if the printer works tomorrow",
    'I might do it tomorrow',
    "I'll be away from tomorrow",
    "I won't make it today",
    'I sent it yesterday',
    "I'll miss this place",
    'Will you send it tomorrow?',
    'Ich bin morgen nicht da',
    'Wenn du willst, schicke ich sie morgen',
    'Le camion arrive demain',
    'Estaré fuera mañana',
    'Amanhã não consigo',
    'Domani sono in ferie',
    'Morgen ben ik er niet',
    'Jutro mnie nie ma',
    '明日は休みです。',
    '> I will send it tomorrow\n\nthanks',
    '',
    '🙂🙂',
  ])('%s', (text) => expect(promised(text)).toEqual({ isPromise: false, phrase: '', due: null }));
});

test("the date is the writer's day", () => {
  const lateEvening = Date.parse('2026-03-11T23:30:00Z');
  expect(promises("I'll send it tomorrow", { at: lateEvening, zone: 'UTC' }).due).toEqual({ on: '2026-03-12' });
  expect(promises("I'll send it tomorrow", { at: lateEvening, zone: 'Asia/Tokyo' }).due).toEqual({ on: '2026-03-13' });
});

test('the phrase is the sentence, cut where it is long', () => {
  expect(promised("Thanks! I'll send the plan by Friday. Bye").phrase).toBe("I'll send the plan by Friday.");
  expect(promised(`I'll send the plan by Friday ${'and more '.repeat(40)}`).phrase.length).toBeLessThanOrEqual(140);
});
