/** An address that may stand behind a link: an https page, nothing that runs. */
export function pageAddress(url: string): string | null {
  return URL.canParse(url) && new URL(url).protocol === 'https:' ? url : null;
}
