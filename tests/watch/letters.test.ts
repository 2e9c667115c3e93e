import { newId } from '@sandan/kernel/id';
import { type Alert, atOnceAnHour } from '@sandan/market/watch/alert';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { act, comeIn, noticesOf, publish, save } from './story.ts';

let m: Cast;

beforeEach(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  await comeIn(m);
});
afterEach(() => m.close());

const mailsTo = (who: string) => m.mails().filter((mail) => mail.to.includes(`${who}@`));

test('a daily letter comes at eight in the zone of its reader, one for all searches, without what was withdrawn', async () => {
  await save(m, 'sme', 'q=분리막', { name: '분리막', pace: 'daily' });
  await save(m, 'sme', 'f.ipc=H01M', { name: '이차전지', pace: 'daily' });
  const first = await publish(m, '분리막 연신');
  const second = await publish(m, '전극 코팅');
  expect(await noticesOf(m, 'sme')).toEqual([]);
  await act(m, 'office', second, { action: 'pause', reason: 'owner' });
  m.at('2026-11-24T07:59+09:00');
  await m.run('clock');
  expect(mailsTo('sme')).toEqual([]);
  m.at('2026-11-24T08:00+09:00');
  await m.run('clock');
  await m.run('clock');
  const [mail, ...more] = mailsTo('sme');
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('지켜보는 검색과 항목에 새 소식 2건');
  expect(mail?.text).toContain(`https://market.test/ko/listings/${first.id}`);
  expect(mail?.text).not.toContain('전극 코팅');
  expect(await noticesOf(m, 'sme')).toMatchObject([{ kind: 'alerts.letter', link: '/my/searches' }]);
  m.at('2026-11-25T08:00+09:00');
  await m.run('clock');
  expect(mailsTo('sme')).toHaveLength(1);
});

test('a letter of nothing is not sent', async () => {
  await save(m, 'sme', 'q=분리막', { pace: 'daily' });
  const listing = await publish(m, '분리막 연신');
  await act(m, 'office', listing, { action: 'archive' });
  m.at('2026-11-24T08:01+09:00');
  await m.run('clock');
  expect(mailsTo('sme')).toEqual([]);
  expect(await noticesOf(m, 'sme')).toEqual([]);
});

test('a weekly letter waits for Monday', async () => {
  await save(m, 'sme', 'q=분리막', { pace: 'weekly' });
  await publish(m, '분리막 연신');
  m.at('2026-11-27T09:00+09:00');
  await m.run('clock');
  expect(mailsTo('sme')).toEqual([]);
  m.at('2026-11-30T08:00+09:00');
  await m.run('clock');
  expect(mailsTo('sme')).toHaveLength(1);
});

const stopIn = (headers: Readonly<Record<string, string>>) =>
  /<https:\/\/market\.test([^>]+)>/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? '';

test('one click in a mail stops the mail of that search and of no other', async () => {
  await save(m, 'sme', 'q=분리막', { name: '하나' });
  await save(m, 'sme', 'q=전극', { name: '둘' });
  await publish(m, '분리막 연신');
  const [mail] = mailsTo('sme');
  expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  const stopped = await m.request(stopIn(mail?.headers ?? {}), { method: 'POST', body: 'List-Unsubscribe=One-Click' });
  expect(stopped.status).toBe(200);
  await publish(m, '분리막 절단');
  await publish(m, '전극 압연');
  expect(mailsTo('sme').map((x) => x.subject)).toEqual([
    '저장한 검색 「둘」에 새 항목: 전극 압연',
    '저장한 검색 「하나」에 새 항목: 분리막 연신',
  ]);
  expect(await noticesOf(m, 'sme')).toHaveLength(3);
});

test('one click in a letter stops the mail of all that is watched, and no other mail', async () => {
  await save(m, 'sme', 'q=분리막', { pace: 'daily' });
  await publish(m, '분리막 연신');
  m.at('2026-11-24T08:00+09:00');
  await m.run('clock');
  const [mail] = mailsTo('sme');
  await m.request(stopIn(mail?.headers ?? {}), { method: 'POST', body: 'List-Unsubscribe=One-Click' });
  await publish(m, '분리막 절단');
  m.at('2026-11-25T08:00+09:00');
  await m.run('clock');
  expect(mailsTo('sme')).toHaveLength(1);
  expect((await as(m, 'sme').get<{ person: { mail: string } }>('/me')).body.person.mail).toBe('each');
});

test('a mail says what its link would stop: one search, or all that is watched', async () => {
  await save(m, 'sme', 'q=분리막', { name: '하나' });
  await save(m, 'sme', 'q=전극', { name: '둘', pace: 'daily' });
  await publish(m, '분리막 연신');
  await publish(m, '전극 압연');
  m.at('2026-11-24T08:00+09:00');
  await m.run('clock');
  const [letter, single] = mailsTo('sme').map((mail) => mail.text);
  expect(single).toContain('이 검색의 메일만 끄기');
  expect(letter).toContain('저장한 검색과 팔로우 메일 모두 끄기');
});

test('what comes in a crowd waits for the letter after twenty in an hour', async () => {
  const { id } = await save(m, 'sme', 'f.ipc=H01M');
  const sme = m.personId('sme');
  const alert = (n: number): Alert => ({
    id: newId('alert'),
    version: 1,
    personId: sme,
    organisationId: null,
    cause: { by: 'search', searchId: id },
    event: 'matched',
    listingId: newId('listing', n),
    pace: 'each',
    channels: { mail: true, webhook: false, feed: false },
    at: m.world.now().toISOString(),
  });
  for (let n = 0; n < atOnceAnHour - 1; n++) await m.world.stores.alerts.save(alert(n));
  await publish(m, '전극 하나');
  await publish(m, '전극 둘');
  expect(await noticesOf(m, 'sme')).toMatchObject([{ text: { en: expect.stringContaining('전극 하나') } }]);
  m.at('2026-11-24T08:00+09:00');
  await m.run('clock');
  expect(mailsTo('sme')[0]?.subject).toBe('지켜보는 검색과 항목에 새 소식 1건');
  expect(mailsTo('sme')[0]?.text).toContain('전극 둘');
});
