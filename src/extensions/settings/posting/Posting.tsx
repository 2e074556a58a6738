import { Flex, Heading, Input, Text } from "@hubspot/ui-extensions";
import { useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { erpsOf, optionsOf } from "../mapping/erp-lists.ts";
import { Pick } from "../../parts/Pick.tsx";
import { Classes } from "./Classes.tsx";
import type { Connection, SectionProps, Settings } from "../../parts/use-settings.ts";

type PostingRules = Settings["posting"];
const MODES = ["off", "draft", "post"] as const;
const NO_ACCOUNTS = { deferred: null, revenue: null };

/** Whether recognised revenue is posted, from when, and between which accounts of each organisation and under which classes. */
export function Posting({ settings, change, mayChange, faultOf, connections }: SectionProps) {
  const texts = useTexts(settingsTexts).posting;
  const { posting } = settings;
  const set = (part: Partial<PostingRules>) => change({ posting: { ...posting, ...part } });
  const erps = erpsOf(connections);
  const month = (text: string) => set({ from: text.trim() === "" ? null : text.trim() });
  return (
    <Flex direction="column" gap="sm">
      <Text>{texts.intro}</Text>
      <Text variant="microcopy">{texts.elsewhere}</Text>
      <Pick name="postingMode" label={texts.mode} description={texts.means[posting.mode]} value={posting.mode} options={MODES.map((value) => ({ value, label: texts.modes[value] }))} mayChange={mayChange} fault={faultOf("posting.mode")} onPick={(mode) => set({ mode: mode as PostingRules["mode"] })} />
      {posting.mode !== "off" && (
        <Input name="postingFrom" label={texts.from} description={texts.fromHelp} value={posting.from ?? ""} readOnly={!mayChange} error={faultOf("posting.from") !== undefined} {...(faultOf("posting.from") === undefined ? {} : { validationMessage: faultOf("posting.from") ?? "" })} onInput={month} onChange={month} />
      )}
      {posting.mode !== "off" && erps.length === 0 && <Text>{texts.noErp}</Text>}
      {posting.mode !== "off" &&
        erps.map((erp) => {
          const accounts = posting.accounts[erp.id] ?? NO_ACCOUNTS;
          const choose = (part: Partial<PostingRules["accounts"][string]>) => set({ accounts: { ...posting.accounts, [erp.id]: { ...accounts, ...part } } });
          return (
            <Flex key={erp.id} direction="column" gap="sm">
              <Accounts erp={erp} accounts={accounts} choose={choose} mayChange={mayChange} />
              <Classes erp={erp} classes={posting.classes} set={(classes) => set({ classes })} mayChange={mayChange} />
            </Flex>
          );
        })}
    </Flex>
  );
}

interface AccountsProps {
  erp: Connection;
  accounts: PostingRules["accounts"][string];
  choose: (part: Partial<PostingRules["accounts"][string]>) => void;
  mayChange: boolean;
}

function Accounts({ erp, accounts, choose, mayChange }: AccountsProps) {
  const texts = useTexts(settingsTexts).posting;
  const { otherAccounts = [], incomeAccounts = [] } = erp.reference ?? {};
  return (
    <Flex direction="column" gap="sm">
      <Heading>{`${erp.label}: ${erp.name}`}</Heading>
      <Pick name={`deferred-${erp.id}`} label={texts.deferred} description={texts.deferredHelp} value={accounts.deferred} none={texts.choose} options={optionsOf(otherAccounts)} mayChange={mayChange} onPick={(deferred) => choose({ deferred })} />
      <Pick name={`revenue-${erp.id}`} label={texts.revenue} value={accounts.revenue} none={texts.choose} options={optionsOf(incomeAccounts)} mayChange={mayChange} onPick={(revenue) => choose({ revenue })} />
    </Flex>
  );
}
