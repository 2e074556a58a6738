import type { SectionProps } from "../../parts/use-settings.ts";

/** The way from installation to the first invoice; each leads to a section. */
export const STEPS = [
  { name: "connect", section: "connections" },
  { name: "invoicing", section: "invoicing" },
  { name: "mapping", section: "mapping" },
  { name: "people", section: "people" },
  { name: "try", section: "mapping" },
  { name: "live", section: "goLive" },
] as const;
export type StepName = (typeof STEPS)[number]["name"];

/** Whether a step is done: what shows by itself from what there is, the rest from what a person has called right. */
export function isDone(name: StepName, { connections, mode, settings }: Pick<SectionProps, "connections" | "mode" | "settings">): boolean {
  if (name === "connect") return connections.some(({ role, state }) => role === "erp" && state === "active");
  return name === "live" ? mode === "live" : settings.firstRun.includes(name);
}
