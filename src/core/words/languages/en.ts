import { list } from '../phrases.ts';
import type { Language } from './language.ts';

const VERBS =
  'send|confirm|add|ask|take|give|pick|bring|remove|approve|decide|choose|write|scribble|listen|fill|respond|prepare|arrange|speak|ping|rebase|revert|rename|delete|archive|assign|attach|advise|verify|ensure|include|join|invite|tell|remind|note down|provide|submit|follow|finalize|finalise|proofread|translate|explain|clarify|describe|compare|collect|grab|refund|chase|replace|go over|come|think about|double check|unlock|tidy|discuss|consider|enter|notify|propose|suggest|refuel|rework|redo|rewrite|resend|recheck|replace|restart|drop off|swap|top up|bring back|hand in|send over|shorten|translate|summarise|summarize|investigate|look into|rule out|narrow|sign off|loop in';
/** Verbs that are nouns as well, or the same in the past: an order only before an object that no noun has after it. */
const NOUNS =
  'share|check|review|update|fix|move|call|look|make|upload|finish|close|change|sign|vote|test|try|book|order|print|hand|return|reply|answer|contact|forward|copy|draft|schedule|get|keep|talk|post|pull|push|merge|deploy|drop|meet|work|run|start|stop|switch|turn|leave|report|use|open|find|edit|count|measure|fetch|pay|swap|wait|sort|clean|lock|label|paint|wash|water|cancel|reserve|hold|plan|register|show|correct|complete|double|email|mail|text|refuel|record|log|tag|bill|invoice|price|estimate|highlight|install|download|wipe|ring|nudge|crop|scan|stick|pencil';
const THINGS =
  'the|it|them|that|this|these|those|me|us|him|her|your|my|our|their|all|each|both|every|one|if|whether|everything|again please|please';
const OBJECTS =
  'the|it|them|that|this|these|those|me|us|him|her|your|my|our|their|a|an|all|any|each|both|every|one|two|some|here|in|on|with|to|from|at|by|for|of|off|out|up|over|down|into|back|through|if|whether|which|who|when|how|where|what|sure|about|everything|everyone|again|please|page|section|segment|before';
const YOU = 'you|u|ya';

