import { LoadingSpinner } from "@hubspot/ui-extensions";
import { useTexts } from "../api/surface.tsx";
import { commonTexts } from "../texts/common/index.ts";

export function Loading() {
  return <LoadingSpinner layout="centered" label={useTexts(commonTexts).loading} showLabel />;
}
