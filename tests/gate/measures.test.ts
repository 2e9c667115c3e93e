import { weigh } from '@sandan/fn-api/gate';
import { importReferences } from '@sandan/fn-sources/references';
import { referenceOf } from '@sandan/sources/reference';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
const now = new Date('2026-11-23T01:00:00Z');
const actor = { kind: 'service', name: 'test' } as const;
beforeAll(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
});
afterAll(() => m.close());

const measure = (sourceId: string, hs: string, from: string, by = 'US') =>
  referenceOf(
    { source: 'kotra-regulations', sourceId, fetchedAt: now },
    {
      title: { en: sourceId },
      hs: [hs],
      countries: [by],
      on: from,
      fact: {
        kind: 'import_regulation',
        by,
        measure: 'safeguard',
        stage: 'in_force',
        written: 'x',
        whole: false,
        korea: true,
        from,
      },
    },
  );

test('the gate names a measure of the destination however many newer ones on other goods it has taken', async () => {
  const newer = Array.from({ length: 205 }, (_, i) => measure(`newer-${i}`, '730441', '2026-01-01'));
  const records = [measure('old', '848180', '1999-01-01'), measure('elsewhere', '848180', '2026-01-01', 'IN'), ...newer];
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
  expect(record.measures.map(({ sourceId }) => sourceId)).toEqual(['old']);
});
