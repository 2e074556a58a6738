import { describe, expect, it } from "vitest";
import { SCOPES } from "../../../server/connectors/xero/index.ts";
import { failureOf, ok, TENANT, wired, type Scripted } from "./wired.ts";

const granted = { access_token: "access-1", refresh_token: "refresh-1", expires_in: 1800, token_type: "Bearer", scope: "openid offline_access" };
const connection = (id: string, tenantId: string, tenantType = "ORGANISATION") => ({ id, tenantId, tenantType, tenantName: `Books ${id}` });
const redirectUri = "https://onebook.example/oauth/xero/callback";
const tokens = { accessToken: "a", accessExpiresAt: "", refreshToken: "refresh-1", refreshExpiresAt: null, grantExpiresAt: null, scopes: [] };

describe("connecting Xero", () => {
  it("sends the browser to Xero with granular scopes and offline access", () => {
    const url = new URL(wired(() => ok({})).connector.oauth.authorizeUrl({ state: "s&1", redirectUri }));
    expect(url.origin + url.pathname).toBe("https://login.xero.com/identity/connect/authorize");
    expect(Object.fromEntries(url.searchParams)).toEqual({ response_type: "code", client_id: "client", redirect_uri: redirectUri, scope: SCOPES.join(" "), state: "s&1" });
    expect(SCOPES).toContain("offline_access");
    expect(SCOPES.some((scope) => scope.startsWith("accounting.transactions"))).toBe(false);
  });

  it("redeems the code and lists all organisations of the grant, practices left out", async () => {
    const { connector, seen } = wired(({ path }) =>
      path.endsWith("/connect/token") ? ok(granted) : ok([connection("1", TENANT), connection("2", "t-2"), connection("3", "t-3", "PRACTICE")]),
    );
    const authorization = await connector.oauth.exchange({ callback: { code: "c-1", state: "s" }, redirectUri });
    expect(authorization).toEqual({
      tokens: {
        accessToken: "access-1",
        accessExpiresAt: "2026-11-23T10:30:00.000Z",
        refreshToken: "refresh-1",
        refreshExpiresAt: "2027-01-22T10:00:00.000Z",
        grantExpiresAt: null,
        scopes: ["openid", "offline_access"],
      },
      accounts: [
        { externalId: TENANT, name: "Books 1" },
        { externalId: "t-2", name: "Books 2" },
      ],
      authorizedBy: null,
    });
    expect(seen[0]?.call).toMatchObject({ method: "POST", body: `grant_type=authorization_code&code=c-1&redirect_uri=${encodeURIComponent(redirectUri)}` });
    expect(seen[0]?.headers["authorization"]).toBe(`Basic ${Buffer.from("client:secret").toString("base64")}`);
    expect(seen[1]?.headers["authorization"]).toBe("Bearer access-1");
  });

  it("says what to do when the person declined or came back with nothing", async () => {
    const { connector, seen } = wired(() => ok({}));
    expect(await failureOf(connector.oauth.exchange({ callback: { error: "access_denied" }, redirectUri }))).toMatchObject({ consequence: "park" });
    expect(await failureOf(connector.oauth.exchange({ callback: {}, redirectUri }))).toMatchObject({ consequence: "park" });
    expect(seen).toHaveLength(0);
  });
});

describe("refreshing and ending a grant", () => {
  const refreshed = (answer: Scripted | Error) => wired(() => answer).connector.oauth.refresh("refresh-0");

  it("gives the new pair of tokens: Xero's refresh tokens serve once", async () => {
    expect(await refreshed(ok({ ...granted, refresh_token: "refresh-2" }))).toMatchObject({ refreshToken: "refresh-2", accessToken: "access-1" });
  });

  it("asks for a new connection where the grant is gone, blames the installation for its own secret", async () => {
    const refusal = (error: string) => ({ status: 400, text: JSON.stringify({ error }) });
    expect(await failureOf(refreshed(refusal("invalid_grant")))).toMatchObject({ consequence: "stop", code: "reconnect" });
    expect(await failureOf(refreshed(refusal("invalid_client")))).toMatchObject({ consequence: "bug" });
  });

  it("does not take silence or nonsense for a refusal: the token may have been spent", async () => {
    expect(await failureOf(refreshed({ status: 503, text: "" }))).toMatchObject({ consequence: "retry", applied: "unknown" });
    expect(await failureOf(refreshed({ text: "<html>" }))).toMatchObject({ consequence: "retry", applied: "unknown" });
    expect(await failureOf(refreshed(ok({ access_token: "only" })))).toMatchObject({ consequence: "retry", applied: "unknown" });
  });

  it("revokes by the refresh token", async () => {
    const { connector, seen } = wired(() => ({ text: "" }));
    await connector.oauth.revoke(tokens);
    expect(seen[0]?.call).toMatchObject({ method: "POST", url: "https://identity.xero.com/connect/revocation", body: "token=refresh-1&token_type_hint=refresh_token" });
  });

  it("disconnects this organisation alone", async () => {
    const { erp, seen } = wired(({ method }) => (method === "DELETE" ? { status: 204, text: "" } : ok([connection("9", "t-9"), connection("1", TENANT)])));
    await erp.disconnect();
    expect(seen.map((each) => `${each.method} ${each.path}`)).toEqual(["GET https://api.xero.com/connections", "DELETE https://api.xero.com/connections/1"]);
  });

  it("takes an organisation that is gone already for disconnected", async () => {
    const gone = wired(() => ok([connection("9", "t-9")]));
    await gone.erp.disconnect();
    expect(gone.seen).toHaveLength(1);
    const vanished = wired(({ method }) => (method === "DELETE" ? { status: 404, text: "" } : ok([connection("1", TENANT)])));
    await expect(vanished.erp.disconnect()).resolves.toBeUndefined();
    const revoked = wired(() => ({ status: 401, text: "" }));
    await expect(revoked.erp.disconnect()).resolves.toBeUndefined();
    expect(revoked.replaced()).toBe(1);
  });
});
