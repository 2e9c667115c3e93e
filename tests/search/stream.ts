import { marshall } from '@aws-sdk/util-dynamodb';
import type { StreamRecord } from '@sandan/fn-indexer/subject';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Listing } from '@sandan/market/listing/listing';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';

let sequence = 0;

const image = (item: Record<string, unknown>) => marshall(item, { removeUndefinedValues: true });

/** A stream record as the table writes it; without `after` the record was removed. */
export const streamRecord = (
  pk: string,
  sk: string,
  type: string,
  after?: { version: number },
  before?: { version: number },
): StreamRecord => {
  const whole = (body: { version: number }) => image({ pk, sk, type, v: body.version, body });
  return {
    eventID: `event-${++sequence}`,
    eventName: after ? (before ? 'MODIFY' : 'INSERT') : 'REMOVE',
    dynamodb: {
      Keys: image({ pk, sk }),
      SequenceNumber: String(sequence).padStart(21, '0'),
      ...(after ? { NewImage: whole(after) } : {}),
      ...(before ? { OldImage: whole(before) } : {}),
    },
  };
};

/** Writes to the table and answers the record that its stream then carries. */
export const writing = (stores: Stores) => ({
  async listing(next: Listing): Promise<StreamRecord> {
    const before = await stores.listings.byId(next.id);
    await stores.listings.save(next);
    return streamRecord(`listing#${next.id}`, 'listing', 'listing', next, before);
  },
  async organisation(next: Organisation): Promise<StreamRecord> {
    const before = await stores.organisations.byId(next.id);
    await stores.organisations.save(next);
    return streamRecord(`org#${next.id}`, 'organisation', 'organisation', next, before);
  },
  async removeListing(last: Listing): Promise<StreamRecord> {
    const w = work();
    stores.listings.remove(w, last);
    await commit(stores.db, w);
    return streamRecord(`listing#${last.id}`, 'listing', 'listing', undefined, last);
  },
});
