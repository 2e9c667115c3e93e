import { randomUUID } from 'node:crypto';
import { personIdFor } from '@sandan/fn-api/caller';
import { apiHandler } from '@sandan/fn-api/handler';
import { eventOf } from '@sandan/local/lambda-event';
import { mailboxInMemory } from '@sandan/local/mailbox';
import { world } from '@sandan/local/world';
import type { Listing } from '@sandan/market/listing/listing';
import { embedded } from '@sandan/search/embedded/index';
import { analyser } from '@sandan/search/korean/analyser';
import { recordOf } from '@sandan/search/record';
import { sync } from '@sandan/search/sync';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { house, technology } from './actors.ts';
import type { Figure } from './figure.ts';
import { seeded } from './seed.ts';
import { type Units, unitsOf } from './units.ts';

const issuer = 'https://bench.test/oidc';
const parts = {
  now: () => new Date('2026-11-02T02:00:00Z'),
  siteUrl: 'https://bench.test',
  identity: { issuer, issuerName: issuer, audience: 'bench', jwksUrl: 'http://127.0.0.1:1' },
  objects: { endpoint: 'http://127.0.0.1:1', bucket: 'bench', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } },
  secrets: { cursor: 'bench', stop: 'bench', vault: 'bench', edge: 'bench', audit: 'bench' },
  faceMs: 0,
  log: console.error,
};
/** So many listings are in the search index; the table is not read in proportion to it, and that is what is measured. */
const indexed = 200;

const personOf = (subject: string) => ({ id: personIdFor(issuer, subject), subject: `${issuer}#${subject}` });

/** What one call of each kind consumes with `count` listings in the table. */
const unitsAt = async (count: number): Promise<Record<string, Units>> => {
  const [seller, buyer] = [personOf('seller'), personOf('buyer')];
  const office = house('university', 'Office', seller.id, seller.subject);
  const sme = house('exporter', 'Sme', buyer.id, buyer.subject);
  const listings = (n: number): Listing => technology(office, n);
  const some = Array.from({ length: indexed }, (_, n) => listings(n));
  const table = await seeded(count, (n) => some[n] ?? listings(n));
  const search = embedded({ file: ':memory:', analyse: await analyser() });
  try {
    const mailer = mailboxInMemory(parts.now);
    const verified = async (subject: string) => ({ issuer, subject, emailVerified: true, session: subject, signedInAt: 0 });
    const it = { ...world({ ...parts, db: table.db, search, mailer }), verify: verified };
    for (const { organisation, person, membership } of [office, sme]) {
      await it.stores.organisations.save(organisation);
      await it.stores.persons.save(person);
      await it.stores.memberships.save(membership);
    }
    const entries = some.map((listing, sequence) => {
      const record = recordOf(listing, office.organisation);
      return { id: listing.id, ownerId: listing.ownerId, sequence: sequence + 1, ...(record ? { record } : {}) };
    });
    await sync(entries, search);
    const handler = apiHandler(it);
    const call = async (method: string, path: string, person?: string, body?: unknown) => {
      const headers: Record<string, string> = { host: 'bench.test' };
      if (person) headers.authorization = `Bearer ${person}`;
      if (method !== 'GET') headers['idempotency-key'] = randomUUID();
      if (body) headers['content-type'] = 'application/json';
      const from = { method, url: `/api/v1${path}`, headers, httpVersion: '1.1', socket: { remoteAddress: '::1' } };
      const event = eventOf(from, 'ANY /api/{proxy+}', body ? Buffer.from(JSON.stringify(body)) : undefined);
      const answer = (await handler(event as never)) as APIGatewayProxyStructuredResultV2;
      if ((answer.statusCode ?? 0) >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.body}`);
    };
    const measure = unitsOf(table.db);
    const { id } = some[7] ?? listings(7);
    return {
      listing: await measure(() => call('GET', `/listings/${id}`)),
      search: await measure(() => call('GET', '/search?q=%EB%B0%B8%EB%B8%8C')),
      inquiry: await measure(() => call('POST', '/inquiries', 'buyer', { listingId: id, text: '조건을 알려 주십시오.' })),
    };
  } finally {
    await search.close();
    await table.close();
  }
};

/** Capacity units per call at a small and at a hundredfold market: they are to be equal. */
export const consumption = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const sizes = quick ? [200, 1000] : [1000, 100_000];
  const figures: Figure[] = [];
  const seen: Record<string, Units>[] = [];
  for (const count of sizes) {
    console.log(`counting units with ${count} listings …`);
    const units = await unitsAt(count);
    seen.push(units);
    for (const [kind, { read, write }] of Object.entries(units)) {
      figures.push({ name: `units.${kind}.read.${count}`, value: read, unit: 'RCU' });
      figures.push({ name: `units.${kind}.write.${count}`, value: write, unit: 'WCU' });
    }
  }
  const [small = {}, large = {}] = seen;
  for (const kind of Object.keys(small))
    for (const way of ['read', 'write'] as const) {
      const value = (large[kind]?.[way] ?? 0) - (small[kind]?.[way] ?? 0);
      figures.push({ name: `units.${kind}.${way}.growth`, value, unit: 'units', goal: { op: '=', number: 0 } });
    }
  return figures;
};
