import { expect, test } from 'vitest';
import { askKindOf } from './ask-kind.ts';
import { LANGUAGES } from './languages/index.ts';

test.each([
  '@noraw can you review the second page?',
  'Please approve the quote, Otto.',
  'Otto, could you sign off on the colours?',
  'The draft is ready for your review, can you do it today?',
  'Nora, we still need your approval.',
  'Can you proofread it and send it back?',
  'Any feedback on the poster?',
  'Lia, kannst du den Text bitte freigeben?',
  'Der Entwurf liegt zur Freigabe bei dir, passt das?',
  'Kannst du das bitte gegenlesen?',
  'Peux-tu relire le deuxième chapitre ?',
  'Nous avons besoin de votre validation, merci de répondre.',
  '¿Puedes revisar el borrador?',
  '¿Lo apruebas? Necesitamos tu visto bueno.',
  'Puoi rileggere il testo per favore?',
  'Serve la tua approvazione, puoi darla oggi?',
  'Kun je de tekst nalezen?',
  'Dit ligt ter goedkeuring bij jou, wil je kijken?',
  'Czy możesz zatwierdzić budżet?',
  'Tekst jest do akceptacji, możesz na niego spojrzeć?',
  'Podes rever o texto, por favor?',
  'Precisamos da tua aprovação, consegues hoje?',
  'レビューをお願いします。',
  '見積りの承認をお願いできますか？',
])('asks for a review: %s', (text) => expect(askKindOf(text)).toBe('review'));

test.each([
  'Urgent: where is the key?',
  '@noraw can you call the printer? It is urgent.',
  'Otto, I need the number urgently, can you send it?',
  'Can you approve this? It’s really urgent',
  'Wir brauchen dringend die Adresse, kannst du sie schicken?',
  'Kannst du mich anrufen? Es eilt.',
  "Tu peux m'appeler ? C'est urgent.",
  '¿Me mandas la dirección? Es urgente.',
  'Puoi chiamarmi? È urgente.',
  'Kun je me bellen? Het is dringend.',
  'Czy możesz zadzwonić? To pilne.',
  'Podes ligar-me? É urgente.',
  '至急ご連絡いただけますか？',
])('says that it is urgent: %s', (text) => expect(askKindOf(text)).toBe('urgent'));

test.each([
  'When is the review?',
  'Did you read the review in the paper?',
  'Where is the approval form?',
  'Can you send it as soon as possible?',
  'Not urgent: can you send the list?',
  'Can you look into it? No rush, it is not urgent.',
  'Is it urgent?',
  'How urgent is the second one?',
  'Call me if it is urgent. Can you bring the key?',
  'Nicht dringend: kannst du die Liste schicken?',
  'Eilt nicht, aber kannst du die Liste schicken?',
  'Ist das dringend?',
  "Ce n'est pas urgent : tu peux m'envoyer la liste ?",
  'No es urgente, ¿me mandas la lista?',
  'Non è urgente: mi mandi la lista?',
  'Het is niet dringend, kun je de lijst sturen?',
  'To nie jest pilne. Czy możesz wysłać listę?',
  'Não é urgente, podes enviar a lista?',
  '急ぎではありませんが、リストを送っていただけますか？',
  '> urgent!\n\nWhere is the key?',
  '',
  '🙂',
])('is a question like any other: %s', (text) => expect(askKindOf(text)).toBe('question'));

test('every language says what is a review, what is urgent and what is not', () => {
  expect(LANGUAGES.length).toBeGreaterThan(5);
  for (const { code, kinds } of LANGUAGES)
    for (const phrases of Object.values(kinds)) expect(phrases.length, code).toBeGreaterThan(1);
});
