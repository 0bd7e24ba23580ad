/** Zero-width characters, soft hyphens and marks of direction: seen as filler of editors, never a word. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const FENCE = /^ {0,3}(?:```|~~~)/;
const QUOTED = /^\s{0,8}>/;
const CODE_COMMENT = /^\s{0,40}(?:\/\/|\/\*)/;
const SIGNATURE = /^(?:-- ?|_{5,} ?)$/;
const FORWARDED =
  /^\s{0,8}(?:-{2,}|_{2,}) {0,3}(?:(?:begin )?forwarded|original|weitergeleitet|urspr|message (?:transf|d'ori)|mensa(?:je|gem) (?:reenv|orig|enca)|messaggio (?:inolt|orig)|doorgestuurd|oorspronkelijk|wiadomo|転送|元の)/iu;
const WROTE =
  /^\s{0,8}(?:on|am|le|el|em|a|il|op|w dniu) .{4,160}(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|napisał|napisała|napisał\(a\)) ?:\s{0,8}$/iu;
const HEADER =
  /^\s{0,8}\*{0,2}(?:from|von|de|da|van|od|差出人|sent|gesendet|envoyé|enviado|inviato|verzonden|wysłano|送信日時|to|an|à|para|aan|do|宛先|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|件名)\*{0,2} ?[:：]/iu;
const DEVICE =
  /^\s{0,8}(?:sent from my|get outlook for|von meinem|envoyé de mon|enviado desde mi|enviado do meu|inviato da|verstuurd vanaf|wysłane z|iphoneから送信)/iu;
const GREETING_OFF =
  /^\s{0,8}(?:(?:best|kind|warm) (?:regards|wishes)|regards|cheers|yours|sincerely|(?:viele|liebe|beste|herzliche) grüße|mit freundlichen grüßen|(?:bien )?cordialement|bien à (?:toi|vous)|saludos|un saludo|un abrazo|abraços?|cumprimentos|cordiali saluti|saluti|(?:met vriendelijke )?groet(?:en|jes)?|pozdrawiam|z poważaniem|敬具)[,.!]?\s{0,8}$/iu;
/** A name, a role, a telephone number: what follows a farewell is no longer than this many lines. */
const SIGNATURE_LINES = 5;
const LONGEST_TARGET = 2048;

function withoutCode(line: string): string {
  let out = '';
  let from = 0;
  for (;;) {
    const open = line.indexOf('`', from);
    if (open < 0) return out + line.slice(from);
    const close = line.indexOf('`', open + 1);
    if (close < 0) return out + line.slice(from);
    out += `${line.slice(from, open)} `;
    from = close + 1;
  }
}

/** `[text](target "title")` becomes its text, an image nothing; brackets that never close stay as they are. */
function withoutTargets(line: string): string {
  if (!line.includes('](')) return line;
  let out = '';
  let from = 0;
  let opened = -1;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '[') opened = out.length + at - from;
    if (line[at] !== ']' || line[at + 1] !== '(' || opened < 0) continue;
    const close = line.indexOf(')', at);
    if (close < 0 || close - at > LONGEST_TARGET) {
      if (close < 0) break;
      continue;
    }
    out += line.slice(from, at);
    const isImage = out[opened - 1] === '!';
    const words = out.slice(opened + 1);
    // A link whose text is its own address says nothing.
    out =
      isImage || /^https?:/i.test(words)
        ? `${out.slice(0, isImage ? opened - 1 : opened)} `
        : out.slice(0, opened) + words;
    opened = -1;
    from = close + 1;
    at = close;
  }
  return out + line.slice(from);
}

const isWordBefore = (char: string | undefined): boolean => char !== undefined && /[\w.+-]/.test(char);

/** Takes out e-mail addresses, looking a bounded way to both sides of each @. */
function withoutAddresses(line: string): string {
  if (!line.includes('@')) return line;
  let out = '';
  let from = 0;
  for (let at = line.indexOf('@'); at >= 0; at = line.indexOf('@', at + 1)) {
    let start = at;
    while (start > from && at - start < 64 && isWordBefore(line[start - 1])) start--;
    if (start === at) continue;
    const domain = /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/.exec(line.slice(at + 1, at + 256));
    if (!domain) continue;
    out += `${line.slice(from, start)} `;
    from = at + 1 + domain[0].length;
  }
  return out + line.slice(from);
}

function cleanLine(line: string): string {
  return withoutAddresses(
    withoutTargets(withoutCode(line)).replace(
      /<?(?:https?:\/\/|www\.|mailto:)[^\s<>]+>?/gi,
      (link) => ` ${/[?!.,;:)]*$/.exec(link.slice(-8))?.[0] ?? ''}`,
    ),
  )
    .replace(/:[a-z+-][a-z0-9_+-]{0,40}:/gi, ' ')
    .replace(/~~[^~]{1,500}~~/g, ' ')
    .replace(/\\([\\`*_{}[\]()#+.!~|>-])/g, '$1')
    .replace(/\*{2,}|(?<![\w@])__|__(?!\w)/g, '')
    .replace(/^\s{0,8}#{1,6} /, '')
    .replace(/\*(?=\S)|(?<=\S)\*/g, '');
}

/**
 * What the writer of a comment says in their own words: without quotes, code, link targets, e-mail addresses, emoji codes,
 * signatures and forwarded mail. Keeps lines; takes time in proportion to the length, whatever the text.
 */
export function strip(text: string): string {
  const lines = text.replace(INVISIBLE, '').split(/\r\n|\r|\n/);
  const kept: string[] = [];
  let isCode = false;
  let wasHeader = false;
  let isSaid = false;
  for (const [index, line] of lines.entries()) {
    if (FENCE.test(line)) {
      isCode = !isCode;
      continue;
    }
    if (isCode || QUOTED.test(line) || CODE_COMMENT.test(line)) continue;
    if (
      FORWARDED.test(line) ||
      (SIGNATURE.test(line) && isSaid) ||
      DEVICE.test(line) ||
      (line.length < 300 && WROTE.test(line))
    )
      break;
    const isHeader = HEADER.test(line);
    if (isHeader && wasHeader) {
      kept.pop();
      break;
    }
    if (isSaid && lines.length - index <= SIGNATURE_LINES && GREETING_OFF.test(line)) break;
    wasHeader = isHeader;
    const clean = cleanLine(line);
    isSaid ||= clean.trim() !== '';
    kept.push(clean);
  }
  return kept.join('\n').trim();
}
