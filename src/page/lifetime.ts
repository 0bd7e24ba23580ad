const RUNNING = Symbol.for('good-faith');

interface World {
  [RUNNING]?: AbortController;
}

/**
 * One life of ours in a page. A newer copy in the same isolated world ends the older one; a copy that an update has left behind
 * ends as soon as it notices that its extension is gone. The page itself sees none of this.
 */
export function begin(isExtensionThere: () => boolean): {
  readonly signal: AbortSignal;
  end(): void;
  check(): boolean;
} {
  const world = globalThis as World;
  world[RUNNING]?.abort();
  const controller = new AbortController();
  world[RUNNING] = controller;
  return {
    signal: controller.signal,
    end: () => controller.abort(),
    check: () => {
      if (!controller.signal.aborted && !isExtensionThere()) controller.abort();
      return !controller.signal.aborted;
    },
  };
}
