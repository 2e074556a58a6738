import type { HomeTexts } from "../texts/home/index.ts";

/** What stands in the rows of links above every page, in order. */
export const PAGES = [
  { path: "/", name: "today", group: "work" },
  { path: "/attention", name: "attention", group: "work" },
  { path: "/customers", name: "customers", group: "work" },
  { path: "/log", name: "log", group: "work" },
  { path: "/connections", name: "connections", group: "work" },
  { path: "/bridge", name: "bridge", group: "money" },
  { path: "/duplicates", name: "duplicates", group: "money" },
  { path: "/receivables", name: "receivables", group: "money" },
  { path: "/reminders", name: "reminders", group: "money" },
  { path: "/earning", name: "earning", group: "money" },
  { path: "/journals", name: "journals", group: "money" },
  { path: "/closing", name: "closing", group: "money" },
  { path: "/commission", name: "commission", group: "money" },
  { path: "/health", name: "health", group: "money" },
  { path: "/forecast", name: "forecast", group: "money" },
] as const satisfies { path: string; name: keyof HomeTexts["pages"]; group: keyof HomeTexts["groups"] }[];

export const GROUPS = ["work", "money"] as const satisfies (keyof HomeTexts["groups"])[];
