import { Alert, Button, Divider, Flex, LoadingButton, Text } from "@hubspot/ui-extensions";
import { useTexts } from "../api/surface.tsx";
import { savingTexts } from "../texts/saving/index.ts";
import { Failure } from "./Failure.tsx";
import type { SettingsPage } from "./use-settings.ts";

/** Stands above: that nothing may be changed here, and by whom it may. */
export function ReadOnly({ admins }: { admins: readonly string[] }) {
  const { readOnly } = useTexts(savingTexts);
  return (
    <Alert title={readOnly.title} variant="info">
      {admins.length === 0 ? readOnly.nobody : readOnly.ask(admins.slice(0, 5).join(", "))}
    </Alert>
  );
}

/** Stands below every section: what is changed is saved here, wherever it was changed. */
export function Saving({ page }: { page: SettingsPage }) {
  const texts = useTexts(savingTexts).saving;
  const { dirty, busy, saved, refused } = page;
  const conflict = refused?.code === "settings-changed";
  return (
    <Flex direction="column" gap="sm">
      <Divider />
      {refused && <Failure problem={refused} />}
      {saved && !dirty && <Alert title={texts.saved} variant="success" />}
      <Flex direction="row" gap="sm" align="center" wrap>
        <LoadingButton variant="primary" loading={busy} disabled={!dirty || conflict} onClick={() => page.save()}>
          {texts.save}
        </LoadingButton>
        <Button variant="secondary" disabled={!dirty || busy} onClick={() => page.undo()}>
          {conflict ? texts.loadTheirs : texts.undo}
        </Button>
        <Text variant="microcopy">{dirty ? texts.unsaved : texts.nothing}</Text>
      </Flex>
    </Flex>
  );
}
