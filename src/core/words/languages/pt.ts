import { list } from '../phrases.ts';
import type { Language } from './language.ts';

const DO =
  'mande|mandem|envie|enviem|revê|revise|revisem|veja|vejam|confirme|confirmem|ponha|coloque|coloquem|adicione|corrija|corrijam|ligue|liguem|avise|avisem|passe|passem|suba|faça|façam|traga|tragam|escolha|escolham|decida|decidam|assine|assinem|responda|respondam|anote|anotem|vote|votem|verifique|verifiquem|pergunte|diga|digam|apague|mude|tire|imprima|reserve|compre|busque|lembre|lembrem|escreva|escrevam|preencha|preencham|aprove|feche|espere|prepare|leve|entreguem|deem|olhe|inscrevam|tragam|atualize|chame';
/** The same as a noun, or as what somebody else does: an order only to somebody who is called. */
const CALLED = `${DO}|manda|envia|revisa|vê|confirma|põe|coloca|acrescenta|adiciona|corrige|liga|avisa|passa|sobe|faz|traz|escolhe|decide|assina|responde|anota|vota|verifica|pergunta|diz|apaga|muda|tira|imprime|reserva|compra|busca|lembra|escreve|completa|preenche|aprova|fecha|espera|prepara|leva|termina|entrega|entregue|olha|atualiza|marca|marque|chama`;

