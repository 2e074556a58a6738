import type { Hono } from "hono";
import { z } from "zod";
import type { Desk, XeroContext, XeroEnv } from "../api/desk.ts";
import { ROOT } from "../api/mount.ts";
import { flagged, type Resource } from "../api/resource.ts";
import { elementsOf, jsonOf } from "../api/write.ts";
import type { Books } from "../books/books.ts";
import type { TrackingCategoryRecord } from "../books/ledger-records.ts";
import type { Write } from "../documents/write.ts";
import { guid, text } from "../query/fields.ts";
import { parse } from "../wire/parse.ts";
import { WHOLE } from "../wire/view.ts";
import { NotFound, Refused } from "../wire/refusals.ts";

const MOST_ACTIVE = 2;
const MOST_OPTIONS = 100;
const named = z.object({ Name: z.string().trim().min(1).max(100).optional(), Status: z.enum(["ACTIVE", "ARCHIVED", "DELETED"]).optional() });

type Option = TrackingCategoryRecord["Options"][number];

export const trackingCategories: Resource<TrackingCategoryRecord> = {
  plural: "TrackingCategories",
  idName: "TrackingCategoryID",
  all: (books) => books.tracking.values(),
  find: (books, key) => books.tracking.get(key.toLowerCase()),
  fields: () => ({ TrackingCategoryID: guid(({ TrackingCategoryID }) => TrackingCategoryID), Name: text(({ Name }) => Name), Status: text(({ Status }) => Status) }),
  filters: (_books, query) => (flagged(query, "includeArchived") ? [] : [({ Status }: TrackingCategoryRecord) => Status === "ACTIVE"]),
  show: (_books, { Options, ...category }) => ({ ...category, Options: Options.map(showOption) }),
  write: writeCategory,
  writable: ["PUT", "POST one"],
};

const showOption = (option: Option) => ({
  ...option, HasValidationErrors: false, IsDeleted: option.Status === "DELETED", IsArchived: option.Status === "ARCHIVED", IsActive: option.Status === "ACTIVE",
});

function writeCategory(books: Books, body: unknown, how: Write): TrackingCategoryRecord {
  const { Name, Status } = parse(named, body);
  const before = how.id === undefined ? undefined : books.tracking.get(how.id);
  if (how.id !== undefined && !before) throw new NotFound();
  if (!before && Name === undefined) throw new Refused("Tracking category name must be specified");
  const others = books.tracking.values().filter((other) => other !== before && other.Status === "ACTIVE");
  if (others.some((other) => other.Name.toLowerCase() === Name?.toLowerCase())) throw new Refused("A tracking category with this name already exists");
  if (!before && others.length >= MOST_ACTIVE) throw new Refused("No more than 2 active tracking categories are allowed");
  const base = before ?? { TrackingCategoryID: books.newId(), Status: "ACTIVE" as const, Options: [] };
  const record: TrackingCategoryRecord = { ...base, Options: [...base.Options], Name: Name ?? before!.Name, Status: Status ?? base.Status };
  books.tracking.put(record.TrackingCategoryID, record);
  return record;
}

/** Options are written below their category. */
export function mountTrackingOptions(api: Hono<XeroEnv>, desk: Desk): void {
  const path = `${ROOT}/TrackingCategories/:category`;
  const change = (c: XeroContext, work: (category: Readonly<TrackingCategoryRecord>) => Option[]) => {
    const books = c.get("books");
    const answer = desk.commit(() => {
      const category = books.tracking.get(c.req.param("category") ?? "");
      if (!category) throw new NotFound();
      const changed = work(category);
      const kept = category.Options.filter(({ TrackingOptionID }) => !changed.some((each) => each.TrackingOptionID === TrackingOptionID));
      books.tracking.put(category.TrackingCategoryID, { ...category, Options: [...kept, ...changed] });
      return { Options: changed.map(showOption) };
    });
    return c.json(desk.framed(answer));
  };
  api.put(`${path}/Options`, async (c) => {
    const elements = elementsOf(jsonOf(await c.req.text()), "Options");
    return change(c, (category) => elements.map((element) => newOption(c.get("books"), category, element)));
  });
  api.post(`${path}/Options/:option`, async (c) => {
    const [element] = elementsOf(jsonOf(await c.req.text()), "Options");
    return change(c, (category) => {
      const { Name, Status } = parse(named, element);
      const option = optionOf(category, c.req.param("option"));
      return [{ ...option, Name: Name ?? option.Name, Status: Status ?? option.Status }];
    });
  });
  api.delete(`${path}/Options/:option`, (c) => change(c, (category) => [{ ...optionOf(category, c.req.param("option")), Status: "DELETED" }]));
  api.delete(path, (c) => {
    const books = c.get("books");
    const record = desk.commit(() => writeCategory(books, { Status: "DELETED" }, { mode: "update", id: c.req.param("category"), by: c.get("by"), unitdp: 2, settings: desk.settings() }));
    return c.json(desk.framed({ TrackingCategories: [trackingCategories.show(books, record, WHOLE)] }));
  });
}

function optionOf(category: Readonly<TrackingCategoryRecord>, id: string): Option {
  const option = category.Options.find(({ TrackingOptionID }) => TrackingOptionID === id);
  if (!option) throw new NotFound();
  return option;
}

function newOption(books: Books, category: Readonly<TrackingCategoryRecord>, element: unknown): Option {
  const { Name } = parse(named, element);
  if (Name === undefined) throw new Refused("Tracking option name must be specified");
  if (category.Options.length >= MOST_OPTIONS) throw new Refused(`A tracking category can have no more than ${MOST_OPTIONS} options`);
  if (category.Options.some((option) => option.Name.toLowerCase() === Name.toLowerCase())) throw new Refused("A tracking option with this name already exists");
  return { TrackingOptionID: books.newId(), Name, Status: "ACTIVE" };
}
