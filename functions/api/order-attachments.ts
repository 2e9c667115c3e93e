import { invalidField } from '@sandan/kernel/fault';
import type { Attachment } from '@sandan/market/deal/entry';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/** The files that a message or a statement of a dispute names, each of which must have arrived from the same side. @throws Fault invalid `attachment.unknown` */
export const attachmentsOf = (
  world: World,
  orderId: string,
  caller: Caller,
  ids: readonly string[] = [],
): Promise<Attachment[]> =>
  Promise.all(
    [...new Set(ids)].map(async (id) => {
      const found = await world.stores.orderFiles.byId(orderId, id);
      if (found?.state !== 'ready' || found.by.organisationId !== caller.organisation?.id)
        throw invalidField('/attachments', 'attachment.unknown');
      return found.file;
    }),
  );
