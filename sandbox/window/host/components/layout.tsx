import type { AutoGridProps, BoxProps, FlexProps, InlineProps, TileProps } from "@hubspot/ui-extensions";
import type { ReactNode } from "react";
import { classes, short, strict } from "../strict.tsx";

const row = ({ direction = "row", justify = "start", align = "stretch", alignSelf, wrap, gap }: Omit<FlexProps, "children">) =>
  classes("flex", `to-${direction}`, `justify-${justify}`, `align-${align}`, alignSelf && `self-${alignSelf}`, (wrap === true || wrap === "wrap") && "wrap", `gap-${short(gap, "flush")}`);

export const layouts = {
  Flex: strict<FlexProps>("Flex", ["align", "alignSelf", "children", "direction", "gap", "justify", "wrap"], ({ children, ...props }) => <div className={row(props)}>{children}</div>),
  Inline: strict<InlineProps>("Inline", ["align", "children", "gap", "justify"], ({ children, ...props }) => <div className={row({ ...props, wrap: true })}>{children}</div>),
  Box: strict<BoxProps>("Box", ["alignSelf", "children", "flex"], ({ children, alignSelf, flex = "initial" }) => (
    <div className={classes("box", alignSelf && `self-${alignSelf}`)} style={{ flex: flex === "initial" ? "0 1 auto" : flex }}>
      {children}
    </div>
  )),
  AutoGrid: strict<AutoGridProps>("AutoGrid", ["children", "columnWidth", "flexible", "gap"], ({ children, columnWidth, flexible, gap }) => (
    <div className={`grid gap-${short(gap, "md")}`} style={{ gridTemplateColumns: `repeat(auto-fit, minmax(min(${columnWidth}px, 100%), ${flexible ? "1fr" : `${columnWidth}px`}))` }}>
      {children}
    </div>
  )),
  Tile: strict<TileProps>("Tile", ["children", "compact", "flush"], ({ children, compact, flush }) => <div className={classes("tile", compact && "compact", flush && "flush")}>{children}</div>),
  Card: strict<{ children?: ReactNode }>("Card", ["children"], ({ children }) => <div className="tile">{children}</div>),
};
