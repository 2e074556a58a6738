import type { Connection, Settings } from "../../parts/use-settings.ts";

export const erpsOf = (connections: readonly Connection[]): Connection[] => connections.filter(({ role, state }) => role === "erp" && state !== "disconnected");

/** The organisation that everything goes to unless a rule says otherwise. */
export function mainOf(connections: readonly Connection[], { defaultConnectionId }: Settings): Connection | undefined {
  const erps = erpsOf(connections);
  return erps.find(({ id }) => id === defaultConnectionId) ?? erps[0];
}

/** Its lists. */
export const referenceOf = (connections: readonly Connection[], settings: Settings): Connection["reference"] => mainOf(connections, settings)?.reference ?? null;

export const optionsOf = (list: readonly { id: string; name: string }[]): { value: string; label: string }[] => list.map(({ id, name }) => ({ value: id, label: name }));
