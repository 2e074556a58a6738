import { describe, expect, it } from "vitest";
import { OPTIONAL_SCOPES, SCOPES } from "../../../server/connectors/hubspot/index.ts";
import { failureOf, NOW, ok, refused, wired, type Scripted, type Seen } from "./wired.ts";

const REDIRECT = "https://onebook.example/connect/hubspot/callback";
const TOKENS = { access_token: "access", refresh_token: "refresh", expires_in: 1800, token_type: "bearer" };
const KNOWN = { active: true, hub_id: 100001, hub_domain: "tallowmere.example", user_id: 44, scopes: ["oauth"] };

const granting = (tokens: unknown = TOKENS, known: unknown = KNOWN) =>
  wired(({ path }) => ok(path.endsWith("/introspect") ? known : tokens));
const exchange = ({ connector }: ReturnType<typeof wired>) => connector.oauth.exchange({ callback: { code: "c" }, redirectUri: REDIRECT });
const refresh = (answer: Scripted | Error) => wired(() => answer).connector.oauth.refresh("old-refresh");
const formOf = (seen: Seen | undefined) => seen?.body as Record<string, string>;

describe("Installing in a HubSpot account", () => {
  it("asks for exactly the scopes it needs, separated by %20: HubSpot does not read a plus sign as a space", () => {
    const url = granting().connector.oauth.authorizeUrl({ state: "s+1/=", redirectUri: REDIRECT });
    expect(url.startsWith("https://app.hubspot.com/oauth/authorize?")).toBe(true);
    expect(url).not.toContain("+");
    const query = new URL(url).searchParams;
    expect(query.get("scope")?.split(" ")).toEqual([...SCOPES]);
    expect(query.get("optional_scope")?.split(" ")).toEqual([...OPTIONAL_SCOPES]);
    expect([query.get("client_id"), query.get("redirect_uri"), query.get("state")]).toEqual(["client", REDIRECT, "s+1/="]);
  });

  it("learns from introspection which account it was and who gave access", async () => {
    expect(await exchange(granting())).toMatchObject({ accounts: [{ externalId: "100001", name: "tallowmere.example" }], authorizedBy: "HubSpot user 44" });
    expect((await exchange(granting(TOKENS, { ...KNOWN, user: "ada@tallowmere.example" }))).authorizedBy).toBe("ada@tallowmere.example");
    expect((await exchange(granting(TOKENS, { active: true, hub_id: "7" }))).authorizedBy).toBeNull();
  });

  it("uses dated endpoints, forms, and no secret in any address", async () => {
    const bench = granting();
    await exchange(bench);
    await bench.connector.oauth.revoke({ ...(await exchange(bench)).tokens });
    expect([...new Set(bench.seen.map(({ method, path }) => `${method} ${path}`))]).toEqual([
      "POST /oauth/2026-09/token",
      "POST /oauth/2026-09/token/introspect",
      "POST /oauth/2026-09/token/revoke",
    ]);
    expect(formOf(bench.seen[0])).toEqual({ client_id: "client", client_secret: "app-secret", grant_type: "authorization_code", code: "c", redirect_uri: REDIRECT });
    expect(formOf(bench.seen.at(-1))).toMatchObject({ token: "refresh", token_type_hint: "refresh_token" });
    for (const { call } of bench.seen) expect(call.url).not.toMatch(/secret|token=|access|refresh/);
  });

  it("keeps tokens until they expire, and the refresh token until it is revoked", async () => {
    expect((await exchange(granting())).tokens).toEqual({
      accessToken: "access",
      accessExpiresAt: new Date(NOW + 1_800_000).toISOString(),
      refreshToken: "refresh",
      refreshExpiresAt: null,
      grantExpiresAt: null,
      scopes: ["oauth"],
    });
  });

  it("does not believe an answer without a refresh token, nor a token that is not active", async () => {
    const { refresh_token: _, ...without } = TOKENS;
    expect(await failureOf(exchange(granting(without)))).toMatchObject({ consequence: "retry", applied: "unknown" });
    expect(await failureOf(exchange(granting(TOKENS, { active: false })))).toMatchObject({ consequence: "retry", code: "unexpected-answer" });
  });
});

