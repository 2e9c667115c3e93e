import { WrittenUse } from '@sandan/market/usage/log';
import { WrittenPrice } from '@sandan/market/usage/price';
import { expect, test } from 'vitest';
import { sheetOf } from '../api/form.server.ts';
import { loggedIn } from './usage.server.ts';
import { priceForm, priceIn } from './usage-price.server.ts';

const sent = (fields: Readonly<Record<string, string>>) =>
  sheetOf(new Request('http://market', { method: 'POST', body: new URLSearchParams(fields) }));

/** What a browser sends of a form as it is shown. */
const filled = (form: ReturnType<typeof priceForm>): Record<string, string> => ({
  currency: form.currency,
  basis: form.basis,
  vat: form.vat,
  staffHourly: form.staffHourly,
  setup: form.setup,
  minimumMinutes: form.minimumMinutes,
  ...Object.fromEntries(Object.entries(form.hourly).map(([name, text]) => [`hourly.${name}`, text])),
  peaks: String(form.peaks.length),
  ...Object.fromEntries(form.peaks.flatMap((p, i) => Object.entries(p).map(([name, text]) => [`peak.${i}.${name}`, text]))),
  pieces: String(form.consumables.length),
  ...Object.fromEntries(
    form.consumables.flatMap(({ key, each, name, unit }, i) => [
      [`piece.${i}.key`, key],
      [`piece.${i}.each`, each],
      [`piece.${i}.name.ko`, name.ko ?? ''],
      [`piece.${i}.name.en`, name.en ?? ''],
      [`piece.${i}.unit.ko`, unit.ko ?? ''],
      [`piece.${i}.unit.en`, unit.en ?? ''],
    ]),
  ),
});

test('a price that is sent as its form shows it stays what it was, and a piece that is added gets a key of its own', async () => {
  const price = WrittenPrice.parse({
    currency: 'USD',
    hourly: { sme: 6_050, university: 4_000 },
    staffHourly: 3_000,
    minimumMinutes: 60,
    peaks: [{ weekdays: [1, 3], from: '13:00', to: '18:00', percent: 150 }],
    consumables: [{ key: 'c2', name: { ko: '그리드', en: 'Grid' }, unit: { ko: '개' }, each: 500 }],
    basis: 'max',
  });
  const form = filled(priceForm({ ...price, version: 3, mayChange: true, left: {} } as Parameters<typeof priceForm>[0]));
  expect(form['hourly.sme']).toBe('60.50');
  expect(WrittenPrice.parse(priceIn(await sent(form)))).toEqual(price);
  const more = { ...form, 'piece.1.name.ko': '시편', 'piece.1.unit.ko': '개', 'piece.1.each': '7.5' };
  expect(WrittenPrice.parse(priceIn(await sent(more))).consumables.map((c) => [c.key, c.each])).toEqual([
    ['c2', 500],
    ['c3', 750],
  ]);
  // Of no price yet, an empty form says the price of companies is missing.
  expect(WrittenPrice.safeParse(priceIn(await sent(filled(priceForm(undefined))))).error?.issues[0]?.path).toEqual([
    'hourly',
    'sme',
  ]);
});

test('a use is logged with what was used up of each consumable that its form names', async () => {
  const time = { start: '2026-02-04T03:00:00.000Z', end: '2026-02-04T04:00:00.000Z' };
  const form = new URLSearchParams({
    operator: '최이든',
    staffMinutes: '30',
    'used.grid': '2',
    'used.stub': '',
    'used.other': '9',
  });
  for (const key of ['grid', 'stub']) form.append('used', key);
  const used = loggedIn(await sheetOf(new Request('http://market', { method: 'POST', body: form })), time);
  expect(WrittenUse.parse(used)).toMatchObject({ ...time, staffMinutes: 30, consumables: { grid: 2 } });
  expect(used.consumables).toEqual({ grid: 2 });
});
