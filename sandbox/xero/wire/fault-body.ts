/** Xero's own body for a status that a fault orders. */
export function faultBody(status: number): unknown {
  if (status === 429) return "";
  if (status < 500) return { ErrorNumber: 0, Type: "Exception", Message: `Ordered by a fault: ${status}` };
  const title = status === 503 ? "The organisation is not currently available" : "An error occurred in Xero. Check the API status page http://status.developer.xero.com for current service status.";
  return { Type: null, Title: title, Status: status, Detail: title, Instance: "00000000-0000-0000-0000-000000000000", Extensions: {} };
}
