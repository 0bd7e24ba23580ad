import { list } from '../phrases.ts';
import type { Language } from './language.ts';

const DO =
  'stuur|sturen jullie|check|controleer|kijk|bevestig|zet|voeg|verbeter|corrigeer|bel|vraag|geef|upload|maak|doe|breng|kies|beslis|teken|onderteken|antwoord|reageer|noteer|schrijf|stem|lees|meld|laat|haal|neem|print|reserveer|koop|bestel|vergeet|onthoud|denk|vul|keur|sluit|wacht|zoek|bereid|leg|pak|ruim|mail|app|regel|plan|verwijder|wijzig|pas|deel|werk|zorg|kom|help|boek|test|vertel|hou|houd|bewaar|annuleer|verplaats|ga|hang|probeer';

export const dutch: Language = {
  code: 'nl',
  small:
    'de het een en of maar niet is zijn was waren wordt heb hebt heeft hebben ik je jij u hij zij we wij jullie ze mij me jou mijn jouw uw ons onze hun dit dat deze die er hier daar voor met van naar bij op om in aan uit als dan ook nog al wel wie wat waar wanneer hoe waarom welke kan kun kunt kunnen wil willen zou moet graag dank bedankt ja nee geen vandaag morgen gisteren te tot over door veel meer nu even weer toch zo want omdat',
  opening: list(
    'hoi, hallo, hey, hé, dag, beste, lieve, goedemorgen, goedemiddag, bedankt, dank, sorry, dus, en, maar, ok, oké, ja, nee, super, prima, top, vraagje, vraag, trouwens, ps, herinnering, ah, nou, dan, hi, kleine vraag',
  ),
  everyone: ['allemaal', 'iedereen', 'allen', 'team', 'jongens', 'mensen', 'iemand', 'beiden'],
  you: list('je, jij, jou, jouw, jullie, u, uw'),
  asking: {
    please: list(
      'alstublieft, alsjeblieft, aub, a.u.b, svp, graag (een|de|het|jouw|je|uw|voor|jullie|even|nog|uiterlijk|vandaag|morgen|reactie|antwoord|bevestiging|feedback), (graag)$, gelieve',
    ),
    can: list(
      '^(kun|kan|wil|zou|denk|neem|haal|stuur|breng|maak|check|bel|doe|geef|zet|lees|kijk|regel|pak|vraag|zoek|koop|schrijf|meld|print) (je|jij|u|jullie|iemand), (haal|stuur|breng|check|bel|regel|pak|koop|print|doe|neem|zet) jij, (zou|zouden) (je|jij|jullie|u), ^(kunt|wilt|zoudt) u, ^(kunnen|willen|nemen|halen|brengen) jullie, (kan|zou|wil) (iemand|een van jullie|er iemand)',
    ),
    need: list(
      '(ik|we|wij) (heb|hebben) (nog)? (je|jouw|jullie|uw|een|van jou) … nodig, heb … (je|jouw|jullie|uw) … nodig, (heb|hebben) … van (je|jou|jullie|u) nodig, heb nodig, (ik|we) (wacht|wachten) (nog)? op (je|jou|jouw|jullie|uw), wacht op (je|jouw|jullie|uw), (mis|missen|ontbreekt|ontbreken) … (je|jouw|jullie|nog), (alleen|enkel) (die|dat|de) (van jou|van jullie|jouwe) …, zonder (je|jouw|jullie|uw), (zou|het zou|lijkt me) (fijn|mooi|handig|goed|leuk|top|geweldig|super) … (als|zijn), (fijn|handig|mooi|top|lief) als (je|jij|jullie|iemand|u), (ik|we) (zou|zouden) … (willen|graag), (graag) … (van je|van jou|van jullie|van u|je|jouw|jullie|uw), ik weet niet (of|hoeveel|wanneer) (je|jij|jullie)',
    ),
    tell: list(
      'laat (me|het|ons|even|maar) … weten, laten jullie … weten, laat weten, (geef|geven) (me|ons|even|door|jullie) …, zeg (me|het|even|maar), wat (vind|vinden|denk|denken) (je|jij|jullie|u), (je|jouw|jullie) (mening|idee|reactie), hoe (staat|zit|ver|gaat) (het|dat|is|je|ben), (is er|al|nog) (nieuws|iets bekend), ideeën, geef (even)? een (seintje|gil|belletje)',
    ),
    turn: list(
      '(vind|vinden) (je|jij|jullie) (het)? (goed|ok|oké), (akkoord|goed|ok|oké|oke) (voor|met|voor jou|voor je|zo|voor jullie), (schikt|past|lukt) (je|jou|dat|het|jullie), als (je|jij|jullie) (akkoord|het goed vindt|het ermee eens), nog (niets|geen antwoord|geen reactie) van (je|jou|jullie|u), (vraagt|vragen|belt|bellen) (steeds|elke|alweer|nu al|al voor), ter (goedkeuring|controle|beoordeling), ja of nee, wel of niet$',
    ),
    proposal: [],
    command: list(
      `^(${DO}) (jij|jullie|me|mij|ons|even|eens|maar|alsjeblieft|aub|vooral|uiterlijk|gerust|zelf|jouw), (niet vergeten|vergeet niet|denk eraan|denk aan|zorg dat) …, (wie|iedereen|allemaal) … (graag|moet|even|zet|vult|schrijf|schrijft|geeft|laat|laten|doorgeven|invullen)`,
    ),
    calledCommand: list(
      `^(${DO}) (de|het|een|jij|me|mij|ons|dit|dat|deze|die|hem|ze|even|nog|ook|hier|er|op|in|aan|eerst|zelf|vooral|eens|maar|alsjeblieft|uiterlijk|door|om|of|wat|welke|wie|naar|met|voor|bij), ^(je|jij|jullie) (moet|moest|zou) nog, (of) (liever|de|het|toch)`,
    ),
    bareQuestion: list(
      '^(hoe laat|hoeveel|hoelang|hoe lang|wanneer|waar|wie|welke|wat voor) (is|zijn|komt|kom|kan|kun|moet|moeten|gaan|ga|heeft|heb|begint|staat|ligt|wil|haalt|brengt|neemt|mensen|dagen|uur), ^(heb|kun|weet|ben|wil|ga|kom|moet) (je|jij|jullie), ^(mag|mogen|kan|moet|moeten|is|zijn|gaat) (de|het|dit|dat|ik|we|die|er) …, ^(hebben|kunnen|zijn|weten|komen) (jullie|we)',
    ),
  },
  formulas: list(
    'laat (het)? (maar)? (me|even)? (maar)? weten (als|indien|mocht) …, (bel|mail|app|roep|vraag|zeg|geef een gil) … (als|mocht|indien) …, bij vragen …, mocht je …, mochten jullie …, als je (hulp|iets|vragen) …, dank (je|voor|jullie|u) …, bedankt (voor)? …, ja graag, ja alsjeblieft, (geen) (zorgen|probleem|stress|dank), maak je geen zorgen, graag gedaan, ter info, ter informatie, sorry (voor|dat) …, succes …, fijn (weekend|dag), fijne …, prettige …, geniet …, laat maar, neem de tijd, let op, kijk eens aan, kijk uit, pas op, kijk maar',
  ),
  rhetorical: list(
    'wie (weet|had|zou|wil er nou|wil dat), (is|bestaat) er iets (mooiers|beters|leukers|lekkerders), waarom (altijd|toch|gebeurt|moet dat|ik), waar (blijft|is) de tijd, wat (zouden we|zou ik|moeten we) … zonder, ben ik (de enige|nou|nu|gek), of ligt het aan mij, toch$, hè$, he$, niet dan$, echt$, serieus$, nietwaar$, hoe dan, weet je wat, raad eens, wie ben ik',
  ),
  reasons: list(
    'ik heb, nodig, anders, omdat, want, dan (kan|kunnen), zodat, mijn, dank, bedankt, ik moet, zo ja, zo nee',
  ),
  answers: list(
    '^ja, ^nee, ^jawel, ^neen, ^natuurlijk, ^klopt, ^laat maar, ^laat zitten, ^gevonden, ^al, ^heb, ^ik (heb|zag|denk|keek|weet), ^is, ^zijn, ^staat, ^ligt, ^niet, ^nog niet, ^niemand, ^geen, ^omdat, ^antwoord, ^gedaan, ^geregeld, ^komt, ^vermoedelijk, ^blijkbaar, ^tuurlijk, ^zeker, ^doe ik',
  ),
  reports: list(
    '(wil|willen) weten, (vraagt|vragen|vroeg) (of|wanneer|hoe|waar|de|naar), (klant|klanten|mevrouw|meneer|ouders) (vraagt|vroeg|wil|wilde), (vroeg|vroegen|heeft gevraagd|hebben gevraagd|had gevraagd|wilde weten|wilden weten|vraagt of|vragen of), gevraagd (of|wanneer|om|aan|naar|hoe|wat), (heb|hebben|heeft|had) … gevraagd, veelgestelde vragen, enquete, enquête, vragen (van|voor|aan|uit), notulen, verslag',
  ),
  withdraws: list(
    "laat maar, laat (het)? (maar)? zitten, (al)? gevonden, (heb|hebben) (het|hem|ze|m|'m)? (al|inmiddels|zelf)? (gevonden|opgelost|uitgezocht), (is|al|inmiddels) (opgelost|geregeld|gefixt), hoeft niet (meer)?, (is)? niet meer nodig, (heb|hebben) … niet meer nodig, niet langer nodig, maakt niet (meer)? uit, (negeer|negeren) …, vergeet (het|dat|mijn|maar|die), verkeerde (kaart|kaartje|persoon), mijn vraag vervalt, trek … in, loos alarm, werkt (weer|nu|inmiddels|al), (het)? doet het weer, is al (gelukt|goed), al gelukt, gelukt$",
  ),
  kinds: {
    review: list(
      '(kun|kan|wil|zou|kunnen|willen|kunt|wilt|graag|om|te) … (goedkeuren|keuren|reviewen|nalezen|nakijken|proeflezen|beoordelen|goedkeurt), (jouw|je|uw|jullie) (goedkeuring|akkoord|review|fiat), ter (goedkeuring|beoordeling|review|controle|correctie), ^(review|beoordeel) …, keur … goed',
    ),
    urgent: list(
      '^dringend, ^urgent, ^spoed, urgent$, dringend$, spoed$, (is|heel|erg|echt|zeer|vrij|best) (dringend|urgent|spoed), dringend (nodig|graag), (heb|hebben) … dringend, met spoed, spoedeisend, haast bij',
    ),
    unhurried: list(
      '(niet|niets|niks|minder|geen|nooit) … (dringend|dringends|urgent|urgents|spoed|haast|spoedeisend), geen (haast|spoed), (als|wanneer|was|of) … (dringend|urgent|spoed), rustig aan',
    ),
  },
  promising: {
    first: list(
      '(ik|we|wij) (zal|ga|stuur|zet|maak|doe|breng|bel|mail|app|schrijf|lees|haal|neem|bestel|koop|regel|check|controleer|kijk|pak|leg|geef|laat|vul|werk|lever|print|plan|boek|fiets|rij|kom|meld|vraag|verbeter|corrigeer|verzet|verplaats|upload|post|pas|ruim|zoek|rond|hang|monteer|bereid|betaal|zorg|sturen|zetten|maken|leveren|regelen|zullen|gaan), (stuur|zet|maak|doe|breng|bel|mail|app|schrijf|lees|haal|neem|bestel|koop|regel|check|controleer|kijk|pak|leg|geef|laat|vul|werk|lever|print|plan|boek|meld|vraag|corrigeer|verzet|upload|zoek|rond|betaal|zorg|zal|ga) ik, beloofd, (je|jullie|u) (krijgt|krijg|krijgen|hebt|hebben) (het|hem|ze|de|dat|van mij), (krijg|heb) je … (van mij|van me|vandaag|morgen|vanavond), laat dat aan mij',
    ),
    bare: list(
      '^(stuur|zet|maak|doe|breng|bel|mail|schrijf|lees|haal|bestel|regel|check|kijk|pak|leg|lever|ga) (het|hem|m|ze|je|jullie|er|de|dat|dit|ik|vandaag|morgen|vanavond|nu|even|straks) …, ^(komt|volgt) (vandaag|morgen|vanavond|maandag|dinsdag|woensdag|donderdag|vrijdag), ^(klaar|af|geregeld) (voor|vandaag|morgen|vanavond)',
    ),
    not: list(
      'als, indien, mocht, mochten, misschien, wellicht, waarschijnlijk, hopelijk, hoop, probeer, proberen, eens kijken, zou, zouden, moest, wilde, wou, had, niet, nooit, geen, gisteren, vorige, afgelopen, (ben|zit|sta) (ik)? (weg|er niet|op vakantie|ziek|vrij|afwezig|in de|onderweg|pas), op vakantie, ooit, een keer, zodra (je|jij|jullie), wanneer (je|jij), heb ik',
    ),
  },
  times: {
    today: list(
      'vandaag, vanavond, vanmiddag, vanmorgen, vanochtend, vannacht, nu, nu meteen, meteen, direct, zo, zo meteen, zometeen, straks, dadelijk, na (de lunch|het eten|werk|het werk|de training|de vergadering), voor (de lunch|het eten|vanavond|ik wegga), einde (van de)? dag, eind van de dag',
    ),
    tomorrow: list('morgen, morgenochtend, morgenmiddag, morgenavond, morgenvroeg'),
    afterTomorrow: list('overmorgen'),
    weekdays: [
      'maandag|maandagochtend|maandagmiddag|maandagavond',
      'dinsdag|dinsdagochtend|dinsdagmiddag|dinsdagavond',
      'woensdag|woensdagochtend|woensdagmiddag|woensdagavond',
      'donderdag|donderdagochtend|donderdagmiddag|donderdagavond',
      'vrijdag|vrijdagochtend|vrijdagmiddag|vrijdagavond',
      'zaterdag|zaterdagochtend|zaterdagmiddag|zaterdagavond',
      'zondag|zondagochtend|zondagmiddag|zondagavond',
    ],
    months: [
      'januari|jan',
      'februari|feb',
      'maart|mrt',
      'april|apr',
      'mei',
      'juni',
      'juli',
      'augustus|aug',
      'september|sept',
      'oktober|okt',
      'november|nov',
      'december|dec',
    ],
    thisWeek: list('deze week, (voor)? (het)? eind van de week, voor het weekend'),
    nextWeek: list('volgende week'),
    next: ['volgende', 'komende'],
    within: ['over', 'binnen'],
    minutes: ['minuten', 'minuut', 'min'],
    hours: ['uur', 'uren'],
    days: ['dagen', 'dag'],
    weeks: ['weken', 'week'],
    numbers: ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
    at: ['om', 'voor', 'rond', 'tegen', 'uiterlijk'],
    oclock: ['uur', 'u'],
    noon: list('middag, de middag'),
    dayOf: ['de', 'op de', 'voor de', 'op', 'uiterlijk'],
    some: list(
      'zodra ik, als ik thuis, dit weekend, in het weekend, deze maand, volgende maand, elke (dag|avond|ochtend), na de, voor de',
    ),
  },
};
