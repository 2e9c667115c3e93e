import { strFromU8 } from 'fflate';
import ical from 'node-ical';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { book, resourceOf } from '../booking/story.ts';
import { type Cast, cast } from '../cast.ts';
import { placed } from '../order/story.ts';
import { ublFaults } from '../ubl/fault.ts';
import { filesOf } from './canary.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  for (const who of ['office', 'buyer', 'sme', 'equipment']) await as(m, who).get('/me');
});
afterAll(() => m.close());

const archive = async (who: string) => {
  const asked = await as(m, who).post('/privacy/requests', { kind: 'export', subject: 'organisation' });
  expect(asked.status, asked.text).toBe(201);
  await m.run('privacy');
  const files = await filesOf(m, who, 'organisation');
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
};

test('an archive holds the records in the formats of their trades too: iCalendar, UBL, BibTeX and tables', async () => {
  const resource = await resourceOf(m, {}, 'equipment');
  const booked = (await book(m, 'sme', resource, ['2026-12-01T10:00', '2026-12-01T12:00'])).body;
  const { order } = await placed(m, { seller: 'sme', buyer: 'buyer' });
  const paper = await as(m, 'sme').post<{ code: string }>(`/orders/${order.id}/documents`, { kind: 'proforma_invoice' });
  expect(paper.status, paper.text).toBe(201);
  const content = {
    title: { ko: '균열 없는 박막 {코팅}' },
    summary: { ko: '박막을 낮은 온도에서 입힙니다.' },
    keywords: ['박막'],
    codes: [{ scheme: 'ipc', code: 'C23C 16/00' }],
    attributes: { applicationNumber: '10-2024-0012345' },
  };
  const listed = await as(m, 'sme').post<{ id: string }>('/listings', { kind: 'technology', content });
  expect(listed.status, listed.text).toBe(201);
  await m.settle();

  const files = await archive('sme');
  const events = Object.values(ical.sync.parseICS(files.get('bookings.ics') ?? '')).filter((e) => e?.type === 'VEVENT');
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ start: new Date('2026-12-01T01:00:00Z'), uid: expect.stringContaining(booked.id) });
  const xml = files.get(`trade-documents/${paper.body.code}.xml`) ?? '';
  expect(xml).toContain('25000.00');
  expect(ublFaults(xml)).toEqual([]);
  expect(files.get('technologies.bib')).toMatch(/^@patent\{lst.*균열 없는 박막 \\\{코팅\\\}.*10-2024-0012345/s);
  expect(files.get('orders.csv')).toContain(`"${order.number}"`);
  expect(files.get('orders.csv')).toContain('"USD","2500000"');
  const index = files.get('index.html') ?? '';
  for (const name of ['records.jsonl', 'bookings.ics', 'technologies.bib', 'orders.csv'])
    expect(index).toContain(`href="${name}"`);
});

test('an archive has no file of a format of which there is nothing, and the owner of what was booked has their half alone', async () => {
  const files = await archive('equipment');
  expect([...files.keys()].filter((name) => /bib|xml/.test(name))).toEqual([]);
  expect(files.get('orders.csv')?.trim().split('\r\n')).toHaveLength(1);
});
