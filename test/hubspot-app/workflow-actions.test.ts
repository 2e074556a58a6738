import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ofType, readProject, type Component } from "../../scripts/hubspot/read-project.ts";
import { endpoints } from "../../server/http/api/endpoints.ts";

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  $defs?: Record<string, JsonSchema>;
}

const { project } = readProject("hubspot-app");
const actions = ofType(project, "workflow-action");

const endpointOf = ({ config }: Component<"workflow-action">) => {
  const found = endpoints.find((one) => one.path === config.actionUrl.replace("${API_ORIGIN}", ""));
  if (!found?.body || found.answer === "pdf") throw new Error(`${config.actionUrl} is no endpoint that takes and answers JSON`);
  return { ...found, takes: fieldsOf(found.body, "inputFields"), answers: fieldsOf(found.answer, "outputFields") };
};
/** A schema with a name of its own stands among its definitions. */
function fieldsOf(schema: z.ZodType, part: string): Record<string, JsonSchema> {
  const whole = z.toJSONSchema(schema, { io: "input" }) as JsonSchema;
  const fields = [whole, ...Object.values(whole.$defs ?? {})].map(({ properties }) => properties?.[part]?.properties).find((one) => one !== undefined);
  if (fields === undefined) throw new Error(`The endpoint has no ${part}`);
  return fields;
}
const valuesOf = (field: JsonSchema | undefined): unknown[] => [field, ...(field?.anyOf ?? [])].flatMap((one) => one?.enum ?? []);

test("there are the two workflow actions, for workflows and for agents", () => {
  expect(actions.map(({ uid, config }) => [uid, config.supportedClients.map(({ client }) => client)])).toEqual([
    ["check_payment_status", ["WORKFLOWS", "AGENTS"]],
    ["create_invoice", ["WORKFLOWS", "AGENTS"]],
  ]);
});

describe.each(actions.map((action) => [action.uid, action] as const))("the workflow action %s", (_uid, action) => {
  const { config } = action;
  const { inputFields, outputFields } = config;
  const names = (fields: readonly { typeDefinition: { name: string } }[]) => fields.map(({ typeDefinition }) => typeDefinition.name).sort();

  test("calls an endpoint for workflows", () => {
    expect(endpointOf(action)).toMatchObject({ method: "post", audience: "workflow" });
  });

  test("has the inputs that its endpoint takes and the outputs that it answers, and no others", () => {
    const { takes, answers } = endpointOf(action);
    expect(names(inputFields)).toEqual(Object.keys(takes).sort());
    expect(names(outputFields)).toEqual(Object.keys(answers).filter((name) => name !== "hs_execution_state").sort());
  });

  test("offers the choices that its endpoint knows", () => {
    const { takes, answers } = endpointOf(action);
    const chosen = [...inputFields, ...outputFields].map(({ typeDefinition }) => typeDefinition).filter(({ type }) => type === "enumeration");
    expect(chosen.length).toBeGreaterThan(0);
    for (const { name, options } of chosen) expect(options?.map(({ value }) => value), name).toEqual(valuesOf(takes[name] ?? answers[name]));
  });

  test("names every field in every language, and explains every input", () => {
    for (const [language, labels] of Object.entries(config.labels)) {
      expect(Object.keys(labels.inputFieldLabels).sort(), language).toEqual(names(inputFields));
      expect(Object.keys(labels.inputFieldDescriptions).sort(), language).toEqual(names(inputFields));
      expect(Object.keys(labels.outputFieldLabels).sort(), language).toEqual(names(outputFields));
    }
  });

  test("tells an agent which deal it needs to be given, and asks a person before it changes anything", () => {
    const agents = config.supportedClients.find((one) => one.client === "AGENTS");
    expect(agents?.llmConfig.actionDescription).toContain("dealId");
    expect(agents?.toolType).toBe(endpointOf(action).right === "see" ? "GET_DATA" : "TAKE_ACTION");
  });
});
