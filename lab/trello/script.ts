import { readFileSync } from 'node:fs';
import { labScript } from '../script.ts';

/** A script of the page; `null` for a name that is none. */
export function pageScript(name: string): string | null {
  return labScript(`trello/client/${name}`);
}

export function pageStyle(): string {
  return readFileSync(new URL('client/board.css', import.meta.url), 'utf8');
}
