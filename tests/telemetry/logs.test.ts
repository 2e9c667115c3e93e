import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

/** Marks that stand in what people give the market, and may stand in no log. */
const canaries = {
  mail: 'canary.person@secret.example',
  phone: '010-8765-4321',
  text: '우리만 아는 배합비 쿠나리',
  key: 'eyJjYW5hcnkiOiJ5ZXMifQ.eyJjYW5hcnkiOiJ5ZXMifQ.c2ln',
};

let m: Cast;
const written: string[] = [];
const streams = [process.stdout, process.stderr] as const;
const originals = streams.map((stream) => stream.write.bind(stream));

beforeAll(async () => {
  process.env.QUIET = '1';
  for (const [n, stream] of streams.entries())
    stream.write = ((chunk: unknown, ...rest: never[]) => {
      written.push(String(chunk));
      return originals[n]?.(chunk as string, ...rest) ?? true;
    }) as typeof stream.write;
  m = await cast({
    // What breaks says everything it was given, as libraries do.
    search: (engine) => ({
      ...engine,
      search: async (query) => {
        throw new TypeError(
          `cannot search ${JSON.stringify(query)} for ${canaries.mail} ${canaries.phone} Bearer ${canaries.key}`,
        );
      },
    }),
  });
});
afterAll(async () => {
  for (const [n, stream] of streams.entries()) if (originals[n]) stream.write = originals[n];
  delete process.env.QUIET;
  await m.close();
});

/** A listing that cannot be read, and says whose it is. */
const poison = ({ world }: Cast) =>
  new PutCommand({
    TableName: world.stores.db.tableName,
    Item: {
      pk: 'listing#lst_00000000000000000000000000',
      sk: 'listing',
      type: 'listing',
      v: 1,
      body: { title: canaries.mail, phone: canaries.phone, text: canaries.text },
    },
  });

test('whole stories with failures in them leave no address, number or token in any log', async () => {
  const office = as(m, 'office');
  const listing = await publish(m, '기록을 남기지 않는 펌프');
  const asked = await as(m, 'sme').post<{ id: string }>('/inquiries', {
    listingId: listing.id,
    text: `${canaries.text} ${canaries.mail} ${canaries.phone}`,
  });
  await office.post(`/inquiries/${asked.body.id}/messages`, { text: `${canaries.phone}로 전화 주십시오.` });
  await office.post(`/organisations/${m.organisations.office}/invitations`, { email: canaries.mail, roles: ['viewer'] });
  await m.request(`/api/v1/search?q=${encodeURIComponent(`${canaries.mail} ${canaries.phone}`)}`);
  await m.request('/api/v1/me', { headers: { authorization: `Bearer ${canaries.key}` } });
  await m.world.stores.db.client.send(poison(m));
  await m.settle();
  await m.run('clock');
  await m.run('webhooks');
  const all = [...m.logs().map((line) => JSON.stringify(line)), ...written].join('\n');
  expect(m.logs().some((line) => line.level === 'error')).toBe(true);
  for (const [name, canary] of Object.entries(canaries)) expect(all.includes(canary), name).toBe(false);
  expect(all).not.toContain('sme@demo.example');
});
