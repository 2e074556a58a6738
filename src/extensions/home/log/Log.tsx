import { Flex } from "@hubspot/ui-extensions";
import { usePageRoute } from "@hubspot/ui-extensions/pages";
import { useState } from "react";
import { useApi } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { usePaging } from "../paging.ts";
import { CheckChain } from "./CheckChain.tsx";
import { Entries } from "./Entries.tsx";
import { LogFilters } from "./LogFilters.tsx";
import { queryOf, UNFILTERED, type LogSought } from "./log-sought.ts";

/** What Onebook saw, decided and did, and what people asked for, the newest first. */
export function Log() {
  const api = useApi();
  const { params } = usePageRoute();
  const [sought, setSought] = useState<LogSought>({ ...UNFILTERED, dealId: params["deal"] ?? "" });
  const paging = usePaging<number>();
  const query = queryOf(sought, paging.cursor);
  const { data: page, problem, loading, reload } = useLoad(() => api.get("/api/v1/log", { query }), JSON.stringify(query));
  const search = (of: LogSought) => {
    setSought(of);
    paging.reset();
  };
  if (page === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  return (
    <Flex direction="column" gap="md">
      <LogFilters sought={sought} people={page.people} onSearch={search} />
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      <Entries page={page} paging={paging} busy={loading} filtered={isFiltered(sought)} />
      <CheckChain />
    </Flex>
  );
}

const isFiltered = (sought: LogSought): boolean => Object.values(sought).some((value) => value !== "");
