import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import type { FaultyDocument, ImportReport } from '@sandan/market/import/report';
import { failed, type SourceState, succeeded } from '@sandan/market/import/source';
import { arrivals } from '@sandan/sources/kipris/arrivals';
import { readList } from '@sandan/sources/kipris/list';
import type { Document } from './document.ts';
import { type ImportOrder, type ImportWorld, importPatents, ownerOf } from './import.ts';

export type { Document };

/** Reads a document to its end. @throws Fault of the reader; invalid `source.empty` if it holds no record */
const check = async (document: Document): Promise<number> => {
  const list = readList(document.open());
  for (;;) {
    const step = await list.next();
    if (!step.done) continue;
    if (step.value.rows === 0) throw new Fault('invalid', 'source.empty', 'no records in it');
    return step.value.rows;
  }
};

const faultyOf = (document: string, fault: Fault): FaultyDocument => {
  const answer = fault.params.answer;
  return {
    document: document.slice(-300),
    code: fault.code,
    detail: fault.message.slice(0, 300),
    ...(answer === undefined || answer === '' ? {} : { answer: String(answer).slice(0, 600) }),
  };
};

/** Writes what is now known of a source; a twin that wrote first is read and followed. */
export const tell = async (
  world: ImportWorld,
  source: string,
  ownerId: string,
  change: (before: SourceState | undefined) => SourceState,
): Promise<SourceState> => {
  for (let attempt = 1; ; attempt++) {
    const next = change(await world.stores.sources.of(source, ownerId));
    try {
      await world.stores.sources.save(next);
      return next;
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.code !== 'source.stale' || attempt === 5) throw fault;
    }
  }
};

/**
 * Imports KIPRIS documents. Each is first read to its end; one that is cut off, empty, a page or an error answer is reported and
 * nothing of it is applied, while the others are. Unless it is a dry run, the state of the source is told: stale if any document
 * could not be read.
 */
export const importDocuments = async (
  world: ImportWorld,
  order: Omit<ImportOrder, 'records'> & { readonly documents: readonly Document[] },
): Promise<ImportReport> => {
  await ownerOf(world, order.ownerId);
  const good: Document[] = [];
  const faults: { document: string; fault: Fault }[] = [];
  for (const document of order.documents)
    try {
      await check(document);
      good.push(document);
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      faults.push({ document: document.name, fault });
    }

  const fetchedAt = world.now();
  const records = async function* (): AsyncGenerator<readonly Arrival[]> {
    for (const document of good) yield* arrivals(document.name, document.open(), fetchedAt);
  };
  const report = await importPatents(world, { ...order, records: records() });

  const told = { source: 'kipris', ownerId: order.ownerId, now: world.now() };
  const [first] = faults;
  if (!order.dryRun && (first || good.length > 0))
    await tell(world, 'kipris', order.ownerId, (before) =>
      first ? failed(before, told, first.fault) : succeeded(before, told, report.counts, false),
    );
  return { ...report, faulty: faults.slice(0, 500).map(({ document, fault }) => faultyOf(document, fault)) };
};
