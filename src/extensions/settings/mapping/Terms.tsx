import { Flex, Text } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import type { SectionProps } from "../../parts/use-settings.ts";
import { erpsOf, optionsOf } from "./erp-lists.ts";
import { likelyTerm } from "./likely-term.ts";
import { Words } from "./Words.tsx";

/** Which payment term of each accounting organisation a word in the deal's terms field is. */
export function Terms({ settings, change, mayChange, faultOf, connections }: SectionProps) {
  const texts = useTexts(settingsTexts).mapping.terms;
  const erps = erpsOf(connections);
  const { words } = settings.terms;
  if (erps.length === 0) return <Text>{texts.none}</Text>;
  return (
    <Flex direction="column" gap="sm">
      <Text>{settings.fields.terms === null ? texts.noField : texts.help}</Text>
      {erps.map(({ id, name, reference }, at) => {
        const terms = reference?.terms ?? [];
        return (
          <Flex key={id} direction="column" gap="sm">
            {erps.length > 1 && <Text format={{ fontWeight: "bold" }}>{name}</Text>}
            <Words name={`terms${at}`} label={texts.word} words={words[id] ?? {}} options={optionsOf(terms)} likely={(word) => likelyTerm(word, terms)} mayChange={mayChange} faultOf={(word) => faultOf(`terms.words.${id}.${word}`)} onChange={(own) => change({ terms: { words: { ...words, [id]: own } } })} />
          </Flex>
        );
      })}
    </Flex>
  );
}
