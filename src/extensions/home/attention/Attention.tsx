import { Flex, Text } from "@hubspot/ui-extensions";
import { usePageRoute } from "@hubspot/ui-extensions/pages";
import { useState } from "react";
import { useTexts } from "../../api/surface.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { Filters, type Sought } from "./Filters.tsx";
import { Found } from "./Found.tsx";
import { RetryProgress } from "./RetryProgress.tsx";
import { usePaging } from "../paging.ts";
import { useWaiting } from "./use-waiting.ts";

/** Everything that waits for a person: found by words or reason, tried again, or taken off the list. */
export function Attention() {
  const texts = useTexts(homeTexts);
  const { params } = usePageRoute();
  const [sought, setSought] = useState<Sought>({ q: "", reason: params["reason"] ?? "" });
  const paging = usePaging<string>();
  const list = useWaiting(sought, paging.cursor);
  const { data: page, problem } = list;
  const search = (of: Sought) => {
    setSought(of);
    paging.reset();
  };
  if (page === null) return problem ? <Failure problem={problem} retry={() => void list.reload()} /> : <Loading />;
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void list.reload()} />}
      {!page.rights.includes("settle") && <Text variant="microcopy">{texts.attention.mayNot}</Text>}
      {page.retrying.map((retrying) => (
        <RetryProgress key={retrying.code} retrying={retrying} />
      ))}
      <Filters sought={sought} reasons={page.reasons} onSearch={search} />
      <Found list={list} page={page} sought={sought} paging={paging} onSearch={search} />
    </Flex>
  );
}
