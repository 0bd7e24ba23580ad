import { useEffect, useState } from 'preact/hooks';

/** A part of the page that is loaded once it is wanted, so that whoever only looks what there is to do loads none of it. */
export function useLoaded<Module extends object>(isWanted: boolean, load: () => Promise<Module>): Module | null {
  const [loaded, setLoaded] = useState<Module | null>(null);
  useEffect(() => {
    if (isWanted) load().then(setLoaded, console.error);
  }, [isWanted]);
  return loaded;
}
