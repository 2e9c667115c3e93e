import { endpoints } from '@sandan/fn-api/routes/registry';
import { memberOf } from '@sandan/kernel/actor';
import { allows, couldEver } from '@sandan/market/policy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';
import { nothing, samples, type Things } from './samples.ts';
import { callOf, officeThings } from './things.ts';

let m: Cast;
let things: Things;

let call: ReturnType<typeof callOf>;

beforeAll(async () => {
  m = await cast();
  call = callOf(m);
  things = await officeThings(m);
  const by = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const looker = {
    personId: m.personId('looker'),
    organisationId: things.organisation,
    version: 1,
    roles: ['viewer' as const],
    since: by,
  };
  await m.world.stores.memberships.save(looker);
});
afterAll(() => m.close());

const operations = endpoints.map((e) => e.operation);
const anonymous = { kind: 'anonymous' } as const;

test.each(operations.filter((o) => !couldEver(o, anonymous)))('%s wants a sign-in', async (operation) => {
  expect(await call(operation, null, things)).toMatchObject({ status: 401 });
});

/** Operations on an object of some organisation, which strangers must not tell from one that never was. */
const [one, another] = [nothing(), nothing()];
const onObjects = operations.filter(
  (o) => samples[o].path(one) !== samples[o].path(another) && !allows(o, anonymous, 'public') && o !== 'invitations.accept',
);

test.each([...onObjects, 'listings.read' as const, 'rights.read' as const, 'media.read' as const])(
  '%s: an object of others answers like one that never was',
  async (operation) => {
    const [foreign, missing] = [await call(operation, 'sme', things), await call(operation, 'sme', nothing())];
    expect(foreign).toEqual(missing);
    expect(foreign.status).toBeGreaterThanOrEqual(403);
    expect(foreign.status).toBeLessThanOrEqual(404);
  },
);

test.each(operations.filter((o) => allows(o, anonymous, 'public')))('%s is open to everyone', async (operation) => {
  expect([401, 403]).not.toContain((await call(operation, null, things)).status);
});

const viewer = memberOf('per_1', 'org_1', ['viewer']);

test.each(operations.filter((o) => !couldEver(o, viewer)))('%s is refused to a member who may only look', async (operation) => {
  expect(await call(operation, 'looker', things)).toMatchObject({ status: 403 });
});
