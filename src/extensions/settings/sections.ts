import type { ComponentType } from "react";
import { Commission } from "./commission/Commission.tsx";
import { Connections } from "./connections/Connections.tsx";
import { FirstRun } from "./first-run/FirstRun.tsx";
import { CustomerHealth } from "./health/CustomerHealth.tsx";
import { GoLive } from "./go-live/GoLive.tsx";
import { Invoicing } from "./invoicing/Invoicing.tsx";
import { Mapping } from "./mapping/Mapping.tsx";
import { Notifications } from "./notifications/Notifications.tsx";
import { Owners } from "./owners/Owners.tsx";
import { People } from "./people/People.tsx";
import { Posting } from "./posting/Posting.tsx";
import { Reminders } from "./reminders/Reminders.tsx";
import type { SectionProps } from "../parts/use-settings.ts";

interface Section {
  name: "firstRun" | "connections" | "invoicing" | "mapping" | "owners" | "posting" | "commission" | "reminders" | "health" | "people" | "notifications" | "goLive";
  Section: ComponentType<SectionProps>;
}

/** The tabs in their order. Another section is one line here, its title in the texts, and its own folder. */
export const SECTIONS: readonly [Section, ...Section[]] = [
  { name: "firstRun", Section: FirstRun },
  { name: "connections", Section: Connections },
  { name: "invoicing", Section: Invoicing },
  { name: "mapping", Section: Mapping },
  { name: "owners", Section: Owners },
  { name: "posting", Section: Posting },
  { name: "commission", Section: Commission },
  { name: "reminders", Section: Reminders },
  { name: "health", Section: CustomerHealth },
  { name: "people", Section: People },
  { name: "notifications", Section: Notifications },
  { name: "goLive", Section: GoLive },
];
