import { fork } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { clients } from '@sandan/local/clients';
import { tableName } from '@sandan/local/settings';
import { broken } from '../../invariants.ts';
import type { Figure } from '../figure.ts';
import { localMarket } from '../local.ts';
import type { Plan, Report } from './arrivals.ts';
import { castOf } from './traders.ts';

const perSecond = 200;
const writeEvery = 5;
const traders = 24;
/** Seconds in which the rate rises; what is slow in them, as code that runs for the first time, is a figure of its own. */
const rising = 20;
/** A route that anybody may call without signing in reads so often at most. */
const anonymousReads = 3;

interface Found {
  readonly hits: readonly { readonly id: string; readonly owner: { readonly id: string } }[];
  readonly pages: number;
}

/** Every listing that search finds. */
const everyHit = async (url: string): Promise<Found['hits'][number][]> => {
  const found: Found['hits'][number][] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = (await (await fetch(`${url}/api/v1/search?page=${page}&limit=100&sort=newest`)).json()) as Found;
    found.push(...answer.hits);
    pages = answer.pages;
  }
  return found;
};

const fire = (plan: Plan): Promise<Report> =>
  new Promise((resolve, reject) => {
    const gun = fork(fileURLToPath(new URL('./arrivals.ts', import.meta.url)), [], { serialization: 'advanced' });
    gun.once('message', (report) => resolve(report as Report));
    gun.once('exit', (code) => reject(new Error(`the load ended with ${code}`)));
    gun.send(plan);
  });

const percentile = (times: readonly number[], share: number): number => {
  const sorted = Float64Array.from(times).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

interface Used {
  readonly [route: string]: {
    readonly calls: number;
    readonly most: Record<string, number>;
    readonly mean: Record<string, number>;
  };
}

/** Waits until nothing new is indexed or told for five seconds. */
const rest = async (url: string): Promise<void> => {
  for (let last = '', still = 0; still < 5; ) {
    const now = await (await fetch(`${url}/api/v1/home`)).text();
    still = now === last ? still + 1 : 0;
    last = now;
    await setTimeout(1000);
  }
};

/** 200 requests a second, one in five a write, for five minutes after a rise to that rate, on the market as `npm start` runs it; and whether all that must hold still does. */
export const run = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const seconds = quick ? 10 : 300;
  console.log('starting the local market with its demo world …');
  const market = await localMarket();
  try {
    const shown = (await everyHit(market.local)).map(({ id, owner }) => ({ id, ownerId: owner.id }));
    const cast = await castOf(market, quick ? 8 : traders, shown);
    await rest(market.local);
    console.log(`${shown.length} listings, ${cast.traders.length} traders; ${perSecond}/s for ${seconds} s …`);
    const { shots, risen, late, said } = await fire({ cast, perSecond, writeEvery, seconds, rising: quick ? 5 : rising });
    const figures: Figure[] = [];
    const times = (of: typeof shots) => of.map(([, ms]) => ms);
    const failed = [...risen, ...shots].filter(([, , status]) => status === 0 || status >= 500 || status === 429);
    const refused = [...risen, ...shots].filter(([, , status]) => status >= 400 && status < 500);
    figures.push(
      { name: 'load.rate', value: shots.length / seconds, unit: '1/s' },
      { name: 'load.p50', value: percentile(times(shots), 0.5), unit: 'ms' },
      { name: 'load.p95', value: percentile(times(shots), 0.95), unit: 'ms', goal: { op: '<=', number: 150 } },
      { name: 'load.p99', value: percentile(times(shots), 0.99), unit: 'ms' },
      { name: 'load.rising.p95', value: percentile(times(risen), 0.95), unit: 'ms' },
      {
        name: 'load.errors',
        value: (100 * failed.length) / (risen.length + shots.length),
        unit: '%',
        goal: { op: '<=', number: 0.01 },
      },
      { name: 'load.refused', value: refused.length, unit: 'answers', goal: { op: '=', number: 0 } },
      { name: 'load.late', value: late, unit: 'ms' },
    );
    for (const text of said) console.log(text);
    for (const [route, of] of Object.entries(Object.groupBy(shots, ([route]) => route)))
      figures.push({ name: `load.${route}.p95`, value: percentile(times(of ?? []), 0.95), unit: 'ms' });

    await rest(market.local);
    const used = (await (await fetch(`${market.local}/dev/usage`)).json()) as Used;
    for (const [route, { most }] of Object.entries(used).sort(([a], [b]) => a.localeCompare(b)))
      for (const kind of ['reads', 'readUnits', 'writeUnits', 'searches', 'asks'])
        if ((most[kind] ?? 0) > 0)
          figures.push({
            name: `used.${route}.${kind}.most`,
            value: most[kind] ?? 0,
            unit: kind.endsWith('Units') ? 'units' : 'calls',
          });
    const open = [
      'listings.read',
      'search.run',
      'search.suggest',
      'home.read',
      'organisations.read',
      'codes.search',
      'kinds.list',
    ];
    for (const route of open.filter((name) => used[name]))
      figures.push({
        name: `used.${route}.reads.mean`,
        value: used[route]?.mean.reads ?? 0,
        unit: 'calls',
        goal: { op: '<=', number: anonymousReads },
      });

    const { db } = clients(market.dynamodb, tableName);
    const wrong = await broken(db, new Set((await everyHit(market.local)).map(({ id }) => id)));
    for (const text of wrong.slice(0, 20)) console.log(text);
    figures.push({ name: 'load.invariants.broken', value: wrong.length, unit: 'of them', goal: { op: '=', number: 0 } });
    return figures;
  } finally {
    await market.stop();
  }
};
