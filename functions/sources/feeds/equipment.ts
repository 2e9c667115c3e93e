import { missing } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import { equipmentList } from '@sandan/sources/equipment/list';
import { source } from '@sandan/sources/equipment/record';
import { bookable } from '../bookable.ts';
import { feed, inFiles } from '../feed.ts';
import { importListings } from '../import.ts';
import { listBytesOf } from './read.ts';

/** A centre's list of its equipment: its own table, or what the register of research equipment (ZEUS) gives of it. */
export const equipment = feed<SourceRecord, Record<string, never>>({
  name: source,
  title: { ko: '연구시설·장비 목록', en: 'Lists of research equipment' },
  home: 'https://www.zeus.go.kr',
  origin: 'https://www.zeus.go.kr',
  ...inFiles,
  async *read(document, fetchedAt) {
    yield* equipmentList(await listBytesOf(document), document.name, fetchedAt);
  },
  sink: (world, { ownerId, ...order }) => {
    if (!ownerId) throw missing('organisation');
    return importListings(world, {
      ...order,
      ownerId,
      kind: 'equipment',
      onTaken: (listings) => bookable(world, listings, order.actor),
    });
  },
});
