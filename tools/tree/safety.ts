import ts from 'typescript';
import { everyNode, type Fault, isScript, isTest, type Source } from './source.ts';

const SINKS = new Set(
  (
    'innerHTML outerHTML insertAdjacentHTML dangerouslySetInnerHTML setHTMLUnsafe parseHTMLUnsafe createContextualFragment ' +
    'parseFromString srcdoc write writeln'
  ).split(' '),
);
const WRITES = new Set(['write', 'writeln']);

/** The only files that speak to a network: the background's call to a site, and the page's own. */
const CALLERS = /^src\/(background\/own-get|entries\/background|page\/[a-z-]*get)\.ts$/;
const CALLS = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'sendBeacon',
  'WebTransport',
  'RTCPeerConnection',
  'importScripts',
]);

const ADDRESS = /(?:https?|wss?):\/\/([^\s'"`)>,;\\]*)/gi;
const OURS_TO_NAME = /^(trello\.com|app\.asana\.com|meet\.google\.com|calendar\.google\.com|www\.w3\.org)(\/|$)/;

function sink(node: ts.Node): string | null {
  if (ts.isIdentifier(node) || ts.isStringLiteral(node)) {
    const isDocuments =
      ts.isPropertyAccessExpression(node.parent) && /(^|\.)document$/.test(node.parent.expression.getText());
    if (SINKS.has(node.text) && (!WRITES.has(node.text) || isDocuments)) return node.text;
  }
  const isCode = (ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression);
  return isCode && /^(eval|Function)$/.test(node.expression.getText()) ? `${node.expression.getText()}()` : null;
}

/** A call or a name handed on, but not a member of that name (`parts.fetch`) and not a type. */
function call(node: ts.Node): string | null {
  if (!ts.isIdentifier(node) || !CALLS.has(node.text)) return null;
  const { parent } = node;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  if (isMember) return /^(globalThis|window|self|navigator)$/.test(parent.expression.getText()) ? node.text : null;
  const isDeclared = 'name' in parent && parent.name === node;
  return isDeclared || ts.isTypeQueryNode(parent) || ts.isQualifiedName(parent) ? null : node.text;
}

/** No way for markup to become elements or code, no address but the sites', and calls from nowhere but where they belong. */
export function safetyFaults(sources: readonly Source[]): Fault[] {
  const faults: Fault[] = [];
  for (const source of sources) {
    if (!source.path.startsWith('src/') || isTest(source.path)) continue;
    const say = (rule: string, says: string): void => void faults.push({ path: source.path, rule, says });
    for (const [address, rest = ''] of source.text.matchAll(ADDRESS)) {
      if (rest !== '' && !OURS_TO_NAME.test(rest)) say('addresses', address);
    }
    if (!isScript(source.path)) continue;
    everyNode(source, (node) => {
      const found = sink(node);
      if (found !== null) say('sinks', found);
      const called = CALLERS.test(source.path) ? null : call(node);
      if (called !== null) say('calls', `${called}: nothing but the readers' own calls may leave the browser`);
    });
  }
  return faults;
}
