import { importDocuments } from '@sandan/fn-sources/documents';
import { un } from '@sandan/fn-sources/feeds/denied';
import { kotraRanks } from '@sandan/fn-sources/feeds/kotra';
import { followedOf, following } from '@sandan/fn-sources/followed';
import type { Shrunk } from '@sandan/market/import/shrinking';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { actor, documentOf } from '../import/office.ts';

const list = (names: readonly string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><CONSOLIDATED_LIST dateGenerated="2026-11-21T00:00:00Z"><INDIVIDUALS></INDIVIDUALS><ENTITIES>${names
    .map((name) => `<ENTITY><DATAID>${name}</DATAID><FIRST_NAME>PARTY ${name}</FIRST_NAME><LIST_TYPE/></ENTITY>`)
    .join('')}</ENTITIES></CONSOLIDATED_LIST>`;
const countries = ['미국', '중국', '일본', '베트남', '독일', '인도', '태국', '호주', '캐나다', '프랑스'];
const parties = (count: number) => Array.from({ length: count }, (_, i) => String(6_900_001 + i));

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly fault?: string;
  readonly wantedAt?: string;
  readonly shrunken?: { run: number; counts: Shrunk[] };
  readonly accepted?: { reason: string; counts: Shrunk[]; takenBy?: number };
  readonly runs: { by: string; outcome: string; fault?: string }[];
}

/** The list of the United Nations, which has so many parties just now, and a market that follows it. */
let now: Date;
let has: number;
let m: Cast;
const { followed } = following(un, undefined, {});
beforeEach(async () => {
  now = new Date('2026-11-22T00:00:00Z');
  has = 12;
  m = await cast({
    now: now.toISOString(),
    sources: {
      followed: [following(un, undefined, {})],
      asking:
        ({ budget }) =>
        async () => {
          await budget?.charge(1, 0);
          return { status: 200, headers: new Headers(), bytes: Buffer.from(list(parties(has))) };
        },
    },
  });
  await m.run('sources');
});
afterEach(() => m.close());

const desk = () => as(m, 'operator');
const read = async (id = followed.id) => (await desk().get<Seen>(`/sources/${id}`)).body;
const later = async (count: number) => {
  has = count;
  now = new Date(now.getTime() + 25 * 3_600_000);
  m.at(now);
  await m.run('sources');
};
const live = async () => {
  const ids: string[] = [];
  for await (const id of m.world.stores.references.live('un', 'un')) ids.push(id);
  return ids.length;
};

test('a list that has truly shrunk is shown with both counts and taken once the operator has accepted it, and then guarded again', async () => {
  await later(6);
  const refused = await read();
  expect(refused).toMatchObject({
    state: 'stale',
    fault: 'source.shrunken',
    shrunken: { run: 2, counts: [{ read: 6, last: 12 }] },
  });
  expect(await live()).toBe(12);
  const said = { run: 2, reason: '위원회가 여섯 당사자를 해제함' };
  const at = `/sources/${followed.id}/accept`;
  const options = { seen: refused.version, key: 'accepted-once-only' };
  const pressed = await desk().post<Seen>(at, said, options);
  expect(pressed).toMatchObject({ status: 200, body: { wantedAt: now.toISOString(), accepted: { reason: said.reason } } });
  expect(pressed.body).not.toHaveProperty('shrunken');
  expect((await desk().post(at, said, options)).text).toBe(pressed.text);
  await m.run('sources');
  expect(await read()).toMatchObject({
    state: 'good',
    accepted: { reason: said.reason, counts: [{ read: 6, last: 12 }], takenBy: 3 },
    runs: [{ by: 'operator', outcome: 'good' }, { outcome: 'failed', fault: 'source.shrunken' }, { outcome: 'good' }],
  });
  expect(await live()).toBe(6);
  const { items } = (await desk().get<{ items: { operation: string; object: string }[] }>('/audit/all?kind=act')).body;
  expect(items).toContainEqual(expect.objectContaining({ operation: 'sources.accept', object: at.slice(1) }));
  await later(3);
  expect(await read()).toMatchObject({ state: 'stale', shrunken: { run: 4, counts: [{ read: 3, last: 6 }] } });
  expect(await live()).toBe(6);
});

test('what was accepted is not less than what was seen, and a longer list needs no acceptance', async () => {
  await later(6);
  const { version } = await read();
  expect((await desk().post(`/sources/${followed.id}/accept`, { run: 2, reason: 'x' }, { seen: version })).status).toBe(200);
  await later(5);
  expect(await read()).toMatchObject({ state: 'stale', shrunken: { run: 3, counts: [{ read: 5, last: 12 }] } });
  await later(7);
  expect(await read()).toMatchObject({ state: 'good', accepted: { takenBy: 4 } });
  expect(await live()).toBe(7);
});

test('only the desk accepts, for a reason, and what it has seen', async () => {
  const at = `/sources/${followed.id}/accept`;
  const { version } = await read();
  const code = async (who: string, body: object, seen: number) => {
    const answer = await as(m, who).post<{ code: string }>(at, body, { seen });
    return [answer.status, answer.body.code];
  };
  const said = { run: 2, reason: 'x' };
  expect(await code('operator', said, version)).toEqual([409, 'source.notShrunken']);
  await later(6);
  const refused = await read();
  expect(await code('sme', said, refused.version)).toEqual([403, 'access.denied']);
  expect(await code('operator', { run: 2, reason: ' ' }, refused.version)).toEqual([422, 'request.invalid']);
  expect(await code('operator', { ...said, run: 1 }, refused.version)).toEqual([409, 'source.stale']);
  expect(await code('operator', said, version)).toEqual([409, 'source.stale']);
  await later(5);
  expect(await code('operator', said, refused.version)).toEqual([409, 'source.stale']);
  expect((await read()).accepted).toBeUndefined();
});

test('a list that comes as a file is refused at the desk, and taken after it was accepted there', async () => {
  const ranks = (count: number) =>
    documentOf(
      'ranks.csv',
      ['순위 통계,,,,,,,', ...countries.slice(0, count).map((country, i) => `${i + 1},${country},2025,1000,900,1,1,전체`)].join(
        '\n',
      ),
    );
  const bring = (count: number, dryRun = false) =>
    importDocuments(m.world, { feed: kotraRanks, documents: [ranks(count)], actor, dryRun });
  const id = followedOf(kotraRanks, undefined, {}).id;
  expect((await bring(10)).counts).toMatchObject({ created: 10 });
  expect((await bring(4, true)).faulty).toMatchObject([{ document: 'ranks.csv', code: 'source.shrunken' }]);
  expect(await read(id)).toMatchObject({ state: 'good' });
  expect(await bring(4)).toMatchObject({ counts: { read: 0 }, faulty: [{ code: 'source.shrunken' }] });
  const refused = await read(id);
  expect(refused).toMatchObject({ state: 'stale', shrunken: { run: 2, counts: [{ read: 4, last: 10 }] } });
  const accepted = await desk().post<Seen>(`/sources/${id}/accept`, { run: 2, reason: 'x' }, { seen: refused.version });
  expect(accepted.status).toBe(200);
  expect(accepted.body).not.toHaveProperty('wantedAt');
  expect((await bring(4)).counts).toMatchObject({ read: 4, unchanged: 4 });
  expect(await read(id)).toMatchObject({ state: 'good', accepted: { takenBy: 3 } });
});
