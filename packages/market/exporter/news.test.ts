import { expect, test } from 'vitest';
import { exporterNews, type Seen, stateNews, type Watched, withNews } from './news.ts';

const now = new Date('2026-11-27T09:00:00Z');
const nothing: Seen = { certificates: [], measures: [], calls: [], band: 'promising', score: 50, day: '2026-11-27' };
const measure = { source: 'kotra', sourceId: '7', country: 'VN', hs: '848180', title: { ko: '밸브' }, stage: 'investigation' };
const first = (seen: Partial<Seen> = {}) => exporterNews(undefined, { ...nothing, ...seen }, now);
const next = (before: Watched, seen: Partial<Seen>) => exporterNews(before, { ...nothing, ...seen }, now);
const kinds = ({ news }: ReturnType<typeof exporterNews>) => news.map(({ kind }) => kind);

test('what is found at the first look is where it begins: measures and standing are no news, papers and calls are', () => {
  const certificates = [{ name: 'CE', until: '2026-12-31' }];
  const calls = [{ id: 'prg_1', title: { ko: '모집' }, closesOn: '2026-12-20' }];
  expect(kinds(first({ measures: [measure], certificates, calls }))).toEqual(['certificate', 'programme']);
});

test('a measure is told when it comes, when its stage changes and when its end does, and never twice', () => {
  let { watched } = first();
  const look = (more: object = {}) => {
    const found = next(watched, { measures: [{ ...measure, ...more }] });
    watched = found.watched;
    return found.news.length;
  };
  expect([look(), look(), look({ stage: 'in_force' }), look({ stage: 'in_force', until: '2029-01-01' }), look()]).toEqual([
    1, 0, 1, 1, 0,
  ]);
});

test('a certificate is told of from sixty days before its last one, once, and again when it was renewed and ends anew', () => {
  const { watched } = first();
  const of = (until: string, before = watched) => next(before, { certificates: [{ name: 'CE', until }] });
  expect(kinds(of('2027-01-27'))).toEqual([]);
  expect(kinds(of('2027-01-26'))).toEqual(['certificate']);
  expect(kinds(of('2026-11-26'))).toEqual([]);
  const told = of('2026-12-24').watched;
  expect([kinds(of('2026-12-24', told)), kinds(of('2026-12-25', told))]).toEqual([[], ['certificate']]);
});

test('readiness is told where it moved by five points since it was last told, and a change of band stands for it', () => {
  const { watched } = first();
  const slow = next(watched, { score: 54.9 });
  expect(kinds(slow)).toEqual([]);
  expect(slow.watched.score).toBe(50);
  const moved = next(slow.watched, { score: 55 });
  expect(moved.news).toMatchObject([{ kind: 'readiness', params: { before: '50', after: '55' } }]);
  expect(moved.watched.score).toBe(55);
  const risen = next(watched, { score: 70, band: 'growing' });
  expect(risen.news).toMatchObject([{ kind: 'band', params: { before: { ko: '유망' }, after: { ko: '성장' } } }]);
  const unknown = next(watched, { band: undefined });
  expect([kinds(unknown), unknown.watched.band]).toEqual([[], 'promising']);
});

test('that the clock asks, and that it calls an exporter dormant, is news', () => {
  const at = now.toISOString();
  expect(
    [stateNews('exporting', 'asked', at), stateNews('asked', 'asked', at), stateNews('asked', 'dormant', at)].map(
      (n) => n[0]?.kind,
    ),
  ).toEqual(['asked', undefined, 'dormant']);
});

test('thirty news stay to be read, the newest first', () => {
  const one = (n: number) => ({
    key: String(n),
    kind: 'asked' as const,
    at: now.toISOString(),
    params: {},
    link: '/my/exporter',
  });
  const kept = withNews(
    Array.from({ length: 30 }, (_, n) => one(n)),
    [one(99)],
  );
  expect([kept.length, kept[0]?.key, kept.at(-1)?.key]).toEqual([30, '99', '28']);
});