describe("Refreshing a HubSpot grant", () => {
  it("takes over the new refresh token, and keeps the old one where none is given", async () => {
    expect((await refresh(ok({ ...TOKENS, refresh_token: "newer" }))).refreshToken).toBe("newer");
    const { refresh_token: _, ...without } = TOKENS;
    expect((await refresh(ok(without))).refreshToken).toBe("old-refresh");
  });

  it.each([
    ["BAD_REFRESH_TOKEN", "invalid_grant"],
    ["BAD_HUB", undefined],
    ["ACCESS", "access_denied"],
  ])("ends the connection where HubSpot says %s", async (status, error) => {
    const details = await failureOf(refresh({ status: 400, text: JSON.stringify({ status, message: "no", ...(error ? { error } : {}) }) }));
    expect(details).toMatchObject({ consequence: "stop", code: "reconnect", applied: "no" });
  });

  it.each([
    ["BAD_CLIENT_SECRET", "invalid_client"],
    ["BAD_CLIENT_ID", "invalid_client"],
    ["BAD_GRANT_TYPE", "unsupported_grant_type"],
    ["BAD_REDIRECT_URI", "invalid_request"],
  ])("does not disconnect every tenant where %s says that our own registration is wrong", async (status, error) => {
    const details = await failureOf(refresh({ status: 400, text: JSON.stringify({ status, message: "no", error }) }));
    expect(details).toMatchObject({ consequence: "bug", applied: "no" });
  });

  it("ends no connection because of a limit, a failure, or a page that is not HubSpot's", async () => {
    for (const answer of [refused(429), refused(423), refused(477), refused(500), { status: 400, text: "<html>" }, { text: "<html>" }, ok({})]) {
      expect(await failureOf(refresh(answer))).toMatchObject({ consequence: "retry" });
    }
  });
});

describe("Revoking a HubSpot grant", () => {
  const revoke = (answer: Scripted) => wired(() => answer).connector.oauth.revoke({ accessToken: "a", accessExpiresAt: "", refreshToken: "r", refreshExpiresAt: null, grantExpiresAt: null, scopes: [] });

  it("succeeds also where it was gone already", async () => {
    await revoke({ status: 204, text: "" });
    await revoke({ status: 400, text: JSON.stringify({ status: "BAD_REFRESH_TOKEN", message: "unknown", error: "invalid_grant" }) });
  });

  it("fails where it cannot be known", async () => {
    expect(await failureOf(revoke(refused(503)))).toMatchObject({ consequence: "retry", applied: "unknown" });
    expect(await failureOf(revoke({ status: 400, text: JSON.stringify({ status: "BAD_CLIENT_ID", message: "no", error: "invalid_client" }) }))).toMatchObject({ consequence: "bug" });
  });
});

describe("Leaving a HubSpot account", () => {
  it("takes the app off the account first, then ends the token", async () => {
    const { crm, seen } = wired(() => ({ status: 204, text: "" }));
    await crm.disconnect();
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual(["DELETE /appinstalls/2026-09/external-install", "POST /oauth/2026-09/token/revoke"]);
    expect(formOf(seen[1])).toMatchObject({ token: "token-0", token_type_hint: "access_token" });
  });

  it("ends the token even where the app could not be taken off, and says so", async () => {
    const { crm, seen } = wired(({ method }) => (method === "DELETE" ? refused(500) : { status: 204, text: "" }));
    expect(await failureOf(crm.disconnect())).toMatchObject({ consequence: "retry", applied: "unknown" });
    expect(seen.at(-1)?.path).toBe("/oauth/2026-09/token/revoke");
  });
});
