import { useState } from "react";
import type { Problem, Shape } from "../api/client.ts";
import { useApi } from "../api/surface.tsx";
import { useAct } from "../api/use-act.ts";
import { useLoad } from "../api/use-load.ts";

export type Settings = Shape<"SettingsPage">["settings"];
export type Connection = Shape<"Connection">;

/** What every section of the settings is given. */
export interface SectionProps {
  /** As the person has them now, saved or not. */
  settings: Settings;
  /** Changes these parts; nothing leaves before `Save`. */
  change: (part: Partial<Settings>) => void;
  /** False: everything is shown, nothing may be changed. */
  mayChange: boolean;
  /** What was refused of a field, by its path: faultOf("dueDays"), faultOf("routes.0.connectionId"). */
  faultOf: (path: string) => string | undefined;
  connections: readonly Connection[];
  /** Systems that can be connected. */
  connectable: Shape<"ConnectionList">["connectable"];
  /** Reads connections and mode anew. */
  reload: () => Promise<void>;
  /** Leads to another section. */
  open: (section: string) => void;
  /** Saves this part at once, with whatever else was changed. */
  saveNow: (part: Partial<Settings>) => void;
  mode: "shadow" | "live";
}

export interface SettingsPage {
  loaded: Shape<"SettingsPage"> | null;
  problem: Problem | null;
  retry: () => void;
  section: Pick<SectionProps, "settings" | "change" | "mayChange" | "faultOf" | "saveNow" | "mode"> | null;
  /** Something was changed and is not saved. */
  dirty: boolean;
  busy: boolean;
  /** The last save went through, and nothing was changed since. */
  saved: boolean;
  /** Why the last save was refused. */
  refused: Problem | null;
  save: () => void;
  undo: () => void;
}

/**
 * The settings of the account, changed here and saved as one document against the version they were read with. Where
 * somebody else saved meanwhile, `refused` says so and `undo` loads theirs.
 */
export function useSettings(): SettingsPage {
  const api = useApi();
  const { data: loaded, problem, reload } = useLoad(() => api.get("/api/v1/settings", {}));
  const [draft, setDraft] = useState<Settings | null>(null);
  const [saved, setSaved] = useState(false);
  const { busy, problem: refused, act } = useAct();
  const settings = draft ?? loaded?.settings ?? null;

  const change = (part: Partial<Settings>) => {
    setSaved(false);
    setDraft((before) => (loaded === null ? null : { ...(before ?? loaded.settings), ...part }));
  };
  const forget = () => {
    setDraft(null);
    return reload();
  };
  const send = (wanted: Settings) => {
    if (loaded === null) return;
    act(
      () => api.put("/api/v1/settings", { body: { version: loaded.version, settings: wanted } }),
      () => void forget().then(() => setSaved(true)),
    );
  };
  const save = () => draft !== null && send(draft);
  const saveNow = (part: Partial<Settings>) => {
    if (settings === null) return;
    change(part);
    send({ ...settings, ...part });
  };
  const faultOf = (path: string) => refused?.errors?.find((error) => error.path === `body.settings.${path}`)?.message;
  const mayChange = loaded?.rights.includes("change-settings") ?? false;
  return {
    loaded,
    problem,
    retry: () => void reload(),
    section: settings && { settings, change, mayChange, faultOf, saveNow, mode: loaded?.mode ?? "shadow" },
    dirty: draft !== null,
    busy,
    saved,
    refused: draft === null ? null : refused,
    save: () => void save(),
    undo: () => void forget(),
  };
}
