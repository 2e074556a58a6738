import { z } from "zod";
import { refuse } from "./errors.ts";

/**
 * Our reference as it stands in a note that finance people write in too: "[Onebook R-1]" on a line of its own, found
 * again wherever in the text it ended up, in whatever case and spacing.
 */
const MARK = /\[\s*onebook\s+([^\s\]]{1,31})\s*\]/i;
const PLAIN = /^[^\s[\]]{1,31}$/;

export const customField = z.object({
  DefinitionId: z.string(),
  StringValue: z.string().nullish(),
});

export function referenceMark(reference: string): string {
  if (!PLAIN.test(reference)) {
    throw refuse("bug", "validation", "Our reference must be 1 to 31 characters without spaces or brackets.");
  }
  return `[Onebook ${reference}]`;
}

/** The note with our mark in it, whatever else it says kept. */
export function withReference(note: string | null | undefined, reference: string): string {
  const mark = referenceMark(reference);
  const text = note?.trim() ?? "";
  if (text === "") return mark;
  return MARK.test(text) ? text.replace(MARK, () => mark) : `${text}\n${mark}`;
}

/** The custom field first: unlike the note, a void leaves it alone. */
export function referenceIn(
  record: { PrivateNote?: string | null | undefined; CustomField?: z.infer<typeof customField>[] | null | undefined },
  fieldId: string | null,
): string | null {
  const field = record.CustomField?.find((each) => each.DefinitionId === fieldId)?.StringValue?.trim();
  return field ? field : markIn(record.PrivateNote);
}

export function markIn(note: string | null | undefined): string | null {
  return MARK.exec(note ?? "")?.[1] ?? null;
}
