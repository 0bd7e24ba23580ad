import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** In microseconds: what the thread itself ran, not what others ran meanwhile. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const events = new WeakMap<CDPSession, TraceEvent[]>();

/** Notes every run of a script's function from here on. */
export async function startRuns(session: CDPSession): Promise<void> {
  const found: TraceEvent[] = [];
  events.set(session, found);
  session.on('Tracing.dataCollected', ({ value }) => found.push(...(value as unknown as TraceEvent[])));
  const traceConfig = { includedCategories: ['devtools.timeline'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
}

/** The longest run of scripts from this address since then, in ms of the thread's own time: other work on the machine is not in it. */
export async function endRuns(session: CDPSession, url: string): Promise<number> {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const runs = (events.get(session) ?? []).filter(
    ({ name, ph, args }) => name === 'FunctionCall' && ph === 'X' && args?.data?.url?.startsWith(url),
  );
  if (runs.length === 0) throw new Error('no run was traced');
  return Math.max(...runs.map(({ tdur = 0 }) => tdur / 1000));
}
