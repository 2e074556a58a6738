import { testMessage } from "../../domain/notices/alerts.ts";
import { speechOf } from "../../domain/notices/words/index.ts";
import * as audit from "../../store/audit.ts";
import * as channels from "../../store/notice-channel.ts";
import * as notices from "../../store/notices.ts";
import * as tenants from "../../store/tenants.ts";
import type { FlowKit } from "../kit.ts";
import { FlowProblem } from "../problem.ts";

const MOST_CHARACTERS = 500;
const MINUTE_MS = 60_000;

/** Where messages go from now on. The address is sealed at once; the log holds no more of it than people see again. */
export async function setChannel(kit: FlowKit, tenantId: string, url: string, by: string): Promise<void> {
  const address = checked(url, kit.notices.origins);
  await kit.store.tenant(tenantId, async (tx) => {
    await channels.set(tx, address, by);
    await audit.append(tx, { kind: "changed", dealId: null, payload: { messages: "set", host: new URL(address).host, by } });
    await notices.setDue(tx, null);
  });
}

export async function removeChannel(kit: Pick<FlowKit, "store">, tenantId: string, by: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    if (await channels.remove(tx)) await audit.append(tx, { kind: "changed", dealId: null, payload: { messages: "removed", by } });
  });
}

/** One a minute at most, however often it is asked for. */
export async function sendTest(kit: Pick<FlowKit, "store">, tenantId: string, by: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    if ((await channels.get(tx)) === null) throw nowhere();
    const { name, settings, timeZone } = await tenants.get(tx);
    const speech = speechOf(settings.notifications.language, timeZone);
    await notices.say(tx, { key: `test:${Math.floor(tx.clock.now() / MINUTE_MS)}`, kind: "test", message: testMessage(name, by, speech), send: true });
  });
}

function checked(url: string, origins: readonly string[]): string {
  const parsed = url.length <= MOST_CHARACTERS ? URL.parse(url.trim()) : null;
  if (parsed === null || parsed.protocol !== "https:" || parsed.username !== "" || parsed.password !== "" || !origins.includes(parsed.origin)) throw unusable(origins);
  return parsed.href;
}

const unusable = (origins: readonly string[]) => {
  const begins = origins.map((origin) => `${origin}/`).join(", ");
  return new FlowProblem({
    code: "address-not-allowed",
    status: 422,
    title: "Messages cannot be sent to this address.",
    nextStep: `Enter one that begins like this: ${begins}`,
    values: { begins },
  });
};

const nowhere = () => new FlowProblem({ code: "no-address", status: 409, title: "There is no address yet.", nextStep: "Enter one and save it first." });