export const english: Language = {
  code: 'en',
  small:
    "the of and to in is it that for on with as at this are be was were have has had not but from by or an they we you your our my me us she he his her their them there here what which who when where how why can could would should will just if so do does did done about out up into over than then no yes any some all please pls thanks thank ok the its it's i'm i'll don't",
  opening: list(
    'hi, hello, hey, dear, hiya, morning, good morning, good afternoon, good evening, thanks, thank you, thx, cheers, sorry, ok, okay, so, well, and, but, also, then, great, perfect, cool, nice, right, yes, no, just, quick one, one thing, reminder, gentle reminder, friendly reminder, ps, btw, fyi, note, question, quick question, oh, ah, next, finally, first, meanwhile, either way, in the meantime, if possible, if so, if not, when possible, asap, again, maybe, go ahead and',
  ),
  everyone: [
    'everyone',
    'everybody',
    'all',
    'team',
    'folks',
    'guys',
    'both',
    'you two',
    'anyone',
    'anybody',
    'people',
    'hi all',
    'hey all',
    'yall',
  ],
  you: list("you, u, ya, your, yours, you're, you've, you'd, you'll, ur, yourself, y'all"),
  asking: {
    please: list('please, pls, plz, plss, kindly, bitte, por favor'),
    can: list(
      `(can|could|would|will) (${YOU}|one of you|you two|both of you|somebody|someone|anybody|anyone), mind *ing, would you mind, ^if (you|u) (could|would) …, ^(you|u) (coming|free|around|able|ok) …, (want|need|like) you to, would you, could you, can we (get|have|meet|move|talk|invite|please|do|push|change|set|schedule), could we (get|have|meet|move|talk|please|do|push|change|set|schedule), can i (have|get|ask|borrow), could i (have|get|ask|borrow), may i (have|get|ask|borrow), any chance (you|of|we|i), are you able to, be so kind, (mind|ok|okay|fine|alright|all right) if (i|we), permission to, (who's|who is) up for, any (volunteers|takers), (somebody|someone) (needs to|has to|must), need (somebody|someone|volunteers|a volunteer)`,
    ),
    need: list(
      "(i|we|i'll|we'll|still|i'd|i'm|also|only|just) (need|needs|require|want|miss|missing|lack|lacking) (you|your|yours|from you|an answer|a decision|a yes|an ok|a date|a go|a sign off|approval|feedback|input|some input|a hand|help with|somebody|someone|to know|to hear), (i|we) need … (from|of) (you|yours), (i|we|i'd|still) need (a|an|the)? (date|decision|yes|go|answer|number|quote|reply|name|signature|volunteer|final|second|exact|updated|list|figures|numbers|photos|photo|logo|address|password|login|access), need a … from you, need … (by|before|until|till) (today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|noon|the end|end of|eod|lunch|next), need your, needs your, needing your, (waiting|waits|wait) (for|on) (you|your|yours), (waiting|waits) (for|on) … from you, (held up|blocked|stuck) (by|on|for|with) (you|your), without your, pending your, depends on (you|your), after your (ok|okay|approval|go), once you (approve|confirm|sign), awaiting your, (i|we) (would|'d) (appreciate|love|like) (it if you|if you|your|you to|to hear from you|to know|to see your|to have your), i'd (appreciate|love|like) (it if you|if you|your|you to|to hear from you|to know), (would be|be) (great|good|nice|helpful|lovely|super|awesome|wonderful|useful|grateful|appreciated|brilliant) if (you|somebody|someone|one of you|we could), (appreciate|appreciated) (it if|if|your help|any help|any input|your input|a quick|any ideas|any thoughts|your thoughts), be (much|greatly|very)? appreciated, (would be|be) (extremely|very|really|most)? (helpful|useful|ideal|awesome) if, (i|we) need this (done|by|today|tomorrow|asap|this), grateful (if|for your), i (wonder|wondered|was wondering|am wondering|'m wondering) (if|whether|when|what|who|how), wondering (if|whether) you, what i still (need|miss) is, (i|we) want (your|both|all|an|the) (answer|answers|ok|opinion|numbers|figures|list|lists), i (don't|do not) know (if|whether|when|what|which|who|how) (you|your), i (still)? (don't|do not) have your, (haven't|have not) (seen|had|got|received) (your|anything from you|yours), (only|just|last) (one|class|person|thing) missing, (yours|you) is the last, you are the last, still (nothing|no word|no answer|no reply|no sign) from you, still open on your side, (haven't|have not) heard … from you, you (still owe|owe us|owe me|promised|said you'd|said you would), (don't|do not) have (access|permission|the password|the link), no access to, nothing (moves|happens) without you, (a|your) (quick)? (look|answer|reply|word|yes) would (help|be), could do with (a|your|some), (i'd|i would|we'd) be (glad|grateful|happy) (of|for|if), (keen|curious) (to hear|what you|how you|whether you), following up on, (poke|nudge)$, chasing (this|you) up, you're the last, is asking me, are asking me, keeps asking, keep asking for",
    ),
    tell: list(
      '(let|lemme) (me|us) know, (tell|remind|show|text|ping|email|message|call|ring|page) (me|us) (if|when|whether|which|what|who|how|where|the|your|asap|today|tomorrow|by|about|so|back|at|on), (give|drop|shoot|send) (me|us) (a|an|your|the), (give|drop) (me|us|him|her|them) a (call|ring|shout|line|ping), (keep|get) (me|us) (posted|informed|updated), get back to (me|us), fill me in, say (if|when|so if), shout if, speak up, ^thoughts on, ^thoughts$, (love|like|want) your thoughts, ^any (thoughts|news|update|updates|progress|word|luck|objections|objection|preference|preferences|ideas|idea|feedback), what do you (think|say|reckon), how about',
    ),
    turn: list(
      "over to you, ^back to you, (*) (goes|is|are|going) back to you, your turn, yours to (check|sign|decide|finish|do|review|approve), for (your|ur) (review|approval|sign off|signature|ok|input|feedback|comments|decision|information and action), (ready|up) for (your|review|approval|sign off|feedback), (if|whether) (that's|that is|it's|it is|thats) (ok|okay|fine|alright|all right|good) (with|by|for) you, (ok|okay|fine|alright) (with|by|for) you, unless you object, subject to your (ok|approval), does (that|this|it) work, (that|this) work for you, if you agree, ^ok to, good to go from your side, yes or no, yes or a no, ok or not, a or b, comments (straight|welcome|please|in the|into), feedback (welcome|please), second pair of eyes, ^bump$, ^bump @*, ^bumping, ^ping$, ^nudge, ^rsvp, rsvp by, ^eta$, ^status$, ^(any)? (news|update)$",
    ),
    proposal: list(
      "(let's|lets|let us|we should|we could|maybe we can|perhaps we could|perhaps we can|maybe we could|can we|could we|we can|we need to|we ought to|shall we|like to|love to|want to|happy to|wanted to|both) (discuss|get together|meet|talk|have lunch|catch up|sit down|touch base|chat|speak|get on the phone|have a call|schedule a call|go out|grab lunch|do lunch), (like|want|pleased|wanted) to invite you, invite you (to|and), come join, (join|meet) (me|us) (for|on|at|in|as), (lunch|dinner|meeting|call) … (works|would work) for me, look forward to (meeting|seeing|hearing from) you",
    ),
    command: list(
      `^(${VERBS}) (${OBJECTS}), ^(${NOUNS}) (${THINGS}), ^(make sure|be sure|don't forget|do not forget|remember to|take a look|have a look|get in touch|get together with|feel out|double check|sign off|log out|log in|log off|hand in|please|hold off|stop by|come by), ^(do not|don't) (touch|use|merge|send|delete|move|change|close|open|forget|print|share|pay|start|publish|tell|call|abandon), ^(confirm|reply|comment|answer|vote|respond|decide|choose|listen)$, (and|then|so) (let me know|tell me|send me|call me|give me|confirm here), (confirm|reply|answer|vote|comment|sign) (here|below), (everyone|everybody|all of you|you all) (who|that|please|needs to|has to|must|should|listen|write|send|check|add|put|vote|bring|read), whoever, ^(send|fax|forward) … (to|me|us|him|her|them), ^(email|mail|text) (me|us|him|her|it|them|the|this|that|to)`,
    ),
    calledCommand: list(
      `^(${VERBS}), ^(${NOUNS}) (${OBJECTS}), ^(do|put|set|read|cut|go|see|get|help|save|use) (the|it|them|that|this|me|us|him|her|your|my|our|their|all|if|whether|what|to), ^(reply|respond|answer|confirm) (please|today|by|asap), ^(how|what) about, (or|vs) … (for the|for|as|in the), ^(you|u) (still|forgot|owe|have to|need to|promised)`,
    ),
    bareQuestion: list(
      `^(can|could|would|will|do|did|are|have|were|should|shall) (${YOU}|we|i|they), ^(does|did|has|is|was|will|can|should) (the|this|that|it|he|she|anyone|anybody|someone|somebody|there|your|my|our) … (need|have|work|mean|still|too|already|or|ready|done|ok|open|available|supposed|possible|required|necessary|correct|right|finished), ^(which|what|whose|who) of (${YOU}|us), ^which … (do|does|should|shall|did) (we|i|you|the|they), ^which of the … (do|does|should|shall|did) (we|i|you|the|they), ^(when|where|how|why|what|which) (are|is|do|does|did|can|could|should|will|would|was|were|have|has) (${YOU}|we|i|it|that|this|the|they|your|our|my|he|she), ^(what's|who's|where's|when's|how's) (the|your|with|up with|our|this|that), ^(how (many|much|long|often|far|soon|late)) … (do|does|did|are|is|can|will|should|would|have), ^what (time|day|date|size|colour|color|kind|number|version) (is|are|do|does|did|should|shall|will|works|suits), ^(any|is) (chance|idea|one know), ^anyone (know|knows|seen|got|have|has|up for), ^anybody (know|knows|seen|got|have|has), ^(who) (has|wants|can|is|will|knows|took|owns|brings|could|does), (would|will|could|can) you$, (ok|okay|right|yes|no|agreed|deal) with you$, ^(or|and) should (i|we), ^(do|does|did) (your|my|our|their)`,
    ),
  },
  formulas: list(
    "(he|she|they|to|will|not|can|can't|may) (let|tell|send|give|show) (me|us) …, let (me|us) (give|help|get|tell|just|sum|introduce), you (may|can) want, didn't want you to, don't want you to, please (find|see|note|be advised|be aware|be informed|enjoy|welcome|consider the environment|accept my|accept our|excuse|forgive|ignore|disregard|bear with|add … to your, bear in mind), please (don't|do not) (hesitate|worry|reply to this), attached please find, please find attached, please (add|click|visit|follow|keep this|save this|retain this), yes please, (let me know|shout|say|ping me|call me|ask|tell me|give me a shout|drop me a line|reach out|contact (me|us)|get in touch|write to me) (if|should|in case) … (missing|questions|question|concerns|help|problems|problem|trouble|anything|something|issues|issue|wrong|unclear|stuck|hand|bothers|you need|interested), (let me know|tell me|shout) (if|when) you (need|want|have any|get stuck|run into|would like me|'d like me|run out|ever), (let me know|tell me) (how|if|what) (i|we) can (help|do), just (shout|ask|say|say so|say the word), if (you have|there are) any (questions|concerns|problems), if (you|anyone) (ever)? (need|needs) (help|anything|a hand), feel free …, don't worry, do not worry, no need to, you don't (have|need) to, nothing to do, ignore (it|this|that|the above|my|me), (cc|fyi|for your information|for the record|for info), see (above|below|attached|you|ya), take (care|your time|it easy), have (a|fun|a nice|a good|a great), keep (up|it up), enjoy …, forgive me, excuse (me|my), pardon me, bear with me, thank you for …, thanks for …, thanks …, many thanks, congrats …, get well soon, well done, good luck …, guess (what|who|so), you know (what|that), what a …, how (lovely|nice|great|cool|sweet|time), can you believe, would you believe, let's hope, let me (just)? (check|see|think|have a look|take a look|ask|get), let me get, please (unsubscribe|opt), unsubscribe, (click|tap) (here|below|the|on), (to|don't) (unsubscribe|opt out), privacy policy, terms of service, safe sender, address book, in your browser, mailing list",
  ),
  rhetorical: list(
    "who (knows|cares|would have thought|would've thought|wants to|needs|doesn't|doesn't love|doesn't like|said), why (always|is it that|on earth|me|not|oh why|bother|do we always|are we like|is it always|does it always|do i always|does this always|did i ever|am i), am i (getting|the only|imagining|going|losing|just|dreaming), or (am i|is it just|is that just) (me|getting|just), what (would|could|will) (we|i|this|the|they) … do without, what would … without you, what could (possibly)? go wrong, isn't (it|that|this|she|he) (great|lovely|nice|funny|beautiful|something|wonderful|just), how (time flies|cool is|great is|good is|lovely is|nice is|hard can|funny is|lucky are|could i, on earth, did we ever, awesome is|sweet is), (is|isn't) there anything (better|worse|nicer), what is (wrong with|it about|life|the world), what's (not to love|the world|life|in a name|wrong with me), what did (i|we) (do to|expect|ever), who am i, where (did|does|has) (the|all the|my) (time|year|week|day|summer|money) go, where would we be, (eh|huh|innit|lol|haha|no pun), what else is new, what's new, remember when, isn't it$, wasn't it$, aren't they$, aren't we$, don't you think$, doesn't it$, right$ (lol), since when do, did you know, (you|ya) know what, really$, seriously$, ^what$, ^why$ , (is|was) it just me, has it (really|already) been, when did that happen, can it get any, could it (be|get) (any|more), need i say, do i (need|have) to say, do i look like, guess",
  ),
  reasons: list(
    "i need, we need, need it, my, i have to, i'd like, otherwise, because, asking because, so (i|we) can, then (i|we) can, deadline, waiting, if (so|not|yes|no), haven't, hasn't, can't, cannot, don't want, thanks, thank you, thx, cheers, ta",
  ),
  answers: list(
    "^yes, ^yep, ^yeah, ^no, ^nope, ^not(?! sure ), ^pretty sure, ^never mind, ^nevermind, ^nvm, ^forget it, ^found it, ^found them, ^got it, ^solved, ^done, ^sorted, ^it does, ^it is, ^it was, ^it did, ^it's, ^they (did|are|do|have), ^i (looked|checked|found|asked|think so|guess|did|do|will|have|am|was|know), ^i'll, ^i've, ^we (did|do|have|are|went), ^of course, ^sure, ^because, ^nobody, ^no one, ^answer, ^turns out, ^apparently, ^probably, ^keeping, ^going with, ^all (three|two|of them|are) answered, ^none, ^sent, ^there is, ^there are, ^in the, ^on the, ^under the, ^only if, ^always, ^hardly, ^sadly, ^luckily, ^exactly",
  ),
  reports: list(
    "no longer (want|wish|like|wanting) …, (not|don't) (wish|want|like) to (receive|be contacted|get), not like to receive, unsubscribe, opt out, our (website|site|support|support site|newsletter|privacy policy|mailing list|help center|help centre|customer|contact), customer (service|support|care), (any|other|further|have|more) (questions|concerns|suggestions|trouble|difficulties), questions (or|comments|and) …, (need|needs) (further|any)? assistance, (email|e-mail|contact|write) us (at|directly|via|here), do not reply, not reply to this, post-only, (address book|safe sender|spam folder|email preferences|email address on the), (this|the) link below, click (here|below|on|the), log in to, to (receive|ensure|stop|cancel|unsubscribe|view|activate|access) … , (i|we|he|she|they|client|customer|customers|parents|somebody|someone|people|boss|everyone|everybody|*) (asked|wondered|wanted to know), (he|she|they|client|customer|customers|parents|somebody|someone|people|boss) (asks|ask|is asking|are asking|wonders|wants to know|want to know), (i|we|he|she|they) (wanted to know|enquired|inquired|queried|were asking|was asking), asked (me|us|him|her|them|the|whether|if|when|for|about|to|how|what|who), questions (we|they|i|that|from|for the|to the|asked|put to), frequently asked, ^faq, ^survey, quiz, the question (was|is whether|came up|remains), agenda, as requested, requested by, (said|says|told) … please, wanted to know, was told to, had to ask, interview questions, ^quote",
  ),
  withdraws: list(
    "never mind, nevermind, nvm, nm$, found it(?! (to|too|very|so|hard|difficult|quite|really|rather|a|an|useful|helpful|confusing|unclear|easier|odd|strange|works|is|was|would) ), found them(?! (to|too|very|so|hard|difficult|quite|really|rather|a|an|useful|helpful|confusing|unclear|easier|odd|strange|works|is|was|would) ), found him, found her, ^found the *$, got it (now|sorted|working|thanks), figured it out, worked it out, sorted it, it's sorted, (all)? sorted now, solved it, it's solved, ignore (the above|that|this|my|me|my last|my question|my comment|it$), (please)? disregard, forget it, forget (that|about it|about this|my question|the above|i asked), scratch that, strike that, no longer (needed|need|necessary|relevant|required), not (needed|necessary|relevant) (any more|anymore|any longer), (don't|do not) need it (any more|anymore|any longer|after all), don't need (it|them|this|that) any*, no need (any more|anymore|after all|now), wrong (card|thread|board|person|ticket), my (own)? mistake ignore, question withdrawn, i (withdraw|take it back|take that back), answered my own question, i have it (now)?$, i have them (now)?$, already (found|have|got) (it|them), has been answered, resolved itself, works (now|again) (thanks|thank you|sorry), it works now, works again, all good now, problem solved, (don't|no need to) bother (any more|anymore)?, cancel that, cancel my",
  ),
  kinds: {
    review: list(
      '(please|pls|kindly|you|to|and|or) (review|approve|proofread|sign off|look over|look through|go over), (please|pls|kindly|you|to|and|or) … (sign off on|sign it off|sign this off), ^(review|approve|proofread) …, @* (review|approve|proofread), (for|need|needs|want|wants|await|awaiting|pending|get|have|give|without|waiting for|waiting on) (your|ur|a|an) … (review|approval|sign off|feedback), for (review|approval|sign off|proofreading), your (approval|sign off), (feedback|comments) on (the|this|my|our|these|that)',
    ),
    urgent: list(
      "^urgent, urgent$, (is|it's|its|that's|very|really|quite|rather|pretty|also) urgent, urgent (please|pls|help), (need|needed|needs|require) … urgently, urgently (need|needed|please), (an|is|as an|it's an) emergency",
    ),
    unhurried: list(
      "(not|isn't|no longer|nothing|less|non|hardly) urgent, (not|isn't|no longer|less) … urgent*, no (rush|hurry), (if|when|whenever|how|was|were|is it|is this|is that) … urgent*, only if … urgent, not an emergency, take your time",
    ),
  },
  promising: {
    first: list(
      "(i'll|ill|i will|i shall|i'm going to|i am going to|i'm gonna|im gonna|we'll|we will) …, i promise, i (commit|aim|intend|plan) to, you (will|'ll) have, you'll (have|get|see), (i'm|i am|im) *ing, i'm (sending|doing|writing|bringing|fixing|posting|uploading|finishing|delivering|calling|booking|ordering|sorting|printing|reviewing|checking|looking|starting|publishing|handling|taking|meeting|seeing|picking|dropping|driving|moving|making|setting|getting|adding|updating|going through), i (send|deliver|bring|finish|post|upload|call|do|write|hand) (it|you|them|the|this|that|a) , let me (get|do|fix|send|finish|sort|write|check|redo|update|make|add|have), leave it (to|with) me, count on me, (it|this) (is|will be) (mine|on me), on my (list|plate) for, my (plan|side)",
    ),
    bare: list(
      '^(will|gonna|going to) (send|do|write|bring|fix|post|upload|finish|deliver|call|book|order|sort|print|review|check|look|start|publish|handle|take|pick|drop|move|make|set|get|add|update|have|put|share|ask|reply|answer|push|merge|deploy|test|ring|be done|be ready|let you know|report), ^(sending|doing|writing|bringing|fixing|posting|uploading|finishing|delivering|calling|booking|ordering|sorting|printing|reviewing|checking|looking|starting|publishing|handling|taking|picking|dropping|moving|making|setting|getting|adding|updating|sharing|pushing|merging|deploying|testing|asking|redoing), ^on it, ^will do, (comments|draft|version|fix|update|numbers|figures|quote|invoice|report|file|files|slides|list|sheet|render|copy|patch|answer|proof|minutes|text|photos|translation|review|summary|contract) (comes|coming|follows|following|goes|will follow|will come|will be|tonight|tomorrow|by|today|on), (in|on) your (hand|hands|desk|inbox|folder) (by|before|on|tomorrow|tonight|today|in), you (will)? (have|get) it (by|on|tomorrow|tonight|today|before|in), (done|ready|finished|there|fixed|uploaded|sent|with you) (by|before|tonight|tomorrow|on), (promised|promise)$',
    ),
    not: list(
      "if (you|i|we|it|that|they|he|she|there|the|nobody|no one|not|nothing|needed|possible|only|anyone), unless, in case, should (i|we|you), (i'd|would|could|might|may|maybe|perhaps|probably|hopefully|hope|hoping|try|trying|trys|possibly|supposed|ideally|wish|think about|consider|considering|likely|guess), see (if|whether|what|how), (won't|wont|cannot|can't|don't|never|not|no longer), (i'm|im|i am|i'll be|ill be|we're|i will be) (off|out|away|on a|on the train|at the|at a|in a meeting|in the meeting|travelling|traveling|ill|sick|back|late|unavailable|available|offline|online|around|here|there|free|happy|glad|afraid|ooo|busy|on holiday|on vacation|on leave|in court|flying|driving), out of office, (was|were) going to, (wanted|meant|planned|promised|said) to, last (week|night|month|year|monday|tuesday|wednesday|thursday|friday), yesterday, ago, gladly, happily, happy to, i'll (believe|never|always|miss|remember|bet|assume|admit|take that|say|be honest|be sad|survive|live|die), i will (never|not|always), as (usual|always|agreed last), looking forward, (i'm|i am|im) (going on|going to be|wondering|waiting|having|feeling|being|assuming|guessing|hoping|leaving|travelling|working|asking|starting at|running late|getting married|moving house|missing|going home), how will, who will, when will, someday, some day, one day, eventually, sometime, at some point",
    ),
  },
  times: {
    today: list(
      'today, tonight, this (morning|afternoon|evening), after (lunch|work|dinner|stand up|standup|the meeting|the call|breakfast|school|class|rehearsal), later today, (by|before) (eod|cob|end of day|end of the day|close of business|the end of the day|lunch|midnight|dinner|bedtime), eod, cob, end of (the)? day, right (now|away), straight away, immediately, at once, within the hour, in a (minute|moment|sec|second|bit), in a few minutes, shortly, before i (leave|go|head), first thing$, as i type, over lunch',
    ),
    tomorrow: list('tomorrow, tmrw, tmr, tomorow, tommorrow'),
    afterTomorrow: list('day after tomorrow, the day after tomorrow'),
    weekdays: [
      'monday|mon',
      'tuesday|tue|tues',
      'wednesday|wed',
      'thursday|thu|thur|thurs',
      'friday|fri',
      'saturday',
      'sunday',
    ],
    months: [
      'january|jan',
      'february|feb',
      'march|mar',
      'april|apr',
      'may',
      'june|jun',
      'july|jul',
      'august|aug',
      'september|sept|sep',
      'october|oct',
      'november|nov',
      'december|dec',
    ],
    thisWeek: list('this week, end of (the)? week, (by|before) the weekend, eow, end of this week, later this week'),
    nextWeek: list('next week'),
    next: ['next'],
    within: ['in', 'within'],
    minutes: ['minutes?', 'mins?'],
    hours: ['hours?', 'hrs?', 'h'],
    days: ['days?'],
    weeks: ['weeks?'],
    numbers: [
      'one|a|an',
      'two|a couple of',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ],
    at: ['at', 'by', 'before', 'until', 'till', 'around', 'for', 'after'],
    oclock: ["o'clock", 'oclock'],
    noon: list('noon, midday'),
    dayOf: ['on the', 'by the', 'before the', 'until the', 'the'],
    some: list(
      "as soon as, when i (get|am|m|have), when i'm, once i, once (the|it|they), after the, over the weekend, this month, next month, by the end of, before (you|your|we|the|it), first thing, every (day|evening|morning|night|week|monday|friday), soon as, in the (morning|afternoon|evening), on the weekend, at the weekend",
    ),
  },
};
