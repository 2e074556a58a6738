/** At most so many characters, the last a mark that there is more: a link or a cell cannot be cut by the page itself. */
export const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
