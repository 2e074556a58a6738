import { describe, expect, test } from "vitest";
import { routeDeal, type ErpConnection } from "../../server/domain/routing.ts";
import { settingsSchema } from "../../server/domain/settings.ts";
import { company, deal } from "./samples.ts";

const connection = (connectionId: string, state: ErpConnection["state"] = "active", currencies: string[] | null = null): ErpConnection => ({ connectionId, name: connectionId, state, organisation: currencies && { currencies } });
const route = (settings: object, of = deal(), connections = [connection("us"), connection("uk")]) => {
  const chosen = routeDeal(of, settingsSchema.parse(settings), connections);
  return typeof chosen === "string" ? chosen : chosen.code;
};

describe("which ERP organisation a deal goes to", () => {
  test("the only one there is, without any rule", () => {
    expect(route({}, deal(), [connection("us")])).toBe("us");
    expect(route({}, deal(), [connection("us"), connection("old", "disconnected")])).toBe("us");
  });

  test("the first rule that holds: by currency, pipeline, country or property; else the default", () => {
    const british = deal({ company: company({ address: { street: null, city: null, region: null, postalCode: null, country: "GB" } }) });
    expect(route({ routes: [{ connectionId: "uk", country: "GB" }], defaultConnectionId: "us" }, british)).toBe("uk");
    expect(route({ routes: [{ connectionId: "uk", country: "GB" }], defaultConnectionId: "us" })).toBe("us");
    expect(route({ routes: [{ connectionId: "uk", currency: "GBP" }, { connectionId: "us", pipelineId: "default" }] })).toBe("us");
    const marked = deal({ properties: { entity: "UK" } });
    expect(route({ routes: [{ connectionId: "uk", property: { name: "entity", equals: "UK" } }], defaultConnectionId: "us" }, marked)).toBe("uk");
  });

  test("where nothing else says which: the only one that keeps the deal's currency", () => {
    const [us, uk, ie] = [connection("us", "active", ["USD"]), connection("uk", "active", ["GBP", "EUR"]), connection("ie", "active", ["EUR"])];
    const euro = deal({ currency: "EUR" });
    expect(route({}, euro, [us, uk])).toBe("uk");
    expect(route({ defaultConnectionId: "us" }, euro, [us, uk])).toBe("us");
    expect(route({}, euro, [us, uk, ie])).toBe("no-connection");
    expect(route({}, deal({ currency: "JPY" }), [us, uk])).toBe("no-connection");
    expect(route({}, euro, [us, connection("uk", "disconnected", ["EUR"]), ie])).toBe("ie");
  });

  test("waits for a person where nothing says which, where none is connected, and where it needs to be renewed", () => {
    expect(route({})).toBe("no-connection");
    expect(route({}, deal(), [])).toBe("no-connection");
    expect(route({ defaultConnectionId: "us" }, deal(), [connection("us", "needs-reconnect"), connection("uk")])).toBe("reconnect");
  });
});
