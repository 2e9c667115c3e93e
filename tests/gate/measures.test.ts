import { weigh } from '@sandan/fn-api/gate';
import { importReferences } from '@sandan/fn-sources/references';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';
import { measure } from '../trade/measure.ts';

let m: Cast;
const now = new Date('2026-11-23T01:00:00Z');
const actor = { kind: 'service', name: 'test' } as const;
beforeAll(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
});
afterAll(() => m.close());

/** The measures that the gate names of valves for the United States. */
const namedOf = async (records: readonly ReferenceRecord[]): Promise<string[]> => {
  await importReferences(m.world, {
    actor,
    records: (async function* () {
      yield records.map((record, i) => ({ position: { document: 'x', index: i + 1 }, record }));
    })(),
  });
  const of = (name: string, country: string) => ({ id: m.organisations[name] ?? '', name: { en: name }, country, demo: false });
  const passing = {
    process: 'order',
    action: 'ship',
    subject: 'ord_1',
    transfer: 'goods' as const,
    from: of('office', 'KR'),
    to: of('buyer', 'US'),
    lines: [{ name: 'valve', hs: '8481801010' }],
  };
  const { record } = await weigh(m.world, passing as unknown as Parameters<typeof weigh>[1], actor, now);
  return record.measures.map(({ sourceId }) => sourceId);
};

test('the gate names a measure of the destination however many newer ones on other goods it has taken', async () => {
  const newer = Array.from({ length: 205 }, (_, i) => measure(`newer-${i}`, '730441', 'US', '2026-01-01'));
  expect(await namedOf([measure('old', '848180', 'US', '1999-01-01'), measure('elsewhere', '848180', 'IN'), ...newer])).toEqual([
    'old',
  ]);
});

test('of many measures on the same goods it names the twenty newest', async () => {
  const many = Array.from({ length: 25 }, (_, i) =>
    measure(`valve-${i}`, '8481', 'US', `2026-02-${String(i + 1).padStart(2, '0')}`),
  );
  expect(await namedOf(many)).toEqual(Array.from({ length: 20 }, (_, i) => `valve-${24 - i}`));
});
