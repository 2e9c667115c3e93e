import { tableName } from '@sandan/local/settings';
import { type Figure, median } from './figure.ts';
import { fire, type Request, type Shot } from './load.ts';
import { bareServer, localMarket } from './local.ts';

const levels = [1, 16, 64];
const words = ['배터리', '코팅', '용접', '센서', '금형', '밸브', 'battery', 'coating', 'sensor', '열처리'];

interface Found {
  readonly hits: readonly { readonly id: string; readonly owner: { readonly id: string } }[];
}

/** Middle values of several shots; what was refused adds up. */
const middle = (shots: readonly Shot[]): Shot => {
  const of = (key: Exclude<keyof Shot, 'said'>) => median(shots.map((s) => s[key]));
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p95: of('p95'),
    p99: of('p99'),
    answered: of('answered'),
    refused: shots.reduce((sum, s) => sum + s.refused, 0),
    said: shots.flatMap((s) => s.said),
  };
};

const figuresOf = (name: string, shot: Shot): Figure[] => [
  { name: `${name}.rps`, value: shot.perSecond, unit: '1/s' },
  { name: `${name}.p50`, value: shot.p50, unit: 'ms' },
  { name: `${name}.p95`, value: shot.p95, unit: 'ms' },
  { name: `${name}.p99`, value: shot.p99, unit: 'ms' },
  { name: `${name}.refused`, value: shot.refused, unit: 'answers', goal: { op: '=', number: 0 } },
];

/** Published listings with their owners, as the search finds them. */
const listingsOf = async (url: string): Promise<Found['hits'][number][]> => {
  const found: Found['hits'][number][] = [];
  for (const page of [1, 2]) {
    const answer = await fetch(`${url}/api/v1/search?page=${page}&limit=100&sort=newest`);
    found.push(...((await answer.json()) as Found).hits);
  }
  return found;
};

/** Waits until the market has indexed what it was seeded with: its count stands still for three seconds. */
const quiet = async (url: string): Promise<void> => {
  let last = -1;
  for (let still = 0; still < 3; ) {
    const { total } = (await (await fetch(`${url}/api/v1/search?limit=1`)).json()) as { total: number };
    still = total === last && total > 0 ? still + 1 : 0;
    last = total;
    await new Promise((r) => setTimeout(r, 1000));
  }
};

/**
 * Requests per second and latencies of listing, search and inquiry on the local market, and the listing's share of a bare server on
 * the same table and engine. Both are fired at by turns, so that what else this machine does hits both.
 */
export const throughput = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const seconds = quick ? 1 : 2;
  const rounds = quick ? 1 : 5;
  console.log('starting the local market with its demo world …');
  const market = await localMarket();
  const bare = await bareServer(market.dynamodb, tableName);
  try {
    await quiet(market.local);
    const found = await listingsOf(market.local);
    const ids = found.map((hit) => hit.id);
    if (ids.length < 20) throw new Error(`only ${ids.length} listings found`);
    console.log(`${ids.length} listings`);
    const headers = { authorization: `Bearer ${market.token('sme')}`, 'content-type': 'application/json' };
    const me = (await (await fetch(`${market.local}/api/v1/me`, { headers })).json()) as { active: string };
    const text = '도입을 검토하고 있습니다. 적용 조건과 비용을 알려 주십시오.';
    const kinds: Record<string, Request[]> = {
      search: words.map((w) => ({ path: `/api/v1/search?q=${encodeURIComponent(w)}&lang=ko` })),
      inquiry: found
        .filter((hit) => hit.owner.id !== me.active)
        .map(({ id: listingId }) => ({
          method: 'POST',
          path: '/api/v1/inquiries',
          headers,
          body: JSON.stringify({ listingId, text }),
          fresh: true,
        })),
    };
    const listing = ids.map((id) => ({ path: `/api/v1/listings/${id}` }));
    const bareListing = ids.map((id) => ({ path: `/listings/${id}` }));
    const figures: Figure[] = [];
    for (const shots of [
      { url: bare.url, requests: bareListing },
      { url: market.local, requests: listing },
    ])
      await fire({ ...shots, connections: 16, seconds: 1 });

    for (const connections of levels) {
      const ceiling: Shot[] = [];
      const ours: Shot[] = [];
      for (let round = 0; round < rounds; round++) {
        ceiling.push(await fire({ url: bare.url, connections, seconds, requests: bareListing }));
        ours.push(await fire({ url: market.local, connections, seconds, requests: listing }));
      }
      const [top, own] = [middle(ceiling), middle(ours)];
      const share = median(ours.map((s, i) => (100 * s.perSecond) / (ceiling[i]?.perSecond ?? Number.NaN)));
      figures.push(...figuresOf(`api.bare.${connections}`, top), ...figuresOf(`api.listing.${connections}`, own));
      figures.push({ name: `api.listing.${connections}.share`, value: share, unit: '%', goal: { op: '>=', number: 60 } });
      console.log(`${connections} connections: bare ${top.perSecond.toFixed(0)}/s, listing ${own.perSecond.toFixed(0)}/s`);
    }
    for (const [kind, requests] of Object.entries(kinds))
      for (const connections of levels) {
        const shots: Shot[] = [];
        // Long enough that each connection is answered at least once, however slow.
        const long = Math.max(2 * seconds, kind === 'inquiry' && !quick ? connections / 5 : 0);
        for (let round = 0; round < Math.min(rounds, 2); round++)
          shots.push(await fire({ url: market.local, connections, seconds: long, requests }));
        const shot = middle(shots);
        figures.push(...figuresOf(`api.${kind}.${connections}`, shot));
        console.log(
          `${connections} connections: ${kind} ${shot.perSecond.toFixed(0)}/s, ${shot.refused} refused ${shot.said.join(' ')}`,
        );
      }
    return figures;
  } finally {
    bare.stop();
    await market.stop();
  }
};
