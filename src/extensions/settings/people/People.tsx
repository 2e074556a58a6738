import { Alert, Flex, Text } from "@hubspot/ui-extensions";
import { useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Pick } from "../../parts/Pick.tsx";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";
import { PeopleList } from "./PeopleList.tsx";

const OTHERS = ["see", "create-invoices", "settle"] as const;
type Roles = Settings["roles"];

/** Who may do what: admins, finance, and everyone else who can see the card. */
export function People({ settings, change, mayChange, faultOf }: SectionProps) {
  const texts = useTexts(settingsTexts).people;
  const { user } = useSurfaceContext();
  const { roles } = settings;
  const set = (part: Partial<Roles>) => change({ roles: { ...roles, ...part } });
  const own = user.email.toLowerCase();
  const locksOut = roles.admins.length > 0 && !roles.admins.includes(own);
  return (
    <Flex direction="column" gap="md">
      {roles.admins.length === 0 && (
        <Alert title={texts.noAdmin} variant="warning">
          {texts.noAdminNext}
        </Alert>
      )}
      {mayChange && locksOut && (
        <Alert title={texts.lockedOut} variant="warning">
          {texts.lockedOutNext}
        </Alert>
      )}
      <PeopleList name="admins" title={texts.admins} help={texts.adminsMay} people={roles.admins} mayChange={mayChange} keepsOne suggestion={own} faultOf={(at) => faultOf(`roles.admins.${at}`)} onChange={(admins) => set({ admins })} />
      <PeopleList name="finance" title={texts.finance} help={texts.financeMay} people={roles.finance} mayChange={mayChange} faultOf={(at) => faultOf(`roles.finance.${at}`)} onChange={(finance) => set({ finance })} />
      <Pick
        name="others"
        label={texts.others}
        description={texts.othersHelp}
        value={roles.others}
        options={OTHERS.map((right) => ({ value: right, label: texts.rights[right] }))}
        mayChange={mayChange}
        fault={faultOf("roles.others")}
        onPick={(others) => set({ others: others as Roles["others"] })}
      />
      <Text variant="microcopy">{texts.byEmail}</Text>
    </Flex>
  );
}
