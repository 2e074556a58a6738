import { Flex, Select } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { closingTexts } from "../../texts/home/closing/index.ts";
import { MonthClosing } from "./MonthClosing.tsx";

/** The month-end close: what is still open, the figures that are kept, and what came after. */
export function ClosingPage() {
  const api = useApi();
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/finance/months", {}));
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      <Chosen months={data} onChanged={() => void reload()} />
    </Flex>
  );
}

function Chosen({ months: { months }, onChanged }: { months: Shape<"Months">; onChanged: () => void }) {
  const texts = useTexts(closingTexts);
  const formats = useFormats();
  // The newest month that is over and not closed is the one somebody comes for.
  const [month, setMonth] = useState((months.find((one) => one.over && !isClosed(one)) ?? months[0])?.month ?? "");
  const stateOf = (one: (typeof months)[number]) => (isClosed(one) ? texts.stateClosed : one.over ? texts.stateOpen : texts.stateUnderWay);
  return (
    <>
      <Select
        name="month"
        label={texts.month}
        value={month}
        options={months.map((one) => ({ value: one.month, label: `${formats.month(one.month)}: ${stateOf(one)}` }))}
        onChange={(value) => setMonth(String(value))}
      />
      <MonthClosing key={month} month={month} onChanged={onChanged} />
    </>
  );
}

const isClosed = ({ close }: Shape<"Months">["months"][number]): boolean => close !== null && close.reopenedAt === null;
