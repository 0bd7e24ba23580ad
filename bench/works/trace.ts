import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  /** What the thread itself ran of it, not what others ran meanwhile. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const events = new WeakMap<CDPSession, TraceEvent[]>();

/** Notes every task of every thread from here on. */
export async function startTrace(session: CDPSession): Promise<void> {
  const found: TraceEvent[] = [];
  events.set(session, found);
  session.on('Tracing.dataCollected', ({ value }) => found.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] },
  });
}

/** The longest tasks since a trace began, in ms. */
export interface Longest {
  readonly page: number;
  readonly worker: number;
  /** Of a page too, by the time of its own thread: other work on the machine is not in it. */
  readonly pageThread: number;
}

/** The longest task of a page and of a background since then. */
export async function endTrace(session: CDPSession): Promise<Longest> {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const found = events.get(session) ?? [];
  const threads = new Map<string, string>();
  for (const { name, pid, tid, args } of found)
    if (name === 'thread_name') threads.set(`${pid} ${tid}`, args?.name ?? '');
  const tasks = found.filter(({ name, ph }) => ph === 'X' && /RunTask$/u.test(name));
  if (tasks.length === 0) throw new Error('no task was traced');
  const longest = (thread: RegExp, time: 'dur' | 'tdur'): number => {
    const own = tasks.filter(({ pid, tid }) => thread.test(threads.get(`${pid} ${tid}`) ?? ''));
    if (own.length === 0) throw new Error(`no task of ${thread} was traced`);
    return Math.max(...own.map((one) => (one[time] ?? 0) / 1000));
  };
  return {
    page: longest(/^CrRendererMain$/u, 'dur'),
    worker: longest(/ServiceWorker/u, 'dur'),
    pageThread: longest(/^CrRendererMain$/u, 'tdur'),
  };
}
