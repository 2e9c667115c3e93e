import { afterEach, expect, test } from 'vitest';
import type { Problem } from '../../web/app/api/views.ts';
import { pageHtml } from '../../web/app/pages/page.fixture.ts';
import { loader as costs, action as ofCost } from '../../web/app/pages/usage/cost.tsx';
import UsageInvoice, { loader as invoiceOf } from '../../web/app/pages/usage/invoice.tsx';
import { action as ofLog } from '../../web/app/pages/usage/log.tsx';
import { as } from '../api/client.ts';
import { posted, visitOf } from '../booking/page.ts';
import { bookParts, resourceOf } from '../booking/story.ts';
import { type Cast, cast } from '../cast.ts';
import { price } from './story.ts';

let m: Cast;
afterEach(() => m.close());

/** Clocks that are set forward and back: the times that are skipped and come twice, and the instants of the latter. */
const changes = [
  ['Europe/Berlin', '2026-03-29T02:30', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-04T02:00', '2026-04-05T01:30', '2026-04-04T14:30:00.000Z', '2026-04-04T15:00:00.000Z'],
] as const;

type Acts = (given: never) => Promise<unknown>;
const send = async (page: Acts, who: string, url: string, id: string, fields: Readonly<Record<string, string>>) => {
  const given = { context: visitOf(m, who, url), params: { lang: 'en', id }, request: posted(url, fields) };
  const answer = await page(given as never);
  if (answer instanceof Response) return answer.headers.get('location');
  const { refused } = (answer as { data: { refused: { problem: Problem } } }).data;
  return refused.problem.errors?.map((e) => [e.pointer, e.code]);
};

test('the log of a machine reads and shows times by the clocks where it stands, refuses those that are skipped and asks which of two is meant', async () => {
  m = await cast({ now: '2026-11-30T09:00+09:00' });
  for (const [zone, skipped, twice, earlier, later] of changes) {
    const id = await resourceOf(m, { zone }, 'equipment');
    const at = `/en/equipment/desk/${id}/log`;
    const log = (fields: Readonly<Record<string, string>>) =>
      send(ofLog, 'equipment', at, id, { do: 'log', zone, operator: '최이든', ...fields });
    expect(await log({ start: skipped, end: twice }), zone).toEqual([
      ['/start', 'time.gap'],
      ['/endFold', 'time.twice'],
    ]);
    expect(await log({ start: twice, startFold: 'earlier', end: twice, endFold: 'later' })).toContain('?done');
    const report = (fields: Readonly<Record<string, string>>) =>
      send(ofLog, 'equipment', at, id, { do: 'report', kind: 'fault', said: '멈춤', zone, ...fields });
    expect(await report({ at: skipped })).toEqual([['/at', 'time.gap']]);
    expect(await report({ at: twice })).toEqual([['/atFold', 'time.twice']]);
    expect(await report({ at: twice, atFold: 'later' })).toContain('?done');
    const lines = await as(m, 'equipment').get(`/resources/${id}/usage-log`);
    expect(lines.body).toMatchObject({ items: [{ use: { start: earlier, end: later } }] });
    const incidents = await as(m, 'equipment').get(`/resources/${id}/incidents`);
    expect(incidents.body).toMatchObject({ items: [{ at: later }] });
  }
});

test('the cost of a booking offers, reads and corrects the time of use by the clocks of its machine', async () => {
  m = await cast({ now: '2026-10-24T09:00+09:00' });
  const [zone, , twice, earlier, later] = changes[0];
  const rules = { grid: 30, min: 30, max: 480, horizon: 365 };
  const resource = await resourceOf(m, { zone, slotMinutes: 30, rules }, 'equipment');
  await as(m, 'equipment').put(`/resources/${resource}/price`, { ...price, peaks: [], minimumMinutes: 0 }, { seen: 0 });
  const { id } = (await bookParts(m, 'sme', [{ resourceId: resource, start: later, end: '2026-10-25T02:30:00.000Z' }])).body;
  m.at('2026-10-25T20:00+09:00');
  const url = `/en/bookings/${id}/cost`;
  const page = await costs({
    context: visitOf(m, 'equipment', url),
    params: { lang: 'en', id },
    request: new Request(`http://market.test${url}`),
  } as never);
  expect(page.used[0]).toEqual({ start: twice, startFold: 'later', end: '2026-10-25T03:30', endFold: undefined });
  expect(page.cost.charges[0]).toMatchObject({ zone });
  const log = (fields: Readonly<Record<string, string>>) =>
    send(ofCost, 'equipment', url, id, { do: `log 0 ${resource}`, zone, operator: '최이든', ...fields });
  expect(await log({ start: twice, end: '2026-10-25T03:30' })).toEqual([['/startFold', 'time.twice']]);
  expect(await log({ start: twice, startFold: 'later', end: '2026-10-25T03:30' })).toContain('?done');
  const ask = (fields: Readonly<Record<string, string>>) =>
    send(ofCost, 'sme', url, id, { do: 'ask 0', zone, text: '더 일찍 시작했습니다.', ...fields });
  const wanted = { kind: 'time', start: twice, end: twice, endFold: 'later' };
  expect(await ask(wanted)).toEqual([['/startFold', 'time.twice']]);
  expect(await ask({ ...wanted, startFold: 'earlier' })).toContain('?done');
  const seen = await as(m, 'sme').get(`/bookings/${id}/charges`);
  expect(seen.body).toMatchObject({ adjustments: [{ wanted: { kind: 'time', start: earlier, end: later } }] });

  // What was used in October is billed with it, at the time that the clocks of the machine showed.
  m.at('2026-11-02T09:00+09:00');
  await m.run('clock');
  const [bill] = (await as(m, 'sme').get<{ items: { id: string }[] }>('/usage-invoices')).body.items;
  const path = `/en/usage-invoices/${bill?.id}`;
  const invoice = await invoiceOf({
    context: visitOf(m, 'sme', path),
    params: { lang: 'en', id: bill?.id },
    request: new Request(`http://market.test${path}`),
  } as never);
  expect(pageHtml(UsageInvoice, path, invoice)).toContain('25 Oct 2026, 02:30 (Europe/Berlin +01:00)');
});
