import { Button, DateInput, Flex, Form, Input, SearchInput, Select } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useTexts } from "../../api/surface.tsx";
import { fromInput, toInput } from "../../format/date-input.ts";
import { homeTexts } from "../../texts/home/index.ts";
import { KINDS, UNFILTERED, type LogSought } from "./log-sought.ts";

interface LogFiltersProps {
  sought: LogSought;
  people: readonly string[];
  onSearch: (sought: LogSought) => void;
}

/** As long as the server takes. */
const MOST_LETTERS = 100;
const MOST_OF_ID = 64;

export function LogFilters({ sought, people, onSearch }: LogFiltersProps) {
  const { log } = useTexts(homeTexts);
  const [typed, setTyped] = useState(sought);
  const set = (part: Partial<LogSought>) => setTyped((before) => ({ ...before, ...part }));
  const type = (text: string) => set({ q: text.slice(0, MOST_LETTERS) });
  const typeDeal = (text: string) => set({ dealId: text.trim().slice(0, MOST_OF_ID) });
  const clear = () => {
    setTyped(UNFILTERED);
    onSearch(UNFILTERED);
  };
  return (
    <Form onSubmit={() => onSearch({ ...typed, q: typed.q.trim() })}>
      <Flex direction="column" gap="sm">
        <Flex direction="row" gap="sm" align="end" wrap>
          <SearchInput name="q" label={log.search} placeholder={log.searchHint} value={typed.q} onChange={type} onInput={type} />
          <KindSelect value={typed.kind} onChoose={(kind) => set({ kind })} />
          <PersonSelect value={typed.person} people={people} onChoose={(person) => set({ person })} />
        </Flex>
        <Flex direction="row" gap="sm" align="end" wrap>
          <Input name="deal" label={log.deal} placeholder={log.dealHint} value={typed.dealId} onChange={typeDeal} onInput={typeDeal} />
          <DateInput name="from" label={log.from} value={toInput(typed.from)} timezone="portalTz" onChange={(day) => set({ from: fromInput(day) })} />
          <DateInput name="to" label={log.to} value={toInput(typed.to)} timezone="portalTz" onChange={(day) => set({ to: fromInput(day) })} />
          <Button type="submit" variant="secondary">
            {log.apply}
          </Button>
          <Button variant="transparent" onClick={clear}>
            {log.clear}
          </Button>
        </Flex>
      </Flex>
    </Form>
  );
}

function KindSelect({ value, onChoose }: { value: LogSought["kind"]; onChoose: (kind: LogSought["kind"]) => void }) {
  const { log } = useTexts(homeTexts);
  const options = [{ value: "", label: log.everyKind }, ...KINDS.map((kind) => ({ value: kind, label: log.kinds[kind] }))];
  return <Select name="kind" label={log.kind} value={value} options={options} onChange={(chosen) => onChoose(KINDS.find((kind) => kind === chosen) ?? "")} />;
}

function PersonSelect({ value, people, onChoose }: { value: string; people: readonly string[]; onChoose: (person: string) => void }) {
  const { log } = useTexts(homeTexts);
  const options = [{ value: "", label: log.everyone }, ...people.map((person) => ({ value: person, label: person }))];
  return <Select name="person" label={log.person} value={value} options={options} onChange={(chosen) => onChoose(String(chosen))} />;
}
