import { erpBattery } from "../erp-battery.ts";
import { quickBooksBench } from "./sandbox-bench.ts";

erpBattery("QuickBooks Online", quickBooksBench);
