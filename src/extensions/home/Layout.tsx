import { Divider, Flex, Text } from "@hubspot/ui-extensions";
import { PageLink, PageTitle, usePageRoute } from "@hubspot/ui-extensions/pages";
import type { ReactNode } from "react";
import { useTexts } from "../api/surface.tsx";
import { homeTexts } from "../texts/home/index.ts";
import { GROUPS, PAGES } from "./page-list.ts";

/** Above every page: which one it is, and the way to the others, the daily work first, then the money. */
export function Layout({ children }: { children: ReactNode }) {
  const texts = useTexts(homeTexts);
  const { path } = usePageRoute();
  const current = PAGES.find((page) => page.path === path);
  return (
    <Flex direction="column" gap="md">
      <PageTitle>{current ? texts.pages[current.name] : texts.notFound.title}</PageTitle>
      {GROUPS.map((group) => (
        <Flex key={group} direction="row" gap="md" wrap align="center">
          <Text inline variant="microcopy">
            {texts.groups[group]}
          </Text>
          {PAGES.filter((page) => page.group === group).map((page) =>
            page === current ? (
              <Text key={page.path} inline format={{ fontWeight: "bold" }}>
                {texts.pages[page.name]}
              </Text>
            ) : (
              <PageLink key={page.path} to={page.path}>
                {texts.pages[page.name]}
              </PageLink>
            ),
          )}
        </Flex>
      ))}
      <Divider />
      {children}
    </Flex>
  );
}
