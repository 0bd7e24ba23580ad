import type { CDPSession } from 'playwright-core';

/** What a profile of a page says of the scripts of the extension. Times are in ms. */
export interface Ours {
  /** While something of ours was on the stack, what it called included. */
  readonly total: number;
  /** The longest of such stretches without a break. */
  readonly longest: number;
}

const SAMPLE_US = 100;
/** A sample that fell into the collector or the engine itself ends no stretch. */
const GAP_US = 1000;

interface Node {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly Node[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

export async function startProfile(session: CDPSession): Promise<void> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  await session.send('Profiler.start');
}

export async function endProfile(session: CDPSession, url: string): Promise<Ours> {
  const { profile } = await session.send('Profiler.stop');
  await session.send('Profiler.disable');
  return oursIn(profile, url);
}

function oursIn({ nodes, samples = [], timeDeltas = [] }: Profile, url: string): Ours {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const mark = (node: Node, isBelow: boolean): void => {
    const isOurs = isBelow || node.callFrame.url.startsWith(url);
    if (isOurs) ours.add(node.id);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) mark(child, isOurs);
    }
  };
  const [root] = nodes;
  if (root) mark(root, false);
  let total = 0;
  let longest = 0;
  let stretch = 0;
  let gap = 0;
  samples.forEach((id, index) => {
    // A sample stands for the time until the next one.
    const taken = timeDeltas[index + 1] ?? 0;
    if (ours.has(id)) {
      total += taken;
      stretch += taken + gap;
      gap = 0;
      longest = Math.max(longest, stretch);
      return;
    }
    const name = byId.get(id)?.callFrame.functionName;
    const isEngine = name === '(program)' || name === '(garbage collector)';
    gap += taken;
    if (isEngine && gap <= GAP_US) return;
    stretch = 0;
    gap = 0;
  });
  return { total: total / 1000, longest: longest / 1000 };
}
