import type { Item } from '../collection.ts';
import type { Keys } from '../table.ts';

/** A record with its place, as stored. */
export type Placed = Item & Keys;

/** What a migration may use beside the record itself. */
export interface Means {
  /** Encrypts for one use, as the vault of the API does. */
  readonly seal: (use: string, text: string) => string;
}

/** How records that lie in the table in an older form are written anew. */
export interface Migration {
  /** Stands in the table once it is done; never changed, never given twice. Begins with the month. */
  readonly id: string;
  readonly says: { readonly ko: string; readonly en: string };
  /** Types of record that it looks at. */
  readonly types: readonly string[];
  /**
   * The record in its present form, with the version raised by one, perhaps in another place; undefined for one that has that form
   * already. Pure, so that it may be done again to what was missed; what it made it leaves as it is.
   */
  readonly next: (item: Placed, means: Means) => Placed | undefined;
}
