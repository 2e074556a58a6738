import { createContext, useCallback, useContext, useId, useMemo, useState, type ReactNode } from "react";

/** Which modals and panels of one extension are open, by their ids. */
interface Overlays {
  open: ReadonlySet<string>;
  show: (id: string) => void;
  hide: (id: string) => void;
}

const Shown = createContext<Overlays | null>(null);
/** Inside the overlay of a button: the id by which that button opens it. */
const Trigger = createContext<((id: string) => void) | null>(null);

/** `closer` is given the way to close an overlay from outside, for the extension's own `closeOverlay`. */
export function OverlayHost({ children, closer }: { children: ReactNode; closer: (hide: (id: string) => void) => void }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const show = useCallback((id: string) => setOpen((before) => new Set(before).add(id)), []);
  const hide = useCallback((id: string) => setOpen((before) => new Set([...before].filter((one) => one !== id))), []);
  closer(hide);
  return <Shown.Provider value={useMemo(() => ({ open, show, hide }), [open, show, hide])}>{children}</Shown.Provider>;
}

export function useOverlays(): Overlays {
  const shown = useContext(Shown);
  if (shown === null) throw new Error("An overlay outside of an extension");
  return shown;
}

/** What a handler of the extension is given to open and close overlays with. */
export function useReactions() {
  const { show, hide } = useOverlays();
  return useMemo(() => ({ openModal: show, closeModal: hide, openPanel: show, closePanel: hide }), [show, hide]);
}

/** The overlay a button carries, and the way to open it; the overlay tells its id when it is drawn. */
export function useTrigger(overlay: ReactNode): { slot: ReactNode; openIt: (() => void) | null } {
  const { show } = useOverlays();
  const [id, setId] = useState<string | null>(null);
  if (!overlay) return { slot: null, openIt: null };
  return { slot: <Trigger.Provider value={setId}>{overlay}</Trigger.Provider>, openIt: () => id !== null && show(id) };
}

export const useTellTrigger = () => useContext(Trigger);

/** An id for a label or a heading of this element. */
export const useLabelId = (): string => `label${useId()}`;
