import { canonicalText } from "../domain/canonical.ts";
import type { Settings } from "../domain/settings.ts";
import * as audit from "../store/audit.ts";
import * as notices from "../store/notices.ts";
import * as parked from "../store/parked.ts";
import * as tenants from "../store/tenants.ts";
import { markWonDeals } from "./baseline.ts";
import type { FlowKit } from "./kit.ts";
import { changesLedger, enqueueDerivation } from "./ledger/derive.ts";
import { FlowProblem } from "./problem.ts";
import { enqueueJournals, enqueueLook, enqueueReminders } from "./wake.ts";

/**
 * Saves a tenant's rules and lets what is parked look again. Where other stages are to invoice from now on, the deals
 * that stand in them already are first left to the button.
 */
export async function changeSettings(kit: FlowKit, tenantId: string, settings: Settings, version: number, by: string): Promise<number> {
  const before = await kit.store.tenant(tenantId, tenants.get);
  const differs = (part: (of: Settings) => unknown) => canonicalText(part(before.settings)) !== canonicalText(part(settings));
  if (differs((of) => of.trigger) && before.baselinedAt !== null) await markWonDeals(kit, tenantId, settings, "parked");
  await kit.store.tenant(tenantId, async (tx) => {
    if (!(await tenants.saveSettings(tx, settings, version))) {
      // HubSpot sends a request again where no good answer came: what is there already is not somebody else's change.
      const now = await tenants.get(tx);
      if (now.settingsVersion === version + 1 && canonicalText(now.settings) === canonicalText(settings)) return;
      throw changedMeanwhile();
    }
    await audit.append(tx, { kind: "changed", dealId: null, payload: { settings, by } });
    await notices.setDue(tx, null);
    if (changesLedger(before.settings, settings)) await enqueueDerivation(tx);
    // Who switches them on looks at their page next: what is due stands there without waiting for the day's sweep.
    if (differs((of) => of.reminders)) await enqueueReminders(tx);
    if (differs((of) => of.posting)) await enqueueJournals(tx);
    for (const row of await parked.listOpen(tx)) await enqueueLook(tx, row.dealId);
  });
  return version + 1;
}

const changedMeanwhile = () =>
  new FlowProblem({
    code: "settings-changed",
    status: 409,
    title: "Somebody else has changed the settings meanwhile.",
    nextStep: "Reload them and make your change again.",
  });
