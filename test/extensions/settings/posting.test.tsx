import { describe, expect, it } from "vitest";
import { drawSettings, ID, serverWith, settingsOf, xero } from "./draw-settings.tsx";

const posting = (classes: object[]) => ({ posting: { mode: "draft", from: "2026-11", classes } });
const rule = (optionId: string, changes: object = {}) => ({ connectionId: ID.xero, pipelineId: "default", dimensionId: "region", optionId, ...changes });

describe("Recognised revenue in the settings", () => {
  it("has recognised revenue posted between two accounts of each organisation, from a month on", async () => {
    const view = await drawSettings("posting");
    expect(view.field("postingMode").props.description).toBe("Onebook shows recognised revenue and posts none of it.");
    await view.set("postingMode", "draft");
    await view.set("postingFrom", "2026-11");
    await view.set(`deferred-${ID.xero}`, "830");
    await view.set(`revenue-${ID.xero}`, "200");
    await view.press("Save settings");
    expect(view.saved()).toEqual([{ version: 4, settings: settingsOf({ posting: { mode: "draft", from: "2026-11", accounts: { [ID.xero]: { deferred: "830", revenue: "200" } } } }) }]);
  });

  it("has each pipeline's revenue stand under a class of the organisation, one and no more", async () => {
    const other = rule("5", { connectionId: ID.other });
    const view = await drawSettings("posting", serverWith({ settings: posting([other, rule("north")]) }));
    const field = () => view.field(`class-${ID.xero}-default`).props as { label: string; value: string; options: { label: string; value: string }[] };
    expect(field()).toMatchObject({ label: "Class of Sales", value: "region\nnorth" });
    expect(field().options.map(({ label }) => label)).toEqual(["Without a class", "Region: North", "Region: South"]);
    await view.set(`class-${ID.xero}-default`, "region\nsouth");
    await view.press("Save settings");
    expect(view.saved()[0]?.settings.posting.classes).toEqual([other, rule("south")]);
    await view.set(`class-${ID.xero}-default`, "");
    await view.press("Save settings");
    expect(view.saved()[1]?.settings.posting.classes).toEqual([other]);
  });

  it("keeps a pipeline visible that the CRM no longer has, and asks nothing where the organisation has no classes", async () => {
    const gone = await drawSettings("posting", serverWith({ settings: posting([rule("north", { pipelineId: "old" })]) }));
    expect(gone.field(`class-${ID.xero}-old`).props).toMatchObject({ label: "Class of old ?", value: "region\nnorth" });
    const { reference } = xero();
    const none = await drawSettings("posting", serverWith({ settings: posting([]), connections: [xero({ reference: reference && { ...reference, dimensions: [] } })] }));
    expect(none.text()).not.toContain("Class of");
  });

  it.each([
    ["de-de", "Wann Umsatz verdient ist, steht auf Onebooks Seite", "Klasse von Sales"],
    ["fr-fr", "Quand le revenu est gagné se règle sur la page", "Classe de Sales"],
  ])("says in %s where the rules of earning stand, and what a class is for", async (locale, where, label) => {
    const view = await drawSettings("posting", serverWith({ settings: posting([]) }), locale);
    expect(view.text()).toContain(where);
    expect(view.field(`class-${ID.xero}-default`).props.label).toBe(label);
  });
});
