import { type AnyFeed, feed } from '@sandan/fn-sources/feed';
import { following } from '@sandan/fn-sources/followed';
import { runFollowed } from '@sandan/fn-sources/runner';
import type { SourcesWorld } from '@sandan/fn-sources/world';
import { Fault } from '@sandan/kernel/fault';
import { noCounts } from '@sandan/market/import/report';
import type { Reply } from '@sandan/sources/http/ask';
import type { Budget } from '@sandan/sources/http/budget';
import { stores } from '@sandan/store/stores';
import * as z from 'zod';
import { emptyTable } from '../store/database.ts';

/** What a source of the tests answers to the page that begins at `from`. */
export type Script = (from: number) => string | Promise<string> | Fault;

/** A page of records `from` … of so many in all. */
export const page = (from: number, total: number, size = 10): string =>
  JSON.stringify({ ids: Array.from({ length: Math.max(0, Math.min(size, total - from)) }, (_, i) => from + i), total });

const Page = z.object({ ids: z.array(z.int()), total: z.int() });

/** A source that answers pages of numbers, and the shelf onto which its records come. */
export const scripted = (
  name: string,
  more: Partial<Pick<AnyFeed, 'quota' | 'every' | 'staleAfter' | 'keys' | 'partial'>> = {},
) => {
  const shelf = new Set<number>();
  const made = feed<number, Record<string, never>>({
    name,
    title: { ko: `시험 출처 ${name}`, en: `Test source ${name}` },
    home: `https://${name}.example`,
    origin: `https://${name}.example`,
    keys: [],
    quota: { requests: 1000, per: 'day' },
    every: 60,
    staleAfter: 180,
    owned: false,
    params: z.strictObject({}),
    ...more,
    async *walk({ ask, keys, from, origin, used }) {
      for (let at = Number(from ?? 0); ; ) {
        const url = new URL(`/list?from=${at}&key=${keys.KIPRIS_KEY ?? ''}`, origin);
        const { bytes } = await ask({ url, name: `${name} list` });
        const { ids, total } = Page.parse(JSON.parse(new TextDecoder().decode(bytes)));
        used?.('own count', at, 5000);
        const arrivals = ids.map((record, i) => ({ position: { document: name, index: i + 1 }, record }));
        at += ids.length;
        yield at < total ? { arrivals, total, next: String(at) } : { arrivals, total };
        if (at >= total) return;
      }
    },
    async *read() {},
    async sink(_world, { records }) {
      const counts = noCounts();
      for await (const some of records)
        for (const { record } of some) {
          counts.read += 1;
          if (record instanceof Fault) counts.refused += 1;
          else if (shelf.has(record)) counts.unchanged += 1;
          else {
            shelf.add(record);
            counts.created += 1;
          }
        }
      return { dryRun: false, counts, refused: [], faulty: [] };
    },
  });
  return { feed: made, shelf };
};

/** Sources that answer as told, followed on a table of their own, with a clock that can be moved. */
export const followed = async (feeds: readonly AnyFeed[], answers: Readonly<Record<string, Script>>) => {
  const db = await emptyTable();
  let time = new Date('2026-11-22T00:00:00Z');
  const asked: string[] = [];
  const said = { ...answers };
  const answer = async (url: URL, budget: Budget | undefined): Promise<Reply> => {
    await budget?.charge(1, 0);
    const name = url.hostname.split('.')[0] ?? '';
    asked.push(`${name}@${url.searchParams.get('from')}`);
    const text = await said[name]?.(Number(url.searchParams.get('from')));
    if (text instanceof Fault) throw text;
    const bytes = Buffer.from(text ?? '');
    await budget?.charge(0, bytes.byteLength);
    return { status: 200, headers: new Headers(), bytes };
  };
  const world: SourcesWorld = {
    stores: stores(db, 'secret'),
    now: () => time,
    objects: { get: async () => undefined, put: async () => undefined },
    txt: async () => [],
    followed: feeds.map((f) => following(f, undefined, {})),
    keys: {},
    asking:
      ({ budget }) =>
      ({ url }) =>
        answer(url, budget),
    log: () => {},
  };
  const idOf = (name: string) => world.followed.find((f) => f.feed.name === name)?.followed.id ?? '';
  return {
    world,
    asked,
    idOf,
    run: (more: Partial<SourcesWorld> = {}) => runFollowed({ ...world, ...more }),
    state: (name: string) => world.stores.sources.byId(idOf(name)),
    runs: (name: string) => world.stores.sourceRuns.runs.of(idOf(name)),
    errors: (name: string) => world.stores.sourceRuns.errors.of(idOf(name)),
    says(name: string, script: Script) {
      said[name] = script;
    },
    later(minutes: number) {
      time = new Date(time.getTime() + minutes * 60_000);
    },
  };
};
