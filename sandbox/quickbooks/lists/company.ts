import { withoutServerOwned, type EntityKind } from "../entities/kind.ts";
import { faults } from "../wire/fault.ts";

/** Made by QuickBooks with the company; only some of it can be changed, and nothing that would change its accounts. */
const companyInfo: EntityKind = {
  entity: "CompanyInfo",
  creatable: false,
  build: (_books, sent, before) => ({ ...before, ...withoutServerOwned(sent, "Country", "CompanyStartDate", "NameValue") }),
};

/** Preferences that rules here depend on are changed under /__sandbox/preferences, where a person would use the screens. */
const preferences: EntityKind = {
  entity: "Preferences",
  creatable: false,
  build() {
    throw faults.unsupportedOperation("update of Preferences; use /__sandbox/preferences");
  },
};

/** Metadata of attachments only: files themselves are not kept. */
const attachable: EntityKind = {
  entity: "Attachable",
  build(_books, sent) {
    if (sent.Note === undefined && sent.FileName === undefined) throw faults.missing("Note");
    return withoutServerOwned(sent, "FileAccessUri", "TempDownloadUri", "Size");
  },
  refuseDeletion: () => undefined,
};

export const companyKinds: EntityKind[] = [companyInfo, preferences, attachable];
