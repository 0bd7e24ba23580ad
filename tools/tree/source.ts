import ts from 'typescript';

/** One file of the tree, by its path from the root of the project. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a file, by which rule. */
export interface Fault {
  readonly path: string;
  readonly rule: string;
  readonly says: string;
}

/** An import, a re-export, an `import()` or an `import` type. */
export interface Import {
  readonly specifier: string;
  /** Where a relative one leads, from the root and without `?query`; `null` for a package. */
  readonly path: string | null;
  readonly query: string;
  readonly isType: boolean;
  /** By `import()`, when it is wanted and not before. */
  readonly isLate: boolean;
}

/** A test, or a kit that tests share. */
export function isTest(path: string): boolean {
  return /\.(test|kit)\.tsx?$/.test(path) || path.includes('/fixtures/');
}

export function isScript(path: string): boolean {
  return /\.tsx?$/.test(path);
}

const parsed = new WeakMap<Source, ts.SourceFile>();

export function parse(source: Source): ts.SourceFile {
  let file = parsed.get(source);
  if (!file) {
    const kind = source.path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, kind);
    parsed.set(source, file);
  }
  return file;
}

/** Calls back for every node of a file. */
export function everyNode(source: Source, visit: (node: ts.Node) => void): void {
  const go = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, go);
  };
  go(parse(source));
}

function leadsTo(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return new URL(specifier, `file:///${from}`).pathname.slice(1);
}

export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (named: ts.Node | undefined, isType: boolean, isLate = false): void => {
    if (!named || !ts.isStringLiteralLike(named)) return;
    const [specifier = '', query = ''] = named.text.split('?');
    found.push({ specifier, path: leadsTo(source.path, specifier), query, isType, isLate });
  };
  everyNode(source, (node) => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true);
  });
  return found;
}
