import type { DividerProps, HeadingProps, IconProps, LinkProps, ListProps, StatusTagProps, TagProps, TextProps, TooltipProps } from "@hubspot/ui-extensions";
import { Children, type ReactNode } from "react";
import { HeadingAt } from "../HeadingAt.tsx";
import { useReactions, useTrigger } from "../overlays.tsx";
import { classes, eventOf, run, short, strict } from "../strict.tsx";

function Words({ variant, inline, children, format = {}, truncate }: TextProps) {
  const { fontWeight, italic, lineDecoration, textTransform } = format;
  if (textTransform !== undefined && textTransform !== "none") throw new Error(`This page does not draw text in ${textTransform}`);
  const look = classes("text", variant === "microcopy" && "microcopy", fontWeight && `weight-${fontWeight}`, italic && "italic", lineDecoration && `line-${lineDecoration}`, truncate && "truncate");
  const tip = typeof truncate === "object" ? truncate.tooltipText : undefined;
  const width = typeof truncate === "object" && truncate.maxWidth !== undefined ? { maxWidth: truncate.maxWidth } : undefined;
  return inline ? (
    <span className={look} title={tip} style={width}>
      {children}
    </span>
  ) : (
    <div className={look} title={tip} style={width}>
      {children}
    </div>
  );
}

function Anchor({ children, href, variant = "primary", onClick, preventDefault, overlay }: LinkProps) {
  const reactions = useReactions();
  const { slot, openIt } = useTrigger(overlay);
  const url = typeof href === "object" ? href.url : href;
  const press = (event: { preventDefault: () => void }) => {
    if (preventDefault || openIt !== null || url === "" || url === "#") event.preventDefault();
    run(onClick, eventOf("click"), reactions);
    openIt?.();
  };
  return (
    <>
      <a className={classes("link", variant)} href={url === "" ? "#" : url} target="_blank" rel="noreferrer" onClick={press}>
        {children}
      </a>
      {slot}
    </>
  );
}

function TagOf({ children, variant = "default", onClick, inline, overlay }: TagProps) {
  const reactions = useReactions();
  const { slot, openIt } = useTrigger(overlay);
  const look = classes("tag", variant, inline && "inline");
  if (onClick === undefined && openIt === null) return <span className={look}>{children}</span>;
  const press = () => {
    run(onClick, eventOf("click"), reactions);
    openIt?.();
  };
  return (
    <>
      <button type="button" className={look} onClick={press}>
        {children}
      </button>
      {slot}
    </>
  );
}

/** Names of HubSpot's icons and the sign that stands for each here. */
const SIGNS: Record<string, string> = { success: "✓", warning: "⚠", refresh: "↻", link: "🔗", add: "+", remove: "−", clock: "◷", time: "◷", info: "i", edit: "✎", delete: "🗑", download: "⤓", search: "⌕", lock: "🔒", checkCircle: "✓", externalLink: "↗" };

function Sign({ name, color = "inherit", size, screenReaderText }: IconProps) {
  const sign = SIGNS[name];
  if (sign === undefined) throw new Error(`This page does not draw the icon ${name}`);
  return (
    <span className={classes("icon", `tone-${color}`, `size-${short(size, "md")}`)} role={screenReaderText ? "img" : undefined} aria-label={screenReaderText} aria-hidden={screenReaderText ? undefined : true}>
      {sign}
    </span>
  );
}

function Listed({ children, variant = "unordered" }: ListProps) {
  const items = Children.map(children, (child) => <li>{child}</li>);
  return variant.startsWith("ordered") ? <ol className={`list ${variant}`}>{items}</ol> : <ul className={`list ${variant}`}>{items}</ul>;
}

export const texts = {
  Text: strict<TextProps>("Text", ["children", "format", "inline", "truncate", "variant"], (props) => <Words {...props} />),
  Heading: strict<HeadingProps>("Heading", ["children", "inline"], ({ children, inline }) => <HeadingAt look={classes("heading", inline && "inline")}>{children}</HeadingAt>),
  Link: strict<LinkProps>("Link", ["children", "href", "onClick", "overlay", "preventDefault", "variant"], (props) => <Anchor {...props} />),
  Tag: strict<TagProps>("Tag", ["children", "inline", "onClick", "overlay", "variant"], (props) => <TagOf {...props} />),
  StatusTag: strict<StatusTagProps>("StatusTag", ["children", "hollow", "variant"], ({ children, variant = "default", hollow }) => (
    <span className={classes("status-tag", variant, hollow && "hollow")}>
      <span className="dot" aria-hidden="true" />
      {children}
    </span>
  )),
  Icon: strict<IconProps>("Icon", ["color", "name", "screenReaderText", "size"], (props) => <Sign {...props} />),
  Tooltip: strict<TooltipProps>("Tooltip", ["children", "placement"], ({ children }) => <span className="tooltip">{children}</span>),
  List: strict<ListProps>("List", ["children", "variant"], (props) => <Listed {...props} />),
  Divider: strict<DividerProps>("Divider", ["distance", "size"], ({ distance, size }) => <hr className={`divider gap-${short(distance ?? size, "sm")}`} />),
  Spacer: strict<{ size?: string; children?: ReactNode }>("Spacer", ["size"], ({ size }) => <div className={`spacer gap-${short(size, "md")}`} />),
};
