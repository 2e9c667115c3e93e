import type { Page, PageQuery } from '@sandan/kernel/page';
import { Contract } from '@sandan/market/contract/contract';
import { IssuedDocument } from '@sandan/market/contract/document';
import { ExpressOffer, onOffer } from '@sandan/market/contract/express';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

const clock = 'clock#contract';

/** Beside its deal (pk `deal#id`, sk `contract`); g2: signed ones by the day on which they take effect. */
export const contracts = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'contract',
    schema: Contract,
    stale: 'contract.stale',
    keys: (c) => ({
      pk: `deal#${c.dealId}`,
      sk: 'contract',
      ...(c.state === 'signed' ? { g2pk: clock, g2sk: `${c.terms.starts}#${c.dealId}` } : {}),
    }),
  });
  /** What was issued, by its code (pk `document#code`); never changed, so that a paper can be held against it at any time. */
  const documents = collection(db, cursors, {
    type: 'contractDocument',
    schema: IssuedDocument,
    keys: (d) => ({ pk: `document#${d.code}`, sk: 'document' }),
  });
  return {
    parse: all.parse,
    of: (dealId: string) => all.get({ pk: `deal#${dealId}`, sk: 'contract' }),
    put: all.put,
    documents: { byCode: (code: string) => documents.get({ pk: `document#${code}`, sk: 'document' }), create: documents.create },
    /** The contract as it is issued, with its document. */
    issue(w: Work, contract: Contract, document: IssuedDocument): void {
      all.put(w, contract);
      documents.create(w, document);
    },
    /** Signed contracts whose first day has come at `now` (ISO instant). */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Contracts = ReturnType<typeof contracts>;

/** Beside the listing (pk `listing#id`, sk `express`): the terms that can be taken at once. */
export const expressOffers = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'expressOffer',
    schema: ExpressOffer,
    stale: 'express.stale',
    keys: (o) => ({ pk: `listing#${o.listingId}`, sk: 'express' }),
  });
  const last = (listingId: string) => all.get({ pk: `listing#${listingId}`, sk: 'express' });
  return {
    put: all.put,
    save: all.save,
    /** What was offered last, be it withdrawn. */
    last,
    /** What is offered. */
    of: async (listingId: string): Promise<ExpressOffer | undefined> => onOffer(await last(listingId)),
  };
};
export type ExpressOffers = ReturnType<typeof expressOffers>;
