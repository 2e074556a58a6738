import { Flex, StatusTag, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useTexts } from "../../api/surface.tsx";
import { pageOf } from "../../parts/pages.ts";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Pick } from "../../parts/Pick.tsx";
import type { Mapping } from "../../parts/use-mapping.ts";
import type { Connection, SectionProps } from "../../parts/use-settings.ts";
import { companyFor, splitRoutes, withCompanyFor } from "./currency-routes.ts";
import { erpsOf } from "./erp-lists.ts";

/** Which company the deals of each currency go to where no rule sends them elsewhere, and whether that one keeps it. */
export function Currencies({ settings, change, mayChange, faultOf, connections, mapping }: SectionProps & { mapping: Mapping }) {
  const texts = useTexts(settingsTexts).mapping.currencies;
  const [page, setPage] = useState(1);
  const erps = erpsOf(connections);
  const { routes } = settings;
  const { rules, byCurrency } = splitRoutes(routes);
  const all = [...new Set([...mapping.currencies, ...byCurrency.flatMap(({ currency }) => currency ?? [])])];
  const { rows, pageCount } = pageOf(all, page);
  if (erps.length === 0) return <Text>{texts.none}</Text>;
  const faultFor = (currency: string) => faultOf(`routes.${rules.length + byCurrency.findIndex((route) => route.currency === currency)}.connectionId`);
  return (
    <Flex direction="column" gap="sm">
      <Text>{texts.help}</Text>
      <Table bordered density="condensed" paginated={pageCount > 1} pageCount={pageCount} page={page} onPageChange={setPage}>
        <TableHead>
          <TableRow>
            <TableHeader>{texts.currency}</TableHeader>
            <TableHeader>{texts.company}</TableHeader>
            <TableHeader>{texts.kept}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((currency) => {
            const chosen = companyFor(currency, routes);
            const anyway = goesAnyway(currency, erps, settings.defaultConnectionId);
            return (
              <TableRow key={currency}>
                <TableCell>{currency}</TableCell>
                <TableCell>
                  <Pick name={`company-${currency}`} label={texts.companyOf(currency)} value={chosen} none={anyway ? texts.default(anyway.name) : texts.undecided} options={erps.map(({ id, name }) => ({ value: id, label: name }))} mayChange={mayChange} fault={chosen === null ? undefined : faultFor(currency)} onPick={(id) => change({ routes: withCompanyFor(currency, id, routes) })} />
                </TableCell>
                <TableCell>
                  <Kept currency={currency} company={chosen === null ? anyway : erps.find(({ id }) => id === chosen)} />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Flex>
  );
}

/** The same choice as the server's, where no rule holds: the default, the only company, the only one that keeps the currency. */
function goesAnyway(currency: string, erps: readonly Connection[], defaultId: string | null): Connection | undefined {
  if (defaultId !== null) return erps.find(({ id }) => id === defaultId);
  const keeping = erps.filter(({ reference }) => reference?.currencies.includes(currency));
  if (erps.length === 1) return erps[0];
  return keeping.length === 1 ? keeping[0] : undefined;
}

function Kept({ currency, company }: { currency: string; company: Connection | undefined }) {
  const texts = useTexts(settingsTexts).mapping.currencies;
  const currencies = company?.reference?.currencies;
  if (company && currencies === undefined) return <Text variant="microcopy">{texts.notRead}</Text>;
  const kept = currencies?.includes(currency) ?? false;
  return <StatusTag variant={kept ? "success" : "warning"}>{kept ? texts.yes : texts.waits}</StatusTag>;
}
