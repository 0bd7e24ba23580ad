import { list } from '../phrases.ts';
import type { Language } from './language.ts';

const DO =
  'mande|mandad|envíe|enviad|revise|revisad|mirad|confirme|confirmad|ponga|poned|añada|corrija|corregid|llamad|avise|avisad|pasad|subid|haga|haced|traiga|traed|elija|elegid|decida|decidid|firme|firmad|responda|conteste|contestad|apunte|apuntad|apuntaos|votad|compruebe|pregunte|dime|dinos|borre|quite|reserve|recoja|acuérdate|recuerden|escriba|escribid|échale|échame|rellenad|apruebe|cierre|prepare|lleve|entreguen|manden|envíen|revisen|confirmen|pongan|avisen|voten|digan|anoten';
/** The same as a noun, or as what somebody else does: an order only to somebody who is called. */
const CALLED = `${DO}|manda|envía|revisa|mira|mire|confirma|pon|añade|corrige|llama|llame|avisa|pasa|pase|sube|suba|haz|trae|elige|decide|firma|responde|contesta|apunta|vota|comprueba|pregunta|borra|cambia|cambie|quita|imprime|reserva|compra|compre|recoge|recuerda|escribe|completa|rellena|aprueba|cierra|espera|busca|prepara|guarda|lleva|termina|entrega`;

