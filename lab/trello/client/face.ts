import type { Face } from './view.ts';

const PREFIX = 'lab.';
const DIALOGS = ['2024', '2026'] as const satisfies readonly Face['dialog'][];
const LANGUAGES = ['en', 'de'] as const satisfies readonly Face['language'][];

let chosen: Partial<Face> = {};

function oneOf<T extends string>(
  known: readonly T[],
  ...wishes: readonly (string | null | undefined)[]
): T | undefined {
  return wishes.map((wish) => known.find((each) => each === wish)).find((each) => each !== undefined);
}

/** What a script chose goes before the address (`?dialog=2024&lang=de`), that before what was chosen at an earlier visit, that before the server's. */
export function faceOf(served: Face): Face {
  const query = new URLSearchParams(location.search);
  return {
    dialog:
      oneOf(DIALOGS, chosen.dialog, query.get('dialog'), localStorage.getItem(`${PREFIX}dialog`)) ?? served.dialog,
    language:
      oneOf(LANGUAGES, chosen.language, query.get('lang'), localStorage.getItem(`${PREFIX}language`)) ??
      served.language,
  };
}

/** From now on, and at later visits of this browser. */
export function choose(face: Partial<Face>): void {
  chosen = { ...chosen, ...face };
  for (const [name, value] of Object.entries(face)) localStorage.setItem(PREFIX + name, value);
}

const KEPT = ['mode', 'dialog', 'lang'] as const;

/** The address with what the present one says of the looks. */
export function stay(path: string): string {
  const url = new URL(path, location.href);
  const now = new URLSearchParams(location.search);
  for (const name of KEPT) {
    const value = now.get(name);
    if (value !== null && !url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url.pathname + url.search + url.hash;
}
