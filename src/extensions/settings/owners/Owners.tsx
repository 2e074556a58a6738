import { Flex, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Pick } from "../../parts/Pick.tsx";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";

const FIELDS = ["name", "email", "phone", "address", "taxNumber"] as const;
const SIDES = ["crm", "erp", "either"] as const;
type Owners = Settings["owners"];

/** Which system's word counts for each field of a customer, with what that means in a sentence. */
export function Owners({ settings, change, mayChange, faultOf }: SectionProps) {
  const texts = useTexts(settingsTexts).owners;
  const own = (field: (typeof FIELDS)[number], side: string | null) => change({ owners: { ...settings.owners, [field]: side as Owners["name"] } });
  return (
    <Flex direction="column" gap="sm">
      <Text>{texts.intro}</Text>
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{texts.field}</TableHeader>
            <TableHeader>{texts.owner}</TableHeader>
            <TableHeader>{texts.meaning}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {FIELDS.map((field) => (
            <TableRow key={field}>
              <TableCell>{texts.fields[field]}</TableCell>
              <TableCell>
                <Pick
                  name={`owner-${field}`}
                  label={texts.ownerOf(texts.fields[field])}
                  value={settings.owners[field]}
                  options={SIDES.map((side) => ({ value: side, label: texts.sides[side] }))}
                  mayChange={mayChange}
                  fault={faultOf(`owners.${field}`)}
                  onPick={(side) => own(field, side)}
                />
              </TableCell>
              <TableCell>{texts.means[settings.owners[field]]}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Text variant="microcopy">{texts.scope}</Text>
    </Flex>
  );
}
