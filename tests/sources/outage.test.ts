import { kotraNews } from '@sandan/fn-sources/feeds/kotra';
import { ecb, exim } from '@sandan/fn-sources/feeds/rates';
import { following } from '@sandan/fn-sources/followed';
import { runFollowed } from '@sandan/fn-sources/runner';
import { Fault } from '@sandan/kernel/fault';
import type { Ask } from '@sandan/sources/http/ask';
import { afterAll, expect, test } from 'vitest';
import { stopEngine } from '../store/database.ts';
import { followed } from './scripted.ts';

afterAll(stopEngine);

const none = JSON.stringify({ response: { header: { resultCode: '00' }, body: { totalCnt: 0, itemList: '' } } });

test('after an outage the news are asked for from the last good run on, and not only of the last three days', async () => {
  const { world, later } = await followed([], {});
  const asked: (string | null)[] = [];
  let down = false;
  const ask: Ask = async ({ url }) => {
    asked.push(url.searchParams.get('search4'));
    if (down) throw new Fault('limited', 'source.unreachable', 'down');
    return { status: 200, headers: new Headers(), bytes: Buffer.from(none) };
  };
  const it = { ...world, keys: { DATA_GO_KR_KEY: 'k' }, followed: [following(kotraNews, undefined, {})], asking: () => ask };
  const day = 24 * 60;
  await runFollowed(it);
  later(day);
  down = true;
  await runFollowed(it);
  later(9 * day);
  down = false;
  await runFollowed(it);
  later(day);
  await runFollowed(it);
  expect(asked).toEqual(['20261119', '20261120', '20261121', '20261130']);
});

const euro = (...days: readonly string[]) =>
  `<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"><Cube>${days.map((day) => `<Cube time='${day}'><Cube currency='USD' rate='1.1'/></Cube>`).join('')}</Cube></gesmes:Envelope>`;
const won = '[{"result":1,"cur_unit":"USD","deal_bas_r":"1,490.95"}]';
const weekend = new Set(['20261121', '20261122', '20261128', '20261129']);

test('the rates of the days of an outage are fetched after it, for who reckons with such a day must not take another', async () => {
  const { world, later } = await followed([], {});
  const asked: string[] = [];
  let down = false;
  const ask: Ask = async ({ url }) => {
    const date = url.searchParams.get('searchdate');
    if (down) throw new Fault('limited', 'source.unreachable', 'down');
    asked.push(date ?? url.pathname.split('/').at(-1) ?? '');
    const text = date ? (weekend.has(date) ? '[]' : won) : euro('2026-11-27', '2026-11-26');
    return { status: 200, headers: new Headers(), bytes: Buffer.from(text) };
  };
  const it = {
    ...world,
    keys: { EXIM_KEY: 'k' },
    followed: [following(ecb, undefined, {}), following(exim, undefined, {})],
    asking: () => ask,
  };
  const day = 24 * 60;
  const asking = async () => {
    asked.length = 0;
    await runFollowed(it);
    return asked.toSorted();
  };
  expect(await asking()).toEqual(['20261120', '20261121', '20261122', 'eurofxref-daily.xml']);
  later(day);
  expect(await asking()).toEqual(['20261122', '20261123', 'eurofxref-daily.xml']);
  down = true;
  later(day);
  await asking();
  down = false;
  later(5 * day);
  expect(await asking()).toEqual([
    '20261123',
    '20261124',
    '20261125',
    '20261126',
    '20261127',
    '20261128',
    '20261129',
    'eurofxref-hist-90d.xml',
  ]);
  const sheets = await world.stores.references.until('rate', 'exim', '2026-11-29', 10);
  expect(sheets.map(({ on }) => on)).toEqual([
    '2026-11-27',
    '2026-11-26',
    '2026-11-25',
    '2026-11-24',
    '2026-11-23',
    '2026-11-20',
  ]);
  expect(await asking()).toEqual([]);
});
