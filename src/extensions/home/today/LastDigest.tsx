import { Accordion, Flex, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { useReason } from "../use-reason.ts";
import { figureText } from "./figure-text.ts";

/** The last daily digest, as it was made and sent; nothing before the first. */
export function LastDigest({ digest }: { digest: Shape<"Home">["digest"] }) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  const reasonOf = useReason();
  if (digest === null) return null;
  const figure = (figures: Shape<"Figures">) => {
    const { number, invoices, also } = figureText(figures, texts, formats);
    return [number, also, invoices && `(${invoices})`].filter(Boolean).join(" ");
  };
  const { created, paid, overdue, waiting, nothing, broken, title } = texts.digest;
  const lines = [
    created(figure(digest.created)),
    paid(figure(digest.paid)),
    overdue(figure(digest.overdue)),
    ...(digest.reasons.length === 0 ? [nothing] : digest.reasons.map(({ code, count }) => waiting(formats.count(count), reasonOf(code)))),
    ...digest.connections.map(broken),
  ];
  return (
    <Accordion title={title(formats.day(digest.date))} size="xs">
      <Flex direction="column" gap="xs">
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Flex>
    </Accordion>
  );
}
