import { list } from '../phrases.ts';
import type { Language } from './language.ts';

const DO =
  'envoie|envoies|envoyez|vérifie|vérifiez|regarde|regardez|relis|relisez|confirme|confirmez|dis|dites|donne|donnez|mets|mettez|ajoute|ajoutez|corrige|corrigez|appelle|appelez|rappelle|rappelez|pense|pensez|passe|passez|valide|validez|fais|faites|prends|prenez|choisis|choisissez|préviens|prévenez|demande|demandez|complète|complétez|jette|jetez|note|notez|signe|signez|réponds|répondez|inscris|inscrivez|apporte|apportez|réserve|réservez|commande|commandez|oublie|oubliez|laisse|supprime|supprimez|change|changez|partage|partagez|imprime|imprimez|avertis|avertissez|votez|vote|tranche|tranchez|garde|gardez|renvoie|renvoyez|viens|venez|aide|aidez|lis|lisez|remplis|remplissez|termine|terminez|dépose|déposez';

export const french: Language = {
  code: 'fr',
  small:
    "le la les un une des du de d' l' et ou mais ne pas est sont était a ont ai as je j' tu il elle on nous vous ils elles me m' te t' se s' ce c' ça cela cette ces mon ma mes ton ta tes son sa ses notre votre leur leurs pour avec dans sur sous par en au aux qui que qu' quoi quand où comment pourquoi quel quelle si plus bien tout tous toutes très déjà encore aussi merci oui non peux pouvez peut faut d'accord demain hier aujourd'hui y là chez sans avant après",
  opening: list(
    "bonjour, bonsoir, salut, coucou, hello, cher, chère, merci, désolé, désolée, pardon, alors, et, mais, donc, bon, ok, oui, non, super, parfait, petite question, question, au fait, ps, rappel, du coup, sinon, enfin, petit rappel, stp, svp, d'accord",
  ),
  everyone: ['tous', 'tout le monde', 'à tous', 'toutes', "l'équipe", 'les amis', 'les gars', 'équipe', 'chacun'],
  you: list("tu, toi, te, t'*, ton, ta, tes, vous, votre, vos, *-tu, *-vous, *-toi"),
  asking: {
    please: list(
      "s'il te plaît, s'il te plait, s'il vous plaît, s'il vous plait, stp, svp, merci de, merci d'*, prière de, je te prie, je vous prie",
    ),
    can: list(
      "(peux|pourrais|veux|voudrais|saurais) tu, (pouvez|pourriez|voulez|voudriez) vous, (peux|pourrais|veux|saurais)-tu, (pouvez|pourriez|voulez)-vous, tu (pourrais|veux bien|voudrais bien|peux me|peux nous|me|nous), vous (pourriez|pouvez me|pouvez nous|auriez), (quelqu'un|l'un de vous|une de vous) (peut|pourrait|aurait), (as|aurais|es|penses) tu, (avez|auriez|êtes) vous, t'aurais, je peux (avoir|te demander|vous demander)",
    ),
    need: list(
      "(j'ai|j'aurais|on a|on aurait|nous avons|ai|aurais) besoin (de|d'*) …, (il me|il nous|il) (faut|faudrait) (ton|ta|tes|votre|vos|que tu|que vous|une réponse|un retour|une date|encore), il me (faut|faudrait|manque), (attends|attend|attendons) (ton|ta|tes|votre|vos), manque (plus que)? (ton|ta|tes|votre|le tien|la tienne|encore), il ne manque (plus)? que, sans (ton|ta|tes|votre|vos), (ce serait|ça serait|serait) (bien|super|top|sympa|gentil|parfait) (si|que|de), j'aimerais (que|avoir|savoir|ton), je voudrais (que|savoir|ton|votre), (t'en|te|vous) serais reconnaissant*, je (ne)? sais pas (si|combien|quand) (tu|vous|de)",
    ),
    tell: list(
      "dis-moi, dis-nous, dites-moi, dites-nous, dis moi, dites moi, tiens-moi, tenez-moi, tiens moi au courant, fais-moi (signe|savoir), faites-moi (signe|savoir), fais moi (signe|savoir), donne-moi, donnez-moi, envoie-moi, envoyez-moi, (qu'en|t'en|vous en|tu en) (penses|pensez|dites|dis) *, (rien|pas de réponse|pas de nouvelles) de (ta|votre) part, (me|nous) relance*, tu en penses quoi, vous en pensez quoi, qu'en dis-tu, (ton|votre) avis, (des|du) (nouvelles|nouveau|retour) (de|sur), une idée, qui (peut|veut|vient|apporte|prend|s'occupe|pourrait)",
    ),
    turn: list(
      "(à toi|à vous) de (jouer|valider|choisir|trancher), (ça te|ça vous) (va|convient|irait), (si ça|si cela) (te|vous) (va|convient), (d'accord|ok) pour (toi|vous), pour (validation|relecture|approbation|accord|avis), oui ou non, à valider, (je te|je vous) laisse (regarder|vérifier|valider)",
    ),
    proposal: [],
    command: list(
      `^(${DO})(-moi|-nous|-le|-la|-les|-y|-lui), ^(envoie|envoies|vérifie|regarde|relis|confirme|dis|mets|ajoute|corrige|appelle|rappelle|valide|fais|choisis|préviens|complète|jette|réponds|inscris|apporte|lis|remplis|dépose|viens|envoyez|vérifiez|regardez|relisez|confirmez|dites|mettez|ajoutez|corrigez|appelez|validez|choisissez|prévenez|complétez|répondez|apportez|lisez|remplissez|déposez|votez) (le|la|les|l'*|un|une|ton|ta|tes|votre|vos|ce|cette|ces|moi|nous|à|au|aux|bien|si|quand|quel|quelle|ici|avant|pour|dans|sur|tout), ^(pense|pensez|penser) (à|bien à|aussi à), (pense|pensez) à, n'oublie* (pas|surtout), ^(jette|jetez) un, que (ceux|celles|chacun|tout le monde), ^(ceux|celles) qui, à (corriger|relire|vérifier|compléter|signer|renvoyer) (avant|pour|d'ici), ^(merci|prière) de`,
    ),
    calledCommand: list(`^(${DO}), ^tu (m'avais|devais|nous avais), (ou) (le|la|les|plutôt|bien|papier)`),
    bareQuestion: list(
      "^est-ce que, ^est ce que, ^(as|es|peux|veux|penses|viens)-tu, ^(avez|êtes|pouvez|voulez|venez)-vous, ^(tu|vous) (as|avez|es|êtes|viens|venez|penses|saurais|sais|savez) … (ou|déjà|encore|quand|où|combien|quoi), ^(quand|où|comment|combien|pourquoi) (est|sont|as|avez|on|tu|vous|est-ce), ^(quel|quelle|quels|quelles) (est|sont), ^qui (a|est|peut|vient|prend|apporte|s'occupe|veut), ^c'est (quand|où|quoi|pour quand|à quelle)",
    ),
  },
  formulas: list(
    "(dis-moi|dites-moi|fais-moi signe|n'hésite pas|n'hésitez pas|préviens-moi|tiens-moi au courant) (si|en cas|à) …, n'hésite* …, merci (pour|beaucoup|à|d'avoir|encore|mille|infiniment) …, merci de (ton|ta|tes|votre|vos) …, merci d'avoir …, si besoin, si tu as besoin, si vous avez (besoin|des questions), veuillez (noter|trouver), pas de (souci|problème|panique), bon courage, bonne *, prends soin, pour info, bien (à toi|à vous), ne t'inquiète, t'inquiète, oui s'il te plaît, laisse* tomber",
  ),
  rhetorical: list(
    "qui (sait|l'eût cru|aurait cru|n'aime pas|veut encore), à quoi bon, (pourquoi|comment) (toujours|moi|est-ce toujours), (qu'est-ce que|que) (ferait-on|ferions-nous|on ferait|je ferais) …, que ferait-on, que demander de plus, quoi de (mieux|plus beau|neuf), n'est-ce pas$, hein$, non mais, vous savez quoi, tu sais quoi, ou (c'est|je) (moi|suis), comment ne pas, où va le, y a-t-il (plus|mieux), c'est pas beau, elle est pas belle",
  ),
  reasons: list(
    "j'ai besoin, il me faut, sinon, parce que, car, comme ça, pour que, mon, ma, merci, je dois, si (oui|non)",
  ),
  answers: list(
    "^oui, ^non, ^si si, ^ah non, ^laisse, ^laissez, ^oublie, ^oubliez, ^c'est bon, ^trouvé, ^je l'ai, ^je crois, ^j'ai (regardé|vérifié|trouvé|demandé), ^en fait, ^réponse, ^pas (encore|de|du), ^bien sûr, ^personne, ^parce, ^fait, ^déjà, ^d'accord, ^aucune, ^ok, ^évidemment",
  ),
  reports: list(
    '(veut|veulent|voulait|voulaient|aimerait|voudrait) savoir, (client|cliente|clients|mairie|parents) (demande|demandent|a demandé), (a|ont|avait|avaient|ai|avons) (demandé|posé|voulu savoir|prié), (demande|demandait|demandaient) (si|quand|comment|où|à|au|aux), (question|questions) (posée|posées|à|de|des|du|pour|fréquentes), sondage, questionnaire, compte rendu, foire aux questions, faq',
  ),
  withdraws: list(
    "laisse* tomber, oublie (ça|ma|mon|ce|tout|la), oubliez (ça|ma|mon|ce|la), (j'ai|ai) (fini par)? (trouvé|retrouvé|réglé|résolu|compris), trouvé$, ^trouvé, (c'est|tout est) (bon|réglé|résolu|trouvé) (finalement|en fait|merci|j'ai)?, (plus|pas) (la peine|besoin|nécessaire) …, (n'en|en) (ai|avons|a) plus besoin, je n'ai plus besoin, plus besoin, ne (cherche|cherchez|t'embête|vous embêtez|tenez pas|tiens pas) (plus|pas|compte), (ne tenez|ne tiens) pas compte, finalement (non|c'est bon|pas), question (résolue|réglée|annulée), erreur de carte, je me suis trompé* de, je retire, ignore* (ma|mon|ce|le|ça), au temps pour moi, ça (marche|fonctionne) (maintenant|à nouveau|finalement), c'est revenu",
  ),
  kinds: {
    review: list(
      "(peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|tu peux|vous pouvez|tu pourrais|vous pourriez|peux tu|pouvez vous|merci de|pour|à|et) … (relire|valider|approuver), (ta|votre|ton) (validation|relecture|approbation|feu vert), (pour|en attente de|besoin de) (validation|relecture|approbation), ^(relis|relisez|valide|validez|approuve|approuvez) …, (relis|relisez|validez|approuvez) (s'il te plaît|s'il vous plaît|svp|stp), tu valides, vous validez",
    ),
    urgent: list(
      "^urgent, ^urgence, urgent$, (c'est|est|très|vraiment|assez|plutôt) urgent*, urgent (merci|svp|stp), d'urgence, en urgence, de toute urgence",
    ),
    unhurried: list(
      "(pas|rien|moins|aucune|jamais) … urgen*, (pas|rien|moins|aucune) d'urgen*, (si|quand|était) … urgen*, si c'est urgent, (sans|pas) (se)? presse*, rien ne presse, ça ne presse pas, prends ton temps, prenez votre temps",
    ),
  },
  promising: {
    first: list(
      "(je|j'|on) (vais|va|ferai|enverrai|enverrais|mettrai|passerai|finirai|appellerai|apporterai|ajouterai|préparerai|corrigerai|regarderai|relirai|donnerai|dirai|posterai|rappellerai|*erai|*irai), j'(enverrai|appellerai|apporterai|ajouterai|irai|aurai|envoie|appelle|apporte|ajoute|imprime|écris|attaque|achète|amène|installe|organise|*erai), (je m'en occupe|je m'en charge), je (t'|l'|vous )(envoie|apporte|appelle|écris|imprime|ajoute|amène|installe|achète|attaque), je (te|vous|le|la|les|l'*|lui|m'en|m'y|leur) (envoie|fais|passe|mets|renvoie|apporte|donne|dis|rappelle|finis|transmets|poste|occupe|charge|dépose|ramène|rends|relis|prépare|réponds|tiens|écris), je (fais|finis|passe|mets|prépare|corrige|relis|regarde|préviens|note|dépose|réserve|commande|livre|rappelle|poste|termine|vérifie|prends|pars|monte|rends|publie|complète|règle|boucle|lance|repasse|imprime), (tu|vous) (auras|aurez|l'auras|l'aurez), promis, c'est pour moi",
    ),
    bare: list(
      "^(envoi|livraison|réponse|version|retour) (ce|demain|lundi|mardi|mercredi|jeudi|vendredi|avant|d'ici), ^(fait|prêt|envoyé|livré|terminé) (ce soir|demain|avant|d'ici|lundi|mardi|mercredi|jeudi|vendredi)",
    ),
    not: list(
      "si (tu|vous|je|on|j'*|l'*|besoin|possible|jamais|ça), s'il, peut-être, peut être, probablement, j'espère, espérons, essaie, essaye, essaierai, essayerai, tâcherai, aimerais, voudrais, pourrais, devrais, pense, ne, n'*, pas, jamais, hier, dernier, dernière, (je|on) (suis|serai) (en|absent|absente|pas|dans|au|à|en vacances|malade|dispo|disponible|loin|parti), en (congé|vacances), aurais, ferais, un jour, quand tu, dès que tu, dès que vous, allais",
    ),
  },
  times: {
    today: list(
      "aujourd'hui, ce soir, ce matin, cet après-midi, cet aprem, tout de suite, tout à l'heure, de suite, dans la (journée|soirée|matinée), avant (ce soir|minuit|de partir), d'ici (ce soir|une minute), après (déjeuner|le déjeuner|la réunion|le travail|manger|le repas|la répétition), immédiatement, en fin de journée",
    ),
    tomorrow: list('demain'),
    afterTomorrow: list('après-demain, après demain'),
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    months: [
      'janvier|janv',
      'février|fév',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre|sept',
      'octobre|oct',
      'novembre|nov',
      'décembre|déc',
    ],
    thisWeek: list(
      "cette semaine, (en|d'ici la|avant la)? fin de (la)? semaine, avant le week-end, avant le weekend, d'ici le week-end",
    ),
    nextWeek: list('la semaine prochaine, semaine prochaine'),
    next: ['prochain', 'prochaine'],
    within: ['dans', "d'ici", 'sous'],
    minutes: ['minutes?', 'min', 'mn'],
    hours: ['heures?', 'h'],
    days: ['jours?'],
    weeks: ['semaines?'],
    numbers: ['un|une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
    at: ['à', 'avant', 'vers', "d'ici", "jusqu'à", 'pour'],
    oclock: ['heures?', 'h'],
    noon: list('midi'),
    dayOf: ['le', 'pour le', 'avant le', "d'ici le", 'au'],
    some: list(
      "dès que (je|j'*|possible), ce week-end, ce weekend, ce mois, le mois prochain, chaque (jour|soir|matin), dans la foulée, d'ici la fin, après la, au retour",
    ),
  },
};
