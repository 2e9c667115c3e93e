import { afterEach, expect, test } from 'vitest';
import { action, loader } from '../../web/app/pages/bookings/one.tsx';
import { as } from '../api/client.ts';
import { posted, visitOf } from '../booking/page.ts';
import { book, bookingSeenBy, resourceOf } from '../booking/story.ts';
import { type Cast, cast } from '../cast.ts';
import { supported } from '../programme/story.ts';
import { price } from './story.ts';

let m: Cast;
afterEach(() => m.close());

interface Budget {
  readonly stand: { available: number; reserved: number; committed: number };
}

test('at the checkout a booking says what a programme bears and what is one’s own, to the won, and only the rest is charged', async () => {
  m = await cast({ now: '2026-02-03T09:00+09:00' });
  const resource = await resourceOf(m, {}, 'equipment');
  await as(m, 'equipment').put(`/resources/${resource}/price`, price, { seen: 0 });
  const applicationId = await supported(m);
  const standOf = async () => (await as(m, 'sme').get<Budget>(`/applications/${applicationId}/budget`)).body.stand;
  const held = await book(m, 'sme', resource, ['2026-02-04T12:00', '2026-02-04T14:00'], 'hold');
  const { id, version } = held.body;
  const url = `/en/bookings/${id}`;
  const given = { context: visitOf(m, 'sme', url), params: { lang: 'en', id } };
  const page = await loader({ ...given, request: new Request(`http://market.test${url}`) } as never);
  expect(page.paying).toMatchObject([{ value: applicationId, full: '₩160,000', support: '₩120,000', own: '₩40,000' }]);
  // What others have, or a made-up one, is refused at its field, and the booking stays held.
  const fields = { key: 'checkout-of-a-test', do: 'confirm', version: String(version) };
  const wrong = await action({
    ...given,
    request: posted(url, {
      ...fields,
      key: 'checkout-in-vain',
      applicationId: applicationId.replace(/.$/, (last) => (last === 'X' ? 'Y' : 'X')),
    }),
  } as never);
  expect(JSON.stringify(wrong)).toContain('/applicationId');
  expect((await bookingSeenBy(m, 'sme', id)).state).toBe('held');

  const before = await standOf();
  const answer = await action({ ...given, request: posted(url, { ...fields, applicationId }) } as never);
  expect((answer as Response).headers.get('location')).toBe(`${url}?done`);
  expect((await bookingSeenBy(m, 'sme', id)).state).toBe('confirmed');
  const { charges } = (await as(m, 'sme').get<{ charges: object[] }>(`/bookings/${id}/charges`)).body;
  expect(charges).toMatchObject([{ net: 160_000, support: 120_000, own: 40_000 }]);
  expect(await standOf()).toMatchObject({ available: before.available - 120_000, reserved: 0, committed: 120_000 });
});

test('what was set aside for a booking that nobody confirmed in time is free again', async () => {
  m = await cast({ now: '2026-02-03T09:00+09:00' });
  const resource = await resourceOf(m, {}, 'equipment');
  await as(m, 'equipment').put(`/resources/${resource}/price`, price, { seen: 0 });
  const applicationId = await supported(m);
  const standOf = async () => (await as(m, 'sme').get<Budget>(`/applications/${applicationId}/budget`)).body.stand;
  const before = await standOf();
  const held = await book(m, 'sme', resource, ['2026-02-04T12:00', '2026-02-04T14:00'], 'hold');
  const paid = await as(m, 'sme').put(`/bookings/${held.body.id}/charges/0/payers`, { applicationId, projects: [] });
  expect(paid.status, paid.text).toBe(200);
  expect((await standOf()).reserved).toBe(before.reserved + 120_000);
  m.at('2026-02-03T10:00+09:00');
  await m.run('clock');
  await m.settle();
  expect(await standOf()).toEqual(before);
});
