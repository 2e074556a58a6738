import { Flex, Heading, Link, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { cut } from "../../parts/cut.ts";
import { Failure } from "../../parts/Failure.tsx";
import { duplicateTexts } from "../../texts/home/duplicates/index.ts";
import { Decide } from "./Decide.tsx";
import { PairTile } from "./PairTile.tsx";

type Suspected = Shape<"SuspectedInvoices">["pairs"][number];

/** Of a name. */
const MOST = 60;

/** Invoices of the same days that may be one entered twice in the accounting system. */
export function DuplicateInvoices({ asked }: { asked: { from: string; to: string } | null }) {
  const api = useApi();
  const { invoices: texts } = useTexts(duplicateTexts);
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/finance/duplicate-invoices", { query: asked ?? {} }), asked === null ? "" : `${asked.from} ${asked.to}`);
  const pairs = (data?.pairs ?? []).toSorted((a, b) => Number(a.decision !== null) - Number(b.decision !== null));
  const maySettle = data?.rights.includes("settle") ?? false;
  return (
    <Flex direction="column" gap="md">
      {data !== null && <Heading>{texts.title}</Heading>}
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      {data !== null && <Text>{pairs.length === 0 ? texts.none : texts.intro}</Text>}
      {pairs.map((pair) => (
        <InvoicePair key={`${pair.first.document} ${pair.second.document}`} pair={pair} maySettle={maySettle} onDecided={() => void reload()} />
      ))}
    </Flex>
  );
}

interface InvoicePairProps {
  pair: Suspected;
  maySettle: boolean;
  onDecided: () => void;
}

function InvoicePair({ pair: { first, second, because, decision }, maySettle, onDecided }: InvoicePairProps) {
  const { undecided, invoices: texts } = useTexts(duplicateTexts);
  const api = useApi();
  return (
    <PairTile
      word={decision === null ? undecided : texts.decided[decision]}
      means={decision && texts.means[decision]}
      because={because.map((reason) => texts.because[reason])}
      first={{ label: texts.first, shown: <Invoice invoice={first} /> }}
      second={{ label: texts.second, shown: <Invoice invoice={second} /> }}
    >
      {maySettle && (
        <Decide
          words={[["same", texts.same] as const, ["different", texts.different] as const]}
          decision={decision}
          send={(word) => api.post("/api/v1/finance/duplicate-invoices", { body: { document: second.document, duplicateOf: first.document, decision: word } })}
          onDecided={onDecided}
        />
      )}
    </PairTile>
  );
}

function Invoice({ invoice: { number, customer, date, total, dealId, url } }: { invoice: Suspected["first"] }) {
  const { invoices: texts } = useTexts(duplicateTexts);
  const formats = useFormats();
  const name = texts.number(number === null ? null : cut(number, MOST));
  return (
    <Flex direction="column" gap="flush">
      {url === null ? <Text>{name}</Text> : <Link href={{ url, external: true }}>{name}</Link>}
      <Text format={{ fontWeight: "bold" }}>{formats.money(total)}</Text>
      <Text variant="microcopy">{[...(customer === "" ? [] : [cut(customer, MOST)]), texts.dated(formats.date(date)), ...(dealId === null ? [] : [texts.ofDeal])].join(" · ")}</Text>
    </Flex>
  );
}
