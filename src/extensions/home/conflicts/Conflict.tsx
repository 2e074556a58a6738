import { Button, DescriptionList, DescriptionListItem, Flex, Link, StatusTag, Text, Tile } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { Failure } from "../../parts/Failure.tsx";
import { recordUrl } from "../../parts/hubspot-links.ts";
import { conflictTexts } from "../../texts/home/conflicts/index.ts";

interface ConflictProps {
  conflict: Shape<"Conflict">;
  maySettle: boolean;
  onDecided: () => void;
}

/** One field: whose it is, what each system holds, how that came about, and the three ways out. */
export function Conflict({ conflict, maySettle, onDecided }: ConflictProps) {
  const texts = useTexts(conflictTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  const { customer, record, field, erp, organisation, why, refusal, crmValue, erpValue, foundAt } = conflict;
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <Flex direction="row" gap="sm" align="center" wrap>
          <Link href={{ url: recordUrl(portal.id, record.kind, record.id), external: true }}>{customer}</Link>
          <StatusTag variant="warning">{texts.fields[field]}</StatusTag>
        </Flex>
        <Text>{texts.why[why](erp)}</Text>
        {refusal !== null && <Text>{refusal}</Text>}
        <DescriptionList direction="row">
          <DescriptionListItem label={texts.inCrm}>
            <Text>{crmValue ?? texts.empty}</Text>
          </DescriptionListItem>
          <DescriptionListItem label={`${erp}: ${organisation}`}>
            <Text>{erpValue ?? texts.empty}</Text>
          </DescriptionListItem>
        </DescriptionList>
        <Text variant="microcopy">{texts.found(formats.moment(foundAt))}</Text>
        {maySettle && <Decide conflict={conflict} onDecided={onDecided} />}
      </Flex>
    </Tile>
  );
}

function Decide({ conflict: { id, crmValue, erpValue, erp }, onDecided }: Pick<ConflictProps, "conflict" | "onDecided">) {
  const texts = useTexts(conflictTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const take = (side: "crm" | "erp" | "both") => act(() => api.post("/api/v1/conflicts/{conflictId}/settle", { path: { conflictId: id }, body: { take: side } }), onDecided);
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" wrap>
        {crmValue !== null && (
          <Button size="sm" variant="secondary" disabled={busy} onClick={() => take("crm")}>
            {texts.takeCrm}
          </Button>
        )}
        {erpValue !== null && (
          <Button size="sm" variant="secondary" disabled={busy} onClick={() => take("erp")}>
            {texts.takeErp(erp)}
          </Button>
        )}
        <Button size="sm" variant="transparent" disabled={busy} onClick={() => take("both")}>
          {texts.keepBoth}
        </Button>
      </Flex>
      {problem && <Failure problem={problem} />}
    </Flex>
  );
}
