import { erpBattery } from "../erp-battery.ts";
import { xeroBench } from "./sandbox-bench.ts";

erpBattery("Xero", xeroBench);
