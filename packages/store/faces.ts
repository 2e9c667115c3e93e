import type { Organisation } from '@sandan/market/company/organisation';
import type { AnswerRecord } from '@sandan/market/deal/record';
import type { Track } from '@sandan/market/deal/track';
import { batchGet } from './batch.ts';
import type { Item } from './collection.ts';
import type { Database } from './database.ts';
import type { Organisations } from './organisations.ts';
import { recordOf, trackOf } from './records.ts';

type Counters = Item & Record<string, unknown>;

/** An organisation with its record of answers and of what it brought to an end, read consistently and in one go, since every page of a listing shows both. */
export const faces = (db: Database, organisations: Organisations) => ({
  async of(id: string): Promise<{ organisation?: Organisation; record?: AnswerRecord; track?: Track }> {
    const items = await batchGet(db, (item: Item) => item, [
      { pk: `org#${id}`, sk: 'organisation' },
      { pk: `org#${id}`, sk: 'record' },
    ]);
    const item = (type: string) => items.find((i) => i.type === type);
    const [organisation, record] = [item('organisation'), item('record')];
    return {
      ...(organisation ? { organisation: organisations.parse(organisation) } : {}),
      ...(record ? { record: recordOf(record as Counters), track: trackOf(record as Counters) } : {}),
    };
  },
});
