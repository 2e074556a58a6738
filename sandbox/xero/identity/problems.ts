const NOBODY = "00000000-0000-0000-0000-000000000000";

const problem = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json; charset=utf-8", ...headers } });

/** No token, an unknown one or an expired one. */
export const unauthorised = (expired: boolean): Response =>
  problem(
    401,
    { Type: null, Title: "Unauthorized", Status: 401, Detail: expired ? "TokenExpired: token expired" : "AuthenticationUnsuccessful", Instance: NOBODY, Extensions: {} },
    { "www-authenticate": `Bearer error="invalid_token"${expired ? ', error_description="The token expired"' : ""}` },
  );

/** A good token without the scope for this. */
export const scopeMissing = (): Response =>
  problem(
    401,
    { Type: null, Title: "Unauthorized", Status: 401, Detail: "AuthorizationUnsuccessful", Instance: NOBODY, Extensions: {} },
    { "www-authenticate": 'Bearer error="insufficient_scope"' },
  );

/** No tenant named, or one the app is not connected to; Xero spells these keys in lower case. */
export const wrongTenant = (): Response => problem(403, { type: null, title: "Forbidden", status: 403, detail: "AuthenticationUnsuccessful", instance: NOBODY, extensions: {} });
