import { Alert, Button, DateInput, Form, Input, Select } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { amountOf, minorIn } from "../../../src/extensions/home/by-hand/amount.ts";
import { FakeServer, settled } from "../surface.tsx";
import { drawPage } from "./draw-page.tsx";
import { money } from "./homes.ts";

const JOURNALS = "/api/v1/journals";
const DEAL = "/api/v1/deals/{dealId}/recognition";
const OF_DEAL = "/api/v1/deals/4001/recognition";
const ENTRY = "6f1c0a52-7f0e-4a0e-9a7a-1d6c1f0f4a11";
type Recognition = Shape<"DealRecognition">;

const recognition = (changes: Partial<Recognition> = {}): Recognition => ({ name: "Website", currency: "EUR", decimals: 2, lines: [{ lineId: "9001", name: "Hours" }, { lineId: "9002", name: "Design" }], milestones: ["Kick-off", "Launch"], entries: [], byHand: [], rights: ["see", "create-invoices", "settle"], ...changes });
const byHand = (changes: Partial<Recognition["byHand"][number]> = {}): Recognition["byHand"][number] => ({ entryId: ENTRY, lineId: "9001", kind: "usage", milestone: null, on: "2026-11-30", amount: money("123.45", "EUR"), by: "dana@northwind.example", ...changes });
const accepted = { accepted: true, why: null } as const;
const serverWith = (...answers: Recognition[]) =>
  new FakeServer()
    .on("get", JOURNALS, JOURNALS, { mode: "off", shadow: false, missing: [], journals: [], more: false, rights: ["see", "create-invoices", "settle"] })
    .on("get", DEAL, OF_DEAL, ...answers)
    .on("post", DEAL, OF_DEAL, accepted)
    .on("post", "/api/v1/deals/{dealId}/recognition/{entryId}/withdraw", `${OF_DEAL}/${ENTRY}/withdraw`, accepted);

/** The page of recognised revenue, with a deal chosen. */
async function drawDeal(server: FakeServer, { typed = "https://app.hubspot.com/contacts/1/record/0-3/4001", locale = "en-us" } = {}) {
  const view = await drawPage("/journals", server, { locale });
  const named = (name: string) => [...view.findAll(Input), ...view.findAll(Select), ...view.findAll(DateInput)].find(({ props }) => props.name === name);
  const set = async (name: string, value: unknown) => {
    (named(name)!.props as { onChange?: (value: unknown) => void }).onChange?.(value);
    await settled();
  };
  const submit = async (at: number) => {
    view.findAll(Form)[at]!.trigger("onSubmit", { targetValue: {} } as never);
    await settled();
  };
  await set("deal", typed);
  await submit(0);
  const mayEnter = () => view.find(Button, ({ text }) => text === "Enter").props.disabled !== true;
  return { ...view, named, set, enter: () => submit(1), mayEnter };
}
const NOVEMBER_30 = { year: 2026, month: 10, date: 30 };
const bodies = (server: FakeServer) => server.calls("post", OF_DEAL).map(({ body }) => body as { entryId: string });

