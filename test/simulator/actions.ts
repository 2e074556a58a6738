import type { BookInvoice } from "../story/books.ts";
import { askApp, readApp } from "./people.ts";
import { accountOf, type Side } from "./sides.ts";
import { OTHER_REALM, OTHER_XERO_TENANT, VENDORS, type World } from "./world.ts";
import type { Memory } from "./memory.ts";

export interface Scene {
  world: World;
  side: Side;
  dealId: string;
  /** A number the story drew for this action; what it means is the action's own affair. */
  drawn: number;
  /** What people did, as far as somebody must remember it. */
  memory: Memory;
}

interface Action {
  /** How often it is drawn, beside the others. */
  weight: number;
  /** Only in stories about admins. */
  admin?: true;
  sentence: string;
  run(scene: Scene): Promise<void>;
}

/** As long as a true one. */
const FORGED = Buffer.alloc(32, 1).toString("base64");
const V = "/crm/objects/2026-09";
const amountFrom = (drawn: number): string => (1 + drawn * 0.37).toFixed(2);

const hubspot = <T>({ world, side }: Scene, method: string, path: string, body?: unknown): Promise<T> => world.vendor<T>("hubspot", `sandbox-${side.portalId}`, method, path, body);
const stage = (scene: Scene, dealstage: string) => scene.side.sales.update("deals", scene.dealId, { dealstage });

interface Lines {
  associations?: { "line items"?: { results: { id: string }[] } };
}
const linesOf = async (scene: Scene): Promise<string[]> =>
  [...new Set((await hubspot<Lines>(scene, "GET", `${V}/deals/${scene.dealId}?associations=line_items`)).associations?.["line items"]?.results.map(({ id }) => id) ?? [])];

/** The amount follows the lines, as it does in HubSpot. */
async function sumUp(scene: Scene): Promise<void> {
  let cents = 0;
  for (const id of await linesOf(scene)) {
    const { properties } = await hubspot<{ properties: Record<string, string> }>(scene, "GET", `${V}/line_items/${id}?properties=price,quantity`);
    cents += Math.round(Number(properties["price"]) * Number(properties["quantity"]) * 100);
  }
  await scene.side.sales.update("deals", scene.dealId, { amount: (cents / 100).toFixed(2) });
}

const standing = async ({ side, dealId, drawn }: Scene): Promise<BookInvoice | undefined> => {
  const found = (await side.books.invoicesOf(dealId)).filter((one) => one.status !== "VOIDED" && one.status !== "DELETED");
  return found.length === 0 ? undefined : found[drawn % found.length];
};
const press = (scene: Scene, body: object = {}, userId = 7) => askApp(scene.world, scene.side.portalId, "POST", `/deals/${scene.dealId}/invoice`, body, userId);
const companyOf = ({ side, dealId }: Scene): string => side.companies[side.deals.indexOf(dealId) < 2 ? 0 : 1] ?? "";

async function connectionsOf({ world, side }: Scene): Promise<{ id: string; state: string; system: string }[]> {
  const { connections } = await readApp<{ connections: { id: string; state: string; system: string }[] }>(world, side.portalId, "/connections");
  return connections.filter((one) => one.system === side.name);
}

