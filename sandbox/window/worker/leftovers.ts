import type { Leftovers } from "./protocol.ts";

/**
 * From now on counts what an extension starts and does not stop again: timers and listeners of the worker. To be called
 * when the worker's own libraries and listeners are in place, so that only the extension's are counted.
 */
export function countLeftovers(): () => Leftovers {
  const timers = new Set<unknown>();
  let listeners = 0;
  const world = globalThis as unknown as Record<string, (...args: unknown[]) => unknown>;
  const wrap = (name: string, around: (real: (...args: unknown[]) => unknown) => (...args: unknown[]) => unknown) => {
    const real = world[name];
    if (real) world[name] = around(real.bind(globalThis));
  };
  wrap("setTimeout", (real) => (act, wait, ...rest) => {
    const id: unknown = real(() => {
      timers.delete(id);
      (act as (...args: unknown[]) => void)(...rest);
    }, wait);
    timers.add(id);
    return id;
  });
  wrap("setInterval", (real) => (...args) => {
    const id = real(...args);
    timers.add(id);
    return id;
  });
  for (const name of ["clearTimeout", "clearInterval"]) {
    wrap(name, (real) => (id) => {
      timers.delete(id);
      return real(id);
    });
  }
  wrap("addEventListener", (real) => (...args) => {
    listeners += 1;
    return real(...args);
  });
  wrap("removeEventListener", (real) => (...args) => {
    listeners -= 1;
    return real(...args);
  });
  return () => ({ timers: timers.size, listeners });
}
