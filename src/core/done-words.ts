/*
 * Words for done, as lists are called, in the languages that we know; lower case, without accents, a comma between two.
 * Collected from the names that boards in these languages use. A phrase is written with single spaces.
 */

/** A list that begins or ends with one of these means done. */
export const DONE_WORDS: readonly string[] = [
  // English
  'done, complete, completed, finished, closed, resolved, delivered, shipped, released, launched, published',
  'deployed, accomplished, achieved, solved, fixed, wrapped up, all done',
  // German
  'erledigt, erledigte, erledigtes, fertig, fertiggestellt, abgeschlossen, abgeschlossene, beendet',
  'geschlossen, gelost, geliefert, ausgeliefert, veroffentlicht, vollendet, getan',
  // French
  'termine, terminee, termines, terminees, fini, finie, finis, finies, fait, faite, faits, faites, acheve',
  'achevee, acheves, achevees, cloture, cloturee, clotures, cloturees, clos, resolu, resolue, resolus',
  'livre, livree, livres, livrees, publie, publiee, realise, realisee',
  // Spanish
  'hecho, hecha, hechos, hechas, terminado, terminada, terminados, terminadas, completado, completada',
  'completados, completadas, finalizado, finalizada, finalizados, finalizadas, listo, cerrado, cerrada',
  'cerrados, cerradas, resuelto, resuelta, resueltos, entregado, entregada, entregados, entregadas',
  'publicado, publicada, acabado, acabada, concluido, concluida',
  // Portuguese
  'feito, feita, feitos, feitas, concluidos, concluidas, terminou, completo, completa, completos, finalizou',
  'fechado, fechada, fechados, resolvido, resolvida, resolvidos, entregue, entregues, acabou',
  // Italian
  'fatto, fatta, fatti, fatte, completato, completata, completati, completate, finito, finita, finiti',
  'finite, concluso, conclusa, conclusi, terminato, terminata, terminati, chiuso, chiusa, chiusi, risolto',
  'risolti, consegnato, consegnata, consegnati, pubblicato',
  // Dutch
  'klaar, gedaan, voltooid, voltooide, afgerond, afgeronde, afgehandeld, gereed, gesloten, opgelost',
  'opgeleverd, geleverd, afgemaakt',
  // Polish
  'zrobione, gotowe, ukonczone, zakonczone, zamkniete, rozwiazane, dostarczone, wykonane, zrobiony',
  'ukonczony, zakonczony, opublikowane, skonczone',
  // Czech and Slovak
  'hotovo, dokonceno, dokoncene, ukonceno, ukoncene, uzavreno, uzavrete, vyreseno, vyriesene, splneno',
  'splnene',
  // Swedish, Danish, Norwegian
  'klart, klara, fardig, fardigt, fardiga, slutfort, slutforda, avslutat, avslutad, avslutade, stangd',
  'stangt, levererat, levererad, faerdig, færdig, færdigt, faerdigt, faerdige, afsluttet, afsluttede',
  'fuldfort, fuldført, lukket, løst, loest, leveret, ferdig, ferdige, fullfort, fullført, avsluttet, levert',
  'utfort, utført',
  // Finnish
  'valmis, valmiit, tehty, suoritettu, suljettu, ratkaistu, toimitettu',
  // Hungarian
  'kesz, elkeszult, befejezve, befejezett, lezart, lezarva, megoldva, teljesitve, elvegezve',
  // Romanian
  'gata, terminat, terminate, finalizat, finalizate, inchis, inchise, rezolvat, rezolvate, livrat, livrate',
  'incheiat',
  // Turkish
  'bitti, tamamlandi, tamamlanan, tamamlananlar, yapildi, bitmis, biten, bitenler, kapandi, kapatildi',
  'cozuldu, teslim edildi',
  // Russian, Ukrainian, Bulgarian
  'готово, готов, сделано, сделан, завершено, завершен, завершены, завершенные, выполнено, выполнен',
  'выполненные, закрыто, закрыт, решено, доставлено, опубликовано, зроблено, завершении, виконано, закрито',
  'вирішено, вырiшено, завършено, направено, приключено, приключени, затворено, решени',
  // Greek
  'εγινε, ολοκληρωθηκε, ολοκληρωμενα, ολοκληρωμενο, τελος, ετοιμο, κλειστο, παραδοθηκε',
  // Croatian, Serbian, Slovene
  'gotovo, zavrseno, dovrseno, rijeseno, reseno, zatvoreno, koncano, dokoncano, zakljuceno, завршено',
  'урађено',
  // Indonesian, Malay, Vietnamese
  'selesai, tuntas, hoan thanh, da hoan thanh, da xong, xong',
  // Catalan
  'fet, fets, acabat, acabats, completat, completats, finalitzat, finalitzats, tancat, tancats, resolt',
  'lliurat',
  // Estonian, Latvian, Lithuanian
  'lopetatud, tehtud, pabeigts, pabeigti, padarits, atlikta, baigta, uzbaigta, padaryta',
  // Arabic, Persian, Hebrew
  'تم, منجز, مكتمل, مكتملة, منتهي, انتهى, مغلق, انجام شد, انجام شده, تمام شد, תם, בוצע, הושלם, הסתיים, נסגר',
  'סגור, גמור',
  // Hindi
  'पूर्ण, पूरा, समाप्त, हो गया',
].flatMap((line) => line.split(', '));

