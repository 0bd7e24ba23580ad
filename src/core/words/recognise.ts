import { LANGUAGES } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import { fold } from './normal.ts';

/** Small words of languages that have no table: where they win, no table is used. */
const OTHERS = [
  'och att det som en på är av för med till den har inte om ett han men var jag sig från vi så kan när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då över tack hej du ni',
  'og at det som en på er af for med til den har ikke om et han men var jeg sig fra vi så kan når også efter eller nu sin der ved mod skal skulle kommer ud får findes være havde alle andre meget end her da over tak hej du i kunne hvor hvornår hvad',
  'a se na že je s v z do to ale jak pro jsem by si tak jako když nebo už ještě co má jsou bylo být také který tento děkuji prosím můžeš mohl kdy kde čo som sme nie ako pre alebo keď môžeš',
  'și să nu este cu pe la din care mai că de un o sunt ce dar fost prin după când sau cum poți puteți mulțumesc vă te îmi am ai are noi',
  've bir bu da de için ile çok daha ne var mı mi mu mü olarak gibi kadar ama sonra olan biz sen siz ben evet hayır lütfen teşekkürler nasıl zaman',
  'ja on ei se että hän oli mutta niin kun joka ovat tai myös kuin jos mitä minä sinä me te voitko kiitos hei nyt jo vielä kanssa',
  'és a az hogy nem is egy van ez meg de csak már még ha mint vagy kell én te mi köszönöm kérlek tudsz mikor hol',
  'i la el els les de que per amb una un és no si com però més o quan on pots gràcies avui demà aquest aquesta som són ho',
  'dan yang di ke dari ini itu untuk dengan tidak ada akan saya kamu bisa sudah belum juga atau kami kita apa kapan terima kasih tolong',
].map((small) => new Set(fold(small).split(' ')));

const JAPANESE = /[\u3041-\u30ff]/;
const LATIN = /[a-zà-ɏ]{2,}/i;

interface Known {
  readonly language: Language;
  readonly small: ReadonlySet<string>;
}

const KNOWN: readonly Known[] = LANGUAGES.filter((language) => !language.isUnspaced).map((language) => ({
  language,
  small: new Set(fold(language.small).split(/\s+/)),
}));
const JAPANESE_TABLES = LANGUAGES.filter((language) => language.isUnspaced);

/** Only so much of a comment is looked at. */
const LONGEST = 2000;

/** What the words of a text say about its language. */
export interface Recognised {
  /** The languages it may be written in, likeliest first; several of mixed or short texts. */
  readonly languages: readonly Language[];
  /** No small word of any language was seen: too short to tell, or a language that we have no words of. */
  readonly isUnsure: boolean;
}

/** Tells the languages of a stripped text by its script and its small words. */
export function recognise(text: string): Recognised {
  const part = text.slice(0, LONGEST);
  const words = fold(part).match(/[\p{L}']+/gu) ?? [];
  const japanese = JAPANESE.test(part) ? JAPANESE_TABLES : [];
  if (!LATIN.test(part)) return { languages: japanese, isUnsure: false };
  const letters = words.join('').length;
  const latin = (words.join('').match(/[a-zà-ɏ']/g) ?? []).length;
  if (japanese.length > 0 && latin < letters * 0.7) return { languages: japanese, isUnsure: false };
  if (latin < letters / 2) return { languages: [], isUnsure: false };
  const hits = (small: ReadonlySet<string>): number =>
    words.reduce((sum, word) => sum + (small.has(word) || small.has(word.split("'")[0] as string) ? 1 : 0), 0);
  const counted = KNOWN.map(({ language, small }) => ({ language, count: hits(small) })).sort(
    (a, b) => b.count - a.count,
  );
  const best = counted[0]?.count ?? 0;
  const other = Math.max(...OTHERS.map(hits));
  if (other > best) return { languages: japanese, isUnsure: false };
  if (best === 0) return { languages: [...japanese, ...counted.map(({ language }) => language)], isUnsure: true };
  const near = counted.filter(({ count }) => count > 0 && count >= best * (best > 4 ? 0.75 : 0.6));
  return { languages: [...near.map(({ language }) => language), ...japanese], isUnsure: false };
}
