/** Longer than any agreement, in bytes: not even opened. */
const LARGEST_FILE = 1_000_000;

/** The text of a file that the user chose; `null`: it is too large to be meant. */
export async function readFile(file: File): Promise<string | null> {
  return file.size > LARGEST_FILE ? null : file.text();
}

/** Hands a file to the user's downloads. */
export function saveFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Resolves to whether the words are on the clipboard now. */
export async function copied(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}
