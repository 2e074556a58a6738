import type { ModalProps, PanelProps } from "@hubspot/ui-extensions";
import { useEffect, useRef, type ReactNode } from "react";
import { useLabelId, useOverlays, useTellTrigger } from "../overlays.tsx";
import { classes, run, short, strict } from "../strict.tsx";

interface WindowProps extends Omit<ModalProps, "variant"> {
  kind: string;
}

/** A native dialog: it keeps the focus inside, closes with Escape and gives the focus back. */
function Window({ kind, id, title, children, width, onOpen, onClose, ...rest }: WindowProps) {
  const { open, hide } = useOverlays();
  const tell = useTellTrigger();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useLabelId();
  const shown = open.has(id);
  useEffect(() => tell?.(id), [tell, id]);
  useEffect(() => {
    if (!shown) return;
    dialog.current?.showModal();
    run(onOpen);
    return () => run(onClose);
    // The extension's handlers are new with every drawing of it; opening and closing are what counts here.
  }, [shown]);
  if (!shown) return null;
  const named = rest["aria-label"] === undefined ? { "aria-labelledby": titleId } : { "aria-label": rest["aria-label"] };
  return (
    <dialog ref={dialog} className={classes(kind, `width-${short(width, "sm")}`)} {...named} onCancel={() => hide(id)} onClose={() => hide(id)}>
      <header>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="close" aria-label="Close" onClick={() => hide(id)}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}

const part = (name: string, look: string) => strict<{ children?: ReactNode; flush?: boolean }>(name, ["children", "flush"], ({ children }) => <div className={look}>{children}</div>);

const COMMON = ["aria-label", "children", "id", "onClose", "onOpen", "title", "variant", "width"] as const;

export const overlays = {
  Modal: strict<ModalProps>("Modal", COMMON, ({ variant, ...props }) => <Window {...props} kind={classes("modal", variant)} />),
  ModalBody: part("ModalBody", "overlay-body"),
  ModalFooter: part("ModalFooter", "overlay-footer"),
  Panel: strict<PanelProps>("Panel", COMMON, ({ variant: _variant, ...props }) => <Window {...props} kind="panel" />),
  PanelBody: part("PanelBody", "overlay-body"),
  PanelSection: part("PanelSection", "panel-section"),
  PanelFooter: part("PanelFooter", "overlay-footer"),
};
