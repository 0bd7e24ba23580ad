import ts from 'typescript';
import { everyNode, type Fault, isScript, isTest, parse, type Source } from './source.ts';

const PURE = /^src\/(core|nudges)\//;

/** What a pure room may not even name: pages, browsers, storage, clocks, chance and machines. */
const WORLD = new Set(
  (
    'window document navigator location history localStorage sessionStorage indexedDB caches fetch XMLHttpRequest WebSocket EventSource Worker ' +
    'chrome browser self globalThis top parent frames setTimeout setInterval requestAnimationFrame requestIdleCallback queueMicrotask ' +
    'crypto performance process require Buffer console alert confirm prompt MutationObserver DOMParser Element HTMLElement Node Event'
  ).split(' '),
);

/** Members through which the clock, chance or the machine's zone come in. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  Math: ['random'],
  Temporal: ['Now'],
};

function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) return parent.getChildAt(0) !== node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  const isKey = 'name' in parent && parent.name === node;
  const isRenamed = 'propertyName' in parent && parent.propertyName === node;
  return isKey || isRenamed;
}

/** Names that the file itself declares: a parameter called `history` is no browser. */
function declared(source: Source): ReadonlySet<string> {
  const names = new Set<string>();
  everyNode(source, (node) => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isClassDeclaration(node);
    if (isDeclaration && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

function impurity(node: ts.Node, own: ReadonlySet<string>): string | null {
  if (ts.isIdentifier(node) && WORLD.has(node.text) && !isName(node) && !own.has(node.text)) return node.text;
  if (ts.isPropertyAccessExpression(node)) {
    if (ts.isIdentifier(node.expression) && MEMBERS[node.expression.text]?.includes(node.name.text))
      return node.getText();
    if (node.name.text === 'resolvedOptions') return `${node.getText()}, the machine's own zone and language`;
  }
  const isDate = (called: ts.Expression): boolean => ts.isIdentifier(called) && called.text === 'Date';
  if (ts.isNewExpression(node) && isDate(node.expression) && node.arguments?.length !== 1)
    return "new Date() of the clock or of the machine's zone";
  return ts.isCallExpression(node) && isDate(node.expression) ? 'Date()' : null;
}

/** core and nudges know no page, no browser, no storage, no clock and no chance. */
export function purityFaults(sources: readonly Source[]): Fault[] {
  const faults: Fault[] = [];
  for (const source of sources) {
    if (!PURE.test(source.path) || isTest(source.path) || !isScript(source.path)) continue;
    const own = declared(source);
    everyNode(source, (node) => {
      const says = impurity(node, own);
      if (says === null) return;
      const { line } = parse(source).getLineAndCharacterOfPosition(node.getStart());
      faults.push({ path: source.path, rule: 'purity', says: `line ${line + 1}: ${says}` });
    });
  }
  return faults;
}
