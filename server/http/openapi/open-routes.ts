/** Routes that are not JSON endpoints behind a signature of HubSpot's: vendors' webhooks, browsers, probes. */

const PROBLEM = { $ref: "#/components/responses/Problem" };
const page = (description: string) => ({ description, content: { "text/html": {} } });
const text = (name: string, place: "path" | "query", description: string) => ({
  name,
  in: place,
  required: true,
  description,
  schema: { type: "string" },
});
const json = (description: string) => ({ description, content: { "application/json": { schema: { type: "object" } } } });

export const openRoutes = {
  "/api/v1/openapi.json": {
    get: { operationId: "openApi", summary: "This document", security: [], responses: { "200": json("OpenAPI 3.1") } },
  },
  "/webhooks/{system}": {
    post: {
      operationId: "receiveWebhook",
      summary: "Events of HubSpot, QuickBooks or Xero",
      description: "Signed over the raw body as each vendor documents it, at most 1 MB.",
      security: [],
      parameters: [text("system", "path", "hubspot, quickbooks or xero")],
      requestBody: { required: true, content: { "application/json": {} } },
      responses: {
        "200": { description: "Stored with the work that follows; also for events that concern nobody here" },
        "400": { description: "Genuine, but not this vendor's envelope" },
        "401": { description: "Forged, or signed more than five minutes ago" },
        "413": { description: "More than 1 MB" },
        "500": { description: "A fault of ours; send it again" },
      },
    },
  },
  "/connect/hubspot": {
    get: {
      operationId: "beginInstall",
      summary: "Where an installation begins",
      security: [],
      responses: { "302": { description: "To HubSpot's consent screen" }, default: page("What went wrong, and what to do") },
    },
  },
  "/connect/hubspot/callback": {
    get: {
      operationId: "finishInstall",
      summary: "Where HubSpot sends the browser back",
      security: [],
      responses: { "200": page("Installed; links to connect an ERP"), default: page("What went wrong, and what to do") },
    },
  },
  "/connect/{system}": {
    get: {
      operationId: "beginConnect",
      summary: "Where connecting an ERP begins",
      security: [],
      parameters: [text("system", "path", "quickbooks or xero"), text("ticket", "query", "From the settings page; works once")],
      responses: { "200": page("For which HubSpot account it is, and the way on to the ERP's consent screen"), default: page("What went wrong, and what to do") },
    },
  },
  "/connect/{system}/callback": {
    get: {
      operationId: "finishConnect",
      summary: "Where the ERP sends the browser back",
      security: [],
      parameters: [text("system", "path", "quickbooks or xero")],
      responses: { "200": page("What is connected now"), default: page("What went wrong, and what to do") },
    },
  },
  "/documents/invoice": {
    get: {
      operationId: "openInvoicePdf",
      summary: "The PDF behind a link a card has asked for",
      description: "The key is sealed, names one invoice of one account, and is good for five minutes.",
      security: [],
      parameters: [text("key", "query", "From pdfLink")],
      responses: {
        "200": { description: "The invoice as the ERP prints it", content: { "application/pdf": {} } },
        default: page("What went wrong, and what to do"),
      },
    },
  },
  "/documents/bridge": {
    get: {
      operationId: "openBridgeFile",
      summary: "The file behind a link the page of the bridge has asked for",
      description: "The key is sealed, names one question of one account as of one moment, and is good for five minutes.",
      security: [],
      parameters: [text("key", "query", "From bridgeFile")],
      responses: {
        "200": { description: "The bridge", content: { "application/pdf": {}, "text/csv": {} } },
        default: page("What went wrong, and what to do"),
      },
    },
  },
  "/healthz": {
    get: { operationId: "health", summary: "The process answers", security: [], responses: { "200": json("It does") } },
  },
  "/readyz": {
    get: {
      operationId: "readiness",
      summary: "The database answers too",
      security: [],
      responses: { "200": json("It does"), "503": PROBLEM },
    },
  },
};
