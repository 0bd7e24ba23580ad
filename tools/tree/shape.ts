import ts from 'typescript';
import { everyNode, type Fault, isScript, isTest, type Source } from './source.ts';

const LONGEST = 300;
const HOMELESS = /(^|\/)(utils?|helpers?|common|misc)(\/|\.[a-z.]+$)/;
const FILE_NAME = /^([a-z0-9]+(-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(\.[a-z]+)*\.(tsx?|css|html|json|md)$/;
const SPOKEN = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
]);

/** Words that are written into a component; the name of a key is none. */
function unspoken(node: ts.Node): string | null {
  const isKey = node.parent && ts.isJsxElement(node.parent) && node.parent.openingElement.tagName.getText() === 'kbd';
  if (ts.isJsxText(node) && !isKey && /\p{L}/u.test(node.text)) return node.text.trim();
  const isSpoken = ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText());
  if (isSpoken && node.initializer && ts.isStringLiteral(node.initializer) && /\p{L}/u.test(node.initializer.text))
    return node.initializer.text;
  return null;
}

/** How long files are, what they are called, and that faces have no words of their own. */
export function shapeFaults(sources: readonly Source[]): Fault[] {
  const faults: Fault[] = [];
  for (const { path, text } of sources) {
    const say = (rule: string, says: string): void => void faults.push({ path, rule, says });
    const lines = text.trimEnd().split('\n').length;
    if (isScript(path) && !isTest(path) && lines > LONGEST) say('length', `${lines} lines, at most ${LONGEST}`);
    if (HOMELESS.test(path)) say('names', 'a homeless function belongs to a noun');
    if (!path.includes('/fixtures/') && !FILE_NAME.test(path.slice(path.lastIndexOf('/') + 1)))
      say('names', 'kebab-case.ts or PascalCase.tsx');
  }
  for (const source of sources) {
    if (!/^src\/(ui|page|entries)\/.*\.tsx$/.test(source.path) || isTest(source.path)) continue;
    everyNode(source, (node) => {
      const says = unspoken(node);
      if (says !== null)
        faults.push({ path: source.path, rule: 'words', says: `'${says}' belongs into messages.json` });
    });
  }
  return faults;
}
