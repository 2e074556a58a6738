import { DescriptionList, DescriptionListItem, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { figureText } from "./figure-text.ts";

/** What comes next: money that falls due, and deals Onebook is working on. */
export function DueAndUnderWay({ home }: { home: Shape<"Home"> }) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  const { number, invoices, also } = figureText(home.dueSoon, texts, formats);
  const due = invoices === null ? texts.today.noDueSoon(formats.day(home.dueSoon.until)) : [`${number}, ${invoices}`, also].filter((part) => part !== null).join(" ");
  const underWay = home.underWay === 0 ? texts.today.noUnderWay : texts.deals(formats.count(home.underWay), home.underWay === 1);
  return (
    <DescriptionList direction="row">
      <DescriptionListItem label={texts.today.dueSoon}>
        <Text>{due}</Text>
      </DescriptionListItem>
      <DescriptionListItem label={texts.today.underWay}>
        <Text>{underWay}</Text>
      </DescriptionListItem>
    </DescriptionList>
  );
}
