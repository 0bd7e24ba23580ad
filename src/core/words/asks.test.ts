import { describe, expect, test } from 'vitest';
import { asks } from './asks.ts';
import { MEMBERS, NORA, OTTO } from './words.kit.ts';

/** Milliseconds that this process itself has worked since: what else the machine does is no matter. */
function spent(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

const CONTEXT = { members: MEMBERS, author: NORA, owners: [OTTO] };
const asking = (text: string) => asks(text, CONTEXT).asks;

const ASKING: Record<string, readonly string[]> = {
  en: [
    '@otto_k can you send me the seating plan?',
    'Which of the two covers do we print',
    'Otto, check the proofs before they go out',
    'please move the delivery to Tuesday',
    'Let me know when the van is back.',
    'I need your sign-off on the menu by Thursday',
    'The hall is booked, ok for you?',
    'Waiting for your numbers, then I can close the sheet.',
    'Would be great if somebody could water the plants.',
    'Soup is on. Otto, bread please',
    '@otto_k bump',
    '@otto_k Do we need this banner? Not sure if it helps',
  ],
  de: [
    'Kannst du die Plakate bis Freitag abholen?',
    'Otto, schau mal bitte über den Text.',
    'Ich bräuchte noch deine Unterschrift auf dem Antrag.',
    'Sag mir Bescheid, wenn der Schlüssel da ist.',
    'wann kommt der Elektriker?',
    'Passt dir Dienstag um neun?',
  ],
  fr: [
    'Peux-tu relire le programme avant midi ?',
    'Otto, envoie le plan de salle, merci',
    "J'ai besoin de ta réponse pour le traiteur.",
    'Dis-moi quand la salle est libre.',
    'Il me faut ton accord pour la commande.',
    "c'est pour quand la livraison ?",
  ],
  es: [
    '¿Puedes mandar el plano hoy?',
    'Otto, revisa el contrato por favor',
    'Necesito tu visto bueno para imprimir.',
    'Avísame cuando llegue la furgoneta.',
    '¿a qué hora abre el almacén?',
    'Mándame las fotos del escenario.',
  ],
  pt: [
    'Podes enviar a lista até quinta?',
    'Otto, confirma a reserva por favor',
    'Preciso da tua resposta para fechar as contas.',
    'Diz-me quando o palco estiver pronto.',
    'você viu a chave do armário?',
    'Me manda o orçamento atualizado.',
  ],
  it: [
    'Puoi controllare le bozze entro sera?',
    'Otto, mandami il preventivo',
    'Mi serve il tuo ok per la stampa.',
    'Fammi sapere quando arriva il camion.',
    'a che ora apre il magazzino?',
    'Ti va bene martedì alle nove?',
  ],
  nl: [
    'Kun je de lijst voor vrijdag sturen?',
    'Otto, kijk jij even naar de tekst',
    'Ik heb je akkoord nodig voor de drukker.',
    'Laat me weten wanneer de bus terug is.',
    'hoe laat begint de repetitie?',
    'Graag jouw reactie voor donderdag.',
  ],
  pl: [
    'Czy możesz wysłać listę do piątku?',
    'Otto, sprawdź proszę tekst plakatu',
    'Potrzebuję twojej zgody na druk.',
    'Daj znać, kiedy wróci kierowca.',
    'o której zaczynamy próbę?',
    'Prześlij mi zdjęcia sceny.',
  ],
  ja: [
    '図面を確認していただけますか',
    '明日までに写真を送ってください。',
    '会場は何時に開きますか?',
    'ご意見を聞かせてもらえると助かります',
    'この色でよろしいでしょうか',
    '返事をお願いします。',
  ],
};

const QUIET: Record<string, readonly string[]> = {
  en: [
    'cc @otto_k the minutes of today',
    '@otto_k Wonderful! Thank you!',
    'ok',
    'The chairs came at nine and are stacked by the stage.',
    'Who would have thought?',
    'Do we have enough chairs? I counted: yes, 120.',
    'Please find attached the plan of the hall.',
    'Let me know if you need anything.',
    'Feel free to use my ladder.',
    'The caretaker asked whether we need heating.',
    '> can you send the plan?\n\nSent on Monday.',
    'See `@otto_k ? x : y` in the script',
    'Where did I leave the tape? Never mind, found it.',
    '@otto_k yes, Thursday works',
    'Questions from the visitors:\n- is there parking?\n- are dogs allowed?\nAll answered on the leaflet.',
  ],
  de: [
    'zur Info @otto_k, der Plan hängt',
    'Danke dir, passt alles!',
    'Bitte.',
    'Wer weiß das schon?',
    'Der Hausmeister hat gefragt, ob wir heizen.',
    'Brauchen wir Stühle? Nein, sind genug da.',
    'Ich habe ihn gebeten, das Tor zu öffnen.',
  ],
  fr: [
    'Merci pour ton aide !',
    'pour info @otto_k, le plan est affiché',
    'Qui sait ?',
    'La mairie a demandé si la salle est chauffée.',
    'On a assez de chaises ? Oui, 120.',
    "@otto_k c'est noté",
    'Le camion est arrivé hier.',
  ],
  es: [
    'Gracias por todo',
    'para tu información @otto_k, el plano está colgado',
    '¿Quién sabe?',
    'El portero preguntó si hace falta calefacción.',
    '¿Hay sillas? Sí, 120.',
    '@otto_k de acuerdo, el jueves',
    'Las sillas llegaron ayer.',
  ],
  pt: [
    'Obrigado por tudo',
    'só avisando @otto_k, a planta está na parede',
    'Quem sabe?',
    'O porteiro perguntou se precisamos de aquecimento.',
    'Há cadeiras? Sim, 120.',
    '@otto_k combinado, quinta',
    'As cadeiras chegaram ontem.',
  ],
  it: [
    'Grazie mille per tutto',
    'per conoscenza @otto_k, la pianta è appesa',
    'Chi lo sa?',
    'Il custode ha chiesto se serve il riscaldamento.',
    'Ci sono le sedie? Sì, 120.',
    "@otto_k d'accordo, giovedì",
    'Le sedie sono arrivate ieri.',
  ],
  nl: [
    'Bedankt voor alles',
    'ter info @otto_k, de plattegrond hangt',
    'Wie weet?',
    'De conciërge vroeg of de verwarming aan moet.',
    'Zijn er stoelen? Ja, 120.',
    '@otto_k prima, donderdag',
    'De stoelen zijn gisteren gekomen.',
  ],
  pl: [
    'Dzięki za wszystko',
    'dla informacji @otto_k, plan wisi',
    'Kto wie?',
    'Woźny pytał, czy włączyć ogrzewanie.',
    'Są krzesła? Tak, 120.',
    '@otto_k dobrze, czwartek',
    'Krzesła przyjechały wczoraj.',
  ],
  ja: [
    'ありがとうございます',
    '@otto_k 了解しました。',
    '椅子は昨日届きました。',
    '管理人に暖房が必要か聞かれました。',
    'テープどこだっけ…と思ったら机にありました。',
    '参考までに図面を貼りました。',
  ],
};

describe.each(Object.keys(ASKING))('in %s', (code) => {
  test.each(ASKING[code] ?? [])('asks: %s', (text) => expect(asking(text)).toBe(true));
  test.each(QUIET[code] ?? [])('asks nothing: %s', (text) => expect(asking(text)).toBe(false));
});

test('in a language without a table only a mention with a question mark asks', () => {
  expect(asking('@otto_k kan du skicka listan till mig och när är du klar?')).toBe(true);
  expect(asking('kan du skicka listan till mig och när är du klar?')).toBe(false);
  expect(asking('@otto_k откроешь зал?')).toBe(true);
  expect(asking('откроешь зал?')).toBe(false);
});

test('a request taken back in the same comment asks nothing', () => {
  expect(asks('Can you send me the plan? Ah, ignore that, I have it.', CONTEXT)).toEqual({
    asks: false,
    rule: 'withdrawn',
  });
});

test('names the rule that decided', () => {
  expect(asks('please send the plan', CONTEXT).rule).toBe('please');
  expect(asks('Is the hall free on Monday?', CONTEXT).rule).toBe('question');
  expect(asks('The hall is free on Monday.', CONTEXT).rule).toBe('nothing');
});

test('what was learnt is asked only of English text without known members', () => {
  const learnt = () => true;
  expect(asks('The hall is free on Monday.', { members: [], learnt })).toEqual({ asks: true, rule: 'model' });
  expect(asks('The hall is free on Monday.', { ...CONTEXT, learnt }).asks).toBe(false);
  expect(asks('Der Saal ist am Montag frei.', { members: [], learnt }).asks).toBe(false);
});

describe('bad input', () => {
  test.each([
    '',
    ' \n\t ',
    '🙂🙏👍',
    '\u200b\u200c\u200d',
    '???',
    '[](',
    '**__~~',
    '@',
    '@@@@',
    '```',
    '> > >',
    'مرحبا، شكرا على كل شيء',
    'שלום לכולם',
    '\ud800',
    '@nobody_here 🙂',
  ])('%j asks nothing', (text) => {
    expect(asking(text)).toBe(false);
  });

  test('right-to-left text with a mention and its own question mark asks', () => {
    expect(asking('@otto_k متى تصل الكراسي؟')).toBe(true);
  });

  test('mixed languages ask in either', () => {
    expect(asking('Der Plan hängt. Can you check it, Otto?')).toBe(true);
  });

  test.each(['a', '@', '@otto_k ', '>', '[a](', '`', 'is it? ', 'can you\n', '"', '( ', '¿', '、', '-- \n', 'x@y'])(
    'takes ten times as long for ten times as many of %j',
    (piece) => {
      const time = (length: number): number => {
        const text = piece.repeat(Math.ceil(length / piece.length));
        let best = Number.POSITIVE_INFINITY;
        for (let round = 0; round < 5; round++) {
          const from = process.cpuUsage();
          asking(text);
          best = Math.min(best, spent(from));
        }
        return best;
      };
      time(1000);
      expect(time(100_000)).toBeLessThan(50 * time(10_000) + 100);
    },
  );
});
