import { importReferences } from '@sandan/fn-sources/references';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { referenceOf } from '@sandan/sources/reference';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn } from '../inquiry/story.ts';
import { placed } from '../order/story.ts';
import { programme } from '../programme/story.ts';

let m: Cast;
let path = '';
beforeAll(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  await signIn(m);
  path = `/organisations/${m.organisations.sme}/exporter`;
});
afterAll(() => m.close());

const entry = {
  exports: [{ year: 2025, direct: 200_000, indirect: 50_000, countries: ['DE', 'VN'] }],
  certificates: [{ name: 'CE', until: '2027-01-10' }],
  hs: ['848180'],
  languages: ['en'],
  consent: { agencies: false, buyers: false },
};

/** A list says that Vietnam looks into valves of Korea, or has taken its measure. */
const measured = async (stage: 'investigation' | 'in_force') => {
  const record: ReferenceRecord = referenceOf(
    { source: 'demo', list: 'regulations', sourceId: 'regulation-vn', fetchedAt: m.world.now() },
    {
      title: { ko: '밸브 반덤핑', en: 'Anti-dumping on valves' },
      hs: ['848180'],
      countries: ['VN'],
      demo: true,
      fact: {
        kind: 'import_regulation',
        by: 'VN',
        measure: 'anti_dumping',
        stage,
        written: '반덤핑',
        tariff: ['848180'],
        targets: ['한국'],
        whole: false,
        korea: true,
      },
    },
  );
  await importReferences(m.world, {
    actor: { kind: 'service', name: 'test' },
    records: (async function* () {
      yield [{ position: { document: 'test', index: 1 }, record }];
    })(),
  });
};
const told = async (): Promise<string[]> =>
  (await as(m, 'sme').get<{ items: { text: { en: string } }[] }>('/notices?limit=50')).body.items
    .map(({ text }) => text.en)
    .filter((text) => /certificate|measure|band|order from abroad/i.test(text));
const dayOf = async (at: string): Promise<string[]> => {
  m.at(at);
  const before = await told();
  await m.run('clock');
  return (await told()).filter((text) => !before.includes(text));
};

test('the clock tells an exporter of certificates that end, calls for its band, measures of its markets and a missing next order, each once', async () => {
  expect((await as(m, 'sme').put(path, entry, { seen: 0 })).status).toBe(200);
  await measured('investigation');
  const call = { ...programme, rules: [{ fact: 'band', oneOf: ['promising'] }] };
  const made = await as(m, 'agency').post<{ id: string }>('/programmes', call);
  const open = await as(m, 'agency').post(`/programmes/${made.body.id}/actions`, { action: 'publish' }, { seen: 1 });
  expect(open.status, made.text + open.text).toBe(200);
  expect((await dayOf('2026-11-23T11:00+09:00')).sort()).toEqual([
    expect.stringContaining('A call for exporters of your band'),
    'The certificate CE ends on 2027-01-10',
  ]);
  expect(await dayOf('2026-11-24T11:00+09:00')).toEqual([]);
  await measured('in_force');
  expect(await dayOf('2026-11-25T11:01+09:00')).toEqual([
    'A measure against imports in Vietnam is new or has changed: Anti-dumping on valves (HS 848180)',
  ]);
  await placed(m, { seller: 'sme', buyer: 'buyer' });
  await dayOf('2026-11-26T11:02+09:00');
  expect(await dayOf('2027-03-01T10:00+09:00')).toContain(
    'No order from abroad for 90 days. If no more will come, please say why',
  );
  const { body } = await as(m, 'sme').get<{ news: { kind: string }[] }>(path);
  expect(body.news.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['asked', 'regulation', 'programme', 'certificate']));
});