describe("Usage and milestones, entered by hand", () => {
  it("enters usage in the deal's own currency once it is whole, and shows it", async () => {
    const server = serverWith(recognition(), recognition({ byHand: [byHand()] }));
    const view = await drawDeal(server);
    expect(view.text()).toContain("Nothing was entered for this deal.");
    expect(view.mayEnter()).toBe(false);
    await view.set("on", NOVEMBER_30);
    await view.set("amount", "123,45");
    expect(view.named("amount")!.props).toMatchObject({ label: "Amount in EUR", description: "Reads as €123.45" });
    await view.enter();
    expect(bodies(server)).toEqual([{ entryId: bodies(server)[0]!.entryId, kind: "usage", lineId: "9001", on: "2026-11-30", minor: 12_345 }]);
    expect(bodies(server)[0]!.entryId).toMatch(/^[0-9a-f-]{36}$/);
    expect(view.text()).toContain("€123.45Hours · Nov 30, 2026by dana@northwind.example");
    expect(view.find(Alert).props.title).toBe("Entered. Revenue follows at once.");
    expect(view.mayEnter()).toBe(false);
    server.verify();
  });

  it("enters a milestone by a name of the settings, or typed where they name none", async () => {
    const server = serverWith(recognition());
    const view = await drawDeal(server);
    await view.set("kind", "milestone");
    await view.set("line", "9002");
    await view.set("on", NOVEMBER_30);
    await view.set("milestone", "Launch");
    await view.enter();
    expect(bodies(server)).toMatchObject([{ kind: "milestone", lineId: "9002", on: "2026-11-30", milestone: "Launch" }]);
    const typed = await drawDeal(serverWith(recognition({ milestones: [] })));
    await typed.set("kind", "milestone");
    expect(typed.named("milestone")!.props).toMatchObject({ description: "By the name it has in the settings." });
  });

  it("sent again after no answer it counts once, and another amount is another entry", async () => {
    const server = serverWith(recognition()).noAnswer("post", OF_DEAL);
    const view = await drawDeal(server);
    await view.set("on", NOVEMBER_30);
    await view.set("amount", "5");
    await view.enter();
    await view.enter();
    await view.set("amount", "6");
    await view.enter();
    const [first, again, other] = bodies(server).map(({ entryId }) => entryId);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(view.find(Alert).props.title).toBe("Onebook did not answer.");
  });

  it("takes back what was entered", async () => {
    const server = serverWith(recognition({ byHand: [byHand({ kind: "milestone", milestone: "Launch", amount: null })] }), recognition());
    const view = await drawDeal(server);
    expect(view.text()).toContain("Launch reached");
    view.find(Button, ({ text }) => text === "Take back").trigger("onClick");
    await settled();
    expect(server.calls("post", `${OF_DEAL}/${ENTRY}/withdraw`)).toHaveLength(1);
    expect(view.text()).toContain("Nothing was entered for this deal.");
  });

  it("shows those who may not settle what was entered, without a form or a button", async () => {
    const view = await drawDeal(serverWith(recognition({ rights: ["see"], byHand: [byHand()] })));
    expect(view.findAll(Button).map(({ text }) => text)).toEqual(["Show"]);
    expect(view.text()).toContain("Someone with the right to settle can enter these.");
    expect(view.text()).toContain("€123.45");
  });

  it("says what is wrong: no deal number, no such deal, an amount that reads two ways, a refusal", async () => {
    const server = serverWith(recognition());
    const view = await drawDeal(server, { typed: "the big one" });
    expect(view.named("deal")!.props).toMatchObject({ error: true, validationMessage: "There is no deal number in this." });
    expect(server.calls("get", OF_DEAL)).toEqual([]);
    expect((await drawDeal(serverWith(recognition({ name: null, lines: [] })))).find(Alert).props.title).toBe("Onebook knows no line items of this deal");
    const refused = await drawDeal(serverWith(recognition()).refuse("get", OF_DEAL, { status: 503, detail: "The database is away." }));
    expect(refused.find(Alert).props.title).toBe("The database is away.");
    const two = await drawDeal(serverWith(recognition()));
    await two.set("on", NOVEMBER_30);
    await two.set("amount", "1,234");
    expect(two.named("amount")!.props).toMatchObject({ error: true, validationMessage: "Write an amount such as 120.50." });
    expect(two.mayEnter()).toBe(false);
  });

  it("speaks German and French", async () => {
    expect((await drawDeal(serverWith(recognition()), { locale: "de-de" })).text()).toContain("Für diesen Deal wurde nichts eingetragen.");
    expect((await drawDeal(serverWith(recognition()), { locale: "fr-fr" })).text()).toContain("Rien n'a été saisi pour cette transaction.");
  });

  it("reads every amount it shows back as the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.constantFrom(0, 2, 3), (minor, decimals) => {
        expect(minorIn(amountOf(minor, decimals), decimals)).toBe(minor);
      }),
    );
    expect(["", "abc", "1.234.5", "1 000", "1.5e3", "--3", "0.001"].map((text) => minorIn(text, 2))).toEqual(Array.from({ length: 7 }, () => null));
  });
});
