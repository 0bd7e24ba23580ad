type Tokens = ReadonlyMap<string, string>;

const TOKEN = /(--gf-[\w-]+):\s*([^;]+);/gu;
const USE = /var\((--gf-[\w-]+)\)/gu;
const MORE_CONTRAST = /@media \(prefers-contrast: more\)\s*\{/u;

function tokensOf(css: string, before?: Tokens): Tokens {
  const found = [...css.matchAll(TOKEN)].map(([, name = '', value = '']) => [name, value] as const);
  return new Map([...(before ?? []), ...found]);
}

function worked(css: string, tokens: Tokens): string {
  // A token may be made of others.
  let result = css;
  for (let depth = 0; depth < 4 && result.includes('var(--gf-'); depth++) {
    result = result.replace(USE, (use, name: string) => tokens.get(name) ?? use);
  }
  return result;
}

/**
 * A sheet with the tokens put in where it uses them. Fifty custom properties on each of many marks would cost the page more than
 * all the rest of their styling, and properties of the page's own could reach them.
 */
export function withoutTokens(css: string, tokensCss: string): string {
  const [plain = '', more = ''] = tokensCss.split(MORE_CONTRAST);
  const tokens = tokensOf(plain.split('@media')[0] ?? '');
  return `${worked(css, tokens)}\n@media (prefers-contrast: more) {\n${worked(css, tokensOf(more.split('@media')[0] ?? '', tokens))}\n}`;
}
