import type { AlertProps, DescriptionListItemProps, DescriptionListProps, EmptyStateProps, ErrorStateProps, LoadingSpinnerProps, ProgressBarProps, StatisticsItemProps, StatisticsTrendProps, StepIndicatorProps } from "@hubspot/ui-extensions";
import type { ReactNode } from "react";
import { HeadingAt } from "../HeadingAt.tsx";
import { classes, run, short, strict } from "../strict.tsx";

const SIGNS: Record<string, string> = { info: "i", tip: "i", warning: "⚠", success: "✓", error: "⚠", danger: "⚠" };

function Notice({ title, children, variant = "info" }: AlertProps) {
  return (
    <div className={classes("alert", variant === "error" ? "danger" : variant)} role={variant === "danger" || variant === "error" ? "alert" : "status"}>
      <span className="sign" aria-hidden="true">
        {SIGNS[variant]}
      </span>
      <div>
        <div className="alert-title">{title}</div>
        {children}
      </div>
    </div>
  );
}

function Bar({ title, value = 0, maxValue, valueMax, showPercentage, valueDescription, variant, ...rest }: ProgressBarProps) {
  const most = maxValue ?? valueMax ?? 100;
  const share = most === 0 ? 0 : Math.min(1, value / most);
  return (
    <div className={classes("progress", variant)}>
      {title || valueDescription || showPercentage ? (
        <div className="progress-words">
          <span>{title}</span>
          <span>{valueDescription ?? (showPercentage ? `${Math.round(share * 100)}%` : null)}</span>
        </div>
      ) : null}
      <div className="progress-track" role="progressbar" aria-valuemin={0} aria-valuemax={most} aria-valuenow={value} aria-label={rest["aria-label"] ?? title ?? valueDescription ?? "Progress"}>
        <div style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

function Steps({ stepNames, currentStep = 0, direction = "horizontal", variant = "default", onClick }: StepIndicatorProps) {
  return (
    <ol className={classes("steps", direction, variant)}>
      {stepNames.map((name, index) => (
        <li key={name} className={classes(index < currentStep && "done", index === currentStep && "current")} aria-current={index === currentStep ? "step" : undefined}>
          {onClick ? (
            <button type="button" onClick={() => run(onClick, index)}>
              <StepName name={name} index={index} done={index < currentStep} />
            </button>
          ) : (
            <StepName name={name} index={index} done={index < currentStep} />
          )}
        </li>
      ))}
    </ol>
  );
}

const StepName = ({ name, index, done }: { name: string; index: number; done: boolean }) => (
  <>
    <span className="circle" aria-hidden="true">
      {done ? "✓" : index + 1}
    </span>
    {name}
  </>
);

const states = (kind: string) => (title: string | undefined, children: ReactNode) => (
  <div className={`state ${kind}`}>
    <div className="picture" aria-hidden="true" />
    {title ? <HeadingAt>{title}</HeadingAt> : null}
    {children}
  </div>
);

export const statuses = {
  Alert: strict<AlertProps>("Alert", ["children", "title", "variant"], (props) => <Notice {...props} />),
  ProgressBar: strict<ProgressBarProps>("ProgressBar", ["aria-label", "maxValue", "showPercentage", "title", "value", "valueDescription", "valueMax", "variant"], (props) => <Bar {...props} />),
  LoadingSpinner: strict<LoadingSpinnerProps>("LoadingSpinner", ["label", "layout", "showLabel", "size"], ({ label, showLabel, size, layout }) => (
    <div className={classes("loading-spinner", layout === "centered" && "centered")} role="status">
      <span className={`spinner size-${short(size, "sm")}`} aria-hidden="true" />
      <span className={classes(!showLabel && "unseen")}>{label}</span>
    </div>
  )),
  Statistics: strict<{ children?: ReactNode }>("Statistics", ["children"], ({ children }) => <dl className="statistics">{children}</dl>),
  StatisticsItem: strict<StatisticsItemProps>("StatisticsItem", ["children", "id", "label", "number"], ({ label, number, children }) => (
    <div>
      <dt>{label}</dt>
      <dd>
        <div className="figure">{number}</div>
        {children}
      </dd>
    </div>
  )),
  StatisticsTrend: strict<StatisticsTrendProps>("StatisticsTrend", ["color", "direction", "value"], ({ value, direction, color }) => (
    <div className={classes("trend", color ?? (direction === "increase" ? "green" : "red"))}>
      <span aria-hidden="true">{direction === "increase" ? "▲" : "▼"}</span> {value}
    </div>
  )),
  StepIndicator: strict<StepIndicatorProps>("StepIndicator", ["circleSize", "currentStep", "direction", "onClick", "stepNames", "variant"], (props) => <Steps {...props} />),
  EmptyState: strict<EmptyStateProps>("EmptyState", ["children", "flush", "imageName", "imageWidth", "layout", "reverseOrder", "title"], ({ title, children }) => states("empty")(title, children)),
  ErrorState: strict<ErrorStateProps>("ErrorState", ["children", "title", "type"], ({ title, children, type = "error" }) => states(type)(title, children)),
  DescriptionList: strict<DescriptionListProps>("DescriptionList", ["children", "direction"], ({ children, direction = "column" }) => <dl className={`descriptions ${direction}`}>{children}</dl>),
  DescriptionListItem: strict<DescriptionListItemProps>("DescriptionListItem", ["children", "label"], ({ label, children }) => (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )),
};
