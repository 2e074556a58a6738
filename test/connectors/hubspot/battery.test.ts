import { crmBattery } from "../crm-battery.ts";
import { hubspotBench } from "./crm-bench.ts";

crmBattery("HubSpot", hubspotBench);
