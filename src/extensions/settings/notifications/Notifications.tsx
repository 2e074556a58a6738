import { Flex, Heading, Text } from "@hubspot/ui-extensions";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { Pick } from "../../parts/Pick.tsx";
import type { SectionProps, Settings } from "../../parts/use-settings.ts";
import { Channel } from "./Channel.tsx";

type Rules = Settings["notifications"];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const LANGUAGES = ["en", "de", "fr"] as const;
const STUCK = [4, 8, 24, 48, 72, 168];

/** Where messages go, what is told at once, and when the day is summed up. */
export function Notifications({ settings, change, mayChange, faultOf }: SectionProps) {
  const texts = useTexts(settingsTexts).notifications;
  const formats = useFormats();
  const rules = settings.notifications;
  const set = (part: Partial<Rules>) => change({ notifications: { ...rules, ...part } });
  const setDigest = (part: Partial<Rules["digest"]>) => set({ digest: { ...rules.digest, ...part } });
  const stuck = rules.stuckHours === null || STUCK.includes(rules.stuckHours) ? STUCK : [...STUCK, rules.stuckHours].sort((a, b) => a - b);
  return (
    <Flex direction="column" gap="sm">
      <Text>{texts.intro}</Text>
      <Channel mayChange={mayChange} />
      <Heading>{texts.what}</Heading>
      <YesNo name="tellParked" label={texts.parked} value={rules.parked} mayChange={mayChange} onPick={(parked) => set({ parked })} />
      <YesNo name="tellConnections" label={texts.connections} value={rules.connections} mayChange={mayChange} onPick={(connections) => set({ connections })} />
      <Pick
        name="stuckHours"
        label={texts.stuck}
        value={rules.stuckHours === null ? null : String(rules.stuckHours)}
        none={texts.never}
        options={stuck.map((hours) => ({ value: String(hours), label: texts.hours(formats.count(hours)) }))}
        mayChange={mayChange}
        fault={faultOf("notifications.stuckHours")}
        onPick={(hours) => set({ stuckHours: hours === null ? null : Number(hours) })}
      />
      <YesNo name="weekly" label={texts.weekly} description={texts.weeklyHelp} value={rules.weekly} mayChange={mayChange} onPick={(weekly) => set({ weekly })} />
      {rules.weekly && (
        <Pick
          name="language"
          label={texts.language}
          value={rules.language}
          options={LANGUAGES.map((value) => ({ value, label: texts.languages[value] }))}
          mayChange={mayChange}
          fault={faultOf("notifications.language")}
          onPick={(value) => set({ language: LANGUAGES.find((one) => one === value) ?? "en" })}
        />
      )}
      <Heading>{texts.daily}</Heading>
      <YesNo name="daily" label={texts.daily} description={texts.dailyHelp} value={rules.digest.daily} mayChange={mayChange} onPick={(daily) => setDigest({ daily })} />
      {rules.digest.daily && (
        <>
          <Pick
            name="digestHour"
            label={texts.hour}
            description={texts.hourHelp}
            value={String(rules.digest.hour)}
            options={HOURS.map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }))}
            mayChange={mayChange}
            fault={faultOf("notifications.digest.hour")}
            onPick={(hour) => setDigest({ hour: Number(hour) })}
          />
          <YesNo name="whenQuiet" label={texts.whenQuiet} value={rules.digest.whenQuiet} mayChange={mayChange} onPick={(whenQuiet) => setDigest({ whenQuiet })} />
        </>
      )}
    </Flex>
  );
}

interface YesNoProps {
  name: string;
  label: string;
  description?: string;
  value: boolean;
  mayChange: boolean;
  onPick: (value: boolean) => void;
}

function YesNo({ value, onPick, ...rest }: YesNoProps) {
  const texts = useTexts(settingsTexts).notifications;
  const options = [
    { value: "yes", label: texts.yes },
    { value: "no", label: texts.no },
  ];
  return <Pick {...rest} value={value ? "yes" : "no"} options={options} onPick={(picked) => onPick(picked === "yes")} />;
}
