import { readFileSync } from 'node:fs';
import ts from 'typescript';

const made = new Map<string, string>();

/** A script of a page, from its TypeScript, by its path in the lab; `null` for one that is none. */
export function labScript(path: string): string | null {
  if (!/^[a-z]+\/client\/[a-z-]+\.ts$/.test(path)) return null;
  const known = made.get(path);
  if (known !== undefined) return known;
  let source: string;
  try {
    source = readFileSync(new URL(path, import.meta.url), 'utf8');
  } catch {
    return null;
  }
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  made.set(path, outputText);
  return outputText;
}
