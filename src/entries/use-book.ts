import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ExpectationBook, SaidInBook } from '../core/expectation-book.ts';
import type { Expectation, SaidExpectation } from '../core/expectations.ts';
import type { Effect } from '../core/preview.ts';
import { ask } from '../platform/ask.ts';
import type { GroupChange } from '../ui/options/GroupDialog.tsx';
import { keepGroup, saidAnew } from './keep-group.ts';

/** What was just done, and the way back where there is one. */
export interface Done {
  readonly words: string;
  readonly undo: (() => void) | null;
}

/** How long a draft rests before it is asked what it would do. */
const REST_MS = 250;
/** How long words stay: longer where there is a way back, which the list of changes has too. */
const SAID_MS = 5_000;
const UNDO_MS = 30_000;

/** The expectations as the background keeps them, and all that the page does with them. */
export function useBook() {
  const [book, setBook] = useState<ExpectationBook | null>(null);
  const [isUnanswered, setUnanswered] = useState(false);
  const [effects, setEffects] = useState<readonly Effect[] | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const draft = useRef(0);

  const show = useCallback(async (asked: Promise<ExpectationBook>): Promise<boolean> => {
    try {
      const next = await asked;
      // What stands there stays, with whatever is half said in it.
      setBook((before) => (before && next.trouble ? { ...before, trouble: next.trouble } : next));
      setUnanswered(false);
      return true;
    } catch (error) {
      console.error(error);
      setUnanswered(true);
      return false;
    }
  }, []);
  const load = useCallback(() => show(ask('expectations')), [show]);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(null), done.undo ? UNDO_MS : SAID_MS);
    return () => clearTimeout(timer);
  }, [done]);

  const takeBack = (keys: readonly string[]): Promise<boolean> => show(ask('takeBackExpectations', keys));

  /** Shows what was said, with the way back. Resolves to whether it was kept. */
  const said = (asked: Promise<SaidInBook>, words: string): Promise<boolean> => {
    const shown = asked.then(({ keys, book: next }) => {
      const undo = () => void takeBack(keys).then(() => setDone(null));
      setDone({ words, undo: keys.length > 0 ? undo : null });
      return next;
    });
    return show(shown);
  };

  const onPreview = useCallback((drafts: readonly SaidExpectation[] | null) => {
    const mine = ++draft.current;
    if (drafts === null || drafts.length === 0) {
      setEffects(null);
      return;
    }
    setTimeout(async () => {
      if (mine !== draft.current) return;
      const found = await ask('previewExpectations', drafts).catch(() => null);
      if (mine === draft.current) setEffects(found);
    }, REST_MS);
  }, []);

  return {
    book,
    isUnanswered,
    effects,
    done,
    setDone,
    load,
    onPreview,
    onSay: (what: readonly SaidExpectation[], words: string) => said(ask('sayExpectations', what), words),
    async onGroup(change: GroupChange, words: string): Promise<void> {
      const undo = book && (await keepGroup(change, book));
      await load();
      setDone({
        words,
        undo:
          undo &&
          (() =>
            void undo()
              .then(load)
              .then(() => setDone(null))),
      });
    },
    onTakeBack: (what: readonly Expectation[], words: string) => {
      const keys = what.flatMap(({ key }) => key ?? []);
      const undo = () =>
        void show(ask('sayExpectations', what.map(saidAnew)).then((back) => back.book)).then(() => setDone(null));
      void takeBack(keys).then(() => setDone({ words, undo }));
    },
  };
}
