import type { HomeTexts } from "../texts/home/index.ts";

/** What stands in the row of links above every page, in order. */
export const PAGES = [
  { path: "/", name: "today" },
  { path: "/bridge", name: "bridge" },
  { path: "/receivables", name: "receivables" },
  { path: "/closing", name: "closing" },
  { path: "/attention", name: "attention" },
  { path: "/customers", name: "customers" },
  { path: "/journals", name: "journals" },
  { path: "/reminders", name: "reminders" },
  { path: "/commission", name: "commission" },
  { path: "/health", name: "health" },
  { path: "/forecast", name: "forecast" },
  { path: "/log", name: "log" },
  { path: "/connections", name: "connections" },
] as const satisfies { path: string; name: keyof HomeTexts["pages"] }[];
