import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { type FaultyDocument, type ImportReport, noCounts } from '@sandan/market/import/report';
import { type Shrunk, shrunkIn } from '@sandan/market/import/shrinking';
import { acceptedIn, brought } from '@sandan/market/import/source';
import type { Document } from './document.ts';
import type { AnyFeed, Order } from './feed.ts';
import { reasonsOf } from './follow.ts';
import { followedOf } from './followed.ts';
import type { ImportWorld } from './import.ts';
import { errorOf, tell } from './telling.ts';

interface Faulty {
  readonly document: string;
  readonly fault: Fault;
  /** Start of the document. */
  readonly answer: string;
}

const answerBytes = 2000;

/** Reads a document to its end. @throws Fault of the reader; invalid `source.empty` if it holds no record */
const check = async (feed: AnyFeed, document: Document, at: Date): Promise<void> => {
  let read = 0;
  for await (const arrivals of feed.read(document, at)) read += arrivals.length;
  if (read === 0) throw new Fault('invalid', 'source.empty', 'no records in it');
};

const startOf = async (document: Document): Promise<string> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of document.open()) {
      parts.push(part);
      bytes += part.byteLength;
      if (bytes >= answerBytes) break;
    }
  } catch {
    // What was read until then is all there is to tell.
  }
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, answerBytes));
};

const faultyOf = ({ document, fault, answer }: Faulty): FaultyDocument => ({
  document: document.slice(-300),
  code: fault.code,
  detail: fault.message.slice(0, 300),
  ...(answer === '' ? {} : { answer: answer.slice(0, 600).toWellFormed() }),
});

/** What is known of a source after documents of it were brought: in its state, its history and its errors. */
const told = async (
  { stores, now }: ImportWorld,
  order: DocumentOrder,
  started: Date,
  report: ImportReport,
  faults: readonly Faulty[],
): Promise<void> => {
  const at = {
    now: now(),
    counts: report.counts,
    faults: faults.map(({ fault }) => fault),
    whole: faults.length === 0 && !order.feed.partial,
  };
  const followed = followedOf(order.feed, order.ownerId, {});
  const state = await tell(stores, followed, (before) => brought(before, at));
  await stores.sourceRuns.runs.put(followed.id, {
    n: state.runs,
    by: 'files',
    startedAt: started.toISOString(),
    endedAt: at.now.toISOString(),
    outcome: faults.length > 0 ? 'failed' : 'good',
    counts: report.counts,
    reasons: reasonsOf(report.refused),
    requests: 0,
    bytes: 0,
    ...(faults[0] ? { fault: faults[0].fault.code } : {}),
  });
  for (const [i, { document, fault, answer }] of faults.entries()) {
    const n = state.errors - faults.length + i + 1;
    await stores.sourceRuns.errors.put(followed.id, errorOf(fault, { n, run: state.runs, now: at.now, document, answer }));
  }
};

/** What the operator accepted of what is known to come in files. */
const acceptedOf = async ({ stores }: ImportWorld, { feed, ownerId }: DocumentOrder): Promise<readonly Shrunk[]> => {
  const state = await stores.sources.byId(followedOf(feed, ownerId, {}).id);
  return state ? acceptedIn(state) : [];
};

export interface DocumentOrder extends Omit<Order<unknown>, 'records' | 'accepted'> {
  readonly feed: AnyFeed;
  readonly documents: readonly Document[];
}

/**
 * Imports documents of a source. Each is first read to its end; one that is cut off, empty, a page or an error answer is reported
 * and nothing of it is applied, while the others are; of a list that has shrunk nothing is. Unless it is a dry run, the source desk is
 * told: stale if any document could not be read.
 */
export const importDocuments = async (world: ImportWorld, order: DocumentOrder): Promise<ImportReport> => {
  const { feed, documents, ...rest } = order;
  const fetchedAt = world.now();
  const good: Document[] = [];
  const faults: Faulty[] = [];
  for (const document of documents)
    try {
      await check(feed, document, fetchedAt);
      good.push(document);
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      const { answer = '' } = fault.params;
      faults.push({ document: document.name, fault, answer: String(answer) || (await startOf(document)) });
    }
  const records = async function* (): AsyncGenerator<readonly Arrival<unknown>[]> {
    for (const document of good) yield* feed.read(document, fetchedAt);
  };
  const whole = faults.length === 0 && !feed.partial;
  const accepted = whole ? await acceptedOf(world, order) : [];
  const report = await feed.sink(world, { ...rest, whole, accepted, records: records() }).catch((fault: unknown) => {
    if (!(fault instanceof Fault) || !shrunkIn(fault)) throw fault;
    faults.push({ document: documents.map(({ name }) => name).join(', '), fault, answer: '' });
    return { dryRun: order.dryRun ?? false, counts: noCounts(), refused: [], faulty: [] } satisfies ImportReport;
  });
  if (!order.dryRun && documents.length > 0) await told(world, order, fetchedAt, report, faults.slice(0, 20));
  return { ...report, faulty: faults.slice(0, 500).map(faultyOf) };
};
