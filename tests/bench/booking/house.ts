import { newId } from '@sandan/kernel/id';
import { ResourceContent } from '@sandan/market/booking/resource';
import { describe } from '@sandan/market/booking/resource-verbs';
import { commit, work } from '@sandan/store/work';
import { as } from '../../api/client.ts';
import { type Cast, cast } from '../../cast.ts';

/** Instruments and rooms of one owner, and people of several organisations who book them. */
export interface House {
  readonly m: Cast;
  readonly resources: readonly string[];
  readonly bookers: readonly ReturnType<typeof as>[];
  /** Who decides what waits for approval. */
  readonly owner: ReturnType<typeof as>;
  readonly day0: number;
}

/** Whether a resource, by its place, is given away by its owner's approval. */
export const isApproved = (place: number): boolean => place % 10 === 3;

const people = 64;
const organisations = 16;
export const bookable = 50;
const day0 = Date.parse('2026-12-01T00:00:00Z');

/** Opens a market with 50 resources (every fifth of three units, every tenth approved by its owner) and 64 bookers of 16 organisations. */
export const house = async (): Promise<House> => {
  // Faces are kept as long as the deployed function keeps them.
  const m = await cast({ now: new Date(day0), faceMs: 5_000 });
  const { stores } = m.world;
  const template = await stores.organisations.byId(m.organisations.sme ?? '');
  if (!template) throw new Error('no organisation');
  const by = { actor: 'service:bench', organisationId: null, at: new Date(day0).toISOString() };
  const w = work();
  const homes = Array.from({ length: organisations }, () => newId('organisation', day0));
  for (const id of homes) stores.organisations.create(w, { ...template, id, version: 1 });
  await commit(stores.db, w);
  const bookers: House['bookers'][number][] = [];
  for (let n = 0; n < people; n++) {
    const key = `booker-${n}`;
    const organisationId = homes[n % organisations] ?? '';
    const joined = work();
    stores.memberships.create(joined, { personId: m.personId(key), organisationId, version: 1, roles: ['buyer'], since: by });
    await commit(stores.db, joined);
    const caller = as(m, key, { token: await m.token(key), organisation: organisationId });
    await caller.get('/me');
    bookers.push(caller);
  }
  const resources: string[] = [];
  for (let n = 0; n < bookable; n++) {
    const content = ResourceContent.parse({
      kind: n % 5 === 0 ? 'room' : 'instrument',
      name: { ko: `장비 ${n}`, en: `Instrument ${n}` },
      capacity: n % 5 === 0 ? 3 : 1,
      zone: 'UTC',
      slotMinutes: 60,
      rules: { grid: 60, min: 60, max: 480, horizon: 365, hold: 5 },
      opening: { hours: [{ days: ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'], from: '00:00', to: '24:00' }], holidays: 'none' },
      ...(isApproved(n) ? { approval: { mode: 'manager', requests: 'compete', rivals: 'waitlist' } } : {}),
    });
    const owner = { id: m.organisations.office ?? '', demo: true };
    const resource = describe(content, owner, { kind: 'service', name: 'bench' }, new Date(day0), newId('resource', day0));
    await stores.resources.save(resource);
    resources.push(resource.id);
  }
  const owner = as(m, 'office', { token: await m.token('office'), organisation: m.organisations.office ?? '' });
  return { m, resources, bookers, owner, day0 };
};

/** Numbers that come again with the same seed (mulberry32): whole, from 0 to below `most`. */
export const dice = (seed: number) => {
  let a = seed >>> 0;
  return (most: number): number => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * most);
  };
};
