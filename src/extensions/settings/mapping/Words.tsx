import { Button, Flex, Form, Input } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Pick } from "../../parts/Pick.tsx";

interface WordsProps {
  /** "tax": its fields are tax-VAT 20% and taxWord. */
  name: string;
  /** What a new word is called: "Tax word". */
  label: string;
  /** Each word of the CRM, and the id of what it is in the accounting system; "" while nothing is chosen. */
  words: Readonly<Record<string, string>>;
  options: readonly { label: string; value: string }[];
  /** What a new word most likely means. */
  likely: (word: string) => string | null;
  mayChange: boolean;
  faultOf: (word: string) => string | undefined;
  onChange: (words: Record<string, string>) => void;
}

/** Words of the CRM, each with what it is in the accounting system: chosen by a person, who sees what is only likely. */
export function Words({ name, label, words, options, likely, mayChange, faultOf, onChange }: WordsProps) {
  const texts = useTexts(settingsTexts).mapping.words;
  const [typed, setTyped] = useState("");
  const added = typed.trim();
  const add = () => {
    if (added === "" || Object.hasOwn(words, added)) return;
    onChange({ ...words, [added]: likely(added) ?? "" });
    setTyped("");
  };
  const without = (word: string) => Object.fromEntries(Object.entries(words).filter(([one]) => one !== word));
  return (
    <Flex direction="column" gap="sm">
      {Object.entries(words).map(([word, chosen]) => (
        <Flex key={word} direction="row" gap="sm" align="end" wrap>
          <Pick name={`${name}-${word}`} label={texts.is(word)} value={chosen} options={options} mayChange={mayChange} fault={faultOf(word) ?? (chosen === "" ? texts.choose : undefined)} onPick={(choice) => onChange({ ...words, [word]: choice ?? "" })} />
          {mayChange && (
            <Button size="xs" variant="transparent" onClick={() => onChange(without(word))}>
              {texts.remove(word)}
            </Button>
          )}
        </Flex>
      ))}
      {mayChange && (
        <Form onSubmit={() => add()}>
          <Flex direction="row" gap="sm" align="end" wrap>
            <Input name={`${name}Word`} label={label} value={typed} onInput={setTyped} onChange={setTyped} />
            <Button type="submit" size="sm" variant="secondary" disabled={added === ""}>
              {texts.add}
            </Button>
          </Flex>
        </Form>
      )}
    </Flex>
  );
}
