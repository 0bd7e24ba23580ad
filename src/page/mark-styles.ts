import marksCss from '../ui/styles/marks.css?inline';
import tokensCss from '../ui/styles/tokens.css?inline';

export type Scheme = 'light' | 'dark';

/** The style sheets that all marks of a page share. */
export interface MarkStyles {
  readonly sheets: readonly CSSStyleSheet[];
  /** Dresses every mark at once; `null`: as the system has it. */
  follow(scheme: Scheme | null): void;
}

export function markStyles(): MarkStyles {
  const base = new CSSStyleSheet();
  base.replaceSync(`${tokensCss}\n${marksCss}`);
  const dress = new CSSStyleSheet();
  let followed: Scheme | null = null;
  return {
    sheets: [base, dress],
    follow: (scheme) => {
      if (scheme === followed) return;
      followed = scheme;
      dress.replaceSync(scheme === null ? '' : `:host { color-scheme: ${scheme} !important }`);
    },
  };
}
