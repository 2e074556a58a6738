import { Alert, Button, Input, LoadingButton, NumberInput, Select, TextArea } from "@hubspot/ui-extensions";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { milestonesIn, milestonesText } from "../../../src/extensions/home/earning/milestones-in.ts";
import { mapping, serverWith, settingsOf } from "../settings/draw-settings.tsx";
import { settled, type FakeServer } from "../surface.tsx";
import { drawPage } from "./draw-page.tsx";

const MILESTONES = { earn: "milestones", milestones: [{ name: "Design", percent: "40", field: "design_done" }, { name: "Launch", percent: "60", field: null }] };

async function drawEarning(server: FakeServer = serverWith(), locale = "en-us") {
  const view = await drawPage("/earning", server, { locale });
  const fields = () => [...view.findAll(Select), ...view.findAll(Input), ...view.findAll(NumberInput), ...view.findAll(TextArea)];
  const named = (name: string) => fields().find(({ props }) => props.name === name);
  return {
    ...view,
    fields,
    named,
    labels: (name: string) => (named(name)!.props as { options: { label: string }[] }).options.map(({ label }) => label),
    set: async (name: string, value: unknown) => {
      (named(name)!.props as { onChange?: (value: unknown) => void }).onChange?.(value);
      await settled();
    },
    save: async () => {
      view.find(LoadingButton).trigger("onClick");
      await settled();
    },
    saved: () => server.calls("put", "/api/v1/settings").map(({ body }) => (body as { settings: ReturnType<typeof settingsOf> }).settings),
  };
}
const rules = (recognition: object) => settingsOf({ recognition });

