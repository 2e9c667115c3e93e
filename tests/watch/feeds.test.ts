import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { act, comeIn, publish, type Saved, save } from './story.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  await comeIn(m);
});
afterEach(() => m.close());

const read = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await m.request(url.replace('https://market.test', ''), { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

test('a saved search is a feed at an address that only its owner knows, until it is renewed', async () => {
  const channels = { mail: true, webhook: false, feed: true };
  const saved = await save(m, 'sme', 'q=분리막', { name: '분리막 <&>', channels });
  const listing = await publish(m, '분리막 "코팅" & <건조>');
  const { status, headers, text } = await read(saved.feedUrl ?? '');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(text).toContain('<title>분리막 &lt;&amp;&gt; · 산단마켓</title>');
  expect(text).toContain('<title>분리막 &quot;코팅&quot; &amp; &lt;건조&gt;</title>');
  expect(text).toContain(`href="https://market.test/ko/listings/${listing.id}"`);
  const again = await read(saved.feedUrl ?? '', { 'if-none-match': headers.get('etag') ?? '' });
  expect([again.status, again.text]).toEqual([304, '']);
  const since = await read(saved.feedUrl ?? '', { 'if-modified-since': headers.get('last-modified') ?? '' });
  expect(since.status).toBe(304);

  const renewed = await as(m, 'sme').post<Saved>(`/searches/${saved.id}/feed`, undefined, { seen: saved.version });
  expect((await read(saved.feedUrl ?? '')).status).toBe(404);
  expect((await read(renewed.body.feedUrl ?? '')).status).toBe(200);
  expect((await read(`${renewed.body.feedUrl}x`)).status).toBe(404);
  await as(m, 'sme').patch(`/searches/${saved.id}`, { channels: { ...channels, feed: false } }, { seen: renewed.body.version });
  expect((await read(renewed.body.feedUrl ?? '')).status).toBe(404);
});

test('a search that is not a feed has no address, and a shared one tells it to its owner alone', async () => {
  expect((await save(m, 'office', 'q=a')).feedUrl).toBeUndefined();
  const shared = await save(m, 'office', 'q=b', { shared: true, channels: { mail: true, webhook: false, feed: true } });
  expect(shared.feedUrl).toBeDefined();
  expect((await as(m, 'deputy').get<Saved>(`/searches/${shared.id}`)).body.feedUrl).toBeUndefined();
});

test('the newest of any search is a public feed, without what was withdrawn', async () => {
  const listing = await publish(m, '분리막 코팅');
  const gone = await publish(m, '분리막 절단');
  await act(m, 'office', gone, { action: 'pause', reason: 'owner' });
  await m.settle();
  const { text, headers } = await read('/api/v1/feeds/search?q=%EB%B6%84%EB%A6%AC%EB%A7%89&page=4&lang=en');
  expect(headers.get('cache-control')).toBe('public, max-age=300');
  expect(text).toContain(listing.id);
  expect(text).not.toContain(gone.id);
  expect(text).toContain('xml:lang="en"');
  expect((await read('/api/v1/feeds/search?f.nonsense=1')).status).toBe(422);
});

test('a feed has what holds all that is asked, however much there is beside it that holds some', async () => {
  const channels = { mail: false, webhook: false, feed: true };
  const saved = await save(m, 'sme', 'q=분리막 세라믹 코팅 장치', { channels });
  const found = await publish(m, '분리막 세라믹 코팅 장치');
  const near = [
    await publish(m, '분리막 세라믹 코팅'),
    await publish(m, '세라믹 코팅 장치'),
    await publish(m, '분리막 코팅 장치'),
  ];
  const { text } = await read(saved.feedUrl ?? '');
  expect(text).toContain(found.id);
  for (const { id } of near) expect(text).not.toContain(id);
});

test('a feed says to a reader who asks by time alone that a listing has come back, though it was published before the others', async () => {
  const channels = { mail: false, webhook: false, feed: true };
  const { feedUrl = '' } = await save(m, 'sme', 'q=분리막', { channels });
  const paused = await act(m, 'office', await publish(m, '분리막 코팅'), { action: 'pause', reason: 'owner' });
  m.at('2026-11-24T10:00+09:00');
  await publish(m, '분리막 절단');
  const before = await read(feedUrl);
  expect(before.text).not.toContain(paused.id);
  m.at('2026-11-25T10:00+09:00');
  await act(m, 'office', paused, { action: 'resume' });
  await m.settle();
  const since = await read(feedUrl, { 'if-modified-since': before.headers.get('last-modified') ?? '' });
  expect(since.status).toBe(200);
  expect(since.text).toContain(paused.id);
});

test('the feed of a search by specification leads to the page with all that it asks', async () => {
  const channels = { mail: false, webhook: false, feed: true };
  const { feedUrl = '' } = await save(m, 'sme', 'category=ball-bearing&must.bore=25mm', { channels });
  const { text } = await read(feedUrl);
  expect(text).toContain('/ko/parts?category=ball-bearing&amp;v.bore=25mm&amp;how.bore=must');
});
