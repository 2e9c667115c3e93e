import { Fault } from '@sandan/kernel/fault';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { Incident } from '@sandan/market/usage/incident';
import { UsageLine } from '@sandan/market/usage/log';
import { UsagePrice } from '@sandan/market/usage/price';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { add, type Work } from './work.ts';

const eight = (n: number) => String(n).padStart(8, '0');

/** pk `price#resource`, sk `version#n`: every version of the price of a resource. */
export const usagePrices = (db: Database, cursors: Cursors) => {
  const keys = (p: UsagePrice) => ({ pk: `price#${p.resourceId}`, sk: `version#${eight(p.version)}` });
  const all = collection(db, cursors, { type: 'usagePrice', schema: UsagePrice, stale: 'usage.stale', keys });
  return {
    of: (resourceId: string): Promise<UsagePrice[]> => all.all({ pk: `price#${resourceId}`, startsWith: 'version#' }),
    /** Adds the next version; refused (`usage.stale`) if there is one already. */
    add: all.append,
  };
};
export type UsagePrices = ReturnType<typeof usagePrices>;

/**
 * pk `log#resource`, sk `line#place`: lines are only ever created, and none is changed. Beside the body of one that a later line corrects stands
 * the place of that line (`corrected`), written in the transaction of the correction.
 */
export const usageLog = (db: Database, cursors: Cursors) => {
  const keyOf = ({ resourceId, place }: Pick<UsageLine, 'resourceId' | 'place'>) => ({
    pk: `log#${resourceId}`,
    sk: `line#${eight(place)}`,
  });
  const all = collection(db, cursors, { type: 'usageLine', schema: UsageLine, stale: 'usage.stale', keys: keyOf });
  const at = (resourceId: string) => ({ pk: `log#${resourceId}`, startsWith: 'line#' });
  return {
    /** The last line; refused at commit (`usage.stale`) if another was added after it. */
    last: async (resourceId: string): Promise<UsageLine | undefined> =>
      (await all.list(at(resourceId), { limit: 1, newestFirst: true })).items[0],
    /** Adds a line; refused at commit (`usage.corrected`) where it corrects one that another corrects already. */
    add(w: Work, line: UsageLine): void {
      all.create(w, line);
      if (!line.corrects) return;
      const Update = {
        TableName: db.tableName,
        Key: keyOf({ resourceId: line.resourceId, place: line.corrects }),
        UpdateExpression: 'SET corrected = :place',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(corrected)',
        ExpressionAttributeValues: { ':place': line.place },
      };
      add(w, { Update }, () => new Fault('conflict', 'usage.corrected'));
    },
    page: (resourceId: string, page: PageQuery): Promise<Page<UsageLine>> =>
      all.list(at(resourceId), { ...page, newestFirst: true }),
    all: (resourceId: string): Promise<UsageLine[]> => all.all(at(resourceId)),
    /** Lines as they stand at this instant, and whether a later one corrects them. */
    many: (places: readonly Pick<UsageLine, 'resourceId' | 'place'>[]): Promise<(UsageLine & { corrected: boolean })[]> =>
      batchGet(
        db,
        (item) => ({ ...all.parse(item), corrected: (item as { corrected?: number }).corrected !== undefined }),
        places.map(keyOf),
      ),
  };
};
export type UsageLog = ReturnType<typeof usageLog>;

/** pk `log#resource`, sk `incident#at#id`. */
export const incidents = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'incident',
    schema: Incident,
    stale: 'incident.stale',
    keys: (i) => ({ pk: `log#${i.resourceId}`, sk: `incident#${i.id}` }),
  });
  return {
    ...all,
    byId: (resourceId: string, id: string) => all.get({ pk: `log#${resourceId}`, sk: `incident#${id}` }),
    page: (resourceId: string, page: PageQuery): Promise<Page<Incident>> =>
      all.list({ pk: `log#${resourceId}`, startsWith: 'incident#' }, { ...page, newestFirst: true }),
    of: (resourceId: string): Promise<Incident[]> => all.all({ pk: `log#${resourceId}`, startsWith: 'incident#' }),
  };
};
export type Incidents = ReturnType<typeof incidents>;
