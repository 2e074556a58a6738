import { describe, expect, it } from "vitest";
import { VendorError } from "../../../server/connectors/vendor-error.ts";
import { OutboundError } from "../../../server/platform/outbound.ts";
import { wired, ok } from "./wired.ts";

const granted = {
  access_token: "access-1",
  refresh_token: "refresh-1",
  token_type: "bearer",
  expires_in: 3600,
  x_refresh_token_expires_in: 8_726_400,
};
const callback = { code: "code-1", realmId: "9130000000000001", state: "s" };
const redirectUri = "https://onebook.example/oauth/quickbooks";
const failure = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof VendorError) return error.details;
  throw new Error("No VendorError");
};

describe("authorising with Intuit", () => {
  it("sends the browser to Intuit with the one scope there is and our state", () => {
    const { connector } = wired(() => ok(granted));
    const url = new URL(connector.oauth.authorizeUrl({ state: "st&ate", redirectUri }));
    expect(url.origin + url.pathname).toBe("https://appcenter.intuit.com/connect/oauth2");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: "client",
      response_type: "code",
      scope: "com.intuit.quickbooks.accounting",
      redirect_uri: redirectUri,
      state: "st&ate",
    });
  });

  it("redeems the code and takes the company from the callback", async () => {
    const { connector, seen } = wired(() => ok({ ...granted, x_refresh_token_hard_expires_in: 157_680_000 }));
    const grant = await connector.oauth.exchange({ callback, redirectUri });
    expect(grant.accounts).toEqual([{ externalId: "9130000000000001", name: null }]);
    expect(grant.tokens).toEqual({
      accessToken: "access-1",
      accessExpiresAt: "2026-11-23T11:00:00.000Z",
      refreshToken: "refresh-1",
      refreshExpiresAt: "2027-03-04T10:00:00.000Z",
      grantExpiresAt: "2031-11-22T10:00:00.000Z",
      scopes: ["com.intuit.quickbooks.accounting"],
    });
    const { call } = seen[0] ?? {};
    expect(call?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from("client:secret").toString("base64")}`,
      "x-include-refresh-token-hard-expires-in": "true",
    });
    expect(Object.fromEntries(new URLSearchParams(String(call?.body)))).toEqual({
      grant_type: "authorization_code",
      code: "code-1",
      redirect_uri: redirectUri,
    });
  });

  it("asks what the company is called, which the callback does not say, and is not held up where that cannot be read", async () => {
    const named = { QueryResponse: { CompanyInfo: [{ CompanyName: "Northside Books", Country: "US" }] } };
    const accountsWhere = async (company: Parameters<typeof wired>[0]) => {
      const { connector, seen } = wired((one, index) => (one.url.pathname.includes("/tokens/") ? ok(granted) : company(one, index)));
      const { accounts } = await connector.oauth.exchange({ callback, redirectUri });
      expect(seen.map(({ call }) => call.headers?.["authorization"])).toEqual([expect.stringMatching(/^Basic /), "Bearer access-1"]);
      return accounts;
    };
    expect(await accountsWhere(() => ok(named))).toEqual([{ externalId: "9130000000000001", name: "Northside Books" }]);
    for (const trouble of [{ status: 503, text: "" }, { status: 401, text: "" }, ok({ QueryResponse: {} }), new OutboundError("quickbooks", "timeout", "unknown")]) {
      expect(await accountsWhere(() => trouble)).toEqual([{ externalId: "9130000000000001", name: null }]);
    }
  });

  it("refuses a callback that was declined or names no company, without asking Intuit anything", async () => {
    const { connector, seen } = wired(() => ok(granted));
    const callbacks: Record<string, string>[] = [
      { error: "access_denied" },
      { code: "c" },
      { code: "c", realmId: "../../evil" },
    ];
    for (const bad of callbacks) {
      expect(await failure(connector.oauth.exchange({ callback: bad, redirectUri }))).toMatchObject({
        consequence: "park",
      });
    }
    expect(seen).toEqual([]);
  });

  it("keeps the newest refresh token", async () => {
    const { connector, seen } = wired(() => ok({ ...granted, refresh_token: "refresh-2" }));
    const tokens = await connector.oauth.refresh("refresh-1");
    expect(tokens).toMatchObject({ refreshToken: "refresh-2", grantExpiresAt: null });
    expect(String(seen[0]?.call.body)).toBe("grant_type=refresh_token&refresh_token=refresh-1");
  });

  it("tells a dead grant from our own wrong secret and from trouble at Intuit", async () => {
    const answering = (status: number, body: unknown) =>
      wired(() => ({ status, text: JSON.stringify(body) })).connector.oauth;
    expect(await failure(answering(400, { error: "invalid_grant" }).refresh("r"))).toMatchObject({
      consequence: "stop",
      code: "reconnect",
    });
    expect(await failure(answering(401, { error: "invalid_client" }).refresh("r"))).toMatchObject({
      consequence: "bug",
    });
    expect(await failure(answering(503, {}).refresh("r"))).toMatchObject({ consequence: "retry", applied: "unknown" });
    expect(await failure(answering(429, {}).refresh("r"))).toMatchObject({ consequence: "retry", code: "throttled" });
  });

  it("does not repeat a refresh whose answer was lost: it may have spent the token", async () => {
    const { connector, seen } = wired(() => new OutboundError("quickbooks", "timeout", "unknown"));
    expect(await failure(connector.oauth.refresh("r"))).toMatchObject({ consequence: "retry", applied: "unknown" });
    expect(seen).toHaveLength(1);
    const html = wired(() => ({ text: "<html>" }));
    expect(await failure(html.connector.oauth.refresh("r"))).toMatchObject({ code: "unknown-outcome" });
  });

  it("revokes, and is content where there was nothing left to revoke", async () => {
    const tokens = {
      accessToken: "a",
      accessExpiresAt: "",
      refreshToken: "r",
      refreshExpiresAt: null,
      grantExpiresAt: null,
      scopes: [],
    };
    const { connector, seen } = wired(() => ({ text: "" }));
    await connector.oauth.revoke(tokens);
    expect(seen[0]?.url.href).toBe("https://developer.api.intuit.com/v2/oauth2/tokens/revoke");
    expect(seen[0]?.body).toEqual({ token: "r" });
    await wired(() => ({ status: 400, text: "" })).connector.oauth.revoke(tokens);
    expect(await failure(wired(() => ({ status: 500, text: "" })).connector.oauth.revoke(tokens))).toMatchObject({
      consequence: "retry",
    });
  });
});
