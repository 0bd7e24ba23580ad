import ts from 'typescript';
import { siteFolder } from './rooms.ts';
import { everyNode, type Fault, importsOf, isScript, isTest, type Source } from './source.ts';

const NUDGES = 'src/nudges/index.ts';
const SITES = 'src/sites/index.ts';

/** The constants of a file that are nudge rules, by their declared type. */
function rulesOf(source: Source): string[] {
  const names: string[] = [];
  everyNode(source, (node) => {
    if (!ts.isVariableDeclaration(node) || !node.type || !ts.isIdentifier(node.name)) return;
    if (/^(View)?Rule$/.test(node.type.getText())) names.push(node.name.text);
  });
  return names;
}

/** The names in the array that a registry exports under a name. */
function listed(registry: Source, name: string): ReadonlySet<string> {
  const names = new Set<string>();
  everyNode(registry, (node) => {
    const isIt = ts.isVariableDeclaration(node) && node.name.getText() === name;
    if (isIt && node.initializer && ts.isArrayLiteralExpression(node.initializer)) {
      for (const element of node.initializer.elements) names.add(element.getText());
    }
  });
  return names;
}

/** Every nudge is in the registry of nudges, every site in that of sites. */
export function registryFaults(sources: readonly Source[]): Fault[] {
  const faults: Fault[] = [];
  const scripts = sources.filter(({ path }) => isScript(path) && !isTest(path));
  const nudges = scripts.find(({ path }) => path === NUDGES);
  const inRegistry = new Set(nudges ? [...listed(nudges, 'RULES'), ...listed(nudges, 'VIEW_RULES')] : []);
  for (const source of scripts.filter(({ path }) => path.startsWith('src/nudges/') && path !== NUDGES)) {
    for (const rule of rulesOf(source)) {
      if (!inRegistry.has(rule))
        faults.push({ path: source.path, rule: 'registries', says: `${rule} is not in RULES of ${NUDGES}` });
    }
  }
  const registry = scripts.find(({ path }) => path === SITES);
  const registered = new Set((registry ? importsOf(registry) : []).map(({ path }) => siteFolder(path ?? '')));
  const folders = new Set(scripts.map(({ path }) => siteFolder(path)).filter((site) => site !== null));
  for (const site of folders) {
    if (!registered.has(site)) faults.push({ path: `src/sites/${site}`, rule: 'registries', says: `not in ${SITES}` });
  }
  return faults;
}
