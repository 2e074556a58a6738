import { Flex } from "@hubspot/ui-extensions";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { ReadOnly, Saving } from "../../parts/Saving.tsx";
import { useSettings } from "../../parts/use-settings.ts";
import { Recognition } from "./Recognition.tsx";

/** How revenue is earned: part of the settings, beside the figures that follow from it. */
export function EarningPage() {
  const page = useSettings();
  const { section, problem, retry, loaded } = page;
  if (section === null) return problem ? <Failure problem={problem} retry={retry} /> : <Loading />;
  return (
    <Flex direction="column" gap="md">
      {section.mayChange ? null : <ReadOnly admins={loaded?.admins ?? []} />}
      <Recognition {...section} />
      {section.mayChange ? <Saving page={page} /> : null}
    </Flex>
  );
}
