import { importDocuments } from '@sandan/fn-sources/documents';
import { kipris } from '@sandan/fn-sources/feeds/kipris';
import { kiprisDetail } from '@sandan/fn-sources/feeds/kipris-detail';
import { following } from '@sandan/fn-sources/followed';
import { runFollowed } from '@sandan/fn-sources/runner';
import { Fault } from '@sandan/kernel/fault';
import { detailB, listA, refusal, rowA } from '@sandan/sources/kipris/fixtures';
import { afterAll, expect, test } from 'vitest';
import { actor, anOffice, documentOf } from '../import/office.ts';
import { emptyTable, stopEngine } from '../store/database.ts';

afterAll(stopEngine);

const numberOf = (serial: number) => `102016${String(serial).padStart(7, '0')}`;
const written = (number: string) => `${number.slice(0, 2)}-${number.slice(2, 6)}-${number.slice(6)}`;

/** An office with eight patents, and KIPRIS, which has nothing on the first two of them and grants so many requests of a run. */
const anOfficeWithPatents = async (perRun: number) => {
  const { world, owner } = await anOffice(await emptyTable());
  let now = new Date('2026-11-01T00:00:00Z');
  let asked: string[] = [];
  const nil = new Set([1, 2].map(numberOf));
  const rows = Array.from({ length: 8 }, (_, i) => rowA(i + 1));
  const sources = {
    ...world,
    now: () => now,
    objects: { get: async () => undefined, put: async () => undefined },
    txt: async () => [],
    followed: [following(kiprisDetail, owner.id, {})],
    keys: { KIPRIS_KEY: 'key' },
    asking: () => {
      let left = perRun;
      return async ({ url }: { url: URL }) => {
        left -= 1;
        if (left < 0) throw new Fault('limited', 'source.overBudget');
        const say = (text: string) => ({ status: 200, headers: new Headers(), bytes: Buffer.from(text) });
        if (!url.pathname.endsWith('/getBibliographyDetailInfoSearch')) return say(refusal('31', 'DEADLINE_HAS_EXPIRED_ERROR'));
        const number = url.searchParams.get('applicationNumber') ?? '';
        asked.push(number);
        const detail = detailB(nil.has(number)).replace('10-2019-0100885', written(number));
        return say(detail.replace(/<familyInfoArray>.*<\/familyInfoArray>/, '<familyInfoArray/>'));
      };
    },
    log: () => {},
  };
  await importDocuments(sources, { feed: kipris, documents: [documentOf('list.xml', listA(rows))], ownerId: owner.id, actor });
  return {
    nil,
    state: () => world.stores.sources.byId(sources.followed[0]?.followed.id ?? ''),
    async run() {
      asked = [];
      await runFollowed(sources);
      return asked;
    },
    later(days: number) {
      now = new Date(now.getTime() + days * 86_400_000);
    },
  };
};

test('patents of which the office says nothing do not use up what the others could be asked with', async () => {
  const it = await anOfficeWithPatents(10);
  expect(await it.run()).toEqual([1, 1, 1, 2, 2, 2, 3, 4].map(numberOf));
  it.later(31);
  expect((await it.run()).slice(0, 4)).toEqual([5, 6, 7, 8].map(numberOf));
});

test('what was answered before the requests were used up is kept, and not paid for twice', async () => {
  const it = await anOfficeWithPatents(10);
  await it.run();
  expect(await it.state()).toMatchObject({
    fault: { code: 'source.overBudget' },
    checkpoint: { counts: { read: 4, updated: 2, refused: 2 } },
  });
});

test('what was left unanswered is asked about again after those that never were, and each time later', async () => {
  const it = await anOfficeWithPatents(100);
  expect(new Set(await it.run()).size).toBe(8);
  it.later(1.1);
  expect(new Set(await it.run())).toEqual(it.nil);
  it.later(1.1);
  expect(await it.run()).toEqual([]);
  it.later(1.1);
  it.nil.clear();
  expect(await it.run()).toEqual([1, 2].map(numberOf));
  it.later(5);
  expect(await it.run()).toEqual([]);
});
