import type { Days } from './days.ts';
import { AYESHA, DOING, KENJI, LATER, SIGNE, type Tale, THIAGO, THIS_MONTH } from './tale.ts';

/** Open cards of whoever is logged in: what the first nudges are about. */
export function myTales(days: Days): readonly Tale[] {
  const isNearTomorrow = days.calendarDays(1) <= 1;
  return [
    {
      card: 'Letters to the rail museums',
      row: 'Mine, past and not done, and nothing said: tell them before they ask.',
      list: DOING,
      born: [-14, '09:10'],
      owners: [SIGNE],
      due: [-2, '17:00'],
      turns: [
        {
          when: [-5, '13:30'],
          by: KENJI,
          do: 'comment',
          text: 'The museum in Hokkaido would love to be on the map. Shall I send you the address?',
        },
        { when: [-5, '15:10'], by: SIGNE, do: 'comment', text: 'Oh yes, with the name of the director.' },
      ],
      terms: [{ outcome: 'overdue', owners: [SIGNE] }],
      asks: [{ comment: 'Shall I send you', from: KENJI, to: [SIGNE], outcome: 'answered', by: SIGNE }],
      nudge: 'tell-them',
      mark: 'due',
    },
    {
      card: 'Call the printer about the fold',
      row: 'Mine, due today: its last working day is the time for a new date.',
      list: DOING,
      born: [-6, '09:20'],
      owners: [SIGNE],
      due: [0, '17:00'],
      turns: [],
      terms: [{ outcome: 'open', owners: [SIGNE] }],
      nudge: days.hoursLeft < 8 ? 'renegotiate' : 'due-soon',
      mark: 'quiet',
    },
    {
      card: 'Budget for the second print',
      row: 'Mine, due on the next working day: due soon.',
      list: DOING,
      born: [-9, '09:25'],
      owners: [SIGNE],
      due: [1, '17:00'],
      turns: [],
      terms: [{ outcome: 'open', owners: [SIGNE] }],
      nudge: 'due-soon',
      mark: isNearTomorrow ? 'quiet' : undefined,
    },
    {
      card: 'Invitations to the launch',
      row: 'Mine, due in two working days: due soon once no more than 16 working hours are left.',
      list: THIS_MONTH,
      born: [-9, '09:30'],
      owners: [SIGNE],
      due: [2, '17:00'],
      turns: [],
      terms: [{ outcome: 'open', owners: [SIGNE] }],
      nudge: days.hoursLeft === 0 ? 'due-soon' : undefined,
    },
    {
      card: 'Glossary of rail words',
      row: 'Mine, moved in time by me: early notice.',
      list: LATER,
      born: [-21, '10:15'],
      owners: [SIGNE],
      due: [-4, '17:00'],
      turns: [
        { when: [-7, '12:00'], by: SIGNE, do: 'comment', text: 'I need the Japanese list first; new date set.' },
        { when: [-7, '12:01'], by: SIGNE, do: 'due', to: [7, '17:00'] },
      ],
      terms: [
        { outcome: 'moved', owners: [SIGNE] },
        { outcome: 'open', owners: [SIGNE] },
      ],
      mark: 'told',
    },
    {
      card: 'Texts for the website',
      row: 'Checklist items count with their own date and owner; their dates leave no history.',
      list: THIS_MONTH,
      born: [-12, '10:50'],
      owners: [SIGNE],
      due: [9, '17:00'],
      turns: [
        { when: [-12, '11:00'], by: SIGNE, do: 'add-item', item: 'Urdu texts', due: [-3, '17:00'], who: AYESHA },
        { when: [-12, '11:01'], by: SIGNE, do: 'add-item', item: 'Portuguese texts', due: [7, '17:00'], who: THIAGO },
        { when: [-12, '11:02'], by: SIGNE, do: 'add-item', item: 'Norwegian texts', due: [8, '17:00'], who: SIGNE },
        { when: [-12, '11:03'], by: SIGNE, do: 'add-item', item: 'Find a proofreader', due: null, who: null },
        { when: [-4, '10:00'], by: AYESHA, do: 'tick-item', item: 'Urdu texts' },
        { when: [-2, '12:00'], by: SIGNE, do: 'tick-item', item: 'Norwegian texts' },
      ],
      terms: [
        { outcome: 'open', owners: [SIGNE] },
        { outcome: 'unknown', owners: [AYESHA], item: 'Urdu texts' },
        { outcome: 'open', owners: [THIAGO], item: 'Portuguese texts' },
        { outcome: 'kept', owners: [SIGNE], item: 'Norwegian texts' },
      ],
    },
  ];
}
