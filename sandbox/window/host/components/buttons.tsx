import type { ButtonProps, DropdownProps, LoadingButtonProps } from "@hubspot/ui-extensions";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useReactions, useTrigger } from "../overlays.tsx";
import { classes, eventOf, run, short, strict } from "../strict.tsx";

const urlOf = (href: ButtonProps["href"]): string | undefined => (typeof href === "object" ? href.url : href);

function Press({ loading, icon, ...props }: ButtonProps & { loading?: boolean; icon?: ReactNode }) {
  const { children, disabled, variant = "secondary", size, type = "button", href, onClick, overlay, truncate } = props;
  const reactions = useReactions();
  const { slot, openIt } = useTrigger(overlay);
  const look = classes("button", variant, `size-${short(size, "md")}`, truncate && "truncate", loading && "loading");
  if (href !== undefined) {
    return (
      <a className={look} href={urlOf(href)} target="_blank" rel="noreferrer" onClick={() => run(onClick, eventOf("click"), reactions)}>
        {children}
      </a>
    );
  }
  const press = () => {
    if (loading) return;
    run(onClick, eventOf("click"), reactions);
    openIt?.();
  };
  return (
    <>
      <button className={look} type={type} disabled={disabled === true} aria-busy={loading ? true : undefined} onClick={press}>
        {loading ? <span className="spinner small" aria-hidden="true" /> : icon}
        {children}
      </button>
      {slot}
    </>
  );
}

function LoadingPress({ loading = false, overlayOptions, ...props }: LoadingButtonProps) {
  if (overlayOptions !== undefined) throw new Error("This page opens the overlay of a LoadingButton when it is pressed");
  return <Press {...props} loading={loading} />;
}

function Menu({ options = [], variant = "secondary", buttonText = "", buttonSize, disabled, children }: DropdownProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const leave = (event: MouseEvent) => !place.current?.contains(event.target as Node) && setOpen(false);
    document.addEventListener("click", leave);
    return () => document.removeEventListener("click", leave);
  }, [open]);
  return (
    <div className="dropdown" ref={place} onKeyDown={({ key }) => key === "Escape" && setOpen(false)}>
      <button className={classes("button", variant, `size-${short(buttonSize, "md")}`)} type="button" disabled={disabled === true} aria-expanded={open} onClick={() => setOpen(!open)}>
        {buttonText} <span aria-hidden="true">▾</span>
      </button>
      <div className="menu" hidden={!open} onClick={() => setOpen(false)}>
        {options.map(({ label, onClick }) => (
          <button key={label} type="button" onClick={() => run(onClick)}>
            {label}
          </button>
        ))}
        {children}
      </div>
    </div>
  );
}

function MenuItem({ children, onClick, overlay }: { children?: ReactNode; onClick?: ButtonProps["onClick"]; overlay?: ReactNode }) {
  const reactions = useReactions();
  const { slot, openIt } = useTrigger(overlay);
  const press = () => {
    run(onClick, eventOf("click"), reactions);
    openIt?.();
  };
  return (
    <>
      <button type="button" onClick={press}>
        {children}
      </button>
      {slot}
    </>
  );
}

const COMMON = ["children", "disabled", "href", "onClick", "overlay", "size", "truncate", "type", "variant"] as const;

export const buttons = {
  Button: strict<ButtonProps>("Button", COMMON, (props) => <Press {...props} />),
  LoadingButton: strict<LoadingButtonProps>("LoadingButton", [...COMMON, "loading", "overlayOptions"], (props) => <LoadingPress {...props} />),
  Dropdown: strict<DropdownProps>("Dropdown", ["buttonSize", "buttonText", "children", "disabled", "options", "variant"], (props) => <Menu {...props} />),
  DropdownButtonItem: strict<{ children?: ReactNode; onClick?: ButtonProps["onClick"]; overlay?: ReactNode }>("DropdownButtonItem", ["children", "onClick", "overlay"], (props) => <MenuItem {...props} />),
  ButtonRow: strict<{ children?: ReactNode; disableDropdown?: boolean }>("ButtonRow", ["children", "disableDropdown"], ({ children }) => <div className="button-row">{children}</div>),
};
