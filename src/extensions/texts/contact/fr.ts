import type { en } from "./en.ts";

export const fr: typeof en = {
  nothing: "Rien à payer",
  nothingYet: "Les factures adressées à ce contact s'affichent ici.",
  open: "À payer",
  overdue: "En retard",
  invoices: (count) => (count === 1 ? "1 facture" : `${count} factures`),
  column: "Facture",
  invoice: (number) => `Facture ${number}`,
  invoiceUnnumbered: "Facture",
  late: (days) => `En retard de ${days} ${days === 1 ? "jour" : "jours"}`,
  due: (date) => `Échéance ${date}`,
  noDueDate: "Sans échéance",
  onBehalf: (customer) => `pour ${customer}`,
  more: (count) => (count === 1 ? "1 autre n'est pas affichée" : `${count} autres ne sont pas affichées`),
  copy: "Copier le lien de paiement",
  copied: (invoice) => `Le lien de paiement est copié : ${invoice}.`,
  openLink: "Ouvrir la page de paiement",
  copyByHand: "La copie n'a pas fonctionné ici. Ouvrez la page et copiez son adresse.",
  without: {
    draft: "Encore un brouillon. Approuvez-le d'abord dans la comptabilité.",
    settled: "Il n'y a plus rien à payer.",
    ended: "Elle a été annulée ou supprimée dans la comptabilité.",
    "not-offered": "Il n'y a pas de page de paiement. Activez les paiements en ligne dans la comptabilité et donnez à la facture une adresse e-mail.",
  },
};
