import { expect, it } from "vitest";
import type { Session, WebhookRequest } from "../../server/connectors/connector.ts";
import { VendorError } from "../../server/connectors/vendor-error.ts";
import type { CrmBench, TypedDeal } from "./crm-bench.ts";
import { failure } from "./erp-bench.ts";

export interface Hands {
  bench: () => CrmBench;
  made: (change?: Partial<TypedDeal>) => Promise<{ dealId: string }>;
}

/** The part of the CRM battery about consent, webhooks and the end of a connection; it ends the connection. */
export function itConnects({ bench, made }: Hands): void {
  const granted = async () => {
    const { connector, redirectUri } = bench();
    const callback = await bench().consent(connector.oauth.authorizeUrl({ state: "a b&c=ü", redirectUri }));
    expect(callback["state"]).toBe("a b&c=ü");
    return { callback, authorization: await connector.oauth.exchange({ callback, redirectUri }) };
  };
  const parsed = (request: WebhookRequest) => bench().connector.webhooks.parse(request.raw) ?? [];

  it("is told of a change by a webhook it can trust, and only while nothing in it is touched", async () => {
    const { dealId } = await made();
    const [request] = await bench().vendor.postsOf(dealId, () => bench().person.close(dealId, "won"));
    if (!request) throw new Error("No webhook came");
    const verify = (one: WebhookRequest) => bench().connector.webhooks.verify(one);
    expect(verify(request)).toBe("genuine");
    expect(verify({ ...request, raw: Buffer.concat([request.raw, Buffer.from(" ")]) })).toBe("forged");
    expect(verify({ ...request, url: `${request.url}?x` })).toBe("forged");
    expect(verify({ ...request, headers: {} })).toBe("forged");
    const told = parsed(request).map(({ externalId, change }) => [externalId, change.entity, change.id, change.hint]);
    expect(told).toContainEqual([bench().accountId, "deal", dealId, "updated"]);
  });

  it("gives every delivery of an event the same key, and no other event that key", async () => {
    const { dealId } = await made();
    const posts = await bench().vendor.postsOf(dealId, () => bench().person.close(dealId, "lost"));
    const keys = posts.flatMap((post) => parsed(post).map((event) => event.dedupeKey));
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    expect(posts.flatMap((post) => parsed(post).map((event) => event.dedupeKey))).toEqual(keys);
  });

  it("takes no post for its own that is not", () => {
    for (const text of ["", "{}", "null", "not json", '"text"', '{"events":[]}']) {
      expect(bench().connector.webhooks.parse(new TextEncoder().encode(text))).toBeNull();
    }
    expect(bench().connector.webhooks.parse(new Uint8Array([0xff, 0xfe, 0x5b, 0x5d]))).toBeNull();
  });

  it("exchanges a code once, and learns the account and who gave access", async () => {
    const { callback, authorization } = await granted();
    expect(authorization.accounts.map(({ externalId }) => externalId)).toEqual([bench().accountId]);
    expect(authorization.authorizedBy).toBeTruthy();
    expect(authorization.tokens.scopes.length).toBeGreaterThan(0);
    const again = bench().connector.oauth.exchange({ callback, redirectUri: bench().redirectUri });
    expect(await failure(again)).toMatchObject({ consequence: "stop", code: "reconnect" });
  });

  it("refreshes tokens, and says when the grant is gone", async () => {
    const { oauth } = bench().connector;
    const { authorization } = await granted();
    const renewed = await oauth.refresh(authorization.tokens.refreshToken);
    expect(renewed.accessToken).not.toBe(authorization.tokens.accessToken);
    expect(renewed.refreshToken).not.toBe("");
    expect(Date.parse(renewed.accessExpiresAt)).toBeGreaterThan(Date.parse("2026-01-01"));
    await oauth.revoke(renewed);
    await oauth.revoke(renewed);
    expect(await failure(oauth.refresh(renewed.refreshToken))).toMatchObject({ consequence: "stop", code: "reconnect", applied: "no" });
  });

  it("takes itself off the account, and succeeds again where it is off already", async () => {
    const { authorization } = await granted();
    const session: Session = {
      externalId: bench().accountId,
      accessToken: async () => authorization.tokens.accessToken,
      replaceToken: async () => {
        throw new VendorError({ system: "test", consequence: "stop", code: "reconnect", message: "Gone.", applied: "no" });
      },
    };
    const crm = bench().connector.open(session);
    expect(await bench().vendor.knows(authorization.tokens.accessToken)).toBe(true);
    await crm.disconnect();
    expect(await bench().vendor.knows(authorization.tokens.accessToken)).toBe(false);
    await crm.disconnect();
    expect(await failure(crm.describeAccount())).toMatchObject({ consequence: "stop", code: "reconnect" });
  });
}
