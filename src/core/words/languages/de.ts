import { list } from '../phrases.ts';
import type { Language } from './language.ts';

const DO =
  'schick|schicke|send|sende|gib|sag|sage|schau|schaue|guck|prüf|prüfe|check|mach|mache|stell|stelle|leg|lege|bring|bringe|ruf|rufe|frag|frage|trag|trage|schreib|schreibe|lies|nimm|melde|meld|denk|denke|kümmer|kümmere|lad|lade|korrigier|korrigiere|ergänz|ergänze|ändere|änder|such|suche|teil|teile|druck|drucke|bestell|bestelle|buch|buche|lösch|lösche|entscheide|wähl|wähle|bestätige|bestätig|unterschreib|unterschreibe|übernimm|erledige|vergiss|zeig|zeige|hol|hole|räum|räume|pack|packe|lass|lasst|schickt|gebt|sagt|schaut|prüft|macht|bringt|tragt|schreibt|meldet|stimmt ab|antworte|antwortet|klär|kläre|besorg|besorge|streich|streiche|setz|setze|sieh|hör|hört|kontrollier|kontrolliere|verschieb|verschiebe|komm|kommt|hilf|helft|plan|plane';

export const german: Language = {
  code: 'de',
  small:
    'der die das den dem des ein eine einen einem einer und oder aber nicht ist sind war waren wird werden habe hab hat haben ich du er wir ihr mir mich dir dich uns euch sie es für mit von vom zum zur bei nach aus auf im am an als auch noch nur schon wenn dass wie wer wo wann was warum kann kannst könntest könnt bitte danke heute morgen bis mal doch dann da hier ja nein kein keine mein dein deine sein unser alle jetzt so sehr über unter vor wieder um zu zwei wäre',
  opening: list(
    'hallo, hi, hey, moin, servus, liebe, lieber, guten morgen, guten tag, danke, sorry, also, und, aber, so, dann, ok, ja, nein, super, prima, kurze frage, frage, noch was, ps, erinnerung, ach, ah, achtung, übrigens',
  ),
  everyone: ['alle', 'an alle', 'leute', 'zusammen', 'ihr lieben', 'team', 'hallo zusammen', 'beide', 'jemand'],
  you: list(
    'du, dir, dich, dein, deine, deinen, deiner, deinem, ihr, euch, euer, eure, euren, kannste, haste, weißte, machste, willste, könnten sie, können sie, haben sie, wissen sie, ihnen',
  ),
  asking: {
    please: list('bitte, biite, bidde'),
    can: list(
      '^(kannst|könntest|würdest|magst|willst|schaffst|machst|gibst|schickst|bringst|übernimmst|sagst|schaust|guckst|denkst) du, (könntest|würdest) du, kannste, haste, weißte, machste, schickste, ^(könnt|könntet|würdet|wollt|schafft) ihr, (könntet|würdet) ihr, ^(können|könnten|würden) sie …, (kann|könnte|mag|möchte) (jemand|wer|einer|eine) …, ^(darf|dürfte) ich …',
    ),
    need: list(
      '(brauche|brauch|bräuchte|bräuchten|benötige|benötigen|brauchen) … (dein|deine|deinen|deiner|eure|euer|euren|von dir|von euch|ihre|ihren), (bräuchte|brauche|brauch|brauchen|bräuchten) (noch|bis|ich bis|wir bis|dringend|mal|ich noch|wir noch|ich von|wir von|eine|einen|ein), warte … (auf dich|auf deine|auf dein|auf deinen|auf euch|auf eure|noch auf), warten … auf (dich|dein|deine|deinen|euch), fehlt … (dein|deine|deiner|von dir), fehlen … (deine|von dir), (mir|uns) (fehlt|fehlen), ohne (dein|deine|deinen|euer|eure), (wäre|wär) … (wenn du|wenn ihr|wenn jemand|wenn wir), (nett|lieb|super|toll|gut|schön|klasse|hilfreich) wenn (du|ihr|jemand|wir|sie), (würde|würd) mich freuen wenn, ich weiß nicht (ob|wann|wie) (du|ihr), hänge … (an dir|an deiner), (immer noch|noch immer|noch) (nichts|keine antwort|keine rückmeldung|kein okay|kein ok) (von dir|von euch), (fragt|fragen) (schon|ständig|täglich|dauernd) …, komme … nicht weiter',
    ),
    tell: list(
      '(sag|sagt|gib|gebt|gebe) … (bescheid|mir|uns), lass … (wissen|hören), meld dich, meldet euch, melde dich, was (meinst|meint|denkst|denkt|sagst|hältst) (du|ihr), wie (siehst|seht) (du|ihr), (deine|eure) (meinung|einschätzung|rückmeldung), (rückmeldung|feedback) bis, (gibt|gibts) … (neues|neuigkeiten|schon), einwände',
    ),
    turn: list(
      'du bist (dran|am zug), (ist|wäre) das (ok|okay|in ordnung) für dich, (passt|passt das|recht|ok|okay) (dir|euch|für dich|für euch), zur freigabe, zur (prüfung|kontrolle|durchsicht) an, ja oder nein, ok oder nicht, wenn du nichts dagegen hast, falls du einverstanden, mit der bitte um, um (freigabe|rückmeldung|antwort|prüfung|korrektur), noch bei dir',
    ),
    proposal: [],
    command: list(
      `^(${DO}) (mal|mir|uns|bitte|doch|dich|dein|deine|deinen|euch), ^(gib|sag|lies|nimm|vergiss|sieh|hilf) …, ^(schickt|gebt|sagt|schaut|prüft|macht|bringt|tragt|schreibt|meldet|lasst) (mal|mir|uns|bitte|euch|eure|euren|doch|hier), ^denk (dran|bitte|an), ^vergiss nicht, ^nicht vergessen, (wer|jeder|alle) … (soll|sollte|bitte|trägt sich|tragt), ^(schicken|geben|prüfen|melden|tragen|bestätigen|schreiben) sie, noch (prüfen|klären|eintragen|ergänzen|korrigieren|nachreichen)$`,
    ),
    calledCommand: list(
      `^(${DO}) (mal|mir|uns|bitte|das|die|den|der|es|ihn|sie|doch|dich|noch|dem|ein|eine|einen|bis|hier|dein|deine|deinen|an|in|auf|zu|dran|dazu|kurz|nochmal), ^(du|ihr) (wolltest|wolltet), oder (lieber|doch|eher)`,
    ),
    bareQuestion: list(
      '^(hast|kannst|bist|weißt|willst|kommst|machst|brauchst|findest) (du|dus), ^(habt|könnt|seid|kommt) ihr, ^(wann|wo|wie|was|warum|welche|welcher|welches|welchen) (ist|sind|kommt|hast|bist|soll|sollen|kann|können|machen|nehmen|brauchst|braucht|wird|war|willst|gilt|passt|steht), ^wie (viele|viel|lange|oft|weit|hoch|groß) … , ^wer (hat|kann|macht|kommt|bringt|weiß|ist|holt|will|geht|übernimmt)',
    ),
  },
  formulas: list(
    'bitte (beachten|sehr|schön|gern|gerne|nicht wundern|entschuldige|entschuldigt|um verständnis|ignorieren), ^bitte$, ja bitte, (sag|sagt|gib|meld) … (wenn|falls) … (fehlt|brauchst|hilfe|fragen|klemmt|was ist|unklar|nicht passt), (meld|meldet|melde) (dich|euch) (wenn|falls|bei fragen|gern), bei fragen …, wenn du (hilfe|was|etwas) brauchst, danke …, vielen dank …, kein (stress|problem), keine (sorge|eile), schau mal guck, viel (spaß|erfolg), schönen …, schönes …, gute besserung, zur info, mach dir keine, nimm dir zeit, lass es, gebeten, gefragt',
  ),
  rhetorical: list(
    "wer (weiß|hätte|braucht|kommt auf|denkt sich|will schon), (oder|oder etwa) bin ich, warum (immer|nur|eigentlich immer|passiert|muss das), bin ich (blöd|der einzige|die einzige), was (soll's|solls|würden wir|täten wir|wären wir), wo (ist|bleibt) die zeit, gibt es (was|etwas) (schöneres|besseres), gibts (was|etwas) (schöneres|besseres), ist das nicht (schön|toll|herrlich), ne$, gell$, nicht wahr$, wie geil, muss das sein, echt$, wirklich$, hä$, wie die zeit, wer bin ich, hab ich (schon|nicht) gesagt",
  ),
  reasons: list(
    'ich brauche, brauch, wir brauchen, sonst, weil, damit (ich|wir), dann (kann|könnte|könnten), mein, meine, danke, dank, ich muss, falls ja, wenn (ja|nein|nicht)',
  ),
  answers: list(
    '^ja, ^nein, ^nee, ^nö, ^doch, ^klar, ^natürlich, ^erledigt, ^gefunden, ^hat sich erledigt, ^egal, ^vergiss, ^vergesst, ^nicht, ^noch nicht, ^hab, ^habe, ^ist, ^sind, ^liegt, ^steht, ^glaube, ^wahrscheinlich, ^keiner, ^keine, ^niemand, ^antwort, ^weil, ^mach ich, ^kommt, ^geht',
  ),
  reports: list(
    '(fragt|fragen|will wissen|wollen wissen|wollte|wollten) (ob|wann|wie|wo|was|der|die|das|wissen) , (kunde|kundin|kunden|mandant|eltern|presse|amt) (fragt|fragen|will|wollen), (hat|haben|habe|hab|hatte|hatten) … (gefragt|gebeten|angefragt|nachgefragt|wissen wollen), (fragte|fragten|bat|baten|wollte wissen|wollten wissen), (frage|fragen) (an|von|des|der|aus|vom) , fragen (und antworten), häufige fragen, umfrage, protokoll, gefragt (ob|wann|wie|wo|was), gebeten …, laut',
  ),
  withdraws: list(
    '(hat|hab|habe|haben) … (sich erledigt|gefunden|geschafft|rausgefunden|herausgefunden), erledigt sich, (hat sich|schon) (erledigt|geklärt), vergiss (es|das|meine|was), vergesst (es|das|meine), gefunden$, ^gefunden, schon gefunden, selbst gefunden, (brauche|brauch|brauchen) … (nicht mehr|doch nicht), (ist|sind) (nicht mehr|doch nicht) (nötig|notwendig), nicht mehr nötig, doch nicht nötig, egal jetzt, ^egal, kommando zurück, ziehe … zurück, (ignorier|ignoriert|ignoriere|ignorieren) …, falsche (karte|person), geht (jetzt|wieder|doch), klappt (jetzt|wieder|doch), läuft (jetzt|wieder), hat geklappt, passt schon, alles klar jetzt, schon (gelöst|geklärt|da)',
  ),
  kinds: {
    review: list(
      '(bitte|du|ihr|sie|kannst|könnt|zum|zu|und) … (freigeben|freizugeben|gegenlesen|gegenzulesen|korrekturlesen|korrigieren|genehmigen|absegnen|reviewen|abzeichnen), (bitte|mal|zum) (freigeben|gegenlesen|korrekturlesen|genehmigen|absegnen|reviewen), zur (freigabe|prüfung|abnahme|durchsicht|korrektur|genehmigung), um (freigabe|prüfung|durchsicht|abnahme|genehmigung|korrektur), (deine|eure|ihre|deiner|eurer|ihrer) (freigabe|abnahme|genehmigung|durchsicht), ^(genehmige|korrigiere) …, gibst du … frei, gib … frei',
    ),
    urgent: list(
      '^dringend, dringend$, (ist|sehr|wirklich|echt|recht) dringend, (brauche|brauch|bräuchte|brauchen|bräuchten|benötige|benötigen|bitte) … dringend, dringend (bitte|brauche|benötigt|gebraucht|nötig), (es|das|sache|sehr|wirklich) eilt, ^eilt, eilt$, (ist|sehr|wirklich) eilig, notfall',
    ),
    unhurried: list(
      '(nicht|nichts|weniger|kaum|nie) … (dringend|dringendes|eilig|notfall), eilt … nicht, eilt nicht, keine eile, kein stress, (falls|wenn|wie|war|ist es|ist das|ob) … (dringend|eilig|eilt), ohne eile, kein notfall, lass dir zeit',
    ),
  },
  promising: {
    first: list(
      'ich (werde|mach|mache|schick|schicke|send|sende|bring|bringe|schreib|schreibe|stell|stelle|lege|leg|ruf|rufe|kümmer|kümmere|erledige|prüf|prüfe|schau|schaue|guck|gucke|les|lese|trag|trage|lad|lade|bestell|bestelle|buch|buche|hol|hole|druck|drucke|geb|gebe|sag|sage|melde|meld|baue|bau|ergänze|korrigiere|ändere|übernehme|übernehm|reiche|reich|kaufe|kauf|nehme|nehm|frage|frag|liefere|liefer|setz|setze|packe|pack|räume|räum|repariere|verschicke|fahre|fahr|montiere|kläre|klär|teste|poste|verlege|besorge|besorg|rechne|zeichne|plane|aktualisiere|bereite), (mach|mache|schick|schicke|bring|bringe|schreib|schreibe|stell|stelle|leg|lege|ruf|rufe|kümmer|kümmere|erledige|erledig|prüf|prüfe|schau|schaue|guck|les|lese|trag|trage|lad|lade|bestelle|bestell|buche|hole|hol|drucke|druck|gebe|geb|sage|sag|melde|meld|ergänze|korrigiere|ändere|übernehme|übernehm|reiche|reich|kaufe|nehme|nehm|frage|frag|liefere|besorge|besorg|kläre|klär|fahre|fahr|baue|poste|verschicke) ich, versprochen, (bekommst|kriegst|hast) (du|ihr) … (morgen|heute|bis|am|nächste), du (bekommst|kriegst|hast) (es|sie|ihn|das|die|den), wir (machen|schicken|liefern|bringen|erledigen|bauen|stellen|schreiben|melden|prüfen)',
    ),
    bare: list(
      '^(mach|mache|schick|schicke|bring|bringe|schreib|schreibe|stell|stelle|leg|lege|ruf|rufe|kümmere mich|kümmer mich|erledige|prüfe|prüf|schau|schaue|les|lese|trag|trage|lade|lad|bestelle|bestell|hole|hol|drucke|gebe|geb|melde|meld mich|ergänze|korrigiere|ändere|übernehme|reiche|nehme|frage|liefere|besorge|kläre|fahre) (es|das|die|den|dir|euch|ich|mich|heute|morgen|gleich|am|bis|sie|ihn|dann|noch|mir), ^(wird|ist) … (erledigt|fertig|gemacht), ^(kommt|folgt) (heute|morgen|am|bis|gleich|noch heute), (kommt|folgt) (heute|morgen|am|bis|gleich|noch heute)',
    ),
    not: list(
      'wenn, falls, sofern, sobald du, sobald ihr, vielleicht, eventuell, evtl, wahrscheinlich, vermutlich, hoffentlich, hoffe, versuche, versuch, versuchs, probiere, mal gucken, mal sehen, mal schauen, könnte, würde, sollte, wollte, müsste, möchte, hätte, wäre, nicht, nie, kein, keine, gestern, letzte*, bin (ich)? (weg|im urlaub|krank|unterwegs|nicht|ab|bis|am|morgen|heute), im urlaub, außer haus, irgendwann, überlege, schaffe … nicht, kann … nicht, gebeten, gefragt, eigentlich, hab ich, habe ich, ohne dein, ohne deine',
    ),
  },
  times: {
    today: list(
      'heute, heut, gleich, sofort, nachher, heute (abend|nacht|mittag|nachmittag|früh), noch heute, (nach|vor) (der|dem) (mittag|arbeit|probe|essen|besprechung|meeting|feierabend), bis feierabend, jetzt gleich, in einer minute',
    ),
    tomorrow: list('morgen, morgen (früh|abend|vormittag|nachmittag|mittag)'),
    afterTomorrow: list('übermorgen'),
    weekdays: [
      'montag|mo',
      'dienstag|di',
      'mittwoch|mi',
      'donnerstag|do',
      'freitag|fr',
      'samstag|sonnabend',
      'sonntag',
    ].map((day) => day),
    months: [
      'januar|jan|jänner',
      'februar|feb',
      'märz',
      'april|apr',
      'mai',
      'juni',
      'juli',
      'august|aug',
      'september|sept',
      'oktober|okt',
      'november|nov',
      'dezember|dez',
    ],
    thisWeek: list('diese woche, bis ende der woche, ende der woche, bis zum wochenende, vor dem wochenende'),
    nextWeek: list('nächste woche, kommende woche'),
    next: ['nächsten', 'nächste', 'nächster'],
    within: ['in'],
    minutes: ['minuten?', 'min'],
    hours: ['stunden?', 'std'],
    days: ['tagen?', 'tage'],
    weeks: ['wochen?'],
    numbers: [
      'einer|einem|ein|eine',
      'zwei',
      'drei',
      'vier',
      'fünf',
      'sechs',
      'sieben',
      'acht',
      'neun',
      'zehn',
      'elf',
      'zwölf',
    ],
    at: ['um', 'bis', 'vor', 'gegen', 'ab'],
    oclock: ['uhr'],
    noon: list('mittag, mittags'),
    dayOf: ['am', 'bis zum', 'bis', 'vor dem', 'zum'],
    some: list(
      'sobald ich, wenn ich … bin, am wochenende, diesen monat, nächsten monat, jeden (tag|abend|morgen), nach der, vor der, danach, spätestens',
    ),
  },
};
