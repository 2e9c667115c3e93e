import { createHash } from 'node:crypto';
import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Organisation } from '@sandan/market/company/organisation';
import type { SourceRecord } from '@sandan/market/import/arrival';
import type { Listing } from '@sandan/market/listing/listing';
import { act, reviewChecklist, withdraw } from '@sandan/market/listing/verbs';
import { type Finding, findingOf } from '@sandan/market/patent/finding';
import { type Invention, invent, keysOfFindings, type Learnt, learn } from '@sandan/market/patent/invention';
import { type Key, keysOf, keyText } from '@sandan/market/patent/keys';
import { draftFrom, takeAgain } from '@sandan/market/patent/merge';
import { takenOf, takenWord } from '@sandan/market/patent/taken';
import type { Stores } from '@sandan/store/stores';
import { commit, type Work, work } from '@sandan/store/work';
import { Holding, type Holdings } from './holding.ts';

/** Writes of one transaction; DynamoDB's own bound is 100. */
const writesPerTransaction = 90;
export const writesAtOnce = 8;
const attempts = 4;

/** Thrown by a write that another write was ahead of: read again and take it from there. */
const overtaken = new Set(['identity.stale', 'listing.stale', 'invention.stale', 'store.busy']);

export type Outcome = 'created' | 'updated' | 'unchanged';

/** How records are taken: reckoned and not written, and whether new ones are published at once instead of waiting as drafts. */
export interface Taking {
  readonly dryRun: boolean;
  readonly publish: boolean;
}

/** A new listing as if it had been submitted and published in the same moment; a draft still where it is not complete. */
const publishedAtOnce = (draft: Listing, actor: Actor, now: Date): Listing => {
  try {
    const submitted = act(draft, 'submit', 'owner', actor, now, { vouched: true });
    const vouched = { checklist: reviewChecklist, vouched: true };
    return { ...act(submitted, 'publish', 'operator', actor, now, vouched), version: 1 };
  } catch (fault) {
    if (fault instanceof Fault) return draft;
    throw fault;
  }
};

/** The keys of a record: of its documents themselves, and those by which it only belongs to others. */
export const keysOfRecord = (record: SourceRecord): { own: Key[]; kin: Key[] } => {
  if (!record.statements) return { own: [{ scheme: record.scheme ?? 'patent', number: record.sourceId }], kin: [] };
  const bare = record.statements.map(({ subject, facts: { application } }) => ({
    subject,
    facts: application ? { application } : {},
  }));
  const own = keysOf(bare);
  const known = new Set(own.map(keyText));
  return { own, kin: keysOf(record.statements).filter((key) => !known.has(keyText(key))) };
};

/** The record as its listing takes it: what all findings of its invention come to. */
const derived = (record: SourceRecord, findings: readonly Finding[], listing: Listing | undefined, now: Date): SourceRecord => {
  const taken = takenOf(findings, now.toISOString().slice(0, 10));
  const digest = createHash('sha256').update(takenWord(taken)).digest('base64url');
  const { source, sourceId } = listing?.provenance ?? record;
  return { source, sourceId, fetchedAt: record.fetchedAt, digest, taken };
};

const isTitled = ({ taken }: SourceRecord): boolean => Object.keys(taken).some((path) => path.startsWith('title.'));

/** A listing that is being made, with all that belongs to it. */
interface Made {
  readonly listing: Listing;
  readonly invention: Invention | undefined;
  readonly keys: readonly Key[];
}

