import { element } from '../../trello/client/element.ts';

/** The font draws it by its name, which is the same in every language. */
export function icon(name: string): HTMLElement {
  return element(
    'i',
    { class: 'google-symbols notranslate', 'aria-hidden': 'true', 'data-google-symbols-override': 'true' },
    name,
  );
}
