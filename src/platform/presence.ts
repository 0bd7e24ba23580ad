/** As long as somebody holds it, they are there. The browser lets go of it when a page is closed or breaks down. */
function lockOf(name: string): string {
  return `there ${name}`;
}

/** Says that a page of ours is there, until it is closed. Resolves to how to say that it is there no more. */
export function beThere(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const held = (): Promise<void> => new Promise((leave) => resolve(leave));
    navigator.locks.request(lockOf(name), held).catch(reject);
  });
}

/** Resolves when a page that said it is there is gone. */
export async function gone(name: string): Promise<void> {
  await navigator.locks.request(lockOf(name), () => undefined);
}