export const spanish: Language = {
  code: 'es',
  small:
    'el la los las un una unos unas de del y o pero no es son está están era ha han he hay que qué como cómo cuándo cuando dónde donde quién por para con sin en al a su sus mi mis tu tus me te se lo le les nos muy más ya también hoy mañana ayer si sí este esta esto ese esa eso yo él ella ellos usted ustedes vosotros puedes puede gracias favor porque hasta desde sobre todo todos ni q',
  opening: list(
    'hola, buenas, buenos días, buenas tardes, querido, querida, gracias, perdón, perdona, oye, oíd, oigan, bueno, pues, y, pero, vale, ok, sí, no, perfecto, genial, una pregunta, pregunta, por cierto, ps, recordatorio, ah, entonces, estimado, estimada',
  ),
  everyone: ['todos', 'todas', 'a todos', 'equipo', 'chicos', 'chicas', 'gente', 'alguien', 'ambos'],
  you: list(
    'tú, te, ti, tu, tus, contigo, vosotros, os, vuestro, vuestra, usted, ustedes, puedes, podrías, podéis, podríais, tienes, tenéis, quieres, queréis, sabes, sabéis, has, habéis, vas, vais, vienes, venís, prefieres, preferís, crees, creéis, necesitas, puede, pueden, estás, estáis, eres, sois, haces, hacéis, ves, recuerdas, te parece, das, dejas, pones, miras, mandas, envías, pasas, viste, pudiste, *aste, *iste, *asteis, *isteis',
  ),
  asking: {
    please: list('por favor, porfa, porfi, xfa, porfavor, plis'),
    can: list(
      '(podrías|podríais|podría usted|te importa|te importaría|os importa|serías tan), (puedes|podéis|puede|pueden) *(me|nos), (me|nos|le|lo|la) (puedes|podrías|podéis|mandas|envías|pasas|dices|confirmas|avisas|echas|haces|revisas|miras|traes|prestas|dejas|ayudas|mandáis|pasáis|decís|confirmáis|mandan|pasan|confirman|das|dais|explicas), (alguien|alguno|alguna) (puede|podría|sabe|tiene|me|nos|va), te toca, os toca',
    ),
    need: list(
      '(necesito|necesitamos|necesitaría|necesitaríamos|me hace falta|nos hace falta|me falta|nos falta|me faltan|nos faltan) (tu|tus|vuestro|vuestra|su|que|el|la|los|las|un|una|saber|de ti|otro|otra), (necesito|necesitamos|necesitaría) …, (falta|faltan) (solo|sólo)? (tu|tus|la tuya|el tuyo|los tuyos|las tuyas|vuestra), (espero|esperamos|esperando|quedo a la espera de|pendiente de|pendientes de) (tu|tus|vuestra|su|a que|que me|que nos), quedo a la espera, sin (tu|tus|vuestro|vuestra), (estaría|sería) (bien|genial|bueno|estupendo|de gran ayuda) (si|que), (te|os|le|les) (agradecería|agradezco que|agradeceríamos|pido|pediría|pedimos|ruego), (me|nos) (gustaría) (que|saber|tu), no sé (si|cuándo|cuántos|cuántas) (tú|vosotros|te|os)',
    ),
    tell: list(
      'avísame, avisadme, avísanos, avíseme, avísenme, dime, decidme, dinos, dígame, díganme, cuéntame, contadme, confírmame, confirmadme, mándame, mandadme, mándenme, envíame, enviadme, envíeme, pásame, pasadme, pásenme, échame, échale, échenle, ayúdame, explícame, házmelo saber, hazme saber, háganme saber, llámame, llámenme, déjame saber, ponme, (qué|que) (te|os|les|le) parece*, (qué|que) (opinas|opináis|opinan|piensas|dices), (tu|vuestra|su) opinión, (alguna|hay) (novedad|novedades|noticia|noticias|idea), cómo (va|van|vamos|ves|lo ves|lo veis)',
    ),
    turn: list(
      '(te|os|le|les) (parece bien|viene bien|va bien|vale|parece), si (te|os|le) (parece|viene) (bien)?, estás de acuerdo, para (tu|vuestra|su) (revisión|aprobación|firma), a la espera de (tu|vuestra|su), sí o no, si o no, (sigo|seguimos) sin (tu|noticias tuyas), (todavía|aún) no (me|nos) (has|habéis|ha|han), me (está|están) (preguntando|persiguiendo|reclamando|pidiendo)',
    ),
    proposal: [],
    command: list(
      `^(${DO}) (el|la|los|las|un|una|lo|al|a|en|tu|tus|esto|eso|si|cuándo|cuál|qué|con|por|aquí|antes|mañana|hoy), (no olvides|no olvidéis|no olviden|no te olvides|no os olvidéis|acuérdate de|acordaos de|recuerda|recordad|recuerden) …, que (cada uno|cada cual|todos|todo el mundo|alguien) …, ^(favor de), (todos|cada uno|quien|quienes) … (apuntarse|apúntese|que se|escriba|ponga|diga|avise|apunte)`,
    ),
    calledCommand: list(`^(${CALLED}), (o) (el|la|los|las|mejor|bien)`),
    bareQuestion: list(
      '^(a)? (que|q|qué) hora …, ^(cuándo|cuando|dónde|donde|cómo|cuánto|cuánta|cuántos|cuántas|quién|quien|quiénes) (es|son|está|están|hay|viene|vienes|puede|tiene|va|vas|vamos|queda|llega|lleva|trae|se|te|lo), ^(qué|cuál|cuáles) (es|son|prefieres|preferís|hacemos|hay|día|hora|falta|color|tamaño), ^(tienes|has|sabes|vienes|puedes|podemos|hay) …, ^(tenéis|habéis|sabéis|venís)',
    ),
  },
  formulas: list(
    '(avísame|avisadme|avísenme|dime|decidme|díganme|avisa|avisad|avisen|pregunta) (si|cuando|en caso) (falta|necesitas|necesitáis|necesitan|tienes|hay|algo|quieres|te falta|ves), cualquier (duda|cosa|pregunta|consulta) …, no dudes en …, no duden en …, si necesitas (algo|ayuda) …, gracias por …, muchas gracias …, mil gracias …, gracias, sí por favor, (no te|no os|no se) (preocupes|preocupéis|preocupe|preocupen), para tu información, a título informativo, disculpa …, perdona …, que (tengas|tengáis|tengan|descanses|vaya) …, mira que, vaya (día|lío), ten en cuenta …, olvídalo, olvidadlo',
  ),
  rhetorical: list(
    'quién (sabe|lo diría|iba a|no quiere|me manda), (hay|existe) (algo|cosa|cosas) (mejor|más), por qué (siempre|a mí|será), para qué (preguntar|quejarse), qué (haríamos|haría|seríamos|más se puede pedir|sería de) …, dónde (va|se va|queda) el tiempo, soy (yo|el único|la única), o soy yo, verdad que (sí|es), no te fastidia, quién me mandaría, cómo no, sabes qué, qué te crees, eh$, en serio$, de verdad$',
  ),
  reasons: list(
    'necesito, necesitamos, si no, porque, así, para que, mi, mis, gracias, tengo que, me hace falta, es que',
  ),
  answers: list(
    '^sí, ^no, ^ya, ^claro, ^olvídalo, ^olvidadlo, ^olvida, ^nada, ^encontrado, ^lo encontré, ^la encontré, ^ya lo, ^ya la, ^está, ^están, ^con, ^creo, ^supongo, ^miré, ^he (mirado|visto|encontrado), ^pues, ^porque, ^respuesta, ^nadie, ^ninguno, ^todavía no, ^aún no, ^por supuesto, ^hecho, ^depende',
  ),
  reports: list(
    '(quiere|quieren|querían|quería) saber, (pregunta|preguntan|preguntaba) (si|cuándo|cómo|por|el|la|los|dónde), (preguntó|preguntaron|pregunté|preguntamos|preguntaba|preguntaban|pidió|pidieron|pedí|pedimos|ha preguntado|han preguntado|he preguntado|me preguntan|nos preguntan|quería saber|querían saber|pregunta el|pregunta la), preguntas frecuentes, encuesta, preguntas (de|para|del), acta de, quedó en, (dijo|dijeron) que',
  ),
  withdraws: list(
    'olvídalo, olvidadlo, olvídenlo, olvida (lo|mi|la|eso|esto), olvidad (lo|mi|la|eso), (ya)? (lo|la|los|las) (he encontrado|encontré|tengo|tenemos|resolví|he resuelto|hemos encontrado|solucioné), encontrado$, ^encontrado, (ya)? no (hace|hacía) falta …, ya no (hace falta|lo necesito|la necesito|los necesito|es necesario|necesito|importa|se necesita), (ya está|ya quedó|está) (resuelto|solucionado|arreglado), ya está$, no importa, da igual, déjalo, dejadlo, déjenlo, (ignora|ignorad|ignoren|ignore) …, retiro (la|mi) pregunta, me (equivoqué|he equivocado) de (tarjeta|hilo), tarjeta equivocada, falsa alarma, ya funciona, ya va, (sin)? efecto mi',
  ),
  kinds: {
    review: list(
      '(puedes|podrías|podéis|podríais|pueden|podrían|puede|podría|por favor|favor de|para|que) (revisar|aprobar|validar|corregir) (el|la|los|las|mi|mis|este|esta|estos|estas|esto|nuestro|nuestra|lo), (revisarlo|revisarla|revisarlos|revisarlas|aprobarlo|aprobarla|aprobarlos|aprobarlas|validarlo|validarla), ^(revisa|aprueba|revisad|aprobad|revise|apruebe) (el|la|los|las|mi|este|esta|esto), (tu|su|vuestra|vuestro) (aprobación|revisión|visto bueno), para (aprobación|revisión|su aprobación|tu aprobación), lo apruebas, la apruebas',
    ),
    urgent: list(
      '^urgente, urgente$, (es|muy|bastante|realmente|algo) urgente, urgente (por favor), (me|nos) urge, urgentemente, con urgencia, (una|es una) emergencia',
    ),
    unhurried: list(
      '(no|nada|menos|ni|tampoco) … (urgente|urgencia|urge|emergencia), no (me|nos) urge, sin prisa, no hay prisa, no corre prisa, (si|cuando|era) … urgente',
    ),
  },
  promising: {
    first: list(
      '(voy|vamos) a, (te|os|le|les|se|lo|la|los|las|me) (lo|la|los|las)? (mando|envío|paso|traigo|llevo|digo|subo|dejo|hago|pongo|reviso|confirmo|entrego|termino|acabo|llamo|aviso|cuento|escribo|miro|preparo|preparamos|mandamos|enviamos|doy|encargo|ocupo|pido|compro|recojo|corrijo|cambio|arreglo|leo), (mandaré|enviaré|pasaré|traeré|llevaré|diré|subiré|dejaré|haré|pondré|revisaré|confirmaré|entregaré|terminaré|acabaré|llamaré|avisaré|escribiré|miraré|prepararé|daré|encargaré|pediré|compraré|recogeré|corregiré|cambiaré|arreglaré|leeré|tendré|iré|hablaré|buscaré|publicaré|*aré|*iré|*eré), (mando|envío|traigo|subo|termino|entrego|reviso|llamo|preparo|confirmo|corrijo|actualizo|publico|recojo|compro|reservo|imprimo|escribo|hago|pongo|acabo|pregunto|arreglo|dejo|llevo|paso|pido|miro) (el|la|los|las|lo|hoy|mañana|esta|este|antes|todo|un|una|a|al|por|mis), (lo|la|los|las) (tienes|tendrás|tenéis|tendréis), cuenta con, prometo, prometido, me (encargo|ocupo|comprometo|pongo), de mi cuenta, corre de mi',
    ),
    bare: list(
      '^(listo|hecho|enviado|subido|terminado) (hoy|mañana|antes|el lunes|el martes|el miércoles|el jueves|el viernes)',
    ),
    not: list(
      'si (puedo|me|te|quieres|queréis|hace|no|hay|tengo|alguien|necesitas|todo), a ver si, quizá, quizás, tal vez, probablemente, seguramente, ojalá, espero, intento, intentaré, intentar, trataré, podría, debería, quería, quisiera, gustaría, iba a, no, nunca, jamás, ayer, pasado (lunes|martes|miércoles|jueves|viernes|mes|año), pasada, estaré, estoy (fuera|de vacaciones|de viaje|en|enfermo|enferma|malo|mala), (vacaciones), algún día, cuando (puedas|quieras|tengas|podáis|pueda), en cuanto (puedas|me digas|tengas)',
    ),
  },
  times: {
    today: list(
      'hoy, esta (noche|tarde|mañana), ahora (mismo)?, enseguida, en seguida, ahorita, luego, (después de) (comer|cenar|la reunión|clase|trabajar|misa|la comida|el ensayo), antes de (comer|cenar|irme|salir|medianoche), a última hora, ya mismo, en un (rato|momento|minuto)',
    ),
    tomorrow: list('mañana, manana'),
    afterTomorrow: list('pasado mañana'),
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    months: [
      'enero|ene',
      'febrero|feb',
      'marzo|mar',
      'abril|abr',
      'mayo',
      'junio|jun',
      'julio|jul',
      'agosto|ago',
      'septiembre|setiembre|sept',
      'octubre|oct',
      'noviembre|nov',
      'diciembre|dic',
    ],
    thisWeek: list('esta semana, (a|para el|antes del)? fin de semana, finales de semana'),
    nextWeek: list('la semana que viene, la próxima semana, la semana próxima'),
    next: ['próximo'],
    within: ['en', 'dentro de'],
    minutes: ['minutos?', 'min', 'minutitos'],
    hours: ['horas?', 'h'],
    days: ['días?'],
    weeks: ['semanas?'],
    numbers: ['un|una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
    at: ['a las', 'antes de las', 'para las', 'a la', 'sobre las', 'hacia las'],
    oclock: ['h', 'horas'],
    noon: list('mediodía'),
    dayOf: ['el', 'para el', 'antes del', 'el día', 'al', 'hasta el'],
    some: list(
      'en cuanto (llegue|pueda|salga|termine|vuelva|esté|tenga), cuando (llegue|salga|termine|vuelva), este mes, el mes que viene, cada (día|noche|tarde|mañana|lunes), este finde, el finde, al salir, al volver, al llegar, a primera hora',
    ),
  },
};
