import { randomUUID } from 'node:crypto';
import type { Cast, Own, Trader } from './traders.ts';

/** One request of the mix, and what its answer teaches. */
export interface Asked {
  readonly route: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
  /** Version seen. */
  readonly seen?: number;
  readonly language?: 'ko' | 'en';
  /** Called with the answer of 2xx. */
  readonly learn?: (answer: unknown) => void;
  /** Called at the end, whatever came of it. */
  readonly end?: () => void;
}

interface Case {
  readonly id: string;
  readonly sides: readonly Trader[];
}

interface Saved {
  readonly id: string;
  readonly of: Trader;
  version: number;
}

const queries = [
  '배터리',
  '코팅',
  '용접',
  '센서',
  '금형',
  '밸브',
  'battery',
  'coating',
  'sensor',
  '열처리',
  '분리막',
  'separator',
];
const beginnings = ['배', '코팅', '밸', 'val', 'ㅂㄹㅁ', 'sen', '금', '열처'];
const codes = ['밸브', 'H01M', '8481', '베어링'];
const text = '도입을 검토하고 있습니다. 적용 조건과 비용, 납기를 알려 주십시오.';

/** So many shares of each route among the reads, and among the writes. */
export const shares = {
  reads: {
    'listings.read': 30,
    'search.run': 22,
    'search.suggest': 10,
    'home.read': 3,
    'organisations.read': 5,
    'organisations.listings': 3,
    'codes.search': 3,
    'overseas.read': 1,
    'me.read': 5,
    'inquiries.list': 5,
    'inquiries.read': 4,
    'notices.list': 3,
    'follows.list': 1,
    'page.search': 2,
    'page.listing': 3,
  },
  writes: {
    'inquiries.ask': 20,
    'inquiries.write': 25,
    'listings.change': 15,
    'follows.put': 7,
    'follows.remove': 5,
    'searches.create': 2,
    'searches.change': 6,
    'notices.read': 10,
    'me.change': 10,
  },
} as const;

export type Read = keyof typeof shares.reads;
export type Written = keyof typeof shares.writes;