/** How one owner's records are taken into listings. */
export const taker = (
  { stores, now }: { readonly stores: Stores; readonly now: () => Date },
  owner: Organisation,
  actor: Actor,
  { dryRun, publish }: Taking,
) => {
  const claim = (w: Work, listingId: string, { scheme, number }: Key) =>
    stores.identities.create(w, { version: 1, ownerId: owner.id, scheme, number, listingId });

  /** Claims keys beyond those of the first transaction; one that another listing has is left to it. */
  const claimRest = async (listingId: string, keys: readonly Key[]): Promise<void> => {
    for (let at = 0; at < keys.length; at += writesPerTransaction) {
      const w = work();
      for (const key of keys.slice(at, at + writesPerTransaction)) claim(w, listingId, key);
      await commit(stores.db, w);
    }
  };

  /** The listings that hold any of the keys. */
  const holdings = async (keys: readonly Key[]): Promise<Holdings> => {
    const each = [...new Map(keys.map((key) => [keyText(key), key])).values()];
    const claimed = await stores.identities.many(owner.id, each);
    const ids = [...new Set(claimed.map(({ listingId }) => listingId))];
    const [listings, inventions] = await Promise.all([stores.listings.many(ids), stores.inventions.many(ids)]);
    const inventionOf = new Map(inventions.map((invention) => [invention.listingId, invention]));
    const holdingOf = new Map(listings.map((listing) => [listing.id, new Holding(listing, inventionOf.get(listing.id))]));
    const byKey: Holdings = new Map();
    for (const { scheme, number, listingId } of claimed) {
      const holding = holdingOf.get(listingId);
      if (holding) byKey.set(`${scheme} ${number}`, holding);
    }
    return byKey;
  };

  /** @throws Fault invalid `patent.untitled` if nobody has said what the invention is called */
  const make = (record: SourceRecord): Made => {
    const findings = (record.statements ?? []).map(findingOf);
    const said = record.statements ? derived(record, findings, undefined, now()) : record;
    if (!isTitled(said)) throw new Fault('invalid', 'patent.untitled', `${record.sourceId} has no title`);
    const draft = draftFrom(said, owner, actor, now());
    const listing = publish ? publishedAtOnce(draft, actor, now()) : draft;
    const invention = record.statements ? invent(listing.id, owner.id, findings, now()) : undefined;
    const { own, kin } = keysOfRecord(record);
    return { listing, invention, keys: [...own, ...kin] };
  };

  const add = (w: Work, { listing, invention, keys }: Made): void => {
    for (const key of keys) claim(w, listing.id, key);
    if (invention) stores.inventions.create(w, invention);
    stores.listings.create(w, listing);
  };

  const holdingOf = ({ listing, invention }: Made) => new Holding(listing, invention);

  const createOne = async (record: SourceRecord, holds: Holdings): Promise<Holding> => {
    const made = make(record);
    const free = made.keys.filter((key) => !holds.has(keyText(key)));
    const first = free.slice(0, writesPerTransaction - 2);
    if (!dryRun) {
      const w = work();
      add(w, { ...made, keys: first });
      await commit(stores.db, w);
      await claimRest(made.listing.id, free.slice(first.length));
    }
    const holding = holdingOf(made);
    for (const key of free) holds.set(keyText(key), holding);
    return holding;
  };

  /** The listing with what the source says; as it is where it lacks what a revision must have, for the status of a right does not wait for that. */
  const asFarAsItGoes = (listing: Listing, said: SourceRecord): Listing => {
    try {
      return takeAgain(listing, said, actor, now());
    } catch (fault) {
      if (fault instanceof Fault && fault.code === 'listing.incomplete') return listing;
      throw fault;
    }
  };

  /** What a known listing becomes by a record. @throws Fault of the merge rule */
  const next = ({ listing, invention }: Holding, record: SourceRecord): { listing: Listing; learnt?: Learnt } => {
    if (!record.statements) return { listing: takeAgain(listing, record, actor, now()) };
    if (listing.state === 'archived') return { listing };
    const findings = record.statements.map(findingOf);
    const learnt: Learnt = invention
      ? learn(invention, findings, now())
      : { invention: invent(listing.id, owner.id, findings, now()), news: 'new' };
    const said = derived(record, learnt.invention.findings, listing, now());
    return { listing: asFarAsItGoes(listing, said), learnt };
  };

  const again = async (holding: Holding, record: SourceRecord, holds: Holdings): Promise<Outcome> => {
    const { listing, learnt } = next(holding, record);
    const all = learnt ? keysOfFindings(learnt.invention.findings) : [];
    const { own, kin } = keysOfRecord(record);
    const known = new Set([...own, ...kin].map(keyText));
    const free = listing.state === 'archived' ? [] : all.filter((key) => known.has(keyText(key)) && !holds.has(keyText(key)));
    const told = learnt && learnt.news !== 'none' ? learnt.invention : undefined;
    const changed = listing !== holding.listing || learnt?.news === 'new';
    if (!dryRun && (changed || told || free.length > 0)) {
      const first = free.slice(0, writesPerTransaction - 2);
      if (!told && first.length === 0) await stores.listings.save(listing);
      else {
        const w = work();
        for (const key of first) claim(w, listing.id, key);
        if (told) stores.inventions.put(w, told);
        if (listing !== holding.listing) stores.listings.put(w, listing);
        await commit(stores.db, w);
      }
      await claimRest(listing.id, free.slice(first.length));
    }
    for (const key of free) holds.set(keyText(key), holding);
    holding.is(listing, told ?? holding.invention);
    return changed ? 'updated' : 'unchanged';
  };

  /** Ends the listing of a record that its source has withdrawn. */
  const end = async (holding: Holding): Promise<Outcome> => {
    if (holding.listing.state === 'archived') return 'unchanged';
    const ended = withdraw(holding.listing, actor, now());
    if (!dryRun) await stores.listings.save(ended);
    holding.is(ended, holding.invention);
    return 'updated';
  };

  /** The one listing that a record belongs to. @throws Fault conflict `patent.familySplit` if it would join two */
  const heldBy = (record: SourceRecord, holds: Holdings): Holding | undefined => {
    const { own, kin } = keysOfRecord(record);
    const of = (keys: readonly Key[]) => [...new Set(keys.flatMap((key) => holds.get(keyText(key)) ?? []))];
    const held = of(own).length > 0 ? of(own) : of(kin);
    if (held.length > 1) {
      const ids = held.map(({ listing }) => listing.id).sort();
      throw new Fault('conflict', 'patent.familySplit', `${record.sourceId} joins ${ids.join(' and ')}`, {
        params: { first: ids[0] as string, second: ids[1] as string },
      });
    }
    return held[0];
  };

  return {
    holdings,
    heldBy,

    /**
     * Makes many new listings in as few transactions as hold them, one after the other, so that those who follow the stream keep
     * step; those of a transaction in which any was refused are left to be taken one by one, as are those without a title.
     */
    async createMany(records: readonly SourceRecord[], holds: Holdings): Promise<Map<SourceRecord, Holding>> {
      const all = new Map<SourceRecord, Holding>();
      let batch: { record: SourceRecord; made: Made }[] = [];
      let writes = 0;
      const flush = async () => {
        const w = work();
        for (const { made } of batch) add(w, made);
        const written = await commit(stores.db, w).then(
          () => true,
          (fault: unknown) => {
            if (fault instanceof Fault) return false;
            throw fault;
          },
        );
        for (const { record, made } of written ? batch : []) {
          const holding = holdingOf(made);
          all.set(record, holding);
          for (const key of made.keys) holds.set(keyText(key), holding);
        }
        batch = [];
        writes = 0;
      };
      for (const record of records) {
        let made: Made;
        try {
          made = make(record);
        } catch (fault) {
          if (fault instanceof Fault) continue;
          throw fault;
        }
        const cost = made.keys.length + (made.invention ? 2 : 1);
        if (cost > writesPerTransaction) continue;
        if (writes + cost > writesPerTransaction) await flush();
        batch.push({ record, made });
        writes += cost;
      }
      if (batch.length > 0) await flush();
      return all;
    },

    /** Takes one record; what another write was ahead of is read again and taken from there. @throws Fault of the merge rule */
    async take(record: SourceRecord, holds: Holdings): Promise<Outcome> {
      for (let attempt = 1; ; attempt++)
        try {
          const held = heldBy(record, holds);
          if (record.gone) return held ? await end(held) : 'unchanged';
          if (held) return await again(held, record, holds);
          await createOne(record, holds);
          return 'created';
        } catch (fault) {
          if (!(fault instanceof Fault) || !overtaken.has(fault.code) || attempt === attempts) throw fault;
          const { own, kin } = keysOfRecord(record);
          for (const [key, holding] of await holdings([...own, ...kin])) holds.set(key, holding);
        }
    },
  };
};
