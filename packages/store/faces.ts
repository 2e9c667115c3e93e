import type { Organisation } from '@sandan/market/company/organisation';
import type { AnswerRecord } from '@sandan/market/deal/record';
import { batchGet } from './batch.ts';
import type { Item } from './collection.ts';
import type { Database } from './database.ts';
import type { Organisations } from './organisations.ts';
import { recordOf } from './records.ts';

/** An organisation with its answer record, read consistently and in one go, since every page of a listing shows both. */
export const faces = (db: Database, organisations: Organisations) => ({
  async of(id: string): Promise<{ organisation?: Organisation; record?: AnswerRecord }> {
    const items = await batchGet(db, (item: Item) => item, [
      { pk: `org#${id}`, sk: 'organisation' },
      { pk: `org#${id}`, sk: 'record' },
    ]);
    const item = (type: string) => items.find((i) => i.type === type);
    const [organisation, record] = [item('organisation'), item('record')];
    return {
      ...(organisation ? { organisation: organisations.parse(organisation) } : {}),
      ...(record ? { record: recordOf(record as unknown as Record<string, unknown>) } : {}),
    };
  },
});
