import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type KindName, kindNames } from '@sandan/market/listing/kinds/registry';
import type { Listing, ListingState } from '@sandan/market/listing/listing';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { listing, listingId, organisation } from '../../search/listings.ts';

/** Stands in every field that the public may not see. */
export const canary = 'zqxcanaryqzx';

const owners = 20;
const together = 25;
const poisonEvery = 50;
const things = ['밸브', '펌프', '분리막', '베어링', 'separator', 'bearing', 'valve', 'graphene'];
const by = { actor: `service:${canary}`, organisationId: null, at: '2026-11-01T00:00:00.000Z' };

/** A listing with public words, and with the canary in all that waits for a later stage or for the operator. */
const listed = (n: number, version: number, state: ListingState): Listing => {
  const kind = kindNames[n % kindNames.length] as KindName;
  const thing = things[n % things.length] ?? '';
  const secret = { ko: canary, en: canary };
  const made = listing(
    n,
    {
      title: { ko: `${thing} ${n} 판 ${version}`, en: `${thing} ${n} version ${version}` },
      summary: { ko: `${thing} 설명`, en: `What ${thing} does` },
      keywords: [thing],
      ...(kind === 'technology'
        ? { attributes: { knowHow: secret, problem: secret }, stages: { 'attributes.problem': 'nda' } }
        : {}),
      media: [
        {
          id: `med_${'0'.repeat(26)}`,
          kind: 'document',
          name: `${canary}.pdf`,
          type: 'application/pdf',
          bytes: 9,
          sha256: '0'.repeat(64),
          stage: 'nda',
          key: canary,
        },
      ],
    },
    { version, state, kind, owner: n % owners },
  );
  return {
    ...made,
    created: by,
    reviews: [{ by, decision: 'publish', note: canary }],
    provenance: { source: 'kipris', sourceId: canary, fetchedAt: by.at, digest: canary, taken: { 'title.ko': canary } },
  };
};

const poisons: readonly ((id: string) => Record<string, unknown> | undefined)[] = [
  () => undefined,
  (id) => ({ id }),
  (id) => ({ id, version: 'one', title: canary }),
  () => ({ id: listingId(1), version: 1 }),
  (id) => ({ id, version: 1, kind: 'nothing', content: { title: 7 } }),
];

/** What was written: how many records, how many of them can never be read. */
export interface Written {
  readonly records: number;
  readonly poison: number;
}

/**
 * Writes so many records: mostly new listings, then changes of them, withdrawals, deletions, and houses that change their name or
 * are suspended; now and then one that cannot be read. `pace` is called between transactions.
 */
export const writeRecords = async (stores: Stores, count: number, pace: (written: number) => Promise<void>): Promise<Written> => {
  for (let n = 0; n < owners; n++) await stores.organisations.save(organisation(n));
  let records = owners;
  let poison = 0;
  const fresh = Math.floor(count * 0.7);
  for (let at = 0; at < fresh; at += together) {
    const w = work();
    for (let n = at; n < Math.min(fresh, at + together); n++)
      stores.listings.create(w, listed(n, 1, n % 9 === 0 ? 'draft' : 'published'));
    await commit(stores.db, w);
    records += Math.min(fresh, at + together) - at;
    await pace(records);
  }
  const versions = new Map<number, number>();
  for (let step = 0; records < count; step++, records++) {
    const n = (step * 7919) % fresh;
    const version = versions.get(n) ?? 1;
    if (step % poisonEvery === poisonEvery - 1) {
      const id = listingId(10_000_000 + poison);
      const body = poisons[poison % poisons.length]?.(id);
      const Item = { pk: `listing#${id}`, sk: 'listing', type: 'listing', v: 1, ...(body ? { body } : {}) };
      await stores.db.client.send(new PutCommand({ TableName: stores.db.tableName, Item }));
      poison++;
    } else if (step % 40 === 39) {
      const owner = await stores.organisations.byId(organisation(step % owners).id);
      if (owner)
        await stores.organisations.save({
          ...owner,
          version: owner.version + 1,
          name: { ko: `회사 ${step}` },
          status: step % 80 === 79 ? 'suspended' : 'active',
        });
    } else if (version < 0) continue;
    else if (step % 23 === 22) {
      const w = work();
      stores.listings.remove(w, listed(n, version, 'published'));
      await commit(stores.db, w);
      versions.set(n, -1);
    } else {
      await stores.listings.save(listed(n, version + 1, step % 6 === 5 ? 'suspended' : 'published'));
      versions.set(n, version + 1);
    }
    if (step % together === 0) await pace(records);
  }
  return { records, poison };
};
