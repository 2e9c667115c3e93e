import { stamp } from '@sandan/kernel/actor';
import { erase } from '@sandan/market/privacy/erase';
import { advance, beginErasure, finishErasure, holdErasure, type PrivacyRequest } from '@sandan/market/privacy/request';
import type { Scope, Stored } from '@sandan/market/privacy/subject';
import { audit } from '@sandan/store/audits';
import { rewrite, storedAt, walk } from '@sandan/store/privacy';
import { commit, work } from '@sandan/store/work';
import { purgeFile } from './files.ts';
import { forgetScope, type RunScope, scopeOfRun } from './kept-scope.ts';
import { register } from './register.ts';
import { type PrivacyWorld, privacyActor } from './world.ts';

const pageSize = 1000;

type Counts = Record<string, number>;

interface Done {
  /** What was done, by type (`entry.redacted`). */
  readonly what: string;
  /** The record as it is now; absent if it is gone, or was changed by somebody else meanwhile. */
  readonly item?: Stored;
}

/** Erases what one record holds of the subject, files first. Nothing if it holds nothing. */
const eraseRecord = async (world: PrivacyWorld, item: Stored, scope: Scope): Promise<Done | undefined> => {
  const erasure = erase(item, scope);
  if (!erasure) return undefined;
  for (const key of erasure.files) await purgeFile(world, key);
  const after = erasure.do === 'put' ? erasure.item : undefined;
  if (!(await rewrite(world.stores.db, item, after))) return { what: `${item.type}.again` };
  return after ? { what: `${item.type}.redacted`, item: after } : { what: `${item.type}.deleted` };
};

/** Files that lie under the subject's own folders though no record names them: uploads that nobody finished. */
const strayFiles = async (world: PrivacyWorld, { subject, ids }: Scope): Promise<void> => {
  const folders = [
    ...(subject.is === 'organisation' ? [`imports/${subject.id}/`] : []),
    ...[...ids].filter((id) => id.startsWith('lst_')).map((id) => `media/${id}/`),
  ];
  for (const folder of folders) for await (const key of world.objects.list(folder)) await world.objects.purge(key);
};

/** One page of the table, for several subjects. Answers what was done for each, by type, and where the next page begins. */
export const erasePage = async (
  world: PrivacyWorld,
  scopes: readonly Scope[],
  from: Record<string, string> | undefined,
): Promise<{ readonly counts: readonly Counts[]; readonly next?: Record<string, string> }> => {
  const { items, next } = await walk(world.stores.db, from, pageSize);
  const counts: Counts[] = scopes.map(() => ({}));
  for (const stored of items) {
    let item: Stored | undefined = stored;
    for (const [at, scope] of scopes.entries()) {
      const done: Done | undefined = item && (await eraseRecord(world, item, scope));
      if (!done) continue;
      const of = counts[at] ?? {};
      of[done.what] = (of[done.what] ?? 0) + 1;
      item = done.item;
    }
  }
  return { counts, ...(next ? { next } : {}) };
};

/** The record by which the subject is known goes first: from then on nobody acts in its name, and nobody is told. */
const eraseFirst = async (world: PrivacyWorld, scope: Scope): Promise<void> => {
  const { is, id } = scope.subject;
  const key = is === 'person' ? { pk: `person#${id}`, sk: 'person' } : { pk: `org#${id}`, sk: 'organisation' };
  const item = await storedAt(world.stores.db, key);
  if (item) await eraseRecord(world, item, scope);
};

const sum = (a: Counts, b: Counts): Counts =>
  Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));

const total = (counts: Counts): number => Object.values(counts).reduce((all, n) => all + n, 0);

const finish = async (world: PrivacyWorld, request: PrivacyRequest, scope: RunScope): Promise<void> => {
  const { stores } = world;
  const { subject } = request;
  await strayFiles(world, scope);
  const who = { subject: scope.signIn ?? '', ids: [subject.id, ...scope.ids], addresses: scope.addresses };
  for (const forget of world.beyond) await forget(who);
  const now = world.now();
  const done = finishErasure(request, privacyActor, now);
  await register(world, { requestId: request.id, subject, done: now.toISOString(), counts: done.counts });
  const w = work();
  stores.privacy.put(w, done);
  const said = { operation: 'privacy.erased', object: `privacy/${request.id}`, version: done.version, status: 0 };
  const organisationId = subject.is === 'organisation' ? subject.id : null;
  audit(stores.db, w, { ...said, by: stamp(privacyActor, now), organisationId });
  await commit(stores.db, w);
  await forgetScope(world, request.id);
};

/** Begins an erasure that is due, unless a legal hold stops it. */
const begin = async (world: PrivacyWorld, asked: PrivacyRequest): Promise<PrivacyRequest | undefined> => {
  const { stores } = world;
  if ((await stores.privacy.holds.lastingOn(asked.subject)).length > 0) {
    await stores.privacy.save(holdErasure(asked, privacyActor, world.now()));
    return undefined;
  }
  const scope = await scopeOfRun(world, asked.id, asked.subject);
  const request = beginErasure(asked, privacyActor, world.now());
  await stores.privacy.save(request);
  await eraseFirst(world, scope);
  return request;
};

interface Running {
  request: PrivacyRequest;
  readonly scope: RunScope;
}

/** Erasures that stand at the same place of the table go on together, so that one walk serves all. */
const together = (all: readonly Running[]): Running[][] => [
  ...Map.groupBy(all, ({ request }) => JSON.stringify([request.run?.pass, request.run?.from])).values(),
];

/** One page for a group. Answers those that are not at their end. */
const step = async (world: PrivacyWorld, group: readonly Running[]): Promise<Running[]> => {
  const scopes = group.map((r) => r.scope);
  const { counts, next } = await erasePage(world, scopes, group[0]?.request.run?.from);
  const left: Running[] = [];
  for (const [at, { request, scope }] of group.entries()) {
    const run = request.run ?? { pass: 1, erased: 0 };
    const found = counts[at] ?? {};
    const erased = run.erased + total(found);
    if (!next && erased === 0 && run.pass > 1) {
      await finish(world, request, scope);
      continue;
    }
    const ahead = next ? { pass: run.pass, from: next, erased } : { pass: run.pass + 1, erased: 0 };
    const further = advance(request, privacyActor, world.now(), ahead, sum(request.counts, found));
    await world.stores.privacy.save(further);
    left.push({ request: further, scope });
  }
  return left;
};

/**
 * Carries erasures out: through the whole table until a pass finds nothing more, since records are written while it goes. They say
 * after each page how far they are, so that the next run goes on there. Answers how many came to their end.
 */
export const runErasures = async (world: PrivacyWorld, due: readonly PrivacyRequest[], until: number): Promise<number> => {
  const running: Running[] = [];
  for (const asked of due) {
    const request = asked.state === 'running' ? asked : await begin(world, asked);
    if (request) running.push({ request, scope: await scopeOfRun(world, request.id, request.subject) });
  }
  let left = together(running);
  while (left.length > 0 && Date.now() < until) {
    const [group = [], ...others] = left;
    left = [...others, ...together(await step(world, group))];
  }
  return running.length - left.flat().length;
};
