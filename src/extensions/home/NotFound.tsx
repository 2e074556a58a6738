import { EmptyState, Text } from "@hubspot/ui-extensions";
import { useTexts } from "../api/surface.tsx";
import { homeTexts } from "../texts/home/index.ts";

export function NotFound() {
  const { notFound } = useTexts(homeTexts);
  return (
    <EmptyState title={notFound.title} layout="vertical">
      <Text>{notFound.text}</Text>
    </EmptyState>
  );
}
