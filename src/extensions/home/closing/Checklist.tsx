import { Flex, Heading, StatusTag, Text } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { closingTexts } from "../../texts/home/closing/index.ts";
import { Unconverted } from "./Unconverted.tsx";

type Check = Shape<"MonthClosing">["checks"][number];
type Texts = (typeof closingTexts)["en"];

/** What should be settled before the month is closed, each with the way to where that is done. */
export function Checklist({ closing: { checks, unconverted, from, to } }: { closing: Shape<"MonthClosing"> }) {
  const texts = useTexts(closingTexts);
  const formats = useFormats();
  return (
    <Flex direction="column" gap="sm">
      <Heading>{texts.checklist}</Heading>
      {checks.map((one) => {
        const { check, done, count, amounts } = one;
        const said = done ? texts.checks[check].done : texts.checks[check].open(formats.count(count));
        const sum = done || amounts.length === 0 ? "" : ` (${amounts.map((amount) => formats.money(amount)).join(", ")})`;
        const way = done ? null : wayOf(one, texts, { from, to });
        return (
          <Flex key={check} direction="column" gap="flush">
            <Flex direction="row" gap="sm" align="center" wrap>
              <StatusTag variant={done ? "success" : "warning"}>{done ? texts.done : texts.open}</StatusTag>
              <Text inline>{`${said}${sum}`}</Text>
              {way && (
                <PageLink to={way.to} {...(way.params === undefined ? {} : { params: way.params })}>
                  {way.label}
                </PageLink>
              )}
            </Flex>
            {!done && <Text variant="microcopy">{texts.checks[check].why}</Text>}
            {check === "no-rate" && !done && <Unconverted rows={unconverted} count={count} />}
          </Flex>
        );
      })}
    </Flex>
  );
}

function wayOf({ check }: Check, texts: Texts, month: { from: string; to: string }): { to: string; label: string; params?: Record<string, string> } | null {
  switch (check) {
    case "sources":
      return { to: "/connections", label: texts.seeConnections };
    case "parked":
      return { to: "/attention", label: texts.seeAttention };
    case "journals":
      return { to: "/journals", label: texts.seeJournals };
    case "not-invoiced":
    case "unexplained":
      return { to: "/bridge", label: texts.seeBridge, params: month };
    case "no-rate":
    case "drafts":
      return null;
  }
}
