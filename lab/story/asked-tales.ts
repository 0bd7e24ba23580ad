import type { Days } from './days.ts';
import { AYESHA, KENJI, SIGNE, TALK, type Tale, THIAGO } from './tale.ts';

const about = { list: TALK, due: null, terms: [] } as const;

/** Threads that still wait for somebody, and promises in words of which nothing was said yet. */
export function askedTales(days: Days): readonly Tale[] {
  return [
    {
      ...about,
      card: 'Blue of the sleeper lines',
      row: 'Asked of me two working days ago: my clock ran out.',
      born: [-8, '13:10'],
      owners: [],
      turns: [
        {
          when: [-2, '10:15'],
          by: AYESHA,
          do: 'comment',
          text: '@signeaaby which blue do you want for the sleeper lines? The mill is mixing the ink this week.',
        },
      ],
      asks: [{ comment: 'which blue', from: AYESHA, to: [SIGNE], outcome: 'unanswered', stage: 'due' }],
      nudge: 'reply',
      mark: 'turn',
    },
    {
      ...about,
      card: 'Font for the Urdu names',
      row: 'Asked of me within the hour, by my first name only: my clock has hardly begun.',
      born: [-7, '13:15'],
      owners: [AYESHA],
      turns: [
        { when: { minutesAgo: 40 }, by: AYESHA, do: 'comment', text: 'Signe, is this font large enough for you?' },
      ],
      asks: [{ comment: 'large enough', from: AYESHA, to: [SIGNE], outcome: 'waiting', stage: 'early' }],
      nudge: 'reply',
      mark: 'turn',
    },
    {
      ...about,
      card: 'Posters for São Paulo',
      row: 'Asked by me within the hour: their clock runs, and nothing is to be done.',
      born: [-7, '13:20'],
      owners: [],
      turns: [
        {
          when: { minutesAgo: 50 },
          by: SIGNE,
          do: 'comment',
          text: '@thiagoramalho could you check the sizes with the printer in São Paulo?',
        },
      ],
      asks: [{ comment: 'check the sizes', from: SIGNE, to: [THIAGO], outcome: 'waiting', stage: 'early' }],
      mark: 'waiting',
      isFaint: true,
    },
    {
      ...about,
      card: 'Photo of the night porter',
      row: 'Asked by me three working days ago: their clock ran out.',
      born: [-9, '13:25'],
      owners: [KENJI],
      turns: [
        { when: [-3, '10:30'], by: SIGNE, do: 'comment', text: '@kenjimorinaga may we print this photo?' },
        { when: [-2, '12:00'], by: AYESHA, do: 'comment', text: 'What a face. I hope it stays in.' },
      ],
      asks: [{ comment: 'may we print', from: SIGNE, to: [KENJI], outcome: 'unanswered', stage: 'due' }],
      nudge: 'ask-kindly',
      mark: 'waiting',
    },
    {
      ...about,
      card: 'Sponsor from Porto',
      row: 'Asked by me more than eight working days ago: going cold.',
      born: [-12, '13:30'],
      owners: [],
      turns: [
        {
          when: [-10, '11:00'],
          by: SIGNE,
          do: 'comment',
          text: 'Thiago, do they want their logo on the cover or on the back?',
        },
      ],
      asks: [{ comment: 'their logo', from: SIGNE, to: [THIAGO], outcome: 'unanswered', stage: 'cold' }],
      nudge: 'ask-kindly',
      mark: 'waiting',
    },
    {
      ...about,
      card: 'Print files',
      row: 'Asked of me and answered in time, with a promise in words by me.',
      born: [-6, '13:35'],
      owners: [],
      turns: [
        { when: [-1, '10:05'], by: KENJI, do: 'comment', text: '@signeaaby could you send me the print files?' },
        {
          when: [-1, '11:20'],
          by: SIGNE,
          do: 'comment',
          text: `I'll send the print files by ${days.inWords(3)}.`,
        },
      ],
      asks: [{ comment: 'could you send', from: KENJI, to: [SIGNE], outcome: 'answered', by: SIGNE }],
      promises: [{ comment: "I'll send the print files", by: SIGNE, on: 3 }],
      nudge: 'keep-promise',
    },
    {
      ...about,
      card: 'Preface in Portuguese',
      row: 'Asked by me and answered in time, with a promise in words by a partner.',
      born: [-6, '13:40'],
      owners: [],
      turns: [
        { when: [-2, '09:40'], by: SIGNE, do: 'comment', text: 'Thiago, when can you translate the preface?' },
        {
          when: [-2, '15:30'],
          by: THIAGO,
          do: 'comment',
          text: `I will translate it by ${days.inWords(4)}, the long sentences too.`,
        },
      ],
      asks: [{ comment: 'when can you translate', from: SIGNE, to: [THIAGO], outcome: 'answered', by: THIAGO }],
      promises: [{ comment: 'I will translate it', by: THIAGO, on: 4 }],
      nudge: 'keep-promise',
    },
  ];
}
