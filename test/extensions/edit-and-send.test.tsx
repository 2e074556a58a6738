import { Accordion, Alert, Button, DateInput, Form, LoadingButton, LoadingSpinner, Modal } from "@hubspot/ui-extensions";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Shape } from "../../src/extensions/api/client.ts";
import { card, parked as parkedOn, PARKED, status } from "./deal/cards.ts";
import { CARD, drawCard } from "./deal/draw-card.tsx";
import { drawPage } from "./home/draw-page.tsx";
import { money, waiting, waitingId } from "./home/homes.ts";
import { FakeServer, pass, settled, virtualTime } from "./surface.tsx";

type Preview = Shape<"Preview">;
type Planned = NonNullable<Preview["invoice"]>;
const LIST = "/api/v1/parked";
const closed = { code: "period-closed", sentence: "The books are closed.", nextStep: "Open the period." };

const planned = (date: string): Planned => ({
  total: money("1000.00"),
  discount: null,
  taxMode: "exclusive",
  dueDate: "2026-12-30",
  terms: null,
  memo: null,
  poNumber: null,
  exchangeRate: null,
  email: null,
  copiesTo: [],
  parts: [{ number: 1, of: 1, share: null, date, dueDate: "2026-12-30", amount: money("1000.00"), lines: [] }],
  lineCount: 0,
});
const nothingAsked: Preview["asked"] = { deliver: null, invoiceDate: null, dueDate: null, memo: null, poNumber: null, email: null };
const preview = (changes: Partial<Preview> = {}): Preview => ({
  organisation: "Northside Books",
  system: "Xero",
  keepsDrafts: true,
  deliver: "approved",
  asked: nothingAsked,
  customer: { name: "Bluewater Dental", erpName: null, how: "linked", why: [] },
  invoice: planned("2026-10-30"),
  problems: [],
  invoiced: false,
  ready: true,
  ...changes,
});

function serverOf(dealId: string): FakeServer {
  const path = `/api/v1/deals/${dealId}`;
  return new FakeServer()
    .on("get", "/api/v1/deals/{dealId}/preview", `${path}/preview`, preview())
    .on("post", "/api/v1/deals/{dealId}/preview", `${path}/preview`, preview({ asked: { ...nothingAsked, invoiceDate: "2026-11-02" }, invoice: planned("2026-11-02") }))
    .on("post", "/api/v1/deals/{dealId}/invoice", `${path}/invoice`, { accepted: true, why: null });
}

type Drawn = Awaited<ReturnType<typeof drawCard>> | Awaited<ReturnType<typeof drawPage>>;
const offered = (view: Pick<Drawn, "findAll">) => view.findAll(Button).filter((one) => one.text === "Change and send");

/** Opens the first that is offered; what is behind it, as it is now, whenever asked. */
async function open(view: Pick<Drawn, "findAll">) {
  offered(view)[0]?.trigger("onClick");
  await settled();
  return () => {
    const modal = offered(view)[0]?.props.overlay?.find(Modal);
    if (!modal) throw new Error("Nothing is open");
    return modal;
  };
}

/** Moves the invoice into November, looks at it once more, and sends it. */
async function sendInNovember(modal: Awaited<ReturnType<typeof open>>): Promise<void> {
  expect(modal().find(Accordion).props).toMatchObject({ title: "Change something", defaultOpen: true });
  modal().find(DateInput).props.onChange?.({ year: 2026, month: 10, date: 2, formattedDate: "" });
  await settled();
  expect(modal().find(LoadingButton).props.disabled).toBe(true);
  modal().find(Form).trigger("onSubmit");
  await settled();
  expect(modal().find(LoadingButton).props.disabled).toBe(false);
  modal().find(LoadingButton).trigger("onClick");
  await settled();
}

describe("changing and sending what waits", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is one press from the deal's card, and the card follows what comes of it", async () => {
    virtualTime();
    const server = serverOf("5");
    const waits = card({ parked: [parkedOn(closed)], status: status("parked", "parked") });
    const view = await drawCard([waits, waits, card({ lookedAt: "2026-11-23T15:00:09.000Z" })], { server });
    const overlay = await open(view);
    expect(overlay().props).toMatchObject({ id: `edit-${PARKED}`, title: "Change the invoice and send it" });
    await sendInNovember(overlay);
    expect(server.calls("post", "/api/v1/deals/5/invoice").map(({ body }) => body)).toEqual([{ invoiceDate: "2026-11-02" }]);
    await pass(2);
    expect(server.calls("get", CARD).length).toBeGreaterThan(1);
    expect(view.maybeButton("Change and send")).toBeNull();
  });

  it("is one press from the list, whose row says that it is being looked at", async () => {
    const server = serverOf("1").on("get", LIST, LIST, {
      parked: [waiting(1, closed), waiting(2, { mayAsk: false })],
      cursor: null,
      total: 2,
      reasons: [],
      retrying: [],
      rights: ["see", "create-invoices", "settle"],
    });
    const view = await drawPage("/attention", server);
    expect(offered(view)).toHaveLength(1);
    const overlay = await open(view);
    expect(overlay().props.id).toBe(`edit-${waitingId(1)}`);
    await sendInNovember(overlay);
    expect(server.calls("post", "/api/v1/deals/1/invoice").map(({ body }) => body)).toEqual([{ invoiceDate: "2026-11-02" }]);
    expect(view.find(LoadingSpinner).props.label).toBe("Onebook is looking");
    view.leave();
  });

  it("asks nothing before it is opened, and says in place why it was not taken", async () => {
    const server = serverOf("5").refuse("post", "/api/v1/deals/5/invoice", { status: 409, detail: "Onebook is being removed.", nextStep: "Ask an admin." });
    const view = await drawCard([card({ parked: [parkedOn(closed)] })], { server });
    expect(server.calls("get", "/api/v1/deals/5/preview")).toEqual([]);
    const overlay = await open(view);
    overlay().find(LoadingButton).trigger("onClick");
    await settled();
    expect(overlay().find(Alert).props.title).toBe("Onebook is being removed.");
  });

  it("is not offered where an invoice stands or to those who may not create one", async () => {
    const stands = { create: { allowed: false, why: "Invoice 1043 already stands for this deal." }, refresh: true, answerChange: false };
    for (const changes of [{ actions: stands }, { rights: ["see" as const, "settle" as const] }]) {
      const view = await drawCard([card({ parked: [parkedOn(closed)], ...changes })]);
      expect(view.button("Retry").props.disabled).toBe(false);
      expect(view.maybeButton("Change and send")).toBeNull();
    }
  });

  it.each([
    ["de-de", "Ändern und senden"],
    ["fr-fr", "Modifier et envoyer"],
  ])("speaks %s", async (locale, label) => {
    const view = await drawCard([card({ parked: [parkedOn(closed)] })], { locale });
    expect(view.maybeButton(label)).not.toBeNull();
  });
});