/** Makes requests one after another, each possible as things stand then; what is under way is not changed a second time. */
export const traffic = (cast: Cast, random: () => number) => {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const trader = () => pick(cast.traders);
  const cases: Case[] = [];
  const saved: Saved[] = [];
  const kept = new Map<Trader, number>();
  const followed: { readonly of: Trader; readonly path: string }[] = [];
  const busy = new Set<unknown>();
  const free = <T>(all: readonly T[]): T | undefined => {
    for (let i = 0; i < 20; i++) {
      const one = pick(all);
      if (one !== undefined && !busy.has(one)) return one;
    }
    return undefined;
  };
  const alone = <T>(one: T): { end: () => void } => {
    busy.add(one);
    return { end: () => void busy.delete(one) };
  };
  const sum = (of: Record<string, number>) => Object.values(of).reduce((a, b) => a + b, 0);
  const drawn = <T extends string>(of: Record<T, number>): T => {
    let at = random() * sum(of);
    for (const [name, share] of Object.entries(of) as [T, number][]) {
      at -= share;
      if (at < 0) return name;
    }
    return Object.keys(of)[0] as T;
  };

  const reads: Record<Read, () => Omit<Asked, 'route'>> = {
    'listings.read': () => ({
      method: 'GET',
      path: `/api/v1/listings/${pick(cast.shown).id}`,
      ...(random() < 0.3 ? { token: trader().token } : {}),
    }),
    'search.run': () => ({ method: 'GET', path: `/api/v1/search?q=${encodeURIComponent(pick(queries))}&lang=ko` }),
    'search.suggest': () => ({ method: 'GET', path: `/api/v1/suggestions?q=${encodeURIComponent(pick(beginnings))}` }),
    'home.read': () => ({ method: 'GET', path: '/api/v1/home' }),
    'organisations.read': () => ({ method: 'GET', path: `/api/v1/organisations/${pick(cast.shown).ownerId}` }),
    'organisations.listings': () => ({ method: 'GET', path: `/api/v1/organisations/${pick(cast.shown).ownerId}/listings` }),
    'codes.search': () => ({ method: 'GET', path: `/api/v1/codes/hs?q=${encodeURIComponent(pick(codes))}` }),
    'overseas.read': () => ({ method: 'GET', path: '/api/v1/overseas?hs=848180' }),
    'me.read': () => ({ method: 'GET', path: '/api/v1/me', token: trader().token }),
    'inquiries.list': () => ({
      method: 'GET',
      path: `/api/v1/inquiries?box=${random() < 0.5 ? 'received' : 'sent'}`,
      token: trader().token,
    }),
    'inquiries.read': () => {
      const one = pick(cases);
      return one
        ? { method: 'GET', path: `/api/v1/inquiries/${one.id}`, token: pick(one.sides).token }
        : { method: 'GET', path: '/api/v1/inquiries', token: trader().token };
    },
    'notices.list': () => ({ method: 'GET', path: '/api/v1/notices', token: trader().token }),
    'follows.list': () => ({ method: 'GET', path: '/api/v1/follows', token: trader().token }),
    'page.search': () => ({ method: 'GET', path: `/ko/search?q=${encodeURIComponent(pick(queries))}` }),
    'page.listing': () => ({ method: 'GET', path: `/ko/listings/${pick(cast.shown).id}` }),
  };

  const ask = (): Omit<Asked, 'route'> => {
    const [from, to] = [trader(), trader()];
    const between = from !== to && random() < 0.7;
    const listingId = between ? pick(to.listings).id : pick(cast.shown).id;
    return {
      method: 'POST',
      path: '/api/v1/inquiries',
      token: from.token,
      body: { listingId, text },
      learn: (answer) => void cases.push({ id: (answer as { id: string }).id, sides: between ? [from, to] : [from] }),
    };
  };
  const change = (own: Own, of: Trader): Omit<Asked, 'route'> => ({
    method: 'PUT',
    path: `/api/v1/listings/${own.id}/content`,
    token: of.token,
    seen: own.version,
    body: { content: { ...own.content, keywords: [`납기 ${1 + Math.floor(random() * 30)}일`, pick(queries)] } },
    learn(answer) {
      own.version = (answer as { version: number }).version;
    },
    ...alone(own),
  });
  const save = (): Omit<Asked, 'route'> | undefined => {
    const of = trader();
    const held = kept.get(of) ?? 0;
    if (held >= 40) return undefined;
    kept.set(of, held + 1);
    return {
      method: 'POST',
      path: '/api/v1/searches',
      token: of.token,
      body: { name: `찾는 것 ${held}`, query: `q=${pick(queries)}` },
      learn: (answer) => void saved.push({ id: (answer as { id: string }).id, of, version: 1 }),
    };
  };

  const writes: Record<Written, () => Omit<Asked, 'route'> | undefined> = {
    'inquiries.ask': ask,
    'inquiries.write': () => {
      const one = free(cases);
      return (
        one && {
          method: 'POST',
          path: `/api/v1/inquiries/${one.id}/messages`,
          token: pick(one.sides).token,
          body: { text },
          ...alone(one),
        }
      );
    },
    'listings.change': () => {
      const of = trader();
      const own = free(of.listings);
      return own && change(own, of);
    },
    'follows.put': () => {
      const of = trader();
      const path = random() < 0.5 ? `listing/${pick(cast.shown).id}` : `owner/${pick(cast.shown).ownerId}`;
      const key = `${of.organisationId} ${path}`;
      if (busy.has(key)) return undefined;
      return {
        method: 'PUT',
        path: `/api/v1/follows/${path}`,
        token: of.token,
        body: {},
        learn: () => void followed.push({ of, path }),
        ...alone(key),
      };
    },
    'follows.remove': () => {
      const one = followed.shift();
      const key = one && `${one.of.organisationId} ${one.path}`;
      return one && !busy.has(key)
        ? { method: 'DELETE', path: `/api/v1/follows/${one.path}`, token: one.of.token, ...alone(key) }
        : undefined;
    },
    'searches.create': save,
    'searches.change': () => {
      const one = free(saved);
      if (!one) return undefined;
      return {
        method: 'PATCH',
        path: `/api/v1/searches/${one.id}`,
        token: one.of.token,
        seen: one.version,
        body: { query: `q=${pick(queries)}` },
        learn(answer) {
          one.version = (answer as { version: number }).version;
        },
        ...alone(one),
      };
    },
    'notices.read': () => {
      const of = trader();
      const key = `notices ${of.organisationId}`;
      if (busy.has(key)) return undefined;
      return {
        method: 'POST',
        path: '/api/v1/notices/read',
        token: of.token,
        body: { until: new Date().toISOString() },
        ...alone(key),
      };
    },
    'me.change': () => {
      const of = free(cast.traders);
      return (
        of && {
          method: 'PATCH',
          path: '/api/v1/me',
          token: of.token,
          seen: of.version,
          body: { mail: random() < 0.5 ? 'each' : 'daily' },
          learn(answer) {
            of.version = (answer as { person: { version: number } }).person.version;
          },
          ...alone(of),
        }
      );
    },
  };

  return {
    read: (): Asked => {
      const route = drawn(shares.reads);
      return { route, ...reads[route]() };
    },
    /** A write that is possible now; where the one drawn is not, somebody asks something. */
    write: (): Asked => {
      const route = drawn(shares.writes);
      const asked = writes[route]();
      return asked ? { route, ...asked } : { route: 'inquiries.ask', ...ask() };
    },
  };
};

export const headersOf = ({ method, token, seen, body, language }: Asked): Record<string, string> => ({
  accept: 'application/json',
  'accept-language': language ?? 'ko',
  ...(token ? { authorization: `Bearer ${token}` } : {}),
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
  ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
});