const list = {
  win: { weight: 6, sentence: "sales wins the deal", run: async (scene) => void (await stage(scene, "closedwon")) },
  lose: { weight: 1, sentence: "sales loses the deal", run: async (scene) => void (await stage(scene, "closedlost")) },
  reopen: { weight: 2, sentence: "sales opens the deal again", run: async (scene) => void (await stage(scene, "contractsent")) },
  "edit-line": {
    weight: 4,
    sentence: "sales changes the price of a line",
    async run(scene) {
      const ids = await linesOf(scene);
      if (ids.length === 0) return;
      await hubspot(scene, "PATCH", `${V}/line_items/${ids[scene.drawn % ids.length]}`, { properties: { price: amountFrom(scene.drawn) } });
      await sumUp(scene);
    },
  },
  "add-line": {
    weight: 3,
    sentence: "sales adds a line",
    async run(scene) {
      await scene.side.sales.addLine(scene.dealId, { name: `${scene.side.canary} extra`, price: amountFrom(scene.drawn) });
      await sumUp(scene);
    },
  },
  "drop-line": {
    weight: 1,
    sentence: "sales takes a line off the deal",
    async run(scene) {
      const [first, ...others] = await linesOf(scene);
      if (first === undefined || others.length === 0) return;
      await hubspot(scene, "DELETE", `${V}/line_items/${first}`);
      await sumUp(scene);
    },
  },
  split: {
    weight: 1,
    sentence: "sales splits the deal in two and wins the new half",
    async run(scene) {
      const { side, drawn } = scene;
      const other = await side.sales.deal({ name: `${side.canary} half`, lines: [{ name: `${side.canary} half`, price: amountFrom(drawn) }], companyId: companyOf(scene) });
      side.deals.push(other);
      await side.sales.win(other);
    },
  },
  merge: {
    weight: 1,
    sentence: "sales merges another deal into this one",
    async run(scene) {
      const other = scene.side.deals.find((id) => id !== scene.dealId && !scene.memory.gone.has(id));
      if (other === undefined) return;
      await hubspot(scene, "POST", `${V}/deals/merge`, { primaryObjectId: scene.dealId, objectIdToMerge: other });
      scene.memory.gone.add(other);
      scene.memory.merged.add(scene.dealId);
    },
  },
  delete: {
    weight: 1,
    sentence: "sales deletes the deal",
    async run(scene) {
      await hubspot(scene, "DELETE", `${V}/deals/${scene.dealId}`);
      scene.memory.gone.add(scene.dealId);
    },
  },
  "company-phone": { weight: 1, sentence: "sales changes the company's phone number", run: async (scene) => void (await scene.side.sales.update("companies", companyOf(scene), { phone: `555 2${scene.drawn}` })) },
  "book-phone": {
    weight: 1,
    sentence: "finance changes the customer's phone number",
    async run(scene) {
      const invoice = await standing(scene);
      if (invoice) await scene.side.books.changePhone(invoice.customerId, `555 3${scene.drawn}`);
    },
  },
  pay: {
    weight: 4,
    sentence: "finance books a payment",
    async run(scene) {
      const invoice = await standing(scene);
      const owed = Number(invoice?.balance ?? 0);
      if (!invoice || owed <= 0) return;
      const paymentId = await scene.side.books.pay(invoice, scene.drawn % 2 === 0 ? owed : Math.max(0.01, Math.floor(owed * 37) / 100));
      scene.memory.payments.push({ side: scene.side.name, paymentId });
    },
  },
  "take-payment-back": {
    weight: 1,
    sentence: "finance deletes a payment",
    async run({ memory, side }) {
      const at = memory.payments.findIndex((one) => one.side === side.name);
      const [payment] = at < 0 ? [] : memory.payments.splice(at, 1);
      if (payment) await side.books.deletePayment(payment.paymentId);
    },
  },
  credit: {
    weight: 1,
    sentence: "finance credits a part of the invoice",
    async run(scene) {
      const invoice = await standing(scene);
      if (invoice && Number(invoice.balance) > 1) await scene.side.books.credit(invoice, 1);
    },
  },
  void: {
    weight: 1,
    sentence: "finance voids the invoice",
    async run(scene) {
      const invoice = await standing(scene);
      if (!invoice) return;
      await scene.side.books.void(invoice);
      scene.memory.ended(scene.dealId);
      scene.memory.edits.delete(invoice.id);
    },
  },
  "delete-invoice": {
    weight: 1,
    sentence: "finance deletes the invoice",
    async run(scene) {
      const invoice = await standing(scene);
      if (!invoice || scene.side.name !== "quickbooks") return;
      await scene.world.vendor("quickbooks", "sandbox", "POST", `/v3/company/${accountOf("quickbooks")}/invoice?operation=delete`, { Id: invoice.id, SyncToken: invoice.raw["SyncToken"] });
      scene.memory.ended(scene.dealId);
      scene.memory.edits.delete(invoice.id);
    },
  },
  "edit-invoice": {
    weight: 2,
    sentence: "finance changes the first line of the invoice",
    async run(scene) {
      const invoice = await standing(scene);
      if (!invoice) return;
      await scene.side.books.editFirstLine(invoice, Number(amountFrom(scene.drawn)));
      scene.memory.touched.add(scene.dealId);
      const { total } = await scene.side.books.invoice(invoice.id);
      scene.memory.edits.set(invoice.id, { side: scene.side.name, total });
    },
  },
  button: { weight: 2, sentence: "somebody presses the button", run: async (scene) => void (await press(scene)) },
  "button-twice": { weight: 2, sentence: "two people press the button at once", run: async (scene) => void (await Promise.all([press(scene), press(scene, {}, 8)])) },
  "button-draft": { weight: 1, sentence: "somebody asks for a draft", run: async (scene) => void (await press(scene, { deliver: "draft" })) },
  preview: {
    weight: 2,
    sentence: "somebody looks at what the invoice would be, and changes it",
    async run({ world, side, dealId, drawn }) {
      await askApp(world, side.portalId, "GET", `/deals/${dealId}/preview`);
      await askApp(world, side.portalId, "POST", `/deals/${dealId}/preview`, { memo: `${side.canary} ${drawn}`, poNumber: String(drawn) });
    },
  },
  refresh: { weight: 1, sentence: "somebody refreshes the card", run: async ({ world, side, dealId }) => void (await askApp(world, side.portalId, "POST", `/deals/${dealId}/refresh`)) },
  leave: { weight: 1, sentence: "somebody leaves the difference as it is", run: async (scene) => answer(scene, "leave") },
  reissue: { weight: 3, sentence: "somebody has the invoice credited and issued anew", run: async (scene) => answer(scene, "credit-and-reissue") },
  retry: {
    weight: 2,
    sentence: "somebody retries what waits",
    async run({ world, side, dealId }) {
      const { parked } = await readApp<{ parked: { id: string }[] }>(world, side.portalId, `/cards/deals/${dealId}`);
      for (const { id } of parked) await askApp(world, side.portalId, "POST", `/parked/${id}/retry`);
    },
  },
  "forged-post": {
    weight: 1,
    sentence: "a stranger posts a forged webhook",
    async run({ world, side, dealId, drawn }) {
      const vendor = VENDORS[drawn % VENDORS.length] ?? "hubspot";
      const body = JSON.stringify([{ eventId: 1, subscriptionId: 1, portalId: side.portalId, appId: 1, occurredAt: world.timeline.now(), subscriptionType: "deal.propertyChange", attemptNumber: 0, objectId: Number(dealId), propertyName: "dealstage", propertyValue: "closedwon" }]);
      const headers = { "content-type": "application/json", "x-hubspot-request-timestamp": String(world.timeline.now()), "x-hubspot-signature-v3": FORGED, "intuit-signature": FORGED, "x-xero-signature": FORGED };
      const { status } = await world.app(`https://onebook.example/webhooks/${vendor}`, { method: "POST", headers, body });
      // Anything but 401 would mean that it was read; a server that is down answers 5xx.
      if (status < 500 && status !== 401) throw new Broken(`a forged webhook of ${vendor}'s was taken for genuine`);
    },
  },
  "expire-access": {
    weight: 2,
    sentence: "all access tokens expire",
    async run({ world, side }) {
      await world.vendor("hubspot", "sandbox", "POST", "/__sandbox/tokens/expire", {});
      if (side.name === "xero") await world.vendor("xero", "sandbox", "POST", "/__sandbox/tokens/expire", { which: "access" });
      else await world.vendor("quickbooks", "sandbox", "POST", "/__sandbox/tokens", { expire: "access" });
    },
  },
  "withdraw-grant": {
    weight: 1,
    admin: true,
    sentence: "the ERP's admin withdraws the app's access",
    async run({ world, side, memory }) {
      if (side.name === "xero") await world.vendor("xero", "sandbox", "POST", "/__sandbox/tokens/expire", { which: "all" });
      else for (const expire of ["refresh", "access", "grant"]) await world.vendor("quickbooks", "sandbox", "POST", "/__sandbox/tokens", { expire });
      memory.cutOff.add(side.name);
    },
  },
  "change-settings": {
    weight: 2,
    admin: true,
    sentence: "an admin changes the settings",
    async run({ world, side, drawn, memory }) {
      memory.manual.add(side.name);
      const { version, settings } = await readApp<{ version: number; settings: Record<string, object> }>(world, side.portalId, "/settings");
      const trigger = { ...settings["trigger"], automatic: drawn % 5 !== 0, deliver: drawn % 3 === 0 ? "draft" : "approved" };
      await askApp(world, side.portalId, "PUT", "/settings", { version, settings: { ...settings, trigger } });
    },
  },
  disconnect: {
    weight: 1,
    admin: true,
    sentence: "an admin disconnects the ERP",
    async run(scene) {
      const [connection] = (await connectionsOf(scene)).filter((one) => one.state === "active");
      scene.memory.cutOff.add(scene.side.name);
      if (connection) await askApp(scene.world, scene.side.portalId, "POST", `/connections/${connection.id}/disconnect`);
    },
  },
  reconnect: {
    weight: 3,
    admin: true,
    sentence: "an admin connects the ERP again",
    async run({ world, side, memory }) {
      await world.connect(side.portalId, side.name, accountOf(side.name));
      memory.cutOff.delete(side.name);
      memory.uninstalled.delete(side.name);
    },
  },
  "connect-other": {
    weight: 1,
    admin: true,
    sentence: "an admin connects another company by mistake",
    run: ({ world, side, memory }) => {
      memory.otherCompany.add(side.name);
      return world.connect(side.portalId, side.name, side.name === "xero" ? OTHER_XERO_TENANT : OTHER_REALM);
    },
  },
  uninstall: {
    weight: 1,
    admin: true,
    sentence: "an admin removes the app from HubSpot",
    async run({ world, side, memory }) {
      await world.vendor("hubspot", "sandbox", "POST", "/__sandbox/uninstall", { portalId: side.portalId });
      memory.uninstalled.add(side.name);
    },
  },
} satisfies Record<string, Action>;

export type ActionName = keyof typeof list;
export const ACTIONS: Record<ActionName, Action> = list;

/** What must never be, found by somebody in the story. */
export class Broken extends Error {}

async function answer(scene: Scene, choice: "leave" | "credit-and-reissue"): Promise<void> {
  const { status } = await askApp(scene.world, scene.side.portalId, "POST", `/deals/${scene.dealId}/change`, { answer: choice });
  if (status >= 400) return;
  if (choice === "leave") scene.memory.touched.add(scene.dealId);
}
