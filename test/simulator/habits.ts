import type { ActionName } from "./actions.ts";

/**
 * What follows what in an office. Drawn one by one, such an order would hardly ever come about, and it is where one
 * invoice follows another.
 */
export const HABITS: readonly (readonly [ActionName, ...ActionName[]])[] = [
  ["edit-line", "reissue"],
  ["add-line", "reissue", "pay"],
  ["edit-line", "leave", "edit-line", "reissue"],
  ["void", "button"],
  ["reopen", "edit-line", "win"],
  ["pay", "take-payment-back"],
  ["edit-invoice", "retry"],
  ["preview", "button"],
];
