import type { Block } from '@sandan/market/company/block';
import type { Organisation } from '@sandan/market/company/organisation';
import { batchGet } from './batch.ts';
import { type Blocks, blockKey } from './blocks.ts';
import type { Item } from './collection.ts';
import type { Database } from './database.ts';
import type { Organisations } from './organisations.ts';

/** With whom something new is begun: an organisation and the blocks between it and one's own, either way, in one go. */
export const counterparts = (db: Database, organisations: Organisations, blocks: Blocks) => ({
  async of(id: string, homeId: string): Promise<{ organisation?: Organisation; blocks: Block[] }> {
    const items = await batchGet(db, (item: Item) => item, [
      { pk: `org#${id}`, sk: 'organisation' },
      blockKey(id, homeId),
      blockKey(homeId, id),
    ]);
    const organisation = items.find((i) => i.type === 'organisation');
    return {
      ...(organisation ? { organisation: organisations.parse(organisation) } : {}),
      blocks: items.filter((i) => i.type === 'block').map(blocks.parse),
    };
  },
});
export type Counterparts = ReturnType<typeof counterparts>;
