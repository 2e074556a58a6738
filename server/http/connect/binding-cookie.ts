import type { Request, Response } from "express";
import type { AppParts } from "../parts.ts";

const TEN_MINUTES = 600;
const VALUE = /^[A-Za-z0-9_-]{43}$/;

/**
 * Binds an OAuth dance to the browser that began it, so that nobody can make another's browser finish it. Over https the
 * name's prefix has browsers refuse one set by a neighbouring host or over http.
 */
const nameOf = (publicUrl: string): string => (isSecure(publicUrl) ? "__Host-onebook-connect" : "onebook-connect");
const isSecure = (publicUrl: string): boolean => publicUrl.startsWith("https://");

/** The value in the request; "" where there is none. */
export function browserOf(request: Request, publicUrl: string): string {
  const name = nameOf(publicUrl);
  const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  const values = pairs.filter(([key]) => key === name).map(([, value]) => value ?? "");
  const [value] = values;
  return values.length === 1 && value !== undefined && VALUE.test(value) ? value : "";
}

/** The browser's own value, so that two dances may run in two tabs, or a new one. */
export const browserOrNew = ({ ids, publicUrl }: Pick<AppParts, "ids" | "publicUrl">, request: Request): string =>
  browserOf(request, publicUrl) || ids.token(32);

/** Ten minutes from now. Lax, not Strict: the vendor's consent screen sends the browser back from another site. */
export function bindBrowser(response: Response, publicUrl: string, browser: string): void {
  const secure = isSecure(publicUrl) ? "; Secure" : "";
  response.set("set-cookie", `${nameOf(publicUrl)}=${browser}; Path=/; Max-Age=${TEN_MINUTES}; HttpOnly; SameSite=Lax${secure}`);
}
