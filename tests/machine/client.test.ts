import { marketClient, need, pagesOf, seen } from '@sandan/client/client';
import { Refused } from '@sandan/client/problem';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, checklist, publish, technology } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { inDays, type Made } from './caller.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-03-02T01:00:00Z' });
});
afterEach(() => m.close());

const site = 'https://market.test';

/** The running API in place of the network; `first` answers instead of it, as long as it gives anything. */
const network = (first: (request: Request, n: number) => Response | Error | undefined = () => undefined): typeof fetch => {
  let n = 0;
  return async (input, init) => {
    const request = new Request(input, init);
    const answer = first(request, ++n);
    if (answer instanceof Error) throw answer;
    if (answer) return answer;
    const { pathname, search } = new URL(request.url);
    const body = request.body ? await request.text() : undefined;
    return m.request(pathname + search, {
      method: request.method,
      headers: request.headers,
      ...(body === undefined ? {} : { body }),
    });
  };
};

const made = async (person: string, noun: 'keys' | 'clients', scopes: string[]) =>
  (
    await as(m, person).post<Made>(`/organisations/${m.organisations[person]}/${noun}`, {
      name: 'ERP',
      scopes,
      expiresAt: inDays(m.world.now(), 9),
    })
  ).body;

test('with a key a program lists, creates, submits, and is asked about what it published', async () => {
  const office = marketClient({ site, key: (await made('office', 'keys', ['look', 'offer', 'sell'])).secret, fetch: network() });
  const content = technology('클라이언트가 올린 기술');
  const begun = need(await office.POST('/api/v1/listings', { body: { kind: 'technology', content: content as never } }));
  const submitted = need(
    await office.POST('/api/v1/listings/{id}/actions', {
      params: { path: { id: begun.id }, header: seen(begun.version) },
      body: { action: 'submit' },
    }),
  );
  expect(submitted.state).toBe('submitted');
  await as(m, 'operator').post(`/listings/${begun.id}/actions`, { action: 'publish', checklist }, { seen: submitted.version });
  const buyer = await made('buyer', 'clients', ['look', 'buy']);
  const abroad = marketClient({ site, clientId: buyer.id, clientSecret: buyer.secret, fetch: network() });
  const asked = need(await abroad.POST('/api/v1/inquiries', { body: { listingId: begun.id, text: 'May we have a sample?' } }));
  const received = [];
  for await (const inquiry of pagesOf((cursor) =>
    office.GET('/api/v1/inquiries', { params: { query: { box: 'received', ...(cursor ? { cursor } : {}) } } }),
  ))
    received.push(inquiry.number);
  expect(received).toEqual([asked.number]);
});

test('pages are turned to the last one', async () => {
  for (let i = 0; i < 5; i++) await publish(m, `기술 ${i}`);
  const client = marketClient({ site, key: (await made('office', 'keys', ['look'])).secret, fetch: network() });
  const id = m.organisations.office ?? '';
  const ids = new Set<string>();
  for await (const listing of pagesOf((cursor) =>
    client.GET('/api/v1/organisations/{id}/listings', {
      params: { path: { id }, query: { limit: 2, ...(cursor ? { cursor } : {}) } },
    }),
  ))
    ids.add(listing.id);
  expect(ids.size).toBe(5);
});

test('a lost answer, a pause that is asked for and a fault on the way are tried again with one effect', async () => {
  const waits: number[] = [];
  let lost: Response | undefined;
  const passing = [
    () => new Response(null, { status: 429, headers: { 'retry-after': '3' } }),
    () => new Error('connection reset'),
    () => new Response(null, { status: 503 }),
  ];
  const client = marketClient({
    site,
    key: (await made('office', 'keys', ['look', 'offer'])).secret,
    fetch: network((_, n) => passing[n - 1]?.()),
    patience: { sleep: async (ms) => void waits.push(ms) },
  });
  const begun = await client.POST('/api/v1/listings', { body: { kind: 'technology', content: technology('한 번만') as never } });
  expect(begun.response.status).toBe(201);
  expect(waits).toHaveLength(3);
  expect(waits[0]).toBe(3000);
  const twice = marketClient({
    site,
    key: (await made('office', 'keys', ['look', 'offer'])).secret,
    fetch: async (input, init) => {
      const answer = await network()(input, init);
      if (!lost) {
        lost = answer;
        throw new TypeError('the answer was lost');
      }
      return answer;
    },
    patience: { sleep: async () => {} },
  });
  const after = await twice.POST('/api/v1/listings', {
    body: { kind: 'technology', content: technology('두 번 보낸 것') as never },
  });
  expect(await lost?.text()).toBe(JSON.stringify(after.data));
});

test('a refusal is a problem with its code, and a token that ended is fetched anew', async () => {
  const client = await made('sme', 'clients', ['look']);
  let tokens = 0;
  const erp = marketClient({
    site,
    clientId: client.id,
    clientSecret: client.secret,
    fetch: network((request) => {
      if (request.url.endsWith('/oauth/token')) tokens++;
      return undefined;
    }),
  });
  expect(need(await erp.GET('/api/v1/inquiries')).items).toEqual([]);
  m.at('2026-03-02T01:30:00Z');
  expect(need(await erp.GET('/api/v1/inquiries')).items).toEqual([]);
  expect(tokens).toBe(2);
  const refused = erp
    .POST('/api/v1/listings', { body: { kind: 'technology', content: technology('안 됩니다') as never } })
    .then(need);
  await expect(refused).rejects.toBeInstanceOf(Refused);
  await expect(refused).rejects.toMatchObject({ problem: { code: 'access.denied', status: 403 } });
});