describe("Revenue recognition", () => {
  it("says how one-off and recurring items are earned, and saves what was changed with the rest of the settings as it was", async () => {
    const view = await drawEarning(serverWith({ settings: { dueDays: 14 } }));
    expect(view.named("recognition.oneOff")!.props.value).toBe("at-once");
    expect(view.named("recognition.recurring.by")!.props.value).toBe("prorated-months");
    await view.set("recognition.oneOff", "on-delivery");
    await view.set("recognition.recurring.by", "days");
    await view.set("recognition.recurring.starts", "delivery");
    await view.set("recognition.recurring.months", 12);
    await view.set("changes", "catch-up");
    await view.set("bundles", "stand-alone");
    await view.set("residue", "last");
    await view.save();
    expect(view.saved()).toEqual([settingsOf({ dueDays: 14, recognition: { oneOff: { earn: "on-delivery" }, recurring: { earn: "over-time", by: "days", months: 12, starts: "delivery" }, changes: "catch-up", bundles: "stand-alone", residue: "last" } })]);
    expect(view.find(Alert).props.title).toBe("Saved. What waits for a person is looked at again.");
  });

  it("takes the term's months of 0 as none, and days of a deal from its dates only", async () => {
    const view = await drawEarning(serverWith({ settings: { recognition: { recurring: { earn: "over-time", months: 6 } } } }));
    expect(view.labels("recognition.delivered")).toEqual(["None", "Bill on (bill_on)"]);
    expect(view.labels("recognition.policy")).toEqual(["None", "PO number (po_number)"]);
    await view.set("recognition.recurring.months", 0);
    await view.set("recognition.delivered", "bill_on");
    await view.set("recognition.policy", "po_number");
    await view.save();
    expect(view.saved()).toEqual([rules({ fields: { delivered: "bill_on", policy: "po_number" } })]);
  });

  it("has milestones, one a line, and keeps the last that could be read while one cannot", async () => {
    const view = await drawEarning();
    await view.set("recognition.oneOff", "milestones");
    expect(view.named("recognition.oneOff.milestones")!.props.value).toBe("Acceptance; 100");
    await view.set("recognition.oneOff.milestones", "Design; 40 %; design_done\nLaunch; 60\n");
    await view.set("recognition.oneOff.milestones", "Design; 40; design_done\nLaunch; 61");
    expect(view.named("recognition.oneOff.milestones")!.props).toMatchObject({ error: true, validationMessage: "Write each as: Design; 40; design_done. Percents come to at most 100." });
    await view.save();
    expect(view.saved()).toEqual([rules({ oneOff: MILESTONES })]);
  });

  it("shows the saved milestones again once changes are discarded", async () => {
    const view = await drawEarning(serverWith({ settings: { recognition: { oneOff: MILESTONES } } }));
    await view.set("recognition.oneOff.milestones", "Launch; 100");
    await view.press("Discard changes");
    expect(view.named("recognition.oneOff.milestones")!.props.value).toBe("Design; 40; design_done\nLaunch; 60");
  });

  it("has items with a policy and a price of their own added, changed and removed", async () => {
    const view = await drawEarning(serverWith({ settings: { recognition: { items: [{ item: "OLD-1", standAlonePrice: "10" }] } } }));
    await view.press("Add an item");
    await view.set("recognition.items.1.item", " WEB-1 ");
    await view.set("recognition.items.1.price", "99,50");
    expect(view.labels("recognition.items.1.policy")[0]).toBe("As other items");
    await view.set("recognition.items.1.policy", "usage");
    await view.press("Remove");
    expect(view.named("recognition.items.1.item")).toBeUndefined();
    await view.save();
    expect(view.saved()).toEqual([rules({ items: [{ item: "WEB-1", policy: { earn: "usage" }, standAlonePrice: "99.50" }] })]);
  });

  it("shows a refused field where it is", async () => {
    const view = await drawEarning(serverWith().refuse("put", "/api/v1/settings", { status: 400, errors: [{ path: "body.settings.recognition.items.0.item", message: "Too small." }] }));
    await view.press("Add an item");
    await view.save();
    expect(view.named("recognition.items.0.item")!.props).toMatchObject({ error: true, validationMessage: "Too small." });
  });

  it("is read by those who may not change it, with whom to ask", async () => {
    const items = [{ item: "WEB-1", policy: MILESTONES, standAlonePrice: null }];
    const view = await drawEarning(serverWith({ rights: ["see"], admins: ["boss@northwind.example"], settings: { recognition: { items } } }));
    expect(view.text()).toContain("Ask boss@northwind.example.");
    expect(view.fields().filter(({ props }) => props.readOnly !== true).map(({ props }) => props.name)).toEqual([]);
    expect([...view.findAll(Button), ...view.findAll(LoadingButton)]).toEqual([]);
  });

  it("shows the rules also where the CRM's lists cannot be read, a field that is gone with its name", async () => {
    const server = serverWith({ settings: { recognition: { fields: { delivered: "gone" } } } }).refuse("get", "/api/v1/mapping", { status: 503, detail: "HubSpot could not be reached." });
    const view = await drawEarning(server);
    expect(view.find(Alert).props.title).toBe("HubSpot could not be reached.");
    expect(view.labels("recognition.delivered")).toEqual(["None", "gone ?"]);
    expect(view.named("recognition.oneOff")!.props.value).toBe("at-once");
  });

  it.each([
    ["de-de", "Wann Verkauftes als Umsatz zählt.", "Artikel hinzufügen"],
    ["fr-fr", "Quand ce qui est vendu compte comme revenu.", "Ajouter un article"],
  ])("speaks %s, and stays whole with very many items and fields", async (locale, intro, add) => {
    const many = Array.from({ length: 100 }, (_none, at) => ({ item: `${"x".repeat(190)}${at}`, policy: MILESTONES }));
    const lists = mapping({ dealFields: Array.from({ length: 150 }, (_none, at) => ({ name: `field_${at}`, label: "y".repeat(300), kind: "date" })) });
    const view = await drawEarning(serverWith({ settings: { recognition: { items: many } } }).on("get", "/api/v1/mapping", "/api/v1/mapping", lists), locale);
    expect(view.text()).toContain(intro);
    expect(view.maybeButton(add)).not.toBeNull();
    expect(view.findAll(TextArea)).toHaveLength(100);
    expect(view.text()).not.toMatch(/undefined|\[object|NaN/);
  });

  it("reads milestones as it writes them, and none that come to more than everything", () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z 0-9]{0,20}[a-z]$/);
    const one = fc.record({ name, percent: fc.constantFrom("0.5", "1", "1.25", "2"), field: fc.option(fc.stringMatching(/^[a-z_]{1,20}$/), { nil: null }) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 50 }), (milestones) => {
        expect(milestonesIn(milestonesText(milestones))).toEqual(milestones);
      }),
    );
    expect(milestonesIn("A; 33.3\nB; 33.3\nC; 33.4")).toHaveLength(3);
    expect(["", "A", "A; x", "A; 50\nB; 50.0001", "; 10", "A; 10; two words"].map(milestonesIn)).toEqual(Array.from({ length: 6 }, () => null));
  });
});
