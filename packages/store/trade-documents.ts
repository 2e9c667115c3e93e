import { TradeDocument } from '@sandan/market/trade-document/trade-document';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** Papers of orders as they were issued: pk `trade-document#code`; g1 by order. */
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
  return {
    ...all,
    byCode: (code: string) => all.get({ pk: `trade-document#${code}`, sk: 'tradeDocument' }),
    /** All of an order, the oldest first. */
    of: (orderId: string) => all.all({ index: 'g1', pk: `trade-documents#${orderId}` }),
  };
};
export type TradeDocuments = ReturnType<typeof tradeDocuments>;
