import type { Listing } from '@sandan/market/listing/listing';
import type { Invention } from '@sandan/market/patent/invention';

/** A listing as it stands in the course of an import, with its invention. */
export class Holding {
  listing: Listing;
  invention: Invention | undefined;

  constructor(listing: Listing, invention: Invention | undefined) {
    this.listing = listing;
    this.invention = invention;
  }

  /** What it is after a write. */
  is(listing: Listing, invention: Invention | undefined): void {
    this.listing = listing;
    this.invention = invention;
  }
}

/** Listings by the keys they hold (`patent 1020160138184`). */
export type Holdings = Map<string, Holding>;
