import type { Organisation } from "../organisation.ts";
import type { ParkReason } from "../parking.ts";
import type { Deal } from "../records.ts";
import type { Observation } from "./observation.ts";
import type { Plan } from "./plan.ts";

/** What every part of the decision works on once there is a deal, a plan and an ERP organisation. */
export interface Context {
  seen: Observation;
  deal: Deal;
  plan: Plan;
  /** What the rules before sending found. */
  problems: ParkReason[];
  organisation: Organisation;
  connectionId: string;
}