/** The same for scripts that put no spaces between words: looked for at the very beginning or end. */
export const DONE_SIGNS: readonly string[] = [
  '完了, 完了済み, 完了済, 終了, 済み, 済, 完成, 完結, 解決済み, 納品済み, リリース済み, 已完成, 已结束, 已結束, 结束, 結束, 已关闭, 已關閉, 已解决, 已解決, 已交付',
  '已发布, 已發布, 搞定, 做完, 완료, 완료됨, 완성, 종료, 끝, 해결됨, 배포됨, เสร็จ, เสร็จแล้ว, เสร็จสิ้น, เรียบร้อย',
].flatMap((line) => line.split(', '));

/** Signs that deny the one after them. */
export const DENYING_SIGNS: readonly string[] = ['未, 不, 미, 没, 沒, 非, ไม่, ยังไม่'].flatMap((line) =>
  line.split(', '),
);

/** Words that say that it is not done, not quite, or only how done would look. */
export const DENYING_WORDS: readonly string[] = [
  // English
  'not, never, to be, almost, nearly, half, partly, partially, ready, definition, until, before, soon',
  'will be, should be, must be, can be, needs, wont, isn t, aren t, won t, non, waiting, criteria',
  // German
  'nicht, nie, fast, beinahe, halb, noch, bald, teilweise, bereit, definition, unfertig, nahezu',
  // French
  'pas, non, presque, moitie, demi, bientot, pret, prete, partiellement, jamais, a faire, etre, sera',
  // Spanish and Portuguese
  'no, casi, medio, parcialmente, nunca, pendiente, definicion, nao, quase, ainda, definicao, a ser',
  // Italian
  'quasi, mezzo, parzialmente, definizione, ancora, essere',
  // Dutch
  'niet, bijna, half, nog, nooit, deels, definitie, haast',
  // Polish, Czech, Slovak, Croatian, Slovene, Serbian
  'nie, prawie, niemal, czesciowo, definicja, ne, neni, skoro, temer, takmer, definice, zatim, nedokonceno',
  // Swedish, Danish, Norwegian, Finnish
  'inte, ej, nastan, halv, halvt, snart, ikke, nesten, naesten, næsten, delvis, ei, melkein, puoliksi',
  'lahes, pian, osittain',
  // Hungarian, Romanian, Turkish
  'nem, majdnem, felig, hamarosan, aproape, jumatate, degil, neredeyse, yari, henuz, yakinda',
  // Russian, Ukrainian, Bulgarian
  'не, почти, наполовину, частично, скоро, майже, ще, еще, критерии, определение',
  // Greek
  'δεν, οχι, σχεδον, μισο',
  // Indonesian, Vietnamese, Catalan, Baltic
  'belum, hampir, setengah, akan, tidak, chua, gairebe, peaaegu, gandriz, beveik, neatlikta',
  // Arabic, Persian, Hebrew, Hindi
  'لم, غير, لا, ليس, تقريبا, نصف, نشده, تقریبا, לא, כמעט, חצי, טרם, नहीं, लगभग, आधा, अभी',
].flatMap((line) => line.split(', '));
