import type { LandedCosts } from '@sandan/market/landed/costs';
import { expect, test } from 'vitest';
import { costsOf, costValues } from './landed-form.server.ts';

const to = { kind: 'destination_terminal', name: 'Port of Hamburg', country: 'DE' } as const;
const from = { source: 'Forwarder', on: '2026-10-30' };
const costs: LandedCosts = {
  to: { kind: 'buyer_premises', name: 'Bremen', country: 'DE' },
  currency: 'EUR',
  costs: [
    { leg: 'pre_carriage', by: 'shipment', minor: 41_000, currency: 'EUR', ...from },
    { leg: 'main_carriage', by: 'shipment', minor: 210_000, currency: 'EUR', days: 38, ...from },
    { leg: 'main_carriage', by: 'kg', minor: 900, currency: 'EUR', transport: 'air', days: 4, ...from },
    { leg: 'on_carriage', by: 'shipment', minor: 20_000, currency: 'EUR', days: 2, ...from },
    { leg: 'origin_handling', by: 'shipment', minor: 30_000, currency: 'KRW', ...from },
    { leg: 'insurance', by: 'shipment', minor: 9_000, currency: 'EUR', ...from },
    { leg: 'insurance', by: 'value', share: 2_500, ...from, source: 'Open cover' },
  ],
  duties: [
    { hs: '84', share: 17_000, ...from },
    { hs: '84', origin: 'KR', share: 0, ...from },
  ],
  customsValue: 'CIF',
};

const sheetOf = (values: Record<string, string>) => ({
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])),
  text: (name: string) => values[name] ?? '',
  has: (name: string) => name in values,
});
const sorted = (said: unknown) => {
  const { costs, duties, ...rest } = said as LandedCosts;
  return { ...rest, costs: new Set(costs), duties: new Set(duties) };
};

test('a form of costs that is sent as it was shown changes nothing, whatever it has no field for', () => {
  const values = costValues(costs, 'EUR');
  expect(values).toMatchObject({
    'cost-main_carriage': '2,100.00'.replace(',', ''),
    days: '38',
    insurance: '0.25',
    'duty-84': '1.7',
  });
  expect(values).not.toHaveProperty('cost-origin_handling');
  expect(sorted(costsOf(sheetOf(values), to, 'EUR', '2026-11-02', costs))).toEqual(sorted(costs));
});

test('what is said anew has the source that is named and the day, and nothing else loses its own', () => {
  const values = { ...costValues(costs, 'EUR'), 'cost-main_carriage': '2300', source: 'Second forwarder' };
  const { costs: said } = costsOf(sheetOf(values), to, 'EUR', '2026-11-02', costs) as LandedCosts;
  const anew = { leg: 'main_carriage', by: 'shipment', minor: 230_000, currency: 'EUR', days: 38 };
  expect(said.filter((c) => !costs.costs.includes(c))).toEqual([{ ...anew, source: 'Second forwarder', on: '2026-11-02' }]);
  const { 'cost-pre_carriage': _, ...less } = costValues(costs, 'EUR');
  expect((costsOf(sheetOf(less), to, 'EUR', '2026-11-02', costs) as LandedCosts).costs).toHaveLength(6);
  const typed = { ...costValues(costs, 'EUR'), insurance: '0,25' };
  const { costs: read } = costsOf(sheetOf(typed), to, 'EUR', '2026-11-02', costs) as LandedCosts;
  expect(read.find((c) => c.by === 'value')?.share).toBeNaN();
});
