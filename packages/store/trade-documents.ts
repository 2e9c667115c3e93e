import { tradeDocumentKinds } from '@sandan/market/trade-document/kind';
import { TradeDocument } from '@sandan/market/trade-document/trade-document';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

/** That a paper bears the number of its order, kind and sequence; another cannot. */
const Numbered = z.object({
  version: z.literal(1),
  orderId: z.string(),
  kind: z.enum(tradeDocumentKinds),
  sequence: z.int().positive(),
  code: z.string(),
});

/**
 * Papers of orders as they were issued: pk `trade-document#code`; g1 by order. Their numbers lie with the order (`order#id`,
 * `paper#kind#sequence`) and are only ever created, so that no two papers bear one.
 */
export const tradeDocuments = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'tradeDocument',
    schema: TradeDocument,
    stale: 'store.busy',
    keys: (d) => ({
      pk: `trade-document#${d.code}`,
      sk: 'tradeDocument',
      g1pk: `trade-documents#${d.orderId}`,
      g1sk: `${d.by.at}#${d.content.kind}#${String(d.sequence).padStart(4, '0')}`,
    }),
  });
  const numbers = collection(db, cursors, {
    type: 'tradeDocumentNumber',
    schema: Numbered,
    stale: 'store.busy',
    keys: (n) => ({ pk: `order#${n.orderId}`, sk: `paper#${n.kind}#${String(n.sequence).padStart(4, '0')}` }),
  });
  return {
    parse: all.parse,
    /** Adds a paper and its number to the work; refused with conflict `store.busy` where another paper bears that number. */
    create(w: Work, document: TradeDocument): void {
      const { orderId, code, sequence, content } = document;
      numbers.create(w, { version: 1, orderId, kind: content.kind, sequence, code });
      all.create(w, document);
    },
    /** The sequence of the next paper of a kind: after all numbers that are taken, and all papers `before` that may be older than those. */
    async next(orderId: string, kind: TradeDocument['content']['kind'], before: readonly TradeDocument[]): Promise<number> {
      const taken = await numbers.all({ pk: `order#${orderId}`, startsWith: `paper#${kind}#` });
      const borne = [...taken, ...before.filter((d) => d.content.kind === kind)];
      return 1 + Math.max(0, ...borne.map(({ sequence }) => sequence));
    },
    byCode: (code: string) => all.get({ pk: `trade-document#${code}`, sk: 'tradeDocument' }),
    /** All of an order, the oldest first. */
    of: (orderId: string) => all.all({ index: 'g1', pk: `trade-documents#${orderId}` }),
  };
};
export type TradeDocuments = ReturnType<typeof tradeDocuments>;
