import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FactLine, FactLines, FactPage } from '../../core/fact-line.ts';
import type { FactPlace, FactQuery } from '../../core/fact-query.ts';
import type { LogPort } from './log-port.ts';

/** The facts that are looked for: all their keys, and of those in sight what they say. */
export interface Facts {
  readonly keys: readonly string[];
  /** Whether all keys are here. */
  readonly isWhole: boolean;
  /** Whether the first of them can be read, or there are none: what else the page needs can be asked for. */
  readonly isBegun: boolean;
  readonly hasTrouble: boolean;
  line(key: string): FactLine | undefined;
  readonly names: Readonly<Record<string, string>>;
  /** Asks for lines that are not here yet. */
  want(keys: readonly string[]): void;
}

const PATIENCE_MS = 200;
/** About so many rows are seen at first. */
const IN_SIGHT = 30;

/** Looks through the log, page by page, and begins anew whenever something else is looked for, or `turn` changes. */
export function useFacts(port: LogPort, query: FactQuery, turn: number): Facts {
  const [isBegun, setBegun] = useState(false);
  const [found, setFound] = useState<Pick<Facts, 'keys' | 'isWhole' | 'hasTrouble'>>({
    keys: [],
    isWhole: false,
    hasTrouble: false,
  });
  const [, redraw] = useState(0);
  const lines = useRef(new Map<string, FactLine>());
  const names = useRef<Readonly<Record<string, string>>>({});
  const asked = useRef(new Set<string>());

  const hear = useCallback((told: FactLines): void => {
    for (const line of told.lines) lines.current.set(line.fact.key, line);
    if (Object.entries(told.names).some(([handle, name]) => names.current[handle] !== name))
      names.current = { ...names.current, ...told.names };
    redraw((count) => count + 1);
    setBegun(true);
  }, []);
  const tell = useCallback(
    async (keys: readonly string[]): Promise<void> => {
      const unknown = keys.filter((key) => !lines.current.has(key) && !asked.current.has(key));
      if (unknown.length === 0) return;
      for (const key of unknown) asked.current.add(key);
      try {
        hear(await port.lines(unknown));
      } catch {
        for (const key of unknown) asked.current.delete(key);
      }
    },
    [port, hear],
  );
  const want = useCallback((keys: readonly string[]) => void tell(keys), [tell]);

  // Before the first frame is drawn: the background looks while it is.
  useLayoutEffect(() => {
    let isOver = false;
    lines.current.clear();
    asked.current.clear();
    const goThrough = async (): Promise<void> => {
      const keys: string[] = [];
      let after: FactPlace | null = null;
      let isFirst = true;
      try {
        do {
          // What is in sight comes at once with its keys, and before all that is not.
          const page: FactPage = await port.keys(query, after, keys.length === 0 ? IN_SIGHT : 0);
          if (isOver) return;
          if (page.first && page.keys.length > 0) hear(page.first);
          keys.push(...page.keys);
          after = page.after;
          if (page.keys.length > 0 || after === null || isFirst)
            setFound({ keys: [...keys], isWhole: after === null, hasTrouble: false });
          isFirst = false;
        } while (after);
      } catch {
        if (!isOver) setFound({ keys, isWhole: true, hasTrouble: true });
      }
    };
    const timer = query.words === '' ? undefined : setTimeout(goThrough, PATIENCE_MS);
    if (timer === undefined) void goThrough();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [port, query, turn, hear]);

  const isOver = found.isWhole && (found.hasTrouble || found.keys.length === 0);
  return { ...found, isBegun: isBegun || isOver, line: (key) => lines.current.get(key), names: names.current, want };
}
