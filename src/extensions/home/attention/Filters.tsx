import { Button, Flex, Form, SearchInput, Select } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { useReason } from "../use-reason.ts";

export interface Sought {
  /** Empty: anything. */
  q: string;
  /** The code of a reason; empty: every one. */
  reason: string;
}

interface FiltersProps {
  sought: Sought;
  reasons: Shape<"WaitingPage">["reasons"];
  onSearch: (sought: Sought) => void;
}

/** As long as the server takes. */
const MOST_LETTERS = 100;

export function Filters({ sought, reasons, onSearch }: FiltersProps) {
  const { attention } = useTexts(homeTexts);
  const formats = useFormats();
  const reason = useReason();
  const [typed, setTyped] = useState(sought.q);
  const type = (text: string) => setTyped(text.slice(0, MOST_LETTERS));
  const options = [
    { value: "", label: attention.everyReason },
    ...reasons.map(({ code, count }) => ({ value: code, label: attention.reasonCount(reason(code), formats.count(count)) })),
  ];
  const isListed = options.some((option) => option.value === sought.reason);
  return (
    <Form onSubmit={() => onSearch({ ...sought, q: typed.trim() })}>
      <Flex direction="row" gap="sm" align="end" wrap>
        <SearchInput name="q" label={attention.search} placeholder={attention.searchHint} value={typed} onChange={type} onInput={type} />
        <Select
          name="reason"
          label={attention.reason}
          value={sought.reason}
          options={isListed ? options : [...options, { value: sought.reason, label: attention.reasonCount(reason(sought.reason), formats.count(0)) }]}
          onChange={(value) => onSearch({ q: typed.trim(), reason: String(value) })}
        />
        <Button type="submit" variant="secondary">
          {attention.search}
        </Button>
      </Flex>
    </Form>
  );
}
