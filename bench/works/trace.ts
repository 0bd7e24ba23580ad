import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  /** Of the processor. */
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

/** How long a task was, in ms: by the processor's time, which another program's work does not lengthen, and by the clock on the wall. */
export interface TaskTime {
  readonly busy: number;
  readonly wall: number;
}

/** The longest task of a page and of a background since then. */
export async function endTrace(session: CDPSession): Promise<{ readonly page: TaskTime; readonly worker: TaskTime }> {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const found = events.get(session) ?? [];
  const threads = new Map<string, string>();
  for (const { name, pid, tid, args } of found)
    if (name === 'thread_name') threads.set(`${pid} ${tid}`, args?.name ?? '');
  const tasks = found.filter(({ name, ph }) => ph === 'X' && /RunTask$/u.test(name));
  if (tasks.length === 0) throw new Error('no task was traced');
  if (tasks.every(({ tdur }) => tdur === undefined)) throw new Error('no task tells its time of the processor');
  const longest = (thread: RegExp): TaskTime => {
    const own = tasks.filter(({ pid, tid }) => thread.test(threads.get(`${pid} ${tid}`) ?? ''));
    if (own.length === 0) throw new Error(`no task of ${thread} was traced`);
    return {
      busy: Math.max(...own.map(({ tdur = 0 }) => tdur / 1000)),
      wall: Math.max(...own.map(({ dur = 0 }) => dur / 1000)),
    };
  };
  return { page: longest(/^CrRendererMain$/u), worker: longest(/ServiceWorker/u) };
}
