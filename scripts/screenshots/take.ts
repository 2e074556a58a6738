import { takeDeals, takeTrouble } from "./deals.ts";
import { takePages, takeRecords, takeShadow } from "./pages.ts";
import { inStudio } from "./studio.ts";

/** `npm run screenshots`: pictures of every surface in every state, into docs/screenshots/. */
inStudio(async (studio) => {
  await studio.open("app");
  await studio.take("home-first-day", "Your first invoice will appear here");
  const { open, overdue } = await takeDeals(studio);
  await takePages(studio);
  await takeTrouble(studio, open);
  await takeRecords(studio, overdue);
  const [rest = ""] = await studio.story.openDeals([{ propertyName: "hs_num_of_associated_line_items", operator: "EQ", value: "1" }], 1);
  await takeShadow(studio, rest);
})
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
