import { missing } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import { equipmentList } from '@sandan/sources/equipment/list';
import { source } from '@sandan/sources/equipment/record';
import * as z from 'zod';
import { bookable } from '../bookable.ts';
import { feed } from '../feed.ts';
import { importPatents } from '../import.ts';
import { bytesOf } from './read.ts';

/** A centre's list of its equipment: its own table, or what the register of research equipment (ZEUS) gives of it. */
export const equipment = feed<SourceRecord, Record<string, never>>({
  name: source,
  title: { ko: '연구시설·장비 목록', en: 'Lists of research equipment' },
  home: 'https://www.zeus.go.kr',
  origin: 'https://www.zeus.go.kr',
  keys: [],
  quota: { requests: 1, per: 'day' },
  every: 30 * 24 * 60,
  staleAfter: 400 * 24 * 60,
  owned: true,
  partial: true,
  params: z.strictObject({}) as z.ZodType<Record<string, never>>,
  async *read(document, fetchedAt) {
    yield* equipmentList(await bytesOf(document), document.name, fetchedAt);
  },
  sink: (world, { ownerId, ...order }) => {
    if (!ownerId) throw missing('organisation');
    return importPatents(world, {
      ...order,
      ownerId,
      kind: 'equipment',
      onTaken: (listings) => bookable(world, listings, order.actor),
    });
  },
});
