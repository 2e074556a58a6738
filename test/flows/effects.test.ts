import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { VendorError, type VendorErrorDetails } from "../../server/connectors/vendor-error.ts";
import type { FlowKit } from "../../server/flows/kit.ts";
import type { Acting } from "../../server/flows/acting.ts";
import { perform, type EffectKind } from "../../server/flows/look/effects.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import * as effects from "../../server/store/effects.ts";
import * as tenants from "../../server/store/tenants.ts";
import { storeOn, type TestStore } from "../store/databases.ts";
import { steppedClock } from "../store/stepped-clock.ts";

const failing = (details: Partial<VendorErrorDetails>) => new VendorError({ system: "xero", consequence: "retry", code: "unreachable", message: "It failed.", applied: "no", ...details });
const lost = failing({ code: "unknown-outcome", applied: "unknown" });
const unreachable = failing({});
const throttled = failing({ code: "throttled" });
const outdated = failing({ code: "stale-version" });
const closed = failing({ consequence: "park", code: "closed-period" });

let base: TestStore;
let tenantId = "";
beforeAll(async () => {
  base = await storeOn(await openEmbedded("memory://"), steppedClock());
  tenantId = await base.store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: "1", name: "One", timeZone: "UTC" }));
});
afterAll(async () => {
  await base.jobs.stop();
  await base.database.close();
});

/** A vendor to whom each call goes as the test says: carried out and answered, or not answered, or not carried out. */
let calls: string[] = [];
let answers: { sends: (VendorError | "carried out")[]; finds: (VendorError | "nothing" | "it")[] };
const invoice: EffectKind<string, string, Acting> = {
  step: "create-invoice",
  async send(_look, request, key) {
    calls.push(`send ${request} ${key.slice(-2)}`);
    const answer = answers.sends.shift() ?? "carried out";
    if (answer !== "carried out") throw answer;
    return request;
  },
  async find() {
    calls.push("find");
    const answer = answers.finds.shift() ?? "nothing";
    if (answer instanceof VendorError) throw answer;
    return answer === "it" ? "found" : null;
  },
  record: () => Promise.resolve(),
};

let dealId = 0;
beforeEach(() => {
  dealId += 1;
  calls = [];
});

const attempt = (wanted = "invoice") => {
  const look: Acting = { kit: {} as FlowKit, tenantId, dealId: String(dealId), inTenant: (work) => base.store.tenant(tenantId, work), renewLease: () => Promise.resolve() };
  return perform(look, invoice, { revision: 1, subject: "1" }, wanted).catch((error: unknown) => error);
};
const pending = () => base.store.tenant(tenantId, (tx) => effects.unfinished(tx, String(dealId)));

test("a lost write whose look-up fails is looked up again, and never sent on the strength of that failure", async () => {
  answers = { sends: [lost], finds: [unreachable, throttled, "it"] };
  for (const outcome of [lost, unreachable, throttled]) {
    expect(await attempt()).toBe(outcome);
    expect(await pending()).toHaveLength(1);
  }
  expect(await attempt()).toBe("found");
  expect(calls).toEqual(["send invoice -1", "find", "find", "find"]);
});

test("a lost write that is sent again and not let in stays lost: it is looked up before it goes out once more, under its key", async () => {
  answers = { sends: [lost, throttled, unreachable], finds: ["nothing", "nothing", "it"] };
  await attempt();
  await attempt();
  await attempt();
  expect(await pending()).toHaveLength(1);
  expect(await attempt()).toBe("found");
  expect(calls).toEqual(["send invoice -1", "find", "send invoice -1", "find", "send invoice -1", "find"]);
});

test.each([closed, outdated])("a lost write that the vendor reads and refuses ($details.code) is free for another attempt, changed, under a new key", async (refusal) => {
  answers = { sends: [lost, refusal], finds: ["nothing"] };
  await attempt();
  expect(await attempt()).toBe(refusal);
  expect(await pending()).toEqual([]);
  expect(await attempt("changed")).toBe("changed");
  expect(calls).toEqual(["send invoice -1", "find", "send invoice -1", "send changed -2"]);
});

test("a first write that was not let in goes out again without a look-up, which would cost and tell nothing", async () => {
  answers = { sends: [throttled], finds: [] };
  await attempt();
  expect(await attempt()).toBe("invoice");
  expect(calls).toEqual(["send invoice -1", "send invoice -2"]);
});
