import { readFileSync } from 'node:fs';
import { endpoints } from '@sandan/fn-api/routes/registry';
import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { couldEver, type Operation } from '@sandan/market/policy';
import { type StepUp, stepUp } from '@sandan/market/step-up';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrol, prove } from '../access/enrol.ts';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { nothing, samples, type Things } from './samples.ts';

const file = readFileSync(new URL('./step-up.csv', import.meta.url), 'utf8');
const expected = parse(file, { columns: true, comment: '#' }) as { operation: Operation; when: StepUp }[];

const start = Date.parse('2027-03-02T01:00:00.000Z');
const minute = 60_000;

let m: Cast;
let things: Things;
/** Members of the office: all of them sign, and have a factor or not. */
const people = ['office', 'second', 'bare', 'operator'] as const;
const secrets: Record<string, string> = {};

beforeAll(async () => {
  m = await cast({ now: new Date(start) });
  const organisationId = m.organisations.office ?? '';
  const since = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  for (const person of ['second', 'bare']) {
    const membership = { personId: m.personId(person), organisationId, version: 1, roles: ['owner' as const], since };
    await m.world.stores.memberships.save(membership);
  }
  for (const person of people) if (person !== 'bare') secrets[person] = (await enrol(m, person)).secret;
  things = { ...nothing(), organisation: organisationId, person: m.personId('deputy') };
});
afterAll(() => m.close());

test('the table of step-ups agrees with the one written by hand', () => {
  expect(Object.fromEntries(expected.map(({ operation, when }) => [operation, when]))).toEqual(stepUp);
});

/** One call of an operation; what matters is whether it is the step-up that refuses it. */
const call = async (operation: Operation, person: string, shown: { proof?: string; session?: string } = {}) => {
  const { path, body, changes } = samples[operation];
  const method = endpoints.find((e) => e.operation === operation)?.method.toUpperCase() ?? 'GET';
  const answer = await m.request(`/api/v1${path(things)}`, {
    method,
    headers: {
      authorization: `Bearer ${await m.token(person, shown.session)}`,
      'idempotency-key': newId('audit'),
      ...(changes ? { 'if-match': '"999"' } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(shown.proof ? { 'x-step-up': shown.proof } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return (text ? (JSON.parse(text) as { code?: string }) : {}).code;
};

/** What the desk alone may do is asked of the desk. */
const whoFor = (operation: Operation) => (couldEver(operation, memberOf('per_1', 'org_1', ['owner'])) ? 'office' : 'operator');

test('every marked operation is refused without a proof, and with one that is foreign, of another session, altered or over', async () => {
  const other = await prove(m, 'second', secrets.second ?? '');
  const elsewhere = await prove(m, 'office', secrets.office ?? '', { session: 'another' });
  const elsewhereDesk = await prove(m, 'operator', secrets.operator ?? '', { session: 'another' });
  m.at(new Date(start + minute));
  const proofs: Record<string, string> = {};
  for (const who of ['office', 'operator']) proofs[who] = await prove(m, who, secrets[who] ?? '');
  const wrong: string[] = [];
  for (const { operation } of expected) {
    const who = whoFor(operation);
    const proof = proofs[who] ?? '';
    const [until = '', method = '', mac = ''] = proof.split('.');
    const longer = [(Number.parseInt(until, 36) + minute).toString(36), method, mac].join('.');
    const stronger = [until, 'passkey', mac].join('.');
    const bad = {
      none: undefined,
      foreign: other,
      'another session': who === 'operator' ? elsewhereDesk : elsewhere,
      longer,
      'of a stronger factor': stronger,
      'no mac': `${until}.${method}.`,
      words: 'nonsense',
    };
    for (const [what, shown] of Object.entries(bad)) {
      const code = await call(operation, who, shown ? { proof: shown } : {});
      if (code !== 'access.stepUp') wrong.push(`${operation} with ${what}: ${code}`);
    }
    const opened = await call(operation, who, { proof });
    if (opened === 'access.stepUp' || opened === 'access.enrol') wrong.push(`${operation} with a good proof: ${opened}`);
  }
  m.at(new Date(start + 12 * minute));
  for (const { operation } of expected) {
    const who = whoFor(operation);
    const code = await call(operation, who, { proof: proofs[who] ?? '' });
    if (code !== 'access.stepUp') wrong.push(`${operation} with a proof that is over: ${code}`);
  }
  expect(wrong).toEqual([]);
});

test('who signs and has no factor has seven days, and then must enrol; an organisation can want it at once', async () => {
  m.at(new Date(start + 15 * minute));
  const code = () => call('invitations.create', 'bare');
  expect(await code()).toBeUndefined();
  m.at(new Date(start + 15 * minute + 7 * 1440 * minute - 1));
  expect(await code()).toBeUndefined();
  m.at(new Date(start + 15 * minute + 7 * 1440 * minute));
  expect(await code()).toBe('access.enrol');
  expect((await as(m, 'bare').get(`/organisations/${things.organisation}/members`)).status).toBe(200);
  expect((await as(m, 'bare').post('/me/factors', { kind: 'totp', name: 'Telephone' })).status).toBe(201);
});

test('an organisation can want a factor of its signers at once', async () => {
  const at = m.organisations.sme ?? '';
  const invite = () =>
    as(m, 'sme').post<{ code?: string }>(`/organisations/${at}/invitations`, { email: 'guest@test.example', roles: ['viewer'] });
  expect((await invite()).status).toBe(201);
  const { version } = (await as(m, 'sme').get<{ version: number }>('/sign-in-rules')).body;
  expect((await as(m, 'sme').put('/sign-in-rules', { factorAtOnce: true }, { seen: version })).body).toMatchObject({
    factorAtOnce: true,
  });
  expect((await invite()).body.code).toBe('access.enrol');
  expect((await as(m, 'sme').get<{ secondFactor: object }>('/me')).body.secondFactor).toEqual({
    enrolled: false,
    due: m.world.now().toISOString(),
  });
});
