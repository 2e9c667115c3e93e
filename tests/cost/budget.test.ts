import { anonymous, changing, exceptions, reading } from '@sandan/fn-api/budget';
import { endpoints } from '@sandan/fn-api/routes/registry';
import { newId } from '@sandan/kernel/id';
import { allows, type Operation } from '@sandan/market/policy';
import type { Usage } from '@sandan/telemetry/usage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { nothing, samples } from '../policy/samples.ts';

let m: Cast;
let last: Usage | undefined;
let listing = '';
beforeAll(async () => {
  m = await cast();
  listing = (await publish(m, '쓰임을 재는 밸브')).id;
  const used = (_operation: string, usage: Usage) => {
    last = usage;
  };
  Object.assign(m.world, { used });
});
afterAll(() => m.close());

/** What one well formed call of an operation used. */
const usedBy = async (operation: Operation, person: string | null): Promise<Usage> => {
  const { path, body, raw, changes } = samples[operation];
  const endpoint = endpoints.find((e) => e.operation === operation);
  const things = { ...nothing(), listing, organisation: m.organisations.office ?? '' };
  const sent = raw ? raw.text : body === undefined ? undefined : JSON.stringify(body);
  last = undefined;
  await m.request(`/api/v1${path(things)}`, {
    method: endpoint?.method.toUpperCase() ?? 'GET',
    headers: {
      ...(person ? { authorization: `Bearer ${await m.token(person)}` } : {}),
      ...(endpoint?.method === 'get' ? {} : { 'idempotency-key': newId('audit') }),
      ...(changes ? { 'if-match': '"1"' } : {}),
      ...(sent === undefined ? {} : { 'content-type': raw?.type ?? 'application/json' }),
    },
    ...(sent === undefined ? {} : { body: sent }),
  });
  if (!last) throw new Error(`${operation} was not measured`);
  return last;
};

const over = (usage: Usage, budget: { reads: number; writes: number; searches: number }): string[] =>
  (['reads', 'writes', 'searches'] as const).flatMap((kind) =>
    usage[kind] > budget[kind] ? [`${kind}: ${usage[kind]} of ${budget[kind]}`] : [],
  );

const nobody = { kind: 'anonymous' } as const;
const open = endpoints.filter((e) => e.method === 'get' && allows(e.operation, nobody, 'public')).map((e) => e.operation);

test.each(open)('%s costs little to whoever asks without signing in', async (operation) => {
  expect(over(await usedBy(operation, null), exceptions[operation] ?? anonymous)).toEqual([]);
});

test.each(endpoints.map((e) => [e.operation, e.method] as const))('%s stays within its budget', async (operation, method) => {
  for (const person of ['office', 'operator'])
    expect(over(await usedBy(operation, person), exceptions[operation] ?? (method === 'get' ? reading : changing))).toEqual([]);
});
