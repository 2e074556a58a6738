import { iconNames } from "@hubspot/ui-extensions";
import { z } from "zod";

/**
 * The shapes of the project's configuration files on platform 2026.09, as HubSpot's own templates show them. HubSpot hands
 * out its schemas only to a signed-in account, so these are kept here: strict, that a misspelt key is found offline.
 */
const text = z.string().trim().min(1);
const url = z.string().regex(/^(https:\/\/|\$\{[A-Z_]+\})/, "begins with https:// or a variable of the profile");
const entrypoint = z.string().regex(/^\/app\/(cards|pages|settings|actions)\/[A-Za-z]+\.js$/, "is a built file such as /app/cards/DealCard.js");
const recordTypes = z.array(z.enum(["deals", "companies", "contacts"])).min(1);

export const projectSchema = z.strictObject({ name: text, srcDir: text, platformVersion: z.string().regex(/^\d{4}\.\d{2}$/) });

export const profileSchema = z.strictObject({ accountId: z.int().positive(), variables: z.record(z.string().regex(/^[A-Z_]+$/), z.union([text, z.number(), z.boolean()])) });

export const localSchema = z.strictObject({ proxy: z.record(z.url(), z.url()) });

const appConfig = z.strictObject({
  name: text.max(60),
  description: text.max(500),
  distribution: z.literal("marketplace"),
  auth: z.strictObject({ type: z.literal("oauth"), redirectUrls: z.array(url).min(1), requiredScopes: z.array(text).min(1), optionalScopes: z.array(text), conditionallyRequiredScopes: z.array(text) }),
  permittedUrls: z.strictObject({ fetch: z.array(url).min(1), iframe: z.array(url), img: z.array(url) }),
  support: z.strictObject({ supportEmail: text, documentationUrl: url, supportUrl: url, supportPhone: text }),
});

const subscription = z.strictObject({
  subscriptionType: z.enum(["object.creation", "object.deletion", "object.merge", "object.restore", "object.associationChange", "object.propertyChange"]),
  objectType: z.enum(["deal", "company", "contact", "line_item"]),
  propertyName: text.optional(),
  active: z.boolean(),
});
const webhooksConfig = z.strictObject({
  settings: z.strictObject({ targetUrl: url, maxConcurrentRequests: z.int().min(6).max(100) }),
  subscriptions: z.strictObject({ crmObjects: z.array(subscription), legacyCrmObjects: z.array(z.never()), hubEvents: z.array(z.strictObject({ subscriptionType: z.literal("contact.privacyDeletion"), active: z.boolean() })) }),
});

const typeDefinition = z.strictObject({
  name: text,
  type: z.enum(["string", "number", "date", "enumeration"]),
  fieldType: z.enum(["text", "textarea", "number", "date", "select"]),
  options: z.array(z.strictObject({ value: text, label: text })).optional(),
});
const fieldTexts = z.record(text, text);
const labels = z.strictObject({ actionName: text, actionDescription: text, actionCardContent: text, inputFieldLabels: fieldTexts, inputFieldDescriptions: fieldTexts, outputFieldLabels: fieldTexts });
/** An agent chooses a tool by `llmConfig`; HubSpot has a person confirm what a TAKE_ACTION tool is about to do. */
const client = z.discriminatedUnion("client", [
  z.strictObject({ client: z.literal("WORKFLOWS") }),
  z.strictObject({ client: z.literal("AGENTS"), toolType: z.enum(["GET_DATA", "GENERATE", "TAKE_ACTION"]), llmConfig: z.strictObject({ actionDescription: text }) }),
]);
const workflowConfig = z.strictObject({
  actionUrl: url,
  isPublished: z.boolean(),
  supportedClients: z.array(client).min(1),
  inputFields: z.array(z.strictObject({ typeDefinition, supportedValueTypes: z.array(z.enum(["STATIC_VALUE", "OBJECT_PROPERTY"])), isRequired: z.boolean() })),
  outputFields: z.array(z.strictObject({ typeDefinition })),
  labels: z.strictObject({ en: labels, de: labels, fr: labels }),
  objectTypes: z.array(z.literal("DEAL")).min(1),
});

const eventConfig = z.strictObject({
  name: text,
  objectType: z.literal("DEAL"),
  headerTemplate: text,
  detailTemplate: text,
  properties: z.array(z.strictObject({ name: text, label: text, type: z.enum(["string", "number", "date"]) })),
});

/** As in HubSpot's template: a label where a card has a name, and an icon that `<Icon>` knows. */
const bulkActionConfig = z.strictObject({ label: text.max(60), entrypoint, objectTypes: recordTypes, displayMode: z.enum(["PANEL", "MODAL"]), icon: z.enum(Object.values(iconNames)) });

const locations = z.enum(["crm.record.tab", "crm.record.sidebar"]);
const configs = {
  app: appConfig,
  card: z.strictObject({ name: text, description: text.max(200), location: locations, entrypoint, objectTypes: recordTypes }),
  settings: z.strictObject({ entrypoint }),
  page: z.strictObject({ entrypoint }),
  "crm-bulk-action": bulkActionConfig,
  webhooks: webhooksConfig,
  "workflow-action": workflowConfig,
  "app-event": eventConfig,
};
export type ComponentType = keyof typeof configs;

/** One schema a type: an error names the field of that type, not of every other. */
export const componentSchemas = Object.fromEntries(Object.entries(configs).map(([type, config]) => [type, z.strictObject({ uid: text, type: z.literal(type), config })])) as unknown as {
  [Type in ComponentType]: z.ZodType<{ uid: string; type: Type; config: z.infer<(typeof configs)[Type]> }>;
};

export const isComponentType = (type: unknown): type is ComponentType => typeof type === "string" && Object.hasOwn(configs, type);
