/** What a note may name, each between braces. */
export const PLACES = ['card', 'person', 'asked', 'due', 'done', 'new date', 'hours', 'times'] as const;
export type Place = (typeof PLACES)[number];

/** A part of a note: words of the user, or a place to be filled in. */
export type TemplatePart = { readonly own: string } | { readonly place: Place };

/** Why words cannot be a note. Each has its sentence, `note_<kind>`. */
export type TemplateTrouble =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long' }
  /** A brace that has no other half. */
  | { readonly kind: 'brace' }
  | { readonly kind: 'unknown'; readonly place: string }
  /** It can be named elsewhere, but nothing is known of it here. */
  | { readonly kind: 'elsewhere'; readonly place: Place };

export type Template =
  | { readonly parts: readonly TemplatePart[]; readonly trouble: null }
  | { readonly parts: null; readonly trouble: TemplateTrouble };

/** In UTF-16 units; a note that is read is far shorter. */
export const LONGEST_TEMPLATE = 1000;

function refused(trouble: TemplateTrouble): Template {
  return { parts: null, trouble };
}

/** The user's own words for a note in which these places are known. Case and spaces within braces do not matter. */
export function readTemplate(words: string, known: readonly Place[]): Template {
  if (words.trim() === '') return refused({ kind: 'empty' });
  if (words.length > LONGEST_TEMPLATE) return refused({ kind: 'too-long' });
  const parts: TemplatePart[] = [];
  for (const [index, piece] of words.split(/\{([^{}]*)\}/u).entries()) {
    if (index % 2 === 0) {
      if (/[{}]/u.test(piece)) return refused({ kind: 'brace' });
      if (piece !== '') parts.push({ own: piece });
      continue;
    }
    const named = piece.trim().toLowerCase().replace(/\s+/gu, ' ');
    const place = PLACES.find((one) => one === named);
    if (!place) return refused({ kind: 'unknown', place: piece.trim() });
    if (!known.includes(place)) return refused({ kind: 'elsewhere', place });
    parts.push({ place });
  }
  return { parts, trouble: null };
}
