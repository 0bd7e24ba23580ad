const RUNNING = Symbol.for('good-faith');

interface World {
  [RUNNING]?: AbortController;
}

export interface Life {
  readonly signal: AbortSignal;
  end(): void;
  /** Whether the life goes on; ends it when the extension is gone. */
  check(): boolean;
}

/**
 * One life of ours in a page. A newer copy in the same isolated world ends the older one; a copy that an update has left behind
 * ends as soon as it notices that its extension is gone. The page itself sees none of this.
 */
export function begin(isExtensionThere: () => boolean, world: World = globalThis as World): Life {
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
