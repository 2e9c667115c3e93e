/**
 * The order in which states of a listing's index entry came about: by the listing's version, then by its owner's (whose name
 * and standing are part of the record). One safe integer, so that an engine can compare it in one conditional write.
 */
export const sequence = (listingVersion: number, ownerVersion: number): number =>
  listingVersion * 1_000_000 + Math.min(ownerVersion, withoutOwner);

/** Stands for the version of an owner that was deleted: after every other, and before the listing's next version. */
export const withoutOwner = 999_999;

/** The sequence of a deleted listing: nothing comes after it, since ids are never given twice. */
export const erased = 9_000_000_000_000_000;
