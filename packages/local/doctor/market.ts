import { join } from 'node:path';
import { reconcile } from '@sandan/fn-indexer/reconcile';
import { heartbeatMs } from '@sandan/market/audit/chain';
import { migrate } from '@sandan/store/migrate';
import { migrations } from '@sandan/store/migrations/registry';
import { wordsOf } from '../words.ts';
import { type Finding, found } from './finding.ts';
import type { Patient } from './patient.ts';

const hour = 3_600_000;
/** Seconds by which the clock may have gone back since the audit was sealed last. */
const backAtMost = 30;
/** Ids and causes that are named; the rest is counted. */
const named = 5;

export const opens = async ({ open, dataDir }: Patient): Promise<Finding[]> => {
  try {
    await open();
    return [];
  } catch (cause) {
    return [found('market.unopenable', { cause: wordsOf(cause), index: join(dataDir, 'search.db') })];
  }
};

export const forms = async ({ open, now }: Patient): Promise<Finding[]> => {
  const { world } = await open();
  const report = await migrate(world.stores.db, migrations, { means: { seal: world.vault.seal }, now: now(), dryRun: true });
  return report
    .map(({ id, records, unreadable }) => ({ id, records: records + unreadable.length }))
    .filter(({ records }) => records > 0)
    .map((pending) => found('migrations.pending', pending));
};

export const index = async ({ open }: Patient): Promise<Finding[]> => {
  const { missing, stale, orphans, unreadable } = await reconcile((await open()).world, { dryRun: true });
  const ids = unreadable.slice(0, named).map((u) => u.id);
  return [
    ...(missing + stale + orphans > 0 ? [found('index.drift', { missing, stale, orphans })] : []),
    ...(unreadable.length > 0 ? [found('index.unreadable', { count: unreadable.length, ids: ids.join(', ') })] : []),
  ];
};

export const deadLetters = async ({ open }: Patient): Promise<Finding[]> => {
  const { world, failures } = await open();
  const given = failures.list();
  const aside = await world.stores.setAsides.every();
  return [
    ...(given.length > 0
      ? [found('failures.waiting', { count: given.length, of: [...new Set(given.map((f) => f.destination))].join(', ') })]
      : []),
    ...(aside[0] ? [found('asides.waiting', { count: aside.length, cause: aside[0].cause.split('\n')[0] ?? '' })] : []),
  ];
};

/** Whether the audit goes on being sealed, and the clock on. */
export const audit = async ({ open, running, now }: Patient): Promise<Finding[]> => {
  const { world } = await open();
  const last = await world.stores.audits.lastBlock();
  if (!last) return [];
  const ago = now().getTime() - Date.parse(last.sealedAt);
  if (ago < -backAtMost * 1000) return [found('clock.back', { seconds: Math.round(-ago / 1000) })];
  return running && ago > 2 * heartbeatMs ? [found('seal.stopped', { hours: Math.floor(ago / hour) })] : [];
};