export const portuguese: Language = {
  code: 'pt',
  small:
    'o os as um uma uns umas de do da dos das e ou mas não é são está estão era foi há que quê como quando onde quem por para pra com sem em no na nos nas ao aos à às seu sua meu minha teu tua me te se lhe nós muito mais já também hoje amanhã ontem sim este esta isto esse essa isso eu ele ela eles você vocês pode podes obrigado obrigada favor porque até sobre tudo todos nem ficou tem tens pelo pela aqui ali vou',
  opening: list(
    'oi, olá, ola, bom dia, boa tarde, boa noite, querido, querida, obrigado, obrigada, desculpa, desculpe, ei, então, e, mas, ok, tá, beleza, sim, não, perfeito, ótimo, uma pergunta, pergunta, aliás, ps, lembrete, ah, caro, cara, valeu',
  ),
  everyone: ['todos', 'todas', 'pessoal', 'gente', 'galera', 'equipe', 'equipa', 'malta', 'alguém'],
  you: list(
    'tu, te, ti, teu, tua, teus, tuas, contigo, você, vocês, vc, vcs, seu, sua, podes, pode, podem, poderias, podias, tens, queres, quer, sabes, sabe, sabem, vais, vens, preferes, prefere, achas, acha, acham, precisas, precisa, estás, és, fazes, vês, lembras, dás, deixas, pões, consegues, consegue, conseguem, *aste, *este-me, viste, conseguiste',
  ),
  asking: {
    please: list('por favor, pfv, pff, pf, por gentileza, se faz favor, sff, faz favor'),
    can: list(
      '(poderias|podias|poderia|poderiam|importas-te) …, (podes|pode|podem|consegues|consegue) (me|nos|*-me|*-nos|*-lo|*-la), (me|nos) (manda|mande|passa|passe|envia|envie|confirma|confirme|avisa|avise|diz|diga|ajuda|ajude|liga|ligue|mandam|passam|mostra|explica|empresta), (alguém|algum de vocês|um de vocês) (pode|poderia|consegue|sabe|tem|viu|vai|quer), dá pra (você|vc|vocês|ver|mandar|me), dá para (mandar|ver|me)',
    ),
    need: list(
      '(preciso|precisava|necessito) (do|da|dos|das|de|que|teu|seu|saber) …, (falta|faltam) (só|só o|só a|apenas)? (o teu|a tua|o seu|a sua|os teus|as tuas|os seus|as suas|o vosso|a vossa), (me|nos) (falta|faltam), (espero|esperamos|aguardo|aguardamos|à espera|esperando|aguardando|pendente) (do|da|de|pelo|pela|o|a|que)? (teu|tua|seu|sua|vosso|vossa|retorno|resposta), fico no aguardo, aguardo (retorno|resposta|confirmação|notícias|o teu|a tua|o seu|a sua), sem (o teu|a tua|o seu|a sua|o vosso|tua|teu|seu|sua), (seria|era|ficaria) (bom|ótimo|óptimo|legal|ideal|grato|grata) (se|que), (agradeço|agradecia|agradeceria) (que|se|o teu|a tua|o seu|a sua|uma resposta), (gostaria|gostava) (de saber|que|do seu|da sua|do teu|da tua), (queria) (saber|que|a tua|o teu|a sua|o seu), não sei (se|quantos|quantas|quando) (tu|você|vocês|os teus|as tuas)',
    ),
    tell: list(
      'avisa-me, avise-me, avisem-me, diz-me, diga-me, digam-me, me (avisa|avisem|avise|fala|falem|fale|conta|contem|diz|digam), manda-me, mandem-me, envia-me, passa-me, dá-me, ajuda-me, liga-me, diz-nos, deixa-me saber, (o que|que) (achas|acham|acha|pensas|dizes|te parece|lhe parece), (a tua|a sua|tua|sua) opinião, (alguma|há|tem) (novidade|novidades|notícia|notícias|ideia|previsão), como (está|tá|vai|anda|ficou|vão), dá um (retorno|toque|alô|ok|jeito), dá uma (olhada|vista), dar uma (olhada|vista), deem uma (olhada|vista), dão uma (olhada|vista)',
    ),
    turn: list(
      '(te|lhe|vos) (parece|serve|dá jeito|convém) , tudo bem (pra|para|por) (você|ti|vocês), se (concordas|concordares|concorda|estiver de acordo|estiveres de acordo|não te importas), para (tua|sua) (revisão|aprovação|assinatura), sim ou não, (está|estão|tá) (a)? (me)? (cobrar|cobrando|perguntar|perguntando) …',
    ),
    proposal: [],
    command: list(
      `^(${DO}) (o|a|os|as|um|uma|ao|à|em|no|na|teu|tua|isso|isto|se|quando|qual|que|com|por|de|do|da|aqui|antes|amanhã|hoje|lá|até|aí), ^(${DO})-(me|nos|o|a|os|as|lhe) …, (não te esqueças|não esqueças|não se esqueça|não esqueça|não esqueçam|não se esqueçam|lembra-te de|lembrem-se) …, (todos|cada um|cada uma|quem) … (escreva|ponha|diga|avise|anote|vote|coloque|inscreva|manda|mande), ^favor …`,
    ),
    calledCommand: list(`^(${CALLED}), ^tens de, (ou) (o|a|os|as|melhor|prefere)`),
    bareQuestion: list(
      '^(a)? que horas, ^(quando|onde|como|quanto|quanta|quantos|quantas|quem) (é|são|está|estão|tá|há|vem|vens|pode|tem|vai|vais|vamos|fica|chega|leva|traz|se|te), ^(qual|quais|que) (é|são|preferes|prefere|fazemos|há|dia|hora|cor|tamanho), ^(tens|tem|viste|viu|sabes|vens|podes|podemos) …, ^(já) (tens|tem|viste|viu|mandaste|mandou)',
    ),
  },
  formulas: list(
    '(avisa-me|avisa|avise|avisem|me avisa|me avisem|me avise|diz|diga|me fala|qualquer coisa) (se|caso|quando) (faltar|precisares|precisar|precisarem|tiveres|tiver|houver|algo|quiseres|quiser), qualquer (dúvida|coisa|pergunta) …, não hesites …, não hesite …, se precisar* (de)? …, obrigado por …, obrigada por …, muito obrigado …, muito obrigada …, valeu …, obrigado, obrigada, sim por favor, não te preocupes, não se preocupe, para teu conhecimento, pra conhecimento, só (avisando|informando), desculpa …, desculpem …, bom (descanso|trabalho|fim de semana), vê lá, tem em conta …, esquece, esqueçam',
  ),
  rhetorical: list(
    'quem (sabe|diria|me mandou|não gosta|não quer), (há|tem|existe) (algo|coisa|coisas) (melhor|mais), por que (sempre|será|eu), porque é que (sempre|eu), para quê, o que (seria|seríamos|faríamos|faria|mais se pode) …, (para onde|onde) (vai|foi) (o tempo), (sou|serei) (só eu|eu|o único|a única), ou sou eu, né$, não é$, sabe o que, sabes que mais, adivinha, adivinhem, a sério$, sério$, hein$',
  ),
  reasons: list(
    'preciso, precisamos, senão, se não, porque, assim, para que, pra, meu, minha, obrigado, obrigada, tenho que, tenho de, é que, valeu',
  ),
  answers: list(
    '^sim, ^não, ^já, ^claro, ^esquece, ^esqueçam, ^deixa, ^deixem, ^nada, ^achei, ^encontrei, ^está, ^estão, ^acho, ^fui ver, ^vi, ^afinal, ^porque, ^resposta, ^ninguém, ^nenhum, ^ainda não, ^feito, ^abri, ^resolvi, ^depende, ^pois, ^com certeza',
  ),
  reports: list(
    '(quer|querem|queria|queriam) saber, (pergunta|perguntam) (se|quando|como|o|a|onde|por), (perguntou|perguntaram|perguntei|perguntámos|perguntamos|pediu|pediram|pedi|pedimos|queria saber|queriam saber|me perguntam|perguntava) (se|quando|onde|como|ao|à|aos|pra|para|o|a|que|quem), perguntas frequentes, enquete, inquérito, perguntas (de|do|para|dos), ata de, ata da, (disse|disseram) que',
  ),
  withdraws: list(
    'esquece, esqueçam, esqueça, deixa (estar|pra lá|para lá|quieto), deixem (estar|pra lá|para lá), deixe (estar|pra lá), (já)? (achei|encontrei|resolvi|consegui|descobri|resolvemos|achámos|encontrámos), (já)? não (é)? (preciso|precisa|é preciso|é necessário) (mais)?, já não (preciso|é preciso|é necessário|faz falta|interessa), não precisa mais, não preciso mais, (está|tá|ficou|já está) (resolvido|resolvida|tratado|tratada), já está$, não importa, tanto faz, (ignora|ignore|ignorem) …, retiro (a|minha) pergunta, cartão errado, falso alarme, já (funciona|voltou|deu|apareceu|tenho), estava (aqui|no|na) …',
  ),
  kinds: {
    review: list(
      '(podes|podem|pode|poderia|poderias|poderiam|consegues|consegue|por favor|para|que) (rever|revisar|aprovar|validar|corrigir) (o|a|os|as|este|esta|estes|estas|isto|isso|meu|minha|nosso|nossa), (revê-lo|revê-la|revisá-lo|revisá-la|aprová-lo|aprová-la|validá-lo|validá-la), ^(revise|aprove|aprova|revejam|aprovem) (o|a|os|as|este|esta|isto|isso|meu|minha), (tua|sua|vossa) (aprovação|revisão|validação), para (aprovação|revisão|validação|sua aprovação|tua aprovação), aguardo … aprovação',
    ),
    urgent: list(
      '^urgente, urgente$, (é|muito|bastante|mesmo|realmente) urgente, urgente (por favor), urgentemente, com urgência, (é)? uma emergência',
    ),
    unhurried: list(
      '(não|nada|menos|nem|sem) … (urgente|urgência|emergência), nada de urgente, sem pressa, não há pressa, não tem pressa, (se|quando|era) … urgente, com calma',
    ),
  },
  promising: {
    first: list(
      '(vou|vamos) (mandar|enviar|fazer|passar|trazer|levar|dizer|subir|deixar|pôr|colocar|rever|revisar|confirmar|entregar|terminar|acabar|ligar|avisar|escrever|ver|preparar|dar|tratar|pedir|comprar|buscar|corrigir|mudar|ler|publicar|imprimir|olhar|resolver|arrumar|montar|falar|testar|atualizar|responder|conferir|perguntar), (mando|envio|passo|trago|levo|digo|subo|deixo|faço|ponho|coloco|revejo|reviso|confirmo|entrego|termino|acabo|ligo|aviso|escrevo|vejo|preparo|dou|trato|peço|compro|busco|corrijo|mudo|leio|publico|imprimo|resolvo|monto|respondo|atualizo|pergunto|arranjo|reservo|marco|olho|fecho|edito|posto|conto)(-te|-lhe|-vos|-o|-a|-os|-as|-ta|-to|-tas|-tos|-lho|-lha)?, (mando|envio|passo|trago|levo|digo|subo|deixo|faço|ponho|coloco|revejo|reviso|confirmo|entrego|termino|acabo|ligo|aviso|escrevo|vejo|preparo|dou|trato|peço|compro|busco|corrijo|mudo|leio|publico|imprimo|resolvo|monto|respondo|atualizo|pergunto|arranjo|reservo|marco|olho|fecho|edito|posto|conto), (mando|envio|passo|trago|levo|digo|subo|deixo|faço|ponho|entrego|ligo|dou|trato|leio|corrijo|escrevo|devolvo|respondo)-*, (te|lhe|vos) (mando|envio|passo|trago|levo|digo|entrego|ligo|dou|aviso|devolvo|respondo), (mandarei|enviarei|farei|passarei|trarei|levarei|direi|entregarei|terminarei|ligarei|avisarei|darei|verei|*arei|*erei|*irei), prometo, prometido, conta comigo, (fica|deixa) comigo, (terás|tens|vais ter|vai ter|tem|recebes) (isso|tudo|o|a|até), me encarrego',
    ),
    bare: list('^(pronto|feito|entregue|enviado) (hoje|amanhã|até|segunda|terça|quarta|quinta|sexta)'),
    not: list(
      'se (eu|puder|der|me|quiser*|precis*|não|houver|o|a|alguém|calhar), talvez, quem sabe, provavelmente, espero, tentar, tento, tentarei, tomara, oxalá, poderia, podia, devia, deveria, queria, gostaria, gostava, ia, não, nunca, jamais, ontem, passado, passada, estarei, (estou|tô|fico|vou estar|vou) (fora|de férias|em viagem|viajando|doente|ausente|em reunião), férias, um dia, quando (puderes|quiseres|puder|der|tiveres), assim que (puderes|me|tiveres), sem a, sem o, nada',
    ),
  },
  times: {
    today: list(
      'hoje, esta (noite|tarde|manhã), (hoje)? (à|de) (noite|tarde) , já já, agora, agora mesmo, daqui a pouco, logo, logo mais, ainda hoje, (depois do) (almoço|jantar|trabalho|expediente|ensaio), (depois da) (reunião|aula|missa), antes do (almoço|jantar), antes de sair, (até o)? fim do dia, final do dia, em breve$, meia-noite, até à noite, até a noite',
    ),
    tomorrow: list('amanhã'),
    afterTomorrow: list('depois de amanhã'),
    weekdays: [
      'segunda|segunda-feira',
      'terça|terça-feira',
      'quarta|quarta-feira',
      'quinta|quinta-feira',
      'sexta|sexta-feira',
      'sábado',
      'domingo',
    ],
    months: [
      'janeiro|jan',
      'fevereiro|fev',
      'março',
      'abril|abr',
      'maio',
      'junho|jun',
      'julho|jul',
      'agosto|ago',
      'setembro|set',
      'outubro|out',
      'novembro|nov',
      'dezembro|dez',
    ],
    thisWeek: list(
      'esta semana, essa semana, nesta semana, (até|antes)? (o|do|ao|no)? (fim|final) da semana, (até|antes) (o|do|ao) fim de semana, até o fim de semana',
    ),
    nextWeek: list('semana que vem, a próxima semana, próxima semana, na semana que vem'),
    next: ['próxima', 'próximo'],
    within: ['em', 'dentro de', 'daqui a', 'daqui'],
    minutes: ['minutos?', 'min', 'minutinhos'],
    hours: ['horas?', 'h'],
    days: ['dias?'],
    weeks: ['semanas?'],
    numbers: ['um|uma', 'dois|duas', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze'],
    at: ['às', 'as', 'até às', 'até as', 'antes das', 'pelas', 'até'],
    oclock: ['h', 'horas', 'hs'],
    noon: list('meio-dia, meio dia'),
    dayOf: ['dia', 'no dia', 'até dia', 'até o dia', 'ao dia', 'até ao dia'],
    some: list(
      'assim que (eu|chegar|puder|sair|terminar|acabar|voltar|tiver), quando (chegar|sair|voltar|terminar|acabar), neste mês, este mês, mês que vem, todo dia, todos os dias, toda noite, neste fim de semana, no fim de semana, ao chegar, na volta, de manhã cedo, à noite',
    ),
  },
};
