import { list } from '../phrases.ts';
import type { Language } from './language.ts';

const DO =
  'mandate|inviate|controllate|guardate|confermate|metti|mettete|aggiungi|aggiungete|correggi|correggete|chiamate|avvisate|passate|caricate|fai|fate|portate|scegli|scegliete|decidi|decidete|firmate|rispondi|rispondete|segnate|segnatevi|votate|verificate|chiedi|chiedete|dite|cancellate|cambiate|togli|togliete|stampate|prenotate|comprate|ritirate|ricordati|ricordatevi|scrivi|scrivete|compilate|approvate|chiudi|chiudete|preparate|lasciate|leggi|leggete|date|rivedi|rileggi|spostate|prendi|prendete|ordinate|iscrivetevi|sistemate|aggiornate';
/** The same as a noun, or as what somebody else does: an order only to somebody who is called. */
const CALLED = `${DO}|manda|invia|controlla|guarda|conferma|chiama|avvisa|passa|carica|porta|firma|segna|vota|verifica|cancella|cambia|stampa|prenota|compra|ritira|ricorda|completa|compila|approva|aspetta|prepara|tieni|lascia|sposta|ordina|sistema|aggiorna|trova|cerca|pensa`;

export const italian: Language = {
  code: 'it',
  small:
    "il lo la i gli le un uno una di del dello della dei degli delle e o ma non è sono era ha hanno ho hai che chi come quando dove perché quale per con senza in nel nella nei al alla ai alle dal dalla sul sulla su mio mia tuo tua suo sua mi ti si ci vi ne molto più già anche oggi domani ieri sì questo questa quello quella io tu lui lei noi voi loro puoi può potete grazie favore cosa fino tutto tutti c'è ok da se qui lì entro l' un' solo",
  opening: list(
    "ciao, salve, buongiorno, buonasera, caro, cara, cari, grazie, scusa, scusate, scusami, ehi, allora, e, ma, ok, sì, no, perfetto, ottimo, una domanda, domanda, a proposito, ps, promemoria, ah, dunque, quindi, senti, sentite, gentile, va bene, d'accordo",
  ),
  everyone: ['tutti', 'tutte', 'a tutti', 'ragazzi', 'ragazze', 'gente', 'squadra', 'team', 'qualcuno', 'entrambi'],
  you: list(
    'tu, te, ti, tuo, tua, tuoi, tue, voi, vi, vostro, vostra, lei, puoi, potresti, potete, potreste, hai, avete, vuoi, volete, sai, sapete, vai, andate, vieni, venite, preferisci, preferite, credi, pensi, pensate, riesci, riuscite, sei, siete, fai, fate, vedi, ricordi, dici, dite, mandi, passi, dai, metti, guardi, porti, prendi',
  ),
  asking: {
    please: list('per favore, per piacere, perfavore, pf, cortesemente, per cortesia, ti prego, vi prego'),
    can: list(
      '(potresti|potreste|ti dispiace|vi dispiace|ti spiace), (puoi|potete|può|riesci a|riuscite a) *(mi|ci|melo|mela|meli), (mi|ci|me lo|me la|me li|me le|ce lo|ce la) (mandi|dici|passi|invii|confermi|fai|porti|aiuti|sai|puoi|potresti|mandate|dite|fate|date|confermate|presti|spieghi|giri|rimandi|scrivi|chiami|trovi), (qualcuno|uno di voi) (può|potrebbe|ha|sa|mi), ci pensi tu, te ne occupi, lo fai tu, la fai tu',
    ),
    need: list(
      '(ho|avrei|abbiamo|avremmo) bisogno (di|del|della|che|dei) …, (mi|ci) (serve|servono|servirebbe|servirebbero|occorre|manca|mancano), (manca|mancano) (solo|ancora|soltanto)? (la tua|il tuo|i tuoi|le tue|la vostra|il vostro|tu|voi|la sua|il suo), (aspetto|aspettiamo|attendo|attendiamo|in attesa di|in attesa del|in attesa della) (la tua|il tuo|un tuo|una tua|i tuoi|le tue|la vostra|il vostro|tue notizie|notizie da te|vostra|tua|tuo|che tu), senza (il tuo|la tua|i tuoi|le tue|il vostro|la vostra), (sarebbe) (bello|utile|meglio|ottimo|perfetto|gentile|fantastico) (se|che|avere), (ti|vi|le) (sarei|saremmo) grat*, (vorrei|vorremmo|mi piacerebbe) (sapere|che|il tuo|la tua|un tuo), gradirei, non so (se|quanti|quante|quando) (tu|voi|ti|vi)',
    ),
    tell: list(
      "dimmi, ditemi, dicci, diteci, fammi (sapere|avere|capire), fatemi (sapere|avere|capire), facci sapere, fateci sapere, mandami, mandatemi, mandaci, inviami, inviatemi, passami, passatemi, dammi, datemi, dacci, aiutami, aiutatemi, chiamami, avvisami, avvisatemi, scrivimi, scrivetemi, girami, spiegami, portami, confermami, confermatemi, tienimi, (che|cosa|che cosa) (ne pensi|ne pensate|ne dici|ne dite|te ne pare|ve ne pare|dici), (un tuo|il tuo|il vostro|tuo) parere, (ci sono|hai|qualche) (novità|notizie|aggiornamenti|idea), novità (su|sul|sulla), a che punto (sei|siamo|siete), dai un'occhiata, date un'occhiata, dare un'occhiata, dacci un'occhiata, dagli un'occhiata, butta un occhio",
    ),
    turn: list(
      "(ti|vi|le) (va|andrebbe|sta|torna) bene, (per te|per voi) (va bene|ok|è ok), va bene (per te|per voi|a te|così per te), (sei|siete) d'accordo, se (ti|vi) va bene, tocca a (te|voi), (mi|ci) (stanno|sta) (chiedendo|sollecitando), per (approvazione|revisione|firma), sì o no, si o no",
    ),
    proposal: [],
    command: list(
      `^(${DO}) (il|lo|la|i|gli|le|un|una|l'*|al|alla|ai|in|nel|sul|tuo|tua|se|quando|quale|cosa|con|per|qui|entro|domani|oggi|anche|pure|a|tutto|dove|bene|di), (non dimenticare|non dimenticate|non dimenticarti|non scordare|non scordarti|ricordati di|ricordatevi di|ricorda di|ricordate di) …, (chi) … (lo scriva|scriva|si segni|si iscriva|lo dica|risponda|me lo|ci scriva), (ognuno|ciascuno|tutti) … (scriva|scrivano|metta|segni|porti|si segni|voti|dica)`,
    ),
    calledCommand: list(`^(${CALLED}), (o) (il|la|lo|i|le|meglio|preferisci), manca solo`),
    bareQuestion: list(
      "^(a)? che ora, ^(quando|dove|come|quanto|quanta|quanti|quante|chi) (è|sono|sta|c'è|viene|vieni|può|ha|va|vai|arriva|porta|prende|si|ci|posso|dobbiamo|facciamo|costa), ^(qual|quale|quali|che|cosa) (è|sono|preferisci|facciamo|dobbiamo|devo|manca|giorno|ora|colore), ^(hai|avete|sai|sapete|vieni|venite|puoi|possiamo|riesci) …, ^dov'è, ^com'è, ^c'è (già|ancora|posto)",
    ),
  },
  formulas: list(
    "(dimmi|ditemi|fammi sapere|fatemi sapere|avvisami|chiamami|scrivimi|fai un fischio) (se|quando|qualora) (manca|hai|avete|serve|servono|ti serve|vi serve|c'è|ci sono|qualcosa|vuoi|volete|hai bisogno), per qualsiasi (cosa|dubbio|domanda) …, non esitare …, non esitate …, se (hai|avete) (bisogno|domande) …, se ti serve …, grazie per …, grazie a …, grazie di …, grazie mille …, mille grazie …, grazie, sì per favore, non ti preoccupare, non preoccuparti, non preoccupatevi, tranquillo, tranquilla, per (tua|vostra) informazione, per conoscenza, scusa …, scusate …, scusami …, buon (lavoro|riposo|viaggio|weekend), buona (giornata|serata|fortuna), lascia (stare|perdere), lasciate (stare|perdere), figurati, guarda che, sai che, fai con calma, fate con calma",
  ),
  rhetorical: list(
    "chi (lo sa|sa|l'avrebbe detto|me lo fa fare|non vorrebbe|non ama), (c'è|esiste) (qualcosa|niente|cosa) di (meglio|più bello), perché (sempre|proprio|capita|mai), (che|cosa) (faremmo|farei|saremmo|vuoi di più|volere di più) …, come faremmo, dove (va|finisce|è finito) il tempo, (sono) (solo io|l'unico|l'unica|io), o sono io, vero$, no$ , eh$, davvero$, sul serio$, sai (cosa|una cosa), indovina, indovinate, ma come si fa",
  ),
  reasons: list('mi serve, ho bisogno, altrimenti, sennò, perché, così, mio, mia, grazie, devo, se (sì|no), ci serve'),
  answers: list(
    "^sì, ^no, ^già, ^certo, ^lascia, ^lasciate, ^niente, ^trovato, ^trovata, ^l'ho, ^ho (trovato|guardato|visto|controllato|chiesto|risolto), ^è, ^sono, ^credo, ^penso, ^forse, ^perché, ^risposta, ^nessuno, ^nessuna, ^non ancora, ^ancora no, ^fatto, ^dipende, ^ovviamente, ^ovvio, ^risolto, ^come non detto",
  ),
  reports: list(
    '(vuole|vogliono|voleva|volevano) sapere, (chiede|chiedono) (se|quando|come|il|la|dove), (ha|hanno|abbiamo|ho|aveva) (chiesto|domandato|richiesto), (chiedeva|chiedevano|voleva sapere|volevano sapere|mi chiedono|ci chiedono|chiede il|chiede la), domande frequenti, sondaggio, questionario, verbale, domande (per|a|al|alla|poste|dei|dai), (ha|hanno) detto che',
  ),
  withdraws: list(
    "lascia (stare|perdere), lasciate (stare|perdere), lasci (stare|perdere), come non detto, (l'ho|le ho|li ho|ho) (trovato|trovata|trovati|trovate|risolto|capito|recuperato), trovato$, ^trovato, ^trovata, trovata$, (non)? (serve|servono|occorre) più, non (mi|ci) (serve|servono) più, non (è)? (più)? (necessario|necessaria) , non ce n'è (più)? bisogno, non ho più bisogno, (è|tutto|già) (risolto|sistemato|a posto), risolto$, ^risolto, tutto a posto, non importa, fa niente, fa lo stesso, (ignora|ignorate) …, ritiro (la|quanto), scheda sbagliata, falso allarme, (ora|adesso) funziona, funziona (di nuovo|adesso|ora), dimentica …, dimenticate …, dimenticatelo",
  ),
  kinds: {
    review: list(
      '(puoi|potresti|potete|potreste|può|potrebbe|per favore|per|da|di|e) (approvare|rivedere|revisionare|rileggere|validare|correggere) …, (approvarlo|approvarla|approvarli|approvarle|rivederlo|rivederla|revisionarlo|revisionarla|rileggerlo|rileggerla), ^(approva|revisiona|rileggi|approvate|rileggete) …, (tua|vostra|sua) (approvazione|revisione), per (approvazione|revisione), il (tuo|vostro|suo) (benestare|nulla osta)',
    ),
    urgent: list(
      "^urgente, urgente$, (è|molto|davvero|abbastanza|piuttosto) urgente, urgente (per favore|grazie), urgentemente, con urgenza, d'urgenza, (è)? (un'emergenza)",
    ),
    unhurried: list(
      "(non|niente|nulla|meno|nessuna) … (urgente|urgenza|emergenza), niente di urgente, senza fretta, nessuna fretta, non c'è fretta, (se|quando|era) … urgente, con calma",
    ),
  },
  promising: {
    first: list(
      '(te|ve|glie|ce|me) (lo|la|li|le|ne) (mando|porto|passo|faccio|dico|invio|giro|scrivo|do|leggo|rileggo|controllo|consegno|riporto|occupo|preparo|guardo|segno|studio), (ti|vi|gli|le|lo|la|li|mi) (mando|porto|passo|faccio|dico|invio|giro|scrivo|do|leggo|rileggo|controllo|consegno|chiamo|avviso|aggiorno|rispondo|segno|richiamo|preparo|sistemo|correggo|finisco|carico|stampo|ordino|compro|prendo|occupo|metto|ritiro|recupero|confermo|impegno|guardo), (mando|porto|invio|scrivo|preparo|sistemo|correggo|finisco|carico|stampo|ordino|compro|prendo|metto|chiamo|consegno|controllo|ritiro|faccio|conto|passo|pubblico|aggiorno|verifico|rivedo|leggo|prenoto|chiedo|pago|monto|telefono|confermo|completo|chiudo) …, (manderò|porterò|passerò|farò|dirò|invierò|girerò|scriverò|darò|leggerò|controllerò|consegnerò|chiamerò|avviserò|preparerò|sistemerò|correggerò|finirò|caricherò|metterò|*erò|*irò), (vado|andiamo|provvedo|provvediamo) a, (ci) penso io, me ne occupo, (lo|la|li|le) (avrai|avrete|hai|avete), (avrai|avrete|riceverai) …, promesso, prometto, conta su di me, contaci, garantito, (è|sono) per me',
    ),
    bare: list(
      '^(pronto|fatto|consegnato|inviato|consegna|arriva) (oggi|domani|entro|lunedì|martedì|mercoledì|giovedì|venerdì|stasera)',
    ),
    not: list(
      "se (posso|riesco|vuoi|volete|serve|mi|ti|non|c'è|hai|qualcuno|va|tutto), forse, magari, probabilmente, spero, speriamo, provo, proverò, provare, cerco, cercherò, potrei, dovrei, vorrei, volevo, farei, stavo per, non, mai, nessun*, ieri, scorso, scorsa, sarò (via|in|fuori|assente), sono (via|in ferie|fuori|in vacanza|malato|malata|assente|in viaggio|a), ferie, un giorno, prima o poi, quando (puoi|vuoi|hai|potete|riesci), appena (puoi|mi dici|hai)",
    ),
  },
  times: {
    today: list(
      'oggi, stasera, stamattina, stanotte, subito, adesso, ora, tra poco, fra poco, questo pomeriggio, questa (sera|mattina), (dopo) (pranzo|cena|il lavoro|la riunione|il servizio|la messa|le prove|scuola), (prima di) (pranzo|cena|sera|uscire|mezzanotte), in giornata, entro (sera|stasera|oggi|mezzanotte), (entro)? fine giornata, a breve$',
    ),
    tomorrow: list('domani, domattina'),
    afterTomorrow: list('dopodomani'),
    weekdays: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
    months: [
      'gennaio|gen',
      'febbraio|feb',
      'marzo',
      'aprile|apr',
      'maggio|mag',
      'giugno|giu',
      'luglio|lug',
      'agosto',
      'settembre|sett',
      'ottobre|ott',
      'novembre|nov',
      'dicembre|dic',
    ],
    thisWeek: list(
      'questa settimana, in settimana, (entro|a|per)? fine settimana, entro il weekend, prima del weekend',
    ),
    nextWeek: list('la settimana prossima, la prossima settimana, settimana prossima, prossima settimana'),
    next: ['prossimo', 'prossima'],
    within: ['tra', 'fra', 'in', 'entro'],
    minutes: ['minuti', 'minuto', 'min'],
    hours: ['ore', 'ora', 'h'],
    days: ['giorni', 'giorno'],
    weeks: ['settimane', 'settimana'],
    numbers: ['un|una', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci', 'undici', 'dodici'],
    at: ['alle', 'entro le', 'per le', 'prima delle', 'verso le', "all'"],
    oclock: ['ore', 'h'],
    noon: list('mezzogiorno'),
    dayOf: ['il', 'entro il', 'per il', 'prima del', 'al', 'dal'],
    some: list(
      'appena (arrivo|torno|posso|finisco|ho|esco|rientro), quando (arrivo|torno|finisco|esco|rientro), questo mese, il mese prossimo, ogni (giorno|sera|mattina), nel weekend, nel fine settimana, dopo il, dopo la, questo weekend',
    ),
  },
};
