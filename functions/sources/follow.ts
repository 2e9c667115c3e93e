import { Fault } from '@sandan/kernel/fault';
import { type ImportCounts, noCounts } from '@sandan/market/import/report';
import { checkShare, failed, idle, leased, paused, type SourceState, succeeded } from '@sandan/market/import/source';
import { arrivalOf } from '@sandan/sources/kipris/arrivals';
import { kipris, type ListPage } from '@sandan/sources/kipris/client';
import { tell } from './documents.ts';
import { importPatents } from './import.ts';
import type { Followed, SourcesWorld } from './world.ts';

/** Hours after which a source is asked again: when it was good, and when it failed. */
export const askAfterHours = { good: 20, stale: 1 };
/** Pages of 500 records that one run may take; the next goes on from there. */
const pagesPerRun = 20;
/** Milliseconds after which a run asks for no further page. */
const runMs = 120_000;

export const sourceOf = ({ applicant }: Followed): string => `kipris:${applicant}`.slice(0, 40);

const isDue = (state: SourceState | undefined, now: Date): boolean => {
  if (!state || state.state === 'idle') return true;
  if (state.checkpoint && state.state === 'good') return true;
  return now.getTime() - Date.parse(state.triedAt) >= askAfterHours[state.state] * 3_600_000;
};

const sum = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  read: a.read + b.read,
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  refused: a.refused + b.refused,
});

type Outcome = (before: SourceState | undefined) => SourceState;

/** Fetches what one run may and only then applies it: of a run in which any page failed nothing is applied. */
const take = async (world: SourcesWorld, key: string, followed: Followed, before: SourceState | undefined): Promise<Outcome> => {
  const { origin, ask } = world.kipris ?? {};
  const client = kipris({ key, ...(origin ? { origin } : {}), ...(ask ? { ask } : {}) });
  const from = before?.checkpoint?.offset ?? 0;
  const end = Date.now() + runMs;
  const pages: ListPage[] = [];
  for await (const page of client.applicant(followed.applicant, { offset: from, pages: pagesPerRun })) {
    if (pages.length === 0) checkShare(page.total ?? page.rows, before);
    pages.push(page);
    if (Date.now() > end) break;
  }
  const fetchedAt = world.now();
  const records = async function* () {
    for (const page of pages)
      yield page.records.map((row) => arrivalOf(row, `${sourceOf(followed)}@${page.offset + 1}`, fetchedAt));
  };
  const actor = { kind: 'service', name: 'kipris' } as const;
  const report = await importPatents(world, { records: records(), ownerId: followed.ownerId, actor });
  const counts = sum(before?.checkpoint?.counts ?? noCounts(), report.counts);
  const last = pages.at(-1);
  const offset = last ? last.offset + last.rows : from;
  const told = { source: sourceOf(followed), ownerId: followed.ownerId, now: world.now() };
  return offset < (last?.total ?? offset)
    ? (state) => paused(state, told, counts, offset)
    : (state) => {
        checkShare(counts.read, before);
        return succeeded(state, told, counts, true);
      };
};

/**
 * Asks for one applicant's patents if it is time, one run at a time. Whatever goes wrong is told in the state of the source and
 * goes no further; the other sources are asked all the same (X2). Answers the state, or undefined if it was not time.
 */
export const follow = async (world: SourcesWorld, followed: Followed): Promise<SourceState | undefined> => {
  const { ownerId } = followed;
  const source = sourceOf(followed);
  const told = () => ({ source, ownerId, now: world.now() });
  const before = await world.stores.sources.of(source, ownerId);
  const key = world.kipris?.key;
  if (!key)
    return before?.fault?.code === 'source.noKey' ? before : tell(world, source, ownerId, (s) => idle(s, told(), 'source.noKey'));
  if (!isDue(before, world.now())) return undefined;
  try {
    await world.stores.sources.save(leased(before, told()));
  } catch (fault) {
    if (fault instanceof Fault && (fault.code === 'source.running' || fault.code === 'source.stale')) return undefined;
    throw fault;
  }
  try {
    return await tell(world, source, ownerId, await take(world, key, followed, before));
  } catch (cause) {
    const fault = cause instanceof Fault ? cause : new Fault('limited', 'source.failed', 'unexpected', { cause });
    if (!(cause instanceof Fault)) world.log({ level: 'error', message: 'a source failed', source, error: String(cause) });
    return tell(world, source, ownerId, (state) => failed(state, told(), fault));
  }
};
