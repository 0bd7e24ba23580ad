import { list } from '../phrases.ts';
import type { Language } from './language.ts';

const DO =
  'wyślij|wyślijcie|przyślij|przyślijcie|prześlij|prześlijcie|sprawdź|sprawdźcie|zobacz|zobaczcie|potwierdź|potwierdźcie|dodaj|dodajcie|popraw|poprawcie|zadzwoń|zadzwońcie|zapytaj|zapytajcie|daj|dajcie|wrzuć|wrzućcie|zrób|zróbcie|przynieś|przynieście|wybierz|wybierzcie|zdecyduj|zdecydujcie|podpisz|podpiszcie|odpisz|odpiszcie|odpowiedz|odpowiedzcie|wpisz|wpiszcie|wpisujcie|zapisz|zapiszcie|zagłosuj|zagłosujcie|głosujcie|przeczytaj|przeczytajcie|napisz|napiszcie|powiedz|powiedzcie|usuń|usuńcie|zmień|zmieńcie|wydrukuj|wydrukujcie|zarezerwuj|kup|kupcie|odbierz|odbierzcie|pamiętaj|pamiętajcie|uzupełnij|uzupełnijcie|zatwierdź|zatwierdźcie|zamknij|poczekaj|poszukaj|przygotuj|przygotujcie|weź|weźcie|zostaw|zostawcie|rzuć|rzućcie|spójrz|spójrzcie|przejrzyj|przejrzyjcie|ustal|ustalcie|podaj|podajcie|oddaj|oddajcie|zamów|zamówcie|przełóż|przenieś|przekaż|przekażcie|dopisz|dopiszcie|dokończ|skończ|załatw|załatwcie|podeślij|podeślijcie|podrzuć|podrzućcie|ogarnij|pomóż|pomóżcie|zerknij|zerknijcie|poproś|przypomnij|umów|wstaw|wstawcie|zgłoś|zgłoście';

/** Kasia is called Kasiu, Marek Marku, Piotr Piotrze. */
function calls(name: string): readonly string[] {
  const stem = name.slice(0, -1);
  if (name.endsWith('a')) return [`${stem}o`, `${stem}u`];
  if (name.endsWith('ek')) return [`${name.slice(0, -2)}ku`];
  if (name.endsWith('r')) return [`${name}ze`];
  if (name.endsWith('l') || name.endsWith('j') || name.endsWith('sz') || name.endsWith('k') || name.endsWith('g'))
    return [`${name}u`, `${stem}le`];
  if (name.endsWith('t')) return [`${stem}cie`];
  if (name.endsWith('d')) return [`${name}zie`];
  if (name.endsWith('aw')) return [`${name}ie`];
  return [`${name}ie`, `${name}iu`];
}

