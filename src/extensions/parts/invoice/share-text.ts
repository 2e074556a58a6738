import type { useFormats } from "../../api/surface.tsx";

/** The server says "30%" or "3/12"; a percentage is written as the user writes one. */
export function shareText(share: string | null, formats: Pick<ReturnType<typeof useFormats>, "percent">): string {
  if (share === null) return "";
  return share.endsWith("%") ? formats.percent(share.slice(0, -1)) : share;
}
