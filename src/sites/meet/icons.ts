import { SELECTORS } from './selectors.ts';

/** The names of the icons within an element: the font draws them, so they are the same in every language. */
export function iconsIn(root: ParentNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const icon of root.querySelectorAll(SELECTORS.icon.css)) {
    if (icon.childElementCount === 0) names.add((icon.textContent ?? '').trim());
  }
  return names;
}

export function hasIcon(root: ParentNode, ...names: readonly string[]): boolean {
  const icons = iconsIn(root);
  return names.some((name) => icons.has(name));
}
