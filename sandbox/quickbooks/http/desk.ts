import type { Store } from "../../kit/store.ts";
import type { Books } from "../books/books.ts";
import type { Metering } from "./metering.ts";
import type { RequestIds } from "./request-ids.ts";

/** What the API's handlers share. */
export interface Desk {
  store: Store;
  origin: string;
  metering: Metering;
  requestIds: RequestIds;
}

/** Who asks, and for which company; `metered` is false for the administrator. */
export interface Caller {
  books: Books;
  metered: boolean;
}
