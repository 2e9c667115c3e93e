import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { productOf } from '../catalogue/story.ts';
import { signIn } from '../inquiry/story.ts';
import { placed } from '../order/story.ts';
import { openRfq } from '../rfq/story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  await signIn(m);
});
afterAll(() => m.close());

interface Tasks {
  readonly items: readonly {
    readonly step: string;
    readonly id: string;
    readonly with?: { organisationId: string };
    readonly until?: string;
    readonly late: boolean;
  }[];
  readonly zone: string;
  readonly more: boolean;
}
const tasksOf = async (who: string): Promise<Tasks['items']> => (await as(m, who).get<Tasks>('/tasks')).body.items;

test('a seller sees by clock what each of its trades waits for, and what is done is gone', async () => {
  expect(await tasksOf('sme')).toEqual([]);
  const product = await productOf(m);
  const supply = { certificates: [{ name: 'CE', expires: '2026-12-20' }] };
  await as(m, 'sme').put(`/listings/${product.id}/supply`, supply, { seen: 0 });
  const asked = await as(m, 'buyer').post<{ id: string }>('/inquiries', { listingId: product.id, text: 'May we have a sample?' });
  const { order } = await placed(m, { seller: 'sme', buyer: 'buyer' });
  const rfq = await openRfq(m, { invited: [m.organisations.sme ?? ''] });
  const found = await tasksOf('sme');
  const buyer = m.organisations.buyer;
  expect(found.map(({ step, id }) => [step, id]).sort()).toEqual(
    [
      ['certificate.renew', product.id],
      ['inquiry.answer', asked.body.id],
      ['order.confirm', order.id],
      ['rfq.quote', rfq.id],
    ].sort(),
  );
  expect(found.filter(({ with: other }) => other?.organisationId === buyer)).toHaveLength(3);
  const times = found.map(({ until }) => until ?? '~');
  expect(times).toEqual(times.toSorted());
  expect((await tasksOf('office')).map(({ step }) => step)).toEqual([]);

  const { version } = (await as(m, 'sme').get<{ version: number }>(`/inquiries/${asked.body.id}`)).body;
  const answered = await as(m, 'sme').post(
    `/inquiries/${asked.body.id}/actions`,
    { action: 'answer', text: '보내 드립니다.' },
    { seen: version },
  );
  expect(answered.status, answered.text).toBe(200);
  expect((await tasksOf('sme')).map(({ step }) => step)).not.toContain('inquiry.answer');
  m.at('2026-12-21T00:00+09:00');
  expect((await tasksOf('sme')).find(({ step }) => step === 'certificate.renew')?.late).toBe(true);
});

test('the order that has waited longest stands first, however many were placed after it', async () => {
  const { order } = await placed(m, { seller: 'office', buyer: 'buyer' });
  m.at('2026-12-22T00:00+09:00');
  for (let n = 0; n < 11; n++)
    await Promise.all(Array.from({ length: 10 }, () => placed(m, { seller: 'office', buyer: 'buyer' })));
  const { items, more } = (await as(m, 'office').get<Tasks>('/tasks')).body;
  expect([items.length, items[0]?.id, more]).toEqual([111, order.id, false]);
});
