import { VendorError } from "../vendor-error.ts";
import { SYSTEM } from "./errors.ts";
import type { RefusedAnswer } from "./refusals.ts";
import { envelopeIn } from "./wire-error.ts";

/** Words with which HubSpot says that a grant is over, in OAuth's spelling and in its own. */
const GONE = /\b(invalid_grant|access_denied|invalid_token|BAD_REFRESH_TOKEN|BAD_AUTH_CODE|BAD_ACCESS_TOKEN|BAD_HUB)\b/;

/**
 * A 4xx of the token endpoint; undefined for any other answer. Only HubSpot's own word ends a grant: a wrong client
 * secret of ours gets a 400 as well, and must not disconnect every tenant.
 */
export function grantRefused(answer: RefusedAnswer): VendorError | undefined {
  const envelope = envelopeIn(answer.text);
  if (answer.status < 400 || answer.status >= 500 || answer.status === 429 || !envelope) return undefined;
  if (answer.status === 423 || answer.status === 477) return undefined;
  const gone = GONE.test(envelope.words);
  return new VendorError({
    system: SYSTEM,
    consequence: gone ? "stop" : "bug",
    code: gone ? "reconnect" : "validation",
    message: gone
      ? "HubSpot no longer accepts the connection: the app was removed or access was withdrawn. An admin must install it again."
      : "HubSpot does not accept Onebook's own registration. Check the client id, the client secret and the redirect address.",
    applied: "no",
    vendorCode: envelope.words || String(answer.status),
    ...(envelope.requestId === undefined ? {} : { requestId: envelope.requestId }),
  });
}