export const polish: Language = {
  code: 'pl',
  small:
    'i w z na do nie to że się jest są był była było ja ty on ona my wy oni mnie mi cię ci go jej ich nas was nam wam mój moja twój twoja twoje nasz wasz ten ta te tego tej tym o od po za przez przy dla bez jak kiedy gdzie kto co czemu dlaczego który która które czy ale lub albo już jeszcze też tylko tak nie dziś dzisiaj jutro wczoraj proszę dzięki dziękuję może można możesz mogę będzie będę aby żeby bo więc u tu tam jednak bardzo przed nad pod ma mam masz',
  opening: list(
    'cześć, hej, witaj, witam, dzień dobry, drogi, droga, drodzy, dzięki, dziękuję, przepraszam, sorki, sorry, więc, i, a, ale, ok, okej, tak, nie, super, świetnie, pytanie, szybkie pytanie, swoją drogą, ps, przypomnienie, aha, no, to',
  ),
  everyone: [
    'niech każdy',
    'niech wszyscy',
    'wszyscy',
    'wszystkich',
    'do wszystkich',
    'ludzie',
    'zespół',
    'kochani',
    'ktoś',
    'oboje',
    'każdy',
  ],
  calls,
  you: list(
    'ty, ci, cię, ciebie, tobie, twój, twoja, twoje, twojej, twojego, wy, was, wam, wasz, wasza, masz, macie, możesz, możecie, wiesz, wiecie, chcesz, chcecie, mógłbyś, mogłabyś, jesteś, jesteście, będziesz, będziecie, dasz, zdążysz, widziałeś, widziałaś, *łeś, *łaś, *liście, *łyście, *cie, pan, pani, zrobisz, wyślesz, sprawdzisz, robisz, myślisz, wolisz, bierzesz, zmieniasz, potrzebujesz, pamiętasz',
  ),
  asking: {
    please: list(
      'proszę (o|was|cię|ciebie|państwa|pana|panią|*ij|*ć|sprawdź|daj|potwierdź), prosiłbym, prosiłabym, prosimy o, poproszę, prośba, ^proszę …, proszę$',
    ),
    can: list(
      '(mógłbyś|mogłabyś|moglibyście|mogłybyście|może pan|może pani|możesz mi|możesz nam|możecie mi|dasz|zrobisz|wyślesz|przyślesz|prześlesz|sprawdzisz|podasz|podeślesz|podrzucisz|weźmiesz|zadzwonisz|odbierzesz|kupisz|pomożesz|rzucisz|zerkniesz|napiszesz|powiesz|wrzucisz|dacie|zrobicie|zdążysz|ogarniesz|załatwisz|poprawisz|zatwierdzisz|potwierdzisz|dopiszesz|wpiszesz) …, (czy) (możesz|mógłbyś|mogłabyś|możecie|ktoś|masz|wiesz|ci|wam|mogę|możemy|mam|jest szansa|dałbyś|dałabyś|dasz|zdążysz|będziesz|jesteś|chcesz|pan|pani|któreś|ktokolwiek), (ktoś|ktokolwiek) (może|mógłby|wie|ma|widział), zechciałbyś, zechciałabyś',
    ),
    need: list(
      '(potrzebuję|potrzebujemy|potrzebny|potrzebna|potrzebne|potrzebowałbym|potrzebowałabym) (twój|twoja|twojej|twojego|twoich|waszej|waszego|waszych|od|jeszcze|do|na|mi|mi twoja|mi jest|tylko|pilnie|odpowiedzi|zgody|daty|decyzji|informacji), (czekam|czekamy) … (twój|twoją|twoje|twojego|wasz|waszą|wasze|odpowiedź|decyzję|akceptację|potwierdzenie|ciebie|was), brakuje (mi|nam|tylko|jeszcze|twojego|twojej|twoich), brak (twojego|twojej|waszego), bez (twojej|twojego|twoich|waszej|waszego|twojego), (byłoby|było by) (super|dobrze|świetnie|miło|fajnie) (gdyby|jakby|jeśli), (fajnie|dobrze|super|miło) (gdybyś|gdybyście|jakbyś|jakbyście), (będę|byłbym|byłabym) wdzięczn*, (chciałbym|chciałabym|chcę|chcielibyśmy) (wiedzieć|żebyś|żebyście|twojej|prosić|poprosić), nie wiem (czy|ile|kiedy) (ty|wy|twoich|masz|macie|chcesz)',
    ),
    tell: list(
      '(daj|dajcie) (mi|nam|proszę)? (znać|sygnał), (powiedz|powiedzcie|napisz|napiszcie|odpisz|odpiszcie) (mi|nam|czy|kiedy|co|jak|gdzie|ile|do|proszę|tu|tutaj), co (myślisz|myślicie|sądzisz|sądzicie|ty na to|wy na to|powiesz|o tym), (twoja|wasza) opinia, (jakieś|są|są jakieś) (wieści|nowości|informacje|uwagi), jak (tam|idzie|wygląda|stoi|poszło)',
    ),
    turn: list(
      '(pasuje|odpowiada|zgadzasz|zgadzacie) (ci|wam|się|ci to), (pasuje|odpowiada)$, (do) (akceptacji|zatwierdzenia|sprawdzenia|podpisu|podpisania|weryfikacji|przejrzenia), twoja kolej, wasza kolej, (ciągle|znowu|codziennie) (pytają|pyta|dzwonią|dzwoni), tak czy nie, tak lub nie, może (być|tak być|tak iść), jeśli (się zgadzasz|nie masz nic przeciwko|pasuje)',
    ),
    proposal: [],
    command: list(
      `^(${DO}), (nie zapomnij|nie zapomnijcie|pamiętaj|pamiętajcie) …, niech (każdy|wszyscy|ktoś|każda), (każdy|wszyscy|kto) … (wpisze|wpisuje|niech|proszę|napisze|da znać)`,
    ),
    calledCommand: list(`^(${DO}), ^(miałeś|miałaś|zapomniałeś|zapomniałaś) …, (czy|albo) (raczej|lepiej|może)`),
    bareQuestion: list(
      '^(o)? (której|ktorej) (godzinie|jest|zaczynamy|start|jutro|dziś|mamy|będzie), ^(kiedy|gdzie|ile|kto|co|jak|dlaczego|czemu) (jest|są|będzie|będą|ma|mamy|masz|może|możesz|robimy|trzeba|idzie|bierze|przyjdzie|się|z), ^(który|która|które|jaki|jaka|jakie) …, ^czy …, ^(masz|wiesz|możesz|macie|wiecie|możecie) (już|może|jeszcze|to|czy|gdzie|kiedy|co|ten|tę)',
    ),
  },
  formulas: list(
    '(daj|dajcie) znać (jeśli|jeżeli|gdyby|jakby|gdybyś|jakbyś|w razie) …, (pisz|dzwoń|pytaj|napisz|zadzwoń|wołaj) (jeśli|gdyby|jakby|w razie) …, w razie (pytań|czego|problemów|wątpliwości) …, jakby co …, nie wahaj się …, dzięki za …, dziękuję za …, dzięki …, tak proszę, (bardzo)? proszę bardzo, ^proszę$, nie ma (za co|sprawy|problemu), nie martw się, nie martwcie się, dla informacji, do wiadomości, przepraszam (za|że) …, miłego …, powodzenia …, spokojnie, nie spiesz się, daj spokój, dajcie spokój, zwróć uwagę, proszę (zwrócić|pamiętać|nie odpowiadać)',
  ),
  rhetorical: list(
    'kto (wie|by pomyślał|by się spodziewał|nie lubi|to widział), (czy)? (jest|może być|istnieje) coś (lepszego|piękniejszego), (dlaczego|czemu) (zawsze|akurat|ja), (co) (byśmy|bym) (bez|zrobili|zrobił|zrobiła) …, gdzie (ten|się podział) czas, kiedy to (zleciało|minęło), czy tylko (ja|mnie|mi), nieprawdaż$, prawda$, co nie$, nie$, serio$, naprawdę$, i po co, po co (mi|komu|to), wiesz co, zgadnij',
  ),
  reasons: list('potrzebuję, inaczej, bo, żeby, wtedy, mój, moja, moje, dzięki, dziękuję, muszę, jeśli (tak|nie)'),
  answers: list(
    '^tak, ^nie, ^już, ^jasne, ^oczywiście, ^nieważne, ^znalazłem, ^znalazłam, ^mam, ^jest, ^są, ^leży, ^chyba, ^myślę, ^sprawdziłem, ^sprawdziłam, ^nikt, ^żaden, ^żadne, ^jeszcze nie, ^zrobione, ^bo, ^odpowiedź, ^pewnie, ^okazało, ^aha, ^a nie',
  ),
  reports: list(
    '(chce|chcą) wiedzieć, (pyta|pytają) (czy|kiedy|jak|o|gdzie), (pytano|pytał|pytała|pytali|pytały|pytałem|pytałam|pytaliśmy|pytałyśmy|zapytał|zapytała|zapytali|zapytałem|zapytałam|zapytaliśmy|prosił|prosiła|prosili|poprosił|poprosiła|poprosili|poprosiłem|poprosiłam|prosiłem|prosiłam|chciał wiedzieć|chciała wiedzieć|chcieli wiedzieć|dopytywał|dopytywała), często zadawane pytania, ankieta, pytania (do|od|z), protokół, notatka',
  ),
  withdraws: list(
    'nieważne, już nieważne, (już)? (znalazłem|znalazłam|znaleźliśmy|znalazło się|mam to), (sam|sama) (znalazłem|znalazłam|ogarnąłem|ogarnęłam), (już)? (rozwiązane|rozwiązałem|rozwiązałam|ogarnąłem|ogarnęłam|załatwione|załatwiłem|załatwiłam), (już)? nie (trzeba|potrzeba|jest potrzebne|jest potrzebny|jest potrzebna), już nie (potrzebuję|trzeba|potrzebujemy|ma potrzeby), (zapomnij|zapomnijcie) (o)? …, (zignoruj|zignorujcie|ignoruj|ignorujcie) …, cofam (pytanie|prośbę|to), wycofuję …, zła karta, nie ta karta, pomyliłem karty, pomyliłam karty, fałszywy alarm, (już)? działa (już|znowu|teraz|$), znowu działa, już działa, pytanie nieaktualne, nieaktualne, odwołuję, już mam$, już wiem$',
  ),
  kinds: {
    review: list(
      '(możesz|możecie|mógłbyś|mogłabyś|moglibyście|proszę|może|o) … (zatwierdzić|zaakceptować|przejrzeć|zrecenzować|zatwierdzenie|akceptację|recenzję), ^(zatwierdź|zaakceptuj|przejrzyj|zatwierdźcie|zaakceptujcie) …, (proszę|prosimy) (zatwierdź|zaakceptuj|przejrzyj), do (akceptacji|zatwierdzenia|przejrzenia|recenzji|korekty), (twoja|twojej|twoją|wasza|waszej|waszą) (akceptacja|akceptacji|akceptację), (na|bez) (twoją|waszą|twojej|waszej) (akceptację|akceptacji)',
    ),
    urgent: list(
      '^pilne, ^pilny, ^pilna, pilne$, pilny$, pilna$, (jest|to|bardzo|naprawdę|dość|dosyć) piln*, pilnie (potrzebuję|potrzebne|potrzebujemy|proszę), (potrzebuję|potrzebujemy|proszę) … pilnie, pilnie$',
    ),
    unhurried: list(
      '(nie|nic|mniej) … (pilne|pilny|pilna|pilnego|pilnie), (bez|nie ma) pośpiechu, nie śpiesz się, nie spiesz się, (jeśli|jeżeli|czy|gdy|było) … piln*',
    ),
  },
  promising: {
    first: list(
      '(zrobię|wyślę|przyślę|prześlę|podeślę|podrzucę|wrzucę|dodam|dam|poprawię|sprawdzę|zadzwonię|oddzwonię|napiszę|odpiszę|przygotuję|przyniosę|zaniosę|zawiozę|przywiozę|odbiorę|kupię|zamówię|zarezerwuję|wydrukuję|skończę|dokończę|dostarczę|zajmę się|ogarnę|załatwię|przeczytam|zapytam|spytam|uzupełnię|zaktualizuję|opublikuję|wstawię|przeleję|zapłacę|policzę|wpiszę|dopiszę|oddam|przejrzę|zamknę|uruchomię|naprawię|zamontuję|umówię|potwierdzę|zmienię|przełożę|przekażę|przesunę|ustalę|zabiorę|wezmę|posprzątam|przetestuję|wdrożę|rozliczę|wystawię|podpiszę|zeskanuję|przepiszę|przetłumaczę|złożę|zostawię|postaram się), (będę) (miał|miała|mieć|gotowy|gotowa|robił|robiła|wysyłał|wysyłała|drukował|drukowała), (będziesz|dostaniesz|dostaniecie) (miał|miała|to|go|ją|je|pliki|plik|tekst|mail|jutro|dziś), obiecuję, biorę (to|na siebie), (wysyłam|robię|kończę|drukuję|zawożę|odbieram|oddaję|wrzucam|dzwonię|jadę|biorę|siadam|zamawiam) …, zrobimy, wyślemy, przygotujemy, dostarczymy',
    ),
    bare: list(
      '^(gotowe|zrobione|będzie|będą) (jutro|dziś|dzisiaj|do|w poniedziałek|we wtorek|w środę|w czwartek|w piątek)',
    ),
    not: list(
      'jeśli, jeżeli, jak (się|będziesz|dasz|chcesz), gdyby, gdybyś, jakby, o ile, może, chyba, pewnie, prawdopodobnie, mam nadzieję, postaram, spróbuję, spróbować, mógłbym, mogłabym, powinienem, powinnam, chciałbym, chciałabym, miałem, miałam, nie, nigdy, wczoraj, zeszły, zeszłym, ubiegły, ostatnio, (będę|jestem) (na urlopie|poza|nieobecny|nieobecna|chory|chora|w podróży|w pociągu|na|w), urlop, urlopie, kiedyś, kiedy (możesz|będziesz), gdy (możesz|dostanę twoją)',
    ),
  },
  times: {
    today: list(
      'dziś, dzisiaj, wieczorem, dziś wieczorem, dzisiaj wieczorem, teraz, zaraz, już, za chwilę, niedługo$, od razu, po (pracy|obiedzie|południu|lunchu|spotkaniu|szkole|próbie|zebraniu), przed (wyjściem|obiadem|północą), do (wieczora|końca dnia), rano$, jeszcze dziś',
    ),
    tomorrow: list('jutro, jutra'),
    afterTomorrow: list('pojutrze, pojutrza'),
    weekdays: [
      'poniedziałek|poniedziałku|pon',
      'wtorek|wtorku|wt',
      'środę|środa|środy|śr',
      'czwartek|czwartku|czw',
      'piątek|piątku|pt',
      'sobotę|sobota|soboty',
      'niedzielę|niedziela|niedzieli',
    ],
    months: [
      'stycznia',
      'lutego',
      'marca',
      'kwietnia',
      'maja',
      'czerwca',
      'lipca',
      'sierpnia',
      'września',
      'października',
      'listopada',
      'grudnia',
    ],
    thisWeek: list('w tym tygodniu, do końca tygodnia, pod koniec tygodnia, przed weekendem, do weekendu'),
    nextWeek: list('w przyszłym tygodniu, w następnym tygodniu, za tydzień'),
    next: ['przyszły', 'przyszłą', 'następny', 'następną'],
    within: ['za', 'w ciągu', 'w'],
    minutes: ['minut', 'minuty', 'minutę', 'min'],
    hours: ['godzin', 'godziny', 'godzinę', 'godz', 'h'],
    days: ['dni', 'dzień'],
    weeks: ['tygodnie', 'tygodni', 'tydzień'],
    numbers: [
      'jeden|jedną',
      'dwa|dwie',
      'trzy',
      'cztery',
      'pięć',
      'sześć',
      'siedem',
      'osiem',
      'dziewięć',
      'dziesięć',
      'jedenaście',
      'dwanaście',
    ],
    at: ['o', 'do', 'przed', 'około', 'po'],
    oclock: ['godz', 'h'],
    noon: list('południe, południem, południa'),
    dayOf: ['dnia', 'do dnia'],
    some: list(
      'jak (tylko)? (wrócę|dojadę|skończę|będę|dotrę), gdy (wrócę|dojadę|skończę|dotrę), w weekend, w tym miesiącu, w przyszłym miesiącu, codziennie, co (dzień|wieczór|rano), rano, po powrocie',
    ),
  },
};
