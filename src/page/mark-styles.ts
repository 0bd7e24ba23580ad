import type { Schemes } from '../sites/site.ts';
import besideCss from '../ui/styles/mark-beside.css?inline';
import signsCss from '../ui/styles/mark-signs.css?inline';
import storyCss from '../ui/styles/mark-story.css?inline';
import marksCss from '../ui/styles/marks.css?inline';
import tokensCss from '../ui/styles/tokens.css?inline';
import { withoutTokens } from './without-tokens.ts';

/** The style sheets that all marks of a page share. */
export interface MarkStyles {
  /** Of a mark. */
  readonly mark: CSSStyleSheet;
  /** Of a mark that stands beside what is there. */
  beside(): CSSStyleSheet;
  /** Of its story besides; nobody needs it before one is opened. */
  story(): CSSStyleSheet;
}

/** Follows the page without a look at it: an observer of attributes would cost each attribute that any script of the page sets. */
function following(schemes: Schemes): string {
  return Object.entries(schemes)
    .map(([scheme, css]) => `:host-context(${css}) { color-scheme: ${scheme} !important }`)
    .join('\n');
}

function once(css: string): () => CSSStyleSheet {
  let sheet: CSSStyleSheet | null = null;
  return () => {
    if (sheet) return sheet;
    sheet = new CSSStyleSheet();
    sheet.replaceSync(withoutTokens(css, tokensCss));
    return sheet;
  };
}

export function markStyles(schemes: Schemes): MarkStyles {
  const mark = new CSSStyleSheet();
  mark.replaceSync(`${withoutTokens(marksCss, tokensCss)}\n${signsCss}\n${following(schemes)}`);
  return { mark, beside: once(besideCss), story: once(storyCss) };
}
