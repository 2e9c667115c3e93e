import type { Operation } from '@sandan/market/policy';

/** What one call may use at most: calls of DynamoDB that read and that write, and calls of the search engine. */
export interface Budget {
  readonly reads: number;
  readonly writes: number;
  readonly searches: number;
}

/** Of a call by somebody who is not signed in, which anybody can make as often as they like. */
export const anonymous: Budget = { reads: 3, writes: 0, searches: 2 };
/** Of a call that only reads, and of one that changes something: its effect, its answer and its audit are one write. */
export const reading: Budget = { reads: 10, writes: 1, searches: 2 };
export const changing: Budget = { reads: 14, writes: 3, searches: 1 };

/** Operations that may use more, each with its reason. */
export const exceptions: Readonly<Partial<Record<Operation, Budget & { readonly why: string }>>> = {
  'overseas.read': { reads: 14, writes: 0, searches: 0, why: 'asks each outside source once, and how each of them stands' },
  'exporters.read': {
    reads: 20,
    writes: 0,
    searches: 0,
    why: 'its catalogue, and of three of its goods what two sources say; for the company itself',
  },
  'exporters.put': { reads: 22, writes: 3, searches: 0, why: 'the same, as the answer to what was told' },
  'tasks.list': {
    reads: 120,
    writes: 0,
    searches: 0,
    why: 'one list of each kind of trade, whether each open request is quoted, and who stands on the other side',
  },
  'equipment.find': {
    reads: 70,
    writes: 0,
    searches: 2,
    why: 'for each hit its resource and its claims, to say when it is free',
  },
  'parts.find': {
    reads: 12,
    writes: 0,
    searches: 1,
    why: 'the hits and their owners in one batch each, the lines that measurements name in seven logs, and the evaluations they name in one batch',
  },
  'evaluations.ofListing': {
    reads: 24,
    writes: 0,
    searches: 0,
    why: 'its evaluations in one batch, and each demand company that shows one',
  },
  'notes.list': { reads: 28, writes: 0, searches: 0, why: 'each word in its list, the notes in one batch, and who wrote them' },
  'notes.read': { reads: 5, writes: 0, searches: 0, why: 'its editions, who wrote and who reviewed it' },
  'notes.ofListing': {
    reads: 13,
    writes: 0,
    searches: 0,
    why: 'the listing, each of its codes in its list, and who wrote the notes',
  },
  'feeds.notes': { reads: 21, writes: 0, searches: 0, why: 'the newest notes, and who wrote each of them' },
  'noteEditions.read': { reads: 5, writes: 0, searches: 0, why: 'its editions, who wrote and who reviewed it' },
  'noteEditions.act': {
    reads: 14,
    writes: 3,
    searches: 12,
    why: 'each patent of a note is looked up by its number once, when it is published',
  },
  'channels.read': {
    reads: 190,
    writes: 0,
    searches: 0,
    why: 'what each buyer did is read from its own record; for the two sides alone',
  },
  'channels.report': { reads: 190, writes: 0, searches: 0, why: 'the same, as a file' },
  'channels.act': { reads: 195, writes: 3, searches: 0, why: 'the same, as the answer to what was done' },
  'boms.cover': {
    reads: 24,
    writes: 0,
    searches: 400,
    why: 'each line of a bill of materials is one question, by its specification and by its number; for its owner alone',
  },
  'boms.substitutes': {
    reads: 60,
    writes: 0,
    searches: 14,
    why: 'the nearest parts, and for each unproven attribute the instruments that test it with when they are free',
  },
  'boms.export': { reads: 24, writes: 0, searches: 400, why: 'the same coverage, as a file' },
  'purchases.statement': { reads: 60, writes: 0, searches: 0, why: 'the book of each order of a page, for its buyer' },
  'purchases.export': { reads: 600, writes: 0, searches: 0, why: 'the same of all orders, as a file' },
  'prices.ask': { reads: 6, writes: 0, searches: 0, why: 'the product, its owner, its prices and the lists they stand in' },
  'prices.landed': {
    reads: 34,
    writes: 0,
    searches: 0,
    why: 'products, owners, supplies and prices in one batch each, the lists of each owner of a page, and the rates if a price is in another currency',
  },
  'catalogue.feed': {
    reads: 9,
    writes: 0,
    searches: 0,
    why: 'a page of products with what they are supplied by and their public prices',
  },
  'rates.read': { reads: 12, writes: 0, searches: 0, why: 'looks at one source after the other until one has rates' },
  'desk.find': { reads: 14, writes: 0, searches: 1, why: 'looks one noun after the other; for the desk alone' },
  'desk.read': { reads: 21, writes: 0, searches: 1, why: 'every queue with its clock; for the desk alone' },
  'audit.all': { reads: 20, writes: 1, searches: 0, why: 'one look into each part of the chain; for the desk alone' },
  'needs.queue': { reads: 120, writes: 0, searches: 0, why: 'a page of needs, each with its parties; for brokers and the desk' },
  'queue.read': { reads: 30, writes: 0, searches: 0, why: 'four lists, and the two parties of each case; for the desk alone' },
  'sources.list': {
    reads: 120,
    writes: 0,
    searches: 0,
    why: 'every source with its last run and its quotas; for the desk alone',
  },
};
