import { Flex, Heading, Toggle } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Days } from "../../parts/Days.tsx";
import { Pick } from "../../parts/Pick.tsx";
import { useMapping } from "../../parts/use-mapping.ts";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";
import { Instalments } from "./Instalments.tsx";
import { Stages } from "./Stages.tsx";

type Trigger = Settings["trigger"];
type Items = Settings["items"];

/** When an invoice is made, from which stages, what happens with it, when it is due, and in which parts. */
export function Invoicing(props: SectionProps) {
  const { settings, change, mayChange, faultOf } = props;
  const texts = useTexts(settingsTexts).invoicing;
  const lists = useMapping(mayChange);
  const trigger = (part: Partial<Trigger>) => change({ trigger: { ...settings.trigger, ...part } });
  const choices = <Name extends string>(of: Record<Name, string>) => Object.entries<string>(of).map(([value, label]) => ({ value, label }));
  return (
    <Flex direction="column" gap="md">
      <Heading>{texts.when}</Heading>
      <Toggle name="automatic" label={texts.automatic} checked={settings.trigger.automatic} readOnly={!mayChange} textChecked={texts.on} textUnchecked={texts.off} onChange={(automatic) => trigger({ automatic })} />
      <Stages {...props} lists={lists} />
      <Pick name="deliver" label={texts.deliver} value={settings.trigger.deliver} options={choices(texts.deliverOptions)} mayChange={mayChange} fault={faultOf("trigger.deliver")} onPick={(deliver) => trigger({ deliver: deliver as Trigger["deliver"] })} />
      <Heading>{texts.terms}</Heading>
      <Days name="dueDays" label={texts.dueDays} description={texts.dueDaysHelp} value={settings.dueDays ?? 0} max={365} mayChange={mayChange} fault={faultOf("dueDays")} onChange={(dueDays) => change({ dueDays })} />
      <Pick name="numbering" label={texts.numbering} value={settings.numbering} options={choices(texts.numberingOptions)} mayChange={mayChange} fault={faultOf("numbering")} onPick={(numbering) => change({ numbering: numbering as Settings["numbering"] })} />
      <Instalments {...props} />
      <Heading>{texts.lines}</Heading>
      <Pick name="noLines" label={texts.noLines} value={settings.items.whenNoLines} options={choices(texts.noLinesOptions)} mayChange={mayChange} fault={faultOf("items.whenNoLines")} onPick={(whenNoLines) => change({ items: { ...settings.items, whenNoLines: whenNoLines as Items["whenNoLines"] } })} />
      <Pick name="recurring" label={texts.recurring} value={settings.items.recurring} options={choices(texts.recurringOptions)} mayChange={mayChange} fault={faultOf("items.recurring")} onPick={(recurring) => change({ items: { ...settings.items, recurring: recurring as Items["recurring"] } })} />
      <Pick name="newCustomers" label={texts.newCustomers} value={settings.customers.whenMissing} options={choices(texts.newCustomersOptions)} mayChange={mayChange} fault={faultOf("customers.whenMissing")} onPick={(whenMissing) => change({ customers: { whenMissing: whenMissing as Settings["customers"]["whenMissing"] } })} />
      <Heading>{texts.late}</Heading>
      <Days name="overdueDays" label={texts.overdueDays} value={settings.trouble.overdueDays} max={365} mayChange={mayChange} fault={faultOf("trouble.overdueDays")} onChange={(overdueDays) => change({ trouble: { ...settings.trouble, overdueDays } })} />
      <Toggle name="task" label={texts.task} checked={settings.trouble.task} readOnly={!mayChange} textChecked={texts.on} textUnchecked={texts.off} onChange={(task) => change({ trouble: { ...settings.trouble, task } })} />
    </Flex>
  );
}
