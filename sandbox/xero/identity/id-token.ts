import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type JsonWebKey } from "node:crypto";
import type { Store } from "../../kit/store.ts";
import { ACCESS_SECONDS, USER, type Issued } from "./grants.ts";

/** The identity service's key: made when first needed, kept with the state, so that tokens stay valid over restarts. */
export function openSigner(store: Store) {
  const kept = store.collection<{ id: string; pem: string }>("identity-key");

  function key() {
    let record = kept.get("key");
    if (!record) {
      const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
      const pem = privateKey.export({ type: "pkcs8", format: "pem" }) as string;
      kept.put("key", { id: createHash("sha256").update(pem).digest("hex").slice(0, 40).toUpperCase(), pem });
      record = kept.get("key")!;
    }
    return { id: record.id, privateKey: createPrivateKey(record.pem) };
  }

  return {
    /** What verifiers fetch from the jwks address. */
    publicKey(): JsonWebKey {
      const { id, privateKey } = key();
      return { ...createPublicKey(privateKey).export({ format: "jwk" }), use: "sig", alg: "RS256", kid: id };
    },
    /** An id_token as OpenID Connect asks for it, signed with RS256. */
    idToken({ access, grant }: Issued, issuer: string, clientId: string, now: number): string {
      const { id, privateKey } = key();
      const seconds = Math.floor(now / 1000);
      const atHash = createHash("sha256").update(access).digest().subarray(0, 16).toString("base64url");
      const claims = {
        nbf: seconds, exp: seconds + ACCESS_SECONDS, iat: seconds, iss: issuer, aud: clientId, at_hash: atHash,
        sub: USER.id.replaceAll("-", ""), auth_time: seconds, xero_userid: USER.id, preferred_username: USER.email,
        email: USER.email, given_name: USER.given, family_name: USER.family, ...(grant.nonce !== undefined && { nonce: grant.nonce }),
      };
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
      const head = `${part({ alg: "RS256", kid: id, typ: "JWT" })}.${part(claims)}`;
      return `${head}.${sign("sha256", Buffer.from(head), privateKey).toString("base64url")}`;
    },
  };
}
