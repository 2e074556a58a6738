import { objectType } from "./types.ts";

/** One property of an object type, in HubSpot's shape as far as clients read it. */
export interface PropertyDefinition {
  name: string;
  label: string;
  type: "string" | "number" | "date" | "datetime" | "enumeration" | "bool";
  fieldType: string;
  groupName: string;
  description: string;
  options: { label: string; value: string; displayOrder: number; hidden: boolean }[];
  hubspotDefined: boolean;
  calculated: boolean;
  hasUniqueValue: boolean;
  /** Written by HubSpot alone. */
  readOnly: boolean;
}

type Row = [name: string, type: PropertyDefinition["type"], extra?: { options?: string[]; readOnly?: boolean; unique?: boolean }];

const address: Row[] = [["address", "string"], ["address2", "string"], ["city", "string"], ["state", "string"], ["zip", "string"], ["country", "string"]];
const READ_ONLY = { readOnly: true };
const CREATED: Row = ["createdate", "datetime", READ_ONLY];
const common: Row[] = [
  ["hs_object_id", "number", READ_ONLY],
  ["hs_createdate", "datetime", READ_ONLY],
  ["hs_lastmodifieddate", "datetime", READ_ONLY],
  ["hubspot_owner_id", "string"],
  ["hs_merged_object_ids", "string", READ_ONLY],
];
const FREQUENCIES = ["weekly", "biweekly", "monthly", "quarterly", "per_six_months", "annually", "per_two_years", "per_three_years", "per_four_years", "per_five_years"];
const priced: Row[] = [
  ["name", "string"],
  ["description", "string"],
  ["price", "number"],
  ["hs_sku", "string"],
  ["hs_cost_of_goods_sold", "number"],
  ["tax", "number"],
  ["recurringbillingfrequency", "enumeration", { options: FREQUENCIES }],
  ["hs_recurring_billing_period", "string"],
  ["hs_recurring_billing_start_date", "date"],
];

/** Worked out from the lines: monthly and annual recurring revenue, annual and total contract value. */
const contractValues: Row[] = [["hs_mrr", "number", READ_ONLY], ["hs_arr", "number", READ_ONLY], ["hs_acv", "number", READ_ONLY], ["hs_tcv", "number", READ_ONLY]];
const LIFECYCLE = ["subscriber", "lead", "marketingqualifiedlead", "salesqualifiedlead", "opportunity", "customer", "evangelist", "other"];

const ROWS: Record<string, Row[]> = {
  companies: [CREATED, ...common, ["lifecyclestage", "enumeration", { options: LIFECYCLE }], ["hs_additional_domains", "string"], ["annualrevenue", "number"], ["numberofemployees", "number"], ["name", "string"], ["domain", "string"], ["website", "string"], ["phone", "string"], ["industry", "string"], ["description", "string"], ...address],
  contacts: [
    CREATED,
    ...common,
    ["lifecyclestage", "enumeration", { options: LIFECYCLE }],
    ["mobilephone", "string"],
    ["website", "string"],
    ["firstname", "string"],
    ["lastname", "string"],
    ["email", "string", { unique: true }],
    ["phone", "string"],
    ["jobtitle", "string"],
    ["company", "string"],
    ["lastmodifieddate", "datetime", READ_ONLY],
    ...address,
  ],
  deals: [
    // Imports may date a deal back.
    ["createdate", "datetime"],
    ...common,
    ["hs_priority", "enumeration", { options: ["low", "medium", "high"] }],
    ["hs_next_step", "string"],
    ["dealname", "string"],
    ["pipeline", "enumeration"],
    ["dealstage", "enumeration"],
    ["amount", "number"],
    ["closedate", "datetime"],
    ["deal_currency_code", "enumeration"],
    ["description", "string"],
    ["dealtype", "enumeration", { options: ["newbusiness", "existingbusiness"] }],
    ["hs_is_closed", "bool", READ_ONLY],
    ["hs_is_closed_won", "bool", READ_ONLY],
    ["hs_deal_stage_probability", "number", READ_ONLY],
    ["amount_in_home_currency", "number", READ_ONLY],
    ["hs_exchange_rate", "number", READ_ONLY],
    ["num_associated_contacts", "number", READ_ONLY],
    ["hs_num_of_associated_line_items", "number", READ_ONLY],
    ...contractValues,
  ],
  products: [CREATED, ...common, ...priced, ["hs_product_type", "enumeration", { options: ["inventory", "non_inventory", "service"] }], ["hs_active", "bool"]],
  line_items: [
    CREATED,
    ...common,
    ...priced,
    ["quantity", "number"],
    ["discount", "number"],
    ["hs_discount_percentage", "number"],
    ["hs_product_id", "string"],
    ["hs_position_on_quote", "number"],
    ["hs_tax_rate_group_id", "string"],
    ["hs_line_item_currency_code", "enumeration"],
    ["hs_recurring_billing_number_of_payments", "number", READ_ONLY],
    ["hs_recurring_billing_end_date", "date", READ_ONLY],
    ["hs_billing_start_delay_type", "enumeration", { options: ["hs_billing_start_delay_days", "hs_billing_start_delay_months", "hs_recurring_billing_start_date"] }],
    ["hs_billing_start_delay_days", "number"],
    ["hs_billing_start_delay_months", "number"],
    ["hs_tax_rate", "number", READ_ONLY],
    ["hs_tax_amount", "number", READ_ONLY],
    ...contractValues,
    ["amount", "number", READ_ONLY],
    ["hs_total_discount", "number", READ_ONLY],
    ["hs_pre_discount_amount", "number", READ_ONLY],
  ],
  tasks: [
    CREATED,
    ...common,
    ["hs_timestamp", "datetime"],
    ["hs_task_subject", "string"],
    ["hs_task_body", "string"],
    ["hs_task_status", "enumeration", { options: ["NOT_STARTED", "IN_PROGRESS", "WAITING", "DEFERRED", "COMPLETED"] }],
    ["hs_task_type", "enumeration", { options: ["TODO", "EMAIL", "CALL"] }],
    ["hs_task_priority", "enumeration", { options: ["NONE", "LOW", "MEDIUM", "HIGH"] }],
  ],
  notes: [CREATED, ...common, ["hs_timestamp", "datetime"], ["hs_note_body", "string"]],
};

const FIELD_TYPES: Record<PropertyDefinition["type"], string> = {
  string: "text",
  number: "number",
  date: "date",
  datetime: "date",
  enumeration: "select",
  bool: "booleancheckbox",
};

const BUILT_IN = new Map(Object.entries(ROWS).map(([type, rows]) => [type, rows.map((row) => definitionOf(type, row))]));

/** HubSpot's own properties of a type; pipelines, stages and currencies depend on the portal and are checked there. */
export const builtInProperties = (objectTypeName: string): readonly PropertyDefinition[] => BUILT_IN.get(objectTypeName) ?? [];

function definitionOf(objectTypeName: string, [name, type, extra = {}]: Row): PropertyDefinition {
  return {
    name,
    label: name.replaceAll("_", " "),
    type,
    fieldType: FIELD_TYPES[type],
    groupName: objectType(objectTypeName)?.group ?? "",
    description: "",
    options: (extra.options ?? []).map((value, displayOrder) => ({ label: value, value, displayOrder, hidden: false })),
    hubspotDefined: true,
    calculated: extra.readOnly ?? false,
    hasUniqueValue: extra.unique ?? false,
    readOnly: extra.readOnly ?? false,
  };
}
