/** What undici's errors mean. It wraps the cause, sometimes twice, and several where a name has several addresses. */
interface Cause {
  code?: unknown;
  name?: unknown;
  syscall?: unknown;
  cause?: unknown;
  errors?: unknown;
}

const MAX_DEPTH = 4;
const TIMEOUTS = ["TimeoutError", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"];
/** Looking up the name and connecting: system calls that come before anything is sent. */
const BEFORE_SENDING = ["connect", "getaddrinfo"];
/** The other side's certificate was refused: nothing is sent before it is accepted. */
const CERTIFICATE = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;

/** True where no byte of the request can have left. Whatever is in doubt may have arrived. */
export const neverSent = (error: unknown): boolean =>
  causesOf(error).some(
    ({ code, syscall }) =>
      code === "UND_ERR_CONNECT_TIMEOUT" ||
      (typeof syscall === "string" && BEFORE_SENDING.includes(syscall)) ||
      (typeof code === "string" && CERTIFICATE.test(code)),
  );

/** By name as well as by code: the code of a DOMException is a number that says little. */
export const isTimeout = (error: unknown): boolean =>
  causesOf(error).some(({ code, name }) => TIMEOUTS.includes(String(code)) || TIMEOUTS.includes(String(name)));

function causesOf(error: unknown, depth = 0): Cause[] {
  if (depth > MAX_DEPTH || error === null || typeof error !== "object") return [];
  const { cause, errors } = error as Cause;
  const several: unknown[] = Array.isArray(errors) ? errors : [];
  return [error, ...causesOf(cause, depth + 1), ...several.flatMap((one) => causesOf(one, depth + 1))];
}
