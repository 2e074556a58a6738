import { retain } from "@remote-ui/rpc";
import { useCallback, useEffect, useRef } from "react";
import type { HostActions } from "../worker/protocol.ts";

type Properties = Record<string, string | null>;
interface Watcher {
  key: string;
  names: string[] | "*";
  callback: (properties: Record<string, string>) => void;
}

/** Tells those who watch a record's properties of each change, as HubSpot's `onCrmPropertiesUpdate` does. `key`: one life of the extension. */
export function useWatchers(properties: Properties | undefined, key: string): HostActions["onCrmPropertiesUpdate"] {
  const watchers = useRef<Watcher[]>([]);
  const before = useRef<Properties | undefined>(undefined);
  useEffect(() => {
    const [was, now] = [before.current, properties];
    before.current = properties;
    if (was === undefined || now === undefined) return;
    const changed = Object.keys(now).filter((name) => now[name] !== was[name]);
    for (const { names, callback } of watchers.current.filter((one) => one.key === key)) {
      const told = changed.filter((name) => names === "*" || names.includes(name));
      if (told.length > 0) callback(Object.fromEntries(told.map((name) => [name, now[name] ?? ""])));
    }
  }, [properties, key]);
  return useCallback(
    (names, callback) => {
      retain(callback);
      watchers.current = [...watchers.current.filter((one) => one.key === key), { key, names, callback }];
    },
    [key],
  );
}
