import type { Speech } from "./words/index.ts";

/** A message as Slack's incoming webhooks take it, and many others after them: the text for old clients, blocks for new. */
export interface Message {
  text: string;
  blocks: Block[];
}

type Block = { type: "header"; text: { type: "plain_text"; text: string } } | { type: "section"; text: { type: "mrkdwn"; text: string } };

/** Slack: 150 characters in a header, 3,000 in a section, 50 blocks. */
const HEADER = 150;
const SECTION = 3000;
const SHOWN = 10;
const LINE = 280;

/**
 * A headline and lines beneath it. Words of other people (names of deals, sentences of vendors) cannot become links,
 * mentions of everybody or markup: what Slack reads is escaped, and every line has an end. `foot`: a last line, of our own words.
 */
export function messageOf(headline: string, lines: readonly string[], { words, formats }: Speech, foot: string | null = null): Message {
  const more = lines.length > SHOWN ? [words.more(formats.count(lines.length - SHOWN))] : [];
  const shown = [...lines.slice(0, SHOWN).map((line) => escaped(cut(line, LINE))), ...more, ...(foot === null ? [] : [foot])];
  const title = cut(headline, HEADER);
  const body = shown.map((line) => `• ${line}`).join("\n").slice(0, SECTION);
  return {
    text: [escaped(title), ...shown].join("\n"),
    blocks: [
      { type: "header", text: { type: "plain_text", text: title } },
      ...(body === "" ? [] : [{ type: "section" as const, text: { type: "mrkdwn" as const, text: body } }]),
    ],
  };
}

const cut = (text: string, most: number): string => {
  const one = text.replace(/\s+/g, " ").trim();
  return one.length <= most ? one : `${one.slice(0, most - 1)}…`;
};

/** The three characters Slack gives a meaning of their own, and its marks for bold, italics, strokes and code. */
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/[*_~`]/g, (mark) => `\u200b${mark}`);
