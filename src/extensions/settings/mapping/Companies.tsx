import { Button, Flex, Text, Tile } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Pick } from "../../parts/Pick.tsx";
import type { Mapping } from "../../parts/use-mapping.ts";
import type { SectionProps } from "../../parts/use-settings.ts";
import { splitRoutes, type Route } from "./currency-routes.ts";
import { erpsOf } from "./erp-lists.ts";

const MOST_ROUTES = 50;

/** Which organisation a deal goes to: the first rule that fits, then what is said of its currency, else the default. */
export function Companies({ settings, change, mayChange, faultOf, connections, mapping }: SectionProps & { mapping: Mapping }) {
  const texts = useTexts(settingsTexts).mapping.companies;
  const erps = erpsOf(connections).map(({ id, label, name }) => ({ value: id, label: `${label}: ${name}` }));
  const { routes } = settings;
  const { rules, byCurrency } = splitRoutes(routes);
  const put = (index: number, route: Route) => change({ routes: routes.map((one, at) => (at === index ? route : one)) });
  if (erps.length === 0) return <Text>{texts.none}</Text>;
  return (
    <Flex direction="column" gap="sm">
      <Pick name="defaultConnection" label={texts.default} value={settings.defaultConnectionId} options={erps} none={texts.onlyOne} mayChange={mayChange} fault={faultOf("defaultConnectionId")} onPick={(defaultConnectionId) => change({ defaultConnectionId })} />
      {rules.map((route, index) => (
        <Tile key={index} compact>
          <Flex direction="column" gap="xs">
            <Text format={{ fontWeight: "bold" }}>{texts.rule(index + 1)}</Text>
            <Pick name={`pipeline-${index}`} label={texts.pipeline} value={route.pipelineId ?? null} none={texts.any} options={mapping.pipelines.map(({ id, label }) => ({ value: id, label }))} mayChange={mayChange} onPick={(pipelineId) => put(index, with_(route, "pipelineId", pipelineId))} />
            <Pick name={`currency-${index}`} label={texts.currency} value={route.currency ?? null} none={texts.any} options={mapping.currencies.map((code) => ({ value: code, label: code }))} mayChange={mayChange} onPick={(currency) => put(index, with_(route, "currency", currency))} />
            <Pick name={`connection-${index}`} label={texts.goesTo} value={route.connectionId} options={erps} mayChange={mayChange} fault={faultOf(`routes.${index}.connectionId`)} onPick={(id) => put(index, { ...route, connectionId: id ?? route.connectionId })} />
            {route.country || route.property ? <Text variant="microcopy">{texts.alsoIf}</Text> : null}
            {mayChange && (
              <Button size="xs" variant="transparent" onClick={() => change({ routes: routes.filter((_one, at) => at !== index) })}>
                {texts.remove(index + 1)}
              </Button>
            )}
          </Flex>
        </Tile>
      ))}
      {mayChange && erps.length > 1 && routes.length < MOST_ROUTES && (
        <Button size="sm" variant="secondary" onClick={() => change({ routes: [...rules, { connectionId: erps[0]?.value ?? "" }, ...byCurrency] })}>
          {texts.add}
        </Button>
      )}
    </Flex>
  );
}

/** An empty condition is none. */
function with_(route: Route, name: "pipelineId" | "currency", value: string | null): Route {
  const { [name]: _before, ...rest } = route;
  return value === null ? rest : { ...rest, [name]: value };
}
