const NOBODY = "00000000-0000-0000-0000-000000000000";
const problem = (Status: number, Title: string, Detail: string) => ({ Type: null, Title, Status, Detail, Instance: NOBODY, Extensions: {} });

/** Xero's own body for a status that a fault orders. */
export function faultBody(status: number): unknown {
  if (status === 429) return "";
  if (status === 401) return problem(401, "Unauthorized", "TokenExpired: token expired");
  if (status === 403) return { type: null, title: "Forbidden", status, detail: "AuthenticationUnsuccessful", instance: NOBODY, extensions: {} };
  if (status === 404) return "The resource you're looking for cannot be found";
  if (status === 400) return { ErrorNumber: 10, Type: "ValidationException", Message: "A validation exception occurred", Elements: [{ ValidationErrors: [{ Message: "Ordered by a fault" }] }] };
  if (status === 503) return problem(503, "Service Unavailable", "The organisation is not currently available");
  return problem(status, status === 500 ? "InternalServerError" : "Error", "An error occurred in Xero");
}
