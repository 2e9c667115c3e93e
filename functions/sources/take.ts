import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Organisation } from '@sandan/market/company/organisation';
import type { SourceRecord } from '@sandan/market/import/arrival';
import type { Listing } from '@sandan/market/listing/listing';
import { act, reviewChecklist } from '@sandan/market/listing/verbs';
import { draftFrom, takeAgain } from '@sandan/market/patent/merge';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';

/** Listings made in one transaction, each with its identity. */
const madeAtOnce = 25;
export const writesAtOnce = 8;
const attempts = 4;

/** Thrown by a write that another write was ahead of: read again and take it from there. */
const overtaken = new Set(['identity.stale', 'listing.stale', 'store.busy']);

export type Outcome = 'created' | 'updated' | 'unchanged';

/** How records are taken: reckoned and not written, and whether new ones are published at once instead of waiting as drafts. */
export interface Taking {
  readonly dryRun: boolean;
  readonly publish: boolean;
}

/** A new listing as if it had been submitted and published in the same moment; a draft still where it is not complete. */
const publishedAtOnce = (draft: Listing, actor: Actor, now: Date): Listing => {
  try {
    const submitted = act(draft, 'submit', 'owner', actor, now);
    return { ...act(submitted, 'publish', 'operator', actor, now, { checklist: reviewChecklist }), version: 1 };
  } catch (fault) {
    if (fault instanceof Fault) return draft;
    throw fault;
  }
};

/** How one owner's records are taken into listings. */
export const taker = (
  { stores, now }: { readonly stores: Stores; readonly now: () => Date },
  owner: Organisation,
  actor: Actor,
  { dryRun, publish }: Taking,
) => {
  /** The listings of those numbers that are known. */
  const knownBy = async (numbers: readonly string[]): Promise<Map<string, Listing>> => {
    const claimed = await stores.identities.many(owner.id, numbers);
    const numberOf = new Map(claimed.map((i) => [i.listingId, i.number]));
    const found = await stores.listings.many([...numberOf.keys()]);
    return new Map(found.map((listing) => [numberOf.get(listing.id) ?? '', listing]));
  };

  const create = async (records: readonly SourceRecord[]): Promise<Listing[]> => {
    const w = work();
    const listings = records.map((record) => {
      const draft = draftFrom(record, owner, actor, now());
      const listing = publish ? publishedAtOnce(draft, actor, now()) : draft;
      stores.identities.create(w, {
        version: 1,
        ownerId: owner.id,
        scheme: 'patent',
        number: record.sourceId,
        listingId: listing.id,
      });
      stores.listings.create(w, listing);
      return listing;
    });
    if (!dryRun) await commit(stores.db, w);
    return listings;
  };

  const createOne = async (record: SourceRecord): Promise<Listing> => {
    const [listing] = await create([record]);
    if (!listing) throw new Error('one record makes one listing');
    return listing;
  };

  const again = async (listing: Listing, record: SourceRecord): Promise<Listing> => {
    const next = takeAgain(listing, record, actor, now());
    if (next !== listing && !dryRun) await stores.listings.save(next);
    return next;
  };

  return {
    knownBy,

    /** Makes many new listings, one transaction after the other, so that those who follow the stream keep step; those of a transaction in which any was refused are left to be taken one by one. */
    async createMany(records: readonly SourceRecord[]): Promise<Map<string, Listing>> {
      const made = new Map<string, Listing>();
      for (let at = 0; at < records.length; at += madeAtOnce) {
        const listings = await create(records.slice(at, at + madeAtOnce)).catch((fault: unknown) => {
          if (fault instanceof Fault) return [];
          throw fault;
        });
        for (const listing of listings) made.set(listing.provenance?.sourceId ?? '', listing);
      }
      return made;
    },

    /** Takes one record; what another write was ahead of is read again and taken from there. @throws Fault of the merge rule */
    async take(record: SourceRecord, known: Listing | undefined): Promise<{ listing: Listing; outcome: Outcome }> {
      let listing = known;
      for (let attempt = 1; ; attempt++) {
        try {
          const next = listing ? await again(listing, record) : await createOne(record);
          return { listing: next, outcome: !listing ? 'created' : next === listing ? 'unchanged' : 'updated' };
        } catch (fault) {
          if (!(fault instanceof Fault) || !overtaken.has(fault.code) || attempt === attempts) throw fault;
          listing = (await knownBy([record.sourceId])).get(record.sourceId);
        }
      }
    },
  };
};
