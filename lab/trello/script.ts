import { readFileSync } from 'node:fs';
import ts from 'typescript';

const made = new Map<string, string>();

/** A script of the page, from its TypeScript; `null` for a name that is none. */
export function pageScript(name: string): string | null {
  if (!/^[a-z-]+\.ts$/.test(name)) return null;
  const known = made.get(name);
  if (known !== undefined) return known;
  let source: string;
  try {
    source = readFileSync(new URL(`client/${name}`, import.meta.url), 'utf8');
  } catch {
    return null;
  }
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  made.set(name, outputText);
  return outputText;
}

export function pageStyle(): string {
  return readFileSync(new URL('client/board.css', import.meta.url), 'utf8');
}
