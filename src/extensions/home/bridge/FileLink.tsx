import { Button, Link, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { useShortLived } from "../../api/use-short-lived.ts";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";
import { commonTexts } from "../../texts/common/index.ts";
import type { queryOf } from "./bridge-sought.ts";

interface FileLinkProps {
  format: "csv" | "pdf";
  query: ReturnType<typeof queryOf>;
  label: string;
}

/** A page cannot download: it asks for a link, shows it while it is good, and offers to ask again afterwards. */
export function FileLink({ format, query, label }: FileLinkProps) {
  const [common, texts] = [useTexts(commonTexts), useTexts(bridgeTexts)];
  const { locale } = useFormats();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [link, setLink] = useShortLived<Shape<"FileLink"> & { about: string }>();
  const about = JSON.stringify(query);

  if (link?.about === about) return <Link href={{ url: link.url, external: true }}>{texts.openFile[format]}</Link>;
  const ask = () => act(() => api.post("/api/v1/finance/bridge/file", { body: { ...query, format, locale } }), (made) => setLink({ ...made, about }));
  return (
    <>
      <Button size="sm" variant="secondary" disabled={busy} onClick={ask}>
        {label}
      </Button>
      {problem && <Text variant="microcopy">{problem.detail || common.unreachable}</Text>}
    </>
  );
}
