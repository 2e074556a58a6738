import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";
import type { BridgeSought } from "./bridge-sought.ts";
import { useStepTexts, type Line } from "./use-step-texts.ts";
import { WhyLine } from "./WhyLine.tsx";

type Money = Shape<"Money">;

interface Row {
  line: Line;
  amount: Money | null;
  leadsTo: Money;
  records: number | null;
}

/** Line by line from the one number to the other; causes that explain nothing are left out, the unexplained never is. */
export function StepTable({ bridge, sought }: { bridge: Shape<"Bridge">; sought: BridgeSought }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  const lines = useStepTexts(bridge.kind);
  const steps = bridge.steps.filter(({ step, records }) => records > 0 || step === "unexplained");
  const rows: Row[] = [
    { line: "crm", amount: null, leadsTo: bridge.crm, records: null },
    ...steps.map(({ step, amount, after, records }) => ({ line: step, amount, leadsTo: after, records })),
    { line: "erp", amount: null, leadsTo: bridge.erp, records: null },
  ];
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{texts.cause}</TableHeader>
          <TableHeader align="right">{texts.amount}</TableHeader>
          <TableHeader align="right">{texts.leadsTo}</TableHeader>
          <TableHeader align="right">{texts.records}</TableHeader>
          <TableHeader>{texts.why}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ line, amount, leadsTo, records }) => (
          <TableRow key={line}>
            <TableCell>
              <Text format={{ fontWeight: amount === null ? "bold" : "regular" }}>{lines(line).name}</Text>
            </TableCell>
            <TableCell align="right">{amount === null ? "" : formats.money(amount)}</TableCell>
            <TableCell align="right">
              <Text format={{ fontWeight: amount === null ? "bold" : "regular" }}>{formats.money(leadsTo)}</Text>
            </TableCell>
            <TableCell align="right">{records === null ? "" : formats.count(records)}</TableCell>
            <TableCell>
              <WhyLine bridge={bridge} sought={sought} line={line} amount={amount ?? leadsTo} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
