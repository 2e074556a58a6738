import type { Caller } from "./caller.ts";

/** Which scope opened which of an app's calls: what a marketplace review asks of every scope that is requested. */
export function createScopesUsed() {
  const used = new Map<string, Set<string>>();
  return {
    note(caller: Caller, method: string, path: string): void {
      for (const scope of caller.opened) used.set(scope, (used.get(scope) ?? new Set()).add(`${method} ${templateOf(path)}`));
    },
    /** Scopes and their calls in order, record ids as {id}. */
    list: (): Record<string, string[]> => Object.fromEntries([...used].map(([scope, calls]) => [scope, [...calls].sort()] as const).sort(([a], [b]) => a.localeCompare(b))),
    clear: (): void => used.clear(),
  };
}

export type ScopesUsed = ReturnType<typeof createScopesUsed>;

const templateOf = (path: string): string => path.replaceAll(/\/\d+(?=\/|$)/g, "/{id}");
