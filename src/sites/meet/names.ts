const MOST = 80;
/** Names of icons (`keep_outline`), addresses of devices, ids: never somebody's name. */
const ICON = /^[a-z0-9]+(?:_[a-z0-9]+)+$/u;
const ADDRESS = /(?:^|\s|\/)(?:spaces|devices)\//u;
const LONG_ID = /^[\w-]{24,}$/u;
const CODE = /[{}<>;=\n\r]/u;

/** Services that take notes in calls, by the names under which they come: nobody, and not who sent them. */
const NOTE_TAKERS =
  /\b(?:otter\.ai|fireflies(?:\.ai)?|read\.ai|read ai|fathom(?:'s)? (?:ai )?note ?taker|fathom\.video|tl;?dv|meetgeek|sembly(?: ai)?|avoma|supernormal|notta(?: bot)?|note-?taker|notetaker|tactiq|airgram|grain\.com|gong(?:\.io)? (?:bot|recorder)|chorus(?:\.ai)?|jamie ai|vexa|attendee bot|circleback|spinach\.(?:io|ai)|bluedot bot|krisp(?: ai)? note|loopin|colibri\.ai|zoominfo recorder|meeting ?bot|recall\.ai)\b/iu;

/** The name in what is shown, or `null` where it is none: an icon, a number of a phone, markup. */
export function nameIn(shown: string | null | undefined): string | null {
  const name = (shown ?? '')
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
  if (name.length === 0 || name.length > MOST || !/\p{L}/u.test(name)) return null;
  if (CODE.test(name) || ICON.test(name) || ADDRESS.test(name) || LONG_ID.test(name)) return null;
  return name.replace(/\s+/gu, ' ');
}

/** Whether it is a service that takes notes: nobody, though it counts as one. */
export function isNoteTaker(shown: string): boolean {
  return NOTE_TAKERS.test(shown);
}
