import { stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { isForgotten, isOver, named, pointersTo, termOf } from '@sandan/market/privacy/end';
import { filesIn, type Stored } from '@sandan/market/privacy/subject';
import { audit } from '@sandan/store/audits';
import { walk } from '@sandan/store/privacy';
import { partitionAt, removeAt, removePointer, type Sweep } from '@sandan/store/sweep';
import { add, commit, work } from '@sandan/store/work';
import { purgeFile } from './files.ts';
import { straysOf } from './stray.ts';
import { type PrivacyWorld, privacyActor } from './world.ts';

const pageSize = 500;
/** A round begins a day after the last one came to its end. */
const pauseMs = 86_400_000;

/** The record and all that goes with it, itself last: a run that is cut short in between finds it again. */
const goingWith = async ({ stores }: PrivacyWorld, item: Stored): Promise<Stored[]> => {
  if (!termOf(item.type)?.whole) return [item];
  const all = await partitionAt(stores.db, item.pk);
  return [...all.filter((one) => one.sk !== item.sk), item];
};

/** Whether a legal hold lasts on somebody who is named in one of the records. */
const isHeld = async ({ stores }: PrivacyWorld, items: readonly Stored[]): Promise<boolean> => {
  for (const id of new Set(items.flatMap((item) => [...named(item)]))) {
    const subject = id.startsWith('per_') ? ({ is: 'person', id } as const) : ({ is: 'organisation', id } as const);
    if ((await stores.privacy.holds.lastingOn(subject)).length > 0) return true;
  }
  return false;
};

/** Takes one record away, with its line in the audit; not if somebody wrote to it since it was read. Answers how many records went. */
const takeAway = async (world: PrivacyWorld, item: Stored): Promise<number> => {
  const { db } = world.stores;
  const all = await goingWith(world, item);
  if (await isHeld(world, all)) return 0;
  for (const key of all.flatMap((one) => filesIn(one.body))) await purgeFile(world, key);
  for (const place of all.slice(0, -1)) await removeAt(db, place);
  for (const place of pointersTo(item)) await removePointer(db, place, item.pk.split('#').at(-1) ?? '');
  const w = work();
  const { pk, sk, v } = item;
  const Delete = {
    TableName: db.tableName,
    Key: { pk, sk },
    ConditionExpression: 'v = :seen',
    ExpressionAttributeValues: { ':seen': v },
  };
  add(w, { Delete }, () => new Fault('conflict', 'store.busy'));
  const object = `retention/${item.type}/${pk.split('#').at(-1)}`;
  audit(db, w, { operation: 'privacy.swept', object, status: 0, by: stamp(privacyActor, world.now()) });
  await commit(db, w);
  return all.length;
};

const onePage = async (world: PrivacyWorld, { from, since }: Sweep) => {
  const { items, next } = await walk(world.stores.db, from, pageSize);
  const counts: Record<string, number> = {};
  let held = false;
  for (const item of items) {
    if (isForgotten(item, world.now())) {
      await removeAt(world.stores.db, item);
      counts[item.type] = (counts[item.type] ?? 0) + 1;
      continue;
    }
    const strays = await straysOf(world, item, since);
    if (strays.length > 0) {
      if (await isHeld(world, [item])) held = true;
      else {
        for (const key of strays) await purgeFile(world, key);
        counts.stray = (counts.stray ?? 0) + strays.length;
      }
    }
    if (!isOver(item, world.now())) continue;
    try {
      const gone = await takeAway(world, item);
      if (gone > 0) counts[item.type] = (counts[item.type] ?? 0) + gone;
    } catch (cause) {
      if (!(cause instanceof Fault) || cause.kind !== 'conflict') throw cause;
    }
  }
  return { counts, next, held };
};

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

const beginning = (last: Sweep | undefined, now: Date): Sweep | undefined => {
  if (last && !last.ended) return last;
  if (last?.ended && now.getTime() - Date.parse(last.ended) < pauseMs) return undefined;
  const since = last?.held ? last.since : last?.begun;
  return { version: last?.version ?? 0, begun: now.toISOString(), ...(since ? { since } : {}), counts: {} };
};

/**
 * Goes through the table once a day and takes away what has had its time (`packages/market/privacy/end.ts`), what the table should have
 * dropped and has not, and files that no record names any more, but nothing that names somebody on whom a legal hold lasts. Says after each
 * page how far it is, so that the next run goes on there. Answers how many records and files went.
 */
export const runSweep = async (world: PrivacyWorld, until: number): Promise<number> => {
  const { stores, now } = world;
  let sweep = beginning(await stores.sweep.get(), now());
  let gone = 0;
  while (sweep && Date.now() < until) {
    const { counts, next, held } = await onePage(world, sweep);
    gone += sum(counts);
    const { from: _, ...rest } = sweep;
    const all = { ...rest.counts };
    for (const [type, n] of Object.entries(counts)) all[type] = (all[type] ?? 0) + n;
    const end = next ? { from: next } : { ended: now().toISOString() };
    const saved: Sweep = { ...rest, ...end, ...(held ? { held } : {}), counts: all, version: sweep.version + 1 };
    await stores.sweep.save(saved);
    sweep = saved.ended ? undefined : saved;
  }
  return gone;
};
