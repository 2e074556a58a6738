import { Button, Flex, Form, Heading, Input, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";

interface PeopleListProps {
  name: string;
  title: string;
  help: string;
  people: readonly string[];
  mayChange: boolean;
  /** The last of them cannot be taken off. */
  keepsOne?: boolean;
  /** Offered first, while the list is empty: whoever is looking. */
  suggestion?: string;
  faultOf: (index: number) => string | undefined;
  onChange: (people: string[]) => void;
}

const looksLikeAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** People by the e-mail address the CRM knows them under; added and taken off one by one. */
export function PeopleList({ name, title, help, people, mayChange, keepsOne = false, suggestion, faultOf, onChange }: PeopleListProps) {
  const texts = useTexts(settingsTexts).people;
  const [typed, setTyped] = useState("");
  const address = typed.trim().toLowerCase();
  const wrong = address !== "" && !looksLikeAddress(address);
  const add = (who: string) => {
    if (!looksLikeAddress(who)) return;
    onChange([...new Set([...people, who])]);
    setTyped("");
  };
  return (
    <Flex direction="column" gap="xs">
      <Heading>{title}</Heading>
      <Text>{help}</Text>
      {people.length === 0 && <Text format={{ italic: true }}>{texts.nobody}</Text>}
      {people.map((person, index) => (
        <Flex key={person} direction="row" gap="sm" align="center" wrap>
          <Text truncate={{ tooltipText: person, maxWidth: 320 }}>{person}</Text>
          {faultOf(index) === undefined ? null : <Text format={{ fontWeight: "bold" }}>{faultOf(index)}</Text>}
          {mayChange && !(keepsOne && people.length === 1) && (
            <Button size="xs" variant="transparent" onClick={() => onChange(people.filter((one) => one !== person))}>
              {texts.remove(person)}
            </Button>
          )}
        </Flex>
      ))}
      {mayChange && (
        <Form onSubmit={() => add(address)}>
          <Flex direction="row" gap="sm" align="end" wrap>
            <Input name={`${name}-email`} label={texts.email(title)} value={typed} error={wrong} validationMessage={wrong ? texts.noAddress : ""} onInput={setTyped} onChange={setTyped} />
            <Button type="submit" variant="secondary" size="sm" disabled={address === "" || wrong}>
              {texts.add}
            </Button>
            {people.length === 0 && suggestion !== undefined && (
              <Button variant="transparent" size="sm" onClick={() => add(suggestion)}>
                {texts.addMe}
              </Button>
            )}
          </Flex>
        </Form>
      )}
    </Flex>
  );
}
