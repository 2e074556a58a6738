import type { en } from "./en.ts";

export const fr: typeof en = {
  steps: {
    "duplicate-deals": {
      name: "Transactions saisies deux fois",
      short: "Doublons CRM",
      why: "Une transaction qui en répète une autre compte dans HubSpot et n'est jamais facturée. Tout son montant est retiré.",
    },
    "duplicate-documents": {
      name: "Factures saisies deux fois",
      short: "Doublons compta",
      why: "Le système comptable contient une facture en double, et son revenu y compte deux fois. Ici figure ce que le doublon ajoute.",
    },
    "lost-or-redated": {
      name: "Transactions perdues, déplacées ou modifiées",
      short: "Perdues",
      why: "Le rapport des ventes comptait ces transactions. Depuis, elles ont été perdues, déplacées vers une autre période, ou leur montant a changé. Montant actuel − montant annoncé.",
    },
    "not-invoiced": {
      name: "Non facturé",
      short: "Non facturé",
      why: "Transactions gagnées dans la période sans facture datée au plus tard de son dernier jour, en tout ou en partie. La part du montant qu'aucune facture ne couvre.",
    },
    "tax-in-amount": {
      name: "Taxe comprise dans le montant",
      short: "Taxe",
      why: "Le montant de la transaction contient la taxe, le revenu jamais. La taxe de la part facturée, au taux du système comptable.",
    },
    currency: {
      name: "Taux de change",
      short: "Change",
      why: "La comptabilité utilise un autre taux que HubSpot. Montant dans sa devise × (taux comptable − taux de HubSpot).",
    },
    "amount-differs": {
      name: "Remises et montants modifiés",
      short: "Montants",
      why: "Montant facturé − montant de la transaction, hors taxe, au taux de HubSpot, sans ce que l'arrondi explique.",
    },
    "credit-notes": {
      name: "Avoirs",
      short: "Avoirs",
      why: "Avoirs datés au plus tard du dernier jour de la période sur les factures de ses transactions, hors taxe.",
    },
    timing: {
      name: "Reconnu dans une autre période",
      short: "Décalage",
      why: "Ce qui, des factures des transactions de la période, est reconnu avant ou après elle, selon leurs échéanciers.",
    },
    "earlier-deals": {
      name: "Revenu des transactions d'autres périodes",
      short: "Autres périodes",
      why: "Reconnu dans la période par les factures de transactions gagnées avant ou après elle.",
    },
    "no-deal": {
      name: "Revenu sans transaction",
      short: "Sans transaction",
      why: "Reconnu dans la période par des factures, ventes au comptant et écritures sans transaction gagnée.",
    },
    rounding: {
      name: "Arrondi",
      short: "Arrondi",
      why: "Ce qu'ajoute l'arrondi de chaque ligne de facture au centime : au plus un demi-centime par ligne.",
    },
    unexplained: {
      name: "Inexpliqué",
      short: "Inexpliqué",
      why: "Ce qu'aucune autre cause n'explique. Cela devrait être 0,00 ; ce qui figure ici est à examiner.",
    },
    deferred: {
      name: "Reconnu dans une autre période",
      short: "Différé",
      why: "La part de ce qui est facturé dans la période et reconnu avant ou après elle.",
    },
    "billed-earlier": {
      name: "Facturé avant",
      short: "Avant",
      why: "Ce qui compte dans cette période de factures et d'avoirs datés d'avant.",
    },
    "billed-later": {
      name: "Facturé après",
      short: "Après",
      why: "Ce qui compte dans cette période de factures et d'avoirs datés d'après.",
    },
    journals: {
      name: "Écritures",
      short: "Écritures",
      why: "Revenu de la période qu'une écriture comptabilise sans facture.",
    },
    "not-paid": {
      name: "Pas encore payé",
      short: "Impayé",
      why: "Facturé dans la période, taxe comprise, moins ce qui a été payé au plus tard son dernier jour.",
    },
    "paid-before": {
      name: "Payé avant la période",
      short: "Payé avant",
      why: "Factures de la période payées avant son début.",
    },
    "not-applied": {
      name: "Paiements non affectés",
      short: "Non affecté",
      why: "Argent reçu dans la période et affecté à aucune facture, moins les remboursements.",
    },
  },
  billed: {
    timing: { name: "Facturé dans une autre période", short: "Décalage", why: "Ce qui, des factures des transactions de la période, est daté avant ou après elle." },
    "earlier-deals": { name: "Factures de transactions d'autres périodes", short: "Autres périodes", why: "Factures de la période pour des transactions gagnées avant ou après elle." },
    "no-deal": { name: "Factures sans transaction", short: "Sans transaction", why: "Factures de la période sans transaction gagnée." },
    "duplicate-documents": { name: "Factures saisies deux fois", short: "Doublons compta", why: "Le double d'une facture, daté dans la période." },
  },
};
