import { canonicalText } from "../../domain/canonical.ts";
import { movedIn, sideOf, type Journal, type Moved } from "../../domain/journals.ts";
import { moneyText } from "../../domain/money.ts";
import type { Organisation } from "../../domain/organisation.ts";
import { trouble, type Trouble } from "../../domain/sentences/troubles.ts";
import * as audit from "../../store/audit.ts";
import * as journals from "../../store/revenue-journals.ts";
import type { RevenueJournal } from "../../store/revenue-journals.ts";
import { erpFor, type Acting } from "../acting.ts";

type Accounts = Pick<Organisation, "accounts">;

/** The latest that are posted: two years of months in four classes. One or four calls a day. */
const MOST_WATCHED = 100;

/**
 * People work in the accounting system: an entry of ours that was deleted or changed there is noticed and said, and stays as it
 * is until a person decides. Nothing is posted again by itself: whoever took it away had a reason.
 */
export async function watchPosted(acting: Acting, connectionId: string, organisation: Accounts, known: readonly RevenueJournal[]): Promise<void> {
  const posted = known.filter(({ state, erpId }) => state === "posted" && erpId !== null).slice(0, MOST_WATCHED);
  if (posted.length === 0) return;
  const erp = await erpFor(acting, { connectionId });
  const standing = new Map((await erp.journalsStanding(posted.map(({ erpId }) => erpId ?? ""))).map((journal) => [journal.id, journal]));
  for (const journal of posted) await note(acting, organisation, journal, standing.get(journal.erpId ?? "") ?? null);
}

async function note(acting: Acting, organisation: Accounts, journal: RevenueJournal, found: Journal | null): Promise<void> {
  const { journalId, reference, month, erpState, trouble: said } = journal;
  const saying = found === null || found.state !== "posted" ? GONE : (differs(journal, found) ?? accountsDiffer(organisation, journal, found));
  if (saying?.sentence === said?.sentence && (saying === GONE) === (erpState === "gone")) return;
  await acting.inTenant(async (tx) => {
    if (saying === GONE) await journals.markGone(tx, journalId, GONE);
    else if (found) await journals.saveErp(tx, journalId, found);
    if (saying !== null && saying !== GONE) await journals.setTrouble(tx, journalId, saying);
    await audit.append(tx, { kind: "decided", dealId: null, payload: { noticed: saying === null ? "journal-right-again" : saying === GONE ? "journal-gone" : "journal-changed", reference, month } });
  });
}

const GONE = trouble("journal-gone", {});

function differs({ entry }: RevenueJournal, { total, date }: Journal): Trouble | null {
  const own = sideOf(entry, "debit");
  if (total.minor === own.minor && total.currency === own.currency && date === entry.date) return null;
  return trouble("journal-changed", { there: moneyText(total), thereOn: date, here: moneyText(own), hereOn: entry.date });
}

/** The same total on the same day between other accounts. One of ours that is not listed any more may have got another code: that is told elsewhere. */
function accountsDiffer({ accounts }: Accounts, { entry }: RevenueJournal, { moved: there }: Journal): Trouble | null {
  const here = movedIn(entry);
  if (there === null || here === null || canonicalText(there) === canonicalText(here)) return null;
  const nameOf = (id: string) => accounts.find((account) => account.id === id)?.name;
  if (Object.keys(here).some((id) => nameOf(id) === undefined)) return null;
  const names = (moved: Moved, sign: 1 | -1) => Object.entries(moved).filter(([, minor]) => Math.sign(minor) === sign).map(([id]) => nameOf(id) ?? id).join(", ") || "–";
  return trouble("journal-accounts-changed", { thereDebit: names(there, -1), thereCredit: names(there, 1), hereDebit: names(here, -1), hereCredit: names(here, 1) });
}
