import { kotraNews } from '@sandan/fn-sources/feeds/kotra';
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
