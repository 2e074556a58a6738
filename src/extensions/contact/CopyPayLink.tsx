import { Button, Flex, Link, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../api/client.ts";
import { useApi, useTexts } from "../api/surface.tsx";
import { useAct } from "../api/use-act.ts";
import { commonTexts } from "../texts/common/index.ts";
import { contactTexts } from "../texts/contact/index.ts";
import type { PageActions } from "./page-actions.ts";
import { useSaid } from "../parts/said.ts";

interface CopyPayLinkProps {
  invoice: Pick<Shape<"ContactInvoice">, "id" | "connectionId">;
  name: string;
  page: PageActions;
}

/** Asks for the link when it is pressed, and copies it; where that is not to be had, says why. */
export function CopyPayLink({ invoice, name, page }: CopyPayLinkProps) {
  const [common, texts] = [useTexts(commonTexts), useTexts(contactTexts)];
  const api = useApi();
  const { busy, problem, act } = useAct();
  const saying = useSaid();
  const said = problem && saying.problem(problem);
  const [link, setLink] = useState<Shape<"PayLink"> | null>(null);
  const path = { connectionId: invoice.connectionId, invoiceId: invoice.id };

  const got = (answer: Shape<"PayLink">) => {
    if (answer.url === null) return setLink(answer);
    page.copy(answer.url).then(
      () => page.announce(texts.copied(name)),
      () => setLink(answer),
    );
  };
  if (link?.url != null) {
    return (
      <Flex direction="column" gap="flush" align="start">
        <Text variant="microcopy">{texts.copyByHand}</Text>
        <Link href={{ url: link.url, external: true }}>{texts.openLink}</Link>
      </Flex>
    );
  }
  return (
    <>
      <Button size="xs" variant="secondary" disabled={busy} onClick={() => act(() => api.post("/api/v1/invoices/{connectionId}/{invoiceId}/pay-link", { path }), got)}>
        {texts.copy}
      </Button>
      {link?.code != null && <Text variant="microcopy">{texts.without[link.code]}</Text>}
      {problem && <Text variant="microcopy">{[said?.sentence ?? common.unreachable, said?.nextStep || common.unreachableNext].join(" ")}</Text>}
    </>
  );
}
