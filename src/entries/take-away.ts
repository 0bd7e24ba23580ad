/** Saves a page of the user's own making as a file, by the browser's own download. */
export function saveFile(html: string, file: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Prints the page to share and nothing else. */
export function printLeaf(): void {
  const root = document.documentElement;
  root.dataset.print = 'leaf';
  window.addEventListener('afterprint', () => delete root.dataset.print, { once: true });
  window.print();
}
