import { failed } from "../fr.ts";
import type { MoneySayings } from "../sayings.ts";

const chooseAccounts = "Choisissez les deux comptes dans les réglages d'Onebook, sous « Revenu reconnu ».";

const putBack = "Remettez-la là-bas comme elle était, ou corrigez l'écart par une écriture à vous et clôturez le mois avec un commentaire.";

export const fr: MoneySayings = {
  "reminder-refused": failed,
  "reminder-unsure": { sentence: "Un e-mail de cette relance est resté sans réponse. Il est peut-être parti, et n'est pas envoyé une seconde fois.", nextStep: "" },
  "journal-refused": { ...failed, nextStep: "Corrigez-le là-bas ou dans les réglages, puis appuyez sur « Préparer maintenant »." },
  "journal-delayed": { ...failed, nextStep: "Un nouvel essai a lieu tout seul." },
  "journal-closed": { sentence: "Les livres de {organisation} sont clos jusqu'au {until:date}.", nextStep: "Rouvrez la période là-bas et appuyez sur « Préparer maintenant », ou laissez l'écriture de côté : ses montants viennent alors avec ceux du mois suivant." },
  "journal-gone": { sentence: "Cette écriture était comptabilisée et n'est plus dans la comptabilité.", nextStep: "Rétablissez-la là-bas, ou laissez-la de côté : ses montants viennent alors avec l'écriture du mois suivant." },
  "journal-changed": { sentence: "Cette écriture a été modifiée en comptabilité : elle y porte {there:money} du {thereOn:date}, et ici {here:money} du {hereOn:date}.", nextStep: putBack },
  "journal-accounts-changed": { sentence: "Les comptes de cette écriture ont été modifiés en comptabilité : elle y débite {thereDebit} et crédite {thereCredit}, et ici {hereDebit} et {hereCredit}.", nextStep: putBack },
  "journals-without-deferred": { sentence: "Aucun compte de produits constatés d'avance n'est choisi pour {organisation}.", nextStep: chooseAccounts },
  "journals-without-revenue": { sentence: "Aucun compte de produits n'est choisi pour {organisation}.", nextStep: chooseAccounts },
  "journals-one-account": { sentence: "Les produits constatés d'avance et les produits sont le même compte : une écriture ne déplacerait rien.", nextStep: chooseAccounts },
  "journals-account-gone": { sentence: "Le compte {account} n'existe plus chez {organisation}.", nextStep: chooseAccounts },
  "journals-without-month": { sentence: "Aucun premier mois n'est choisi pour les écritures.", nextStep: "Choisissez-le dans les réglages d'Onebook, sous « Revenu reconnu »." },
};
