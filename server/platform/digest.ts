import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** Lower-case hexadecimal SHA-256. */
export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** HMAC-SHA256 in base64, as all three vendors sign. */
export const hmacBase64 = (key: string, data: string | Uint8Array): string =>
  createHmac("sha256", key).update(data).digest("base64");

/** Compares without telling by its time where two values differ. */
export function constantTimeEqual(a: string | Uint8Array, b: string | Uint8Array): boolean {
  const [left, right] = [Buffer.from(a as string), Buffer.from(b as string)];
  return left.length === right.length && timingSafeEqual(left, right);
}
