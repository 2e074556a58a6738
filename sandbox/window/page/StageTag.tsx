/** The stage of a deal of the default pipeline in a word. */
export function StageTag({ stage }: { stage: string }) {
  const [tone, word] = stage === "closedwon" ? ["success", "Closed won"] : stage === "closedlost" ? ["danger", "Closed lost"] : ["default", "Open"];
  return <span className={`tag ${tone}`}>{word}</span>;
}
