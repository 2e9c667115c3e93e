import { Fault } from '@sandan/kernel/fault';
import { Language } from '@sandan/kernel/text';
import { answersOf } from '@sandan/market/deal/record';
import { kindNames } from '@sandan/market/listing/kinds/registry';
import type { Answer, Suggestion } from '@sandan/search/port';
import { QueryString, queryFrom } from '@sandan/search/query';
import { excludedIn } from '@sandan/search/understanding/excluded';
import { countOf } from '@sandan/store/every';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { remembered } from '../remembered.ts';
import { Found, Home, Suggestions } from '../search-answers.ts';
import { foundView } from '../search-view.ts';
import type { World } from '../world.ts';

const codesShown = 3;
/** Of codes found by name, so many are read, and so many shown that listings are filed under. */
const codesRead = 12;
const codesNamed = 2;
const looksLikeCode = /^(?:\d{2,10}|[A-Ha-h]\d{2}[A-Za-z]?.*)$/;

/** Suggestions of the engine, or none while it is down: nobody is helped by an error under a search box. */
const suggested = async (world: World, text: string, language: Language, limit: number): Promise<readonly Suggestion[]> => {
  try {
    return await world.search.suggest(text, language, limit);
  } catch (cause) {
    if (cause instanceof Fault && cause.code === 'search.down') return [];
    throw cause;
  }
};

/** How many listings are filed under each code, by scheme; nothing while the engine is down. */
const filedOf = async (world: World): Promise<Answer['facets']> => {
  try {
    return (await world.search.search(queryFrom(QueryString.parse({ limit: 1 })))).facets;
  } catch (cause) {
    if (cause instanceof Fault && cause.code === 'search.down') return {};
    throw cause;
  }
};

/** The same, kept as long as an organisation's public face is: asked anew at every key, it doubled what suggestions cost. */
const filed = remembered(filedOf);

/** Codes by their number, or by their name in either language where listings are filed under them. */
const codesFor = async (world: World, text: string, language: Language) => {
  const numbered = looksLikeCode.test(text);
  if (!numbered && !/\p{L}{2}/u.test(text)) return [];
  const schemes = !numbered ? (['hs', 'ipc'] as const) : /^\d/.test(text) ? (['hs', 'ksic'] as const) : (['ipc'] as const);
  const [facets, ...found] = await Promise.all([
    filed(world),
    ...schemes.map((scheme) => world.codes.search(scheme, text, language, numbered ? codesShown : codesRead)),
  ]);
  const other = language === 'ko' ? 'en' : 'ko';
  const named = found.flat().map(({ scheme, code, name }) => ({
    text: `${code} ${name[language]}`,
    ...(name[other] && name[other] !== name[language] ? { other: name[other] } : {}),
    kind: 'code' as const,
    facet: { name: scheme, value: code },
    count: facets[scheme]?.find((f) => f.value === code)?.count ?? 0,
  }));
  return numbered ? named : named.filter((c) => c.count > 0).slice(0, codesNamed);
};

const homeOf = async (world: World) => {
  const query = queryFrom(QueryString.parse({ sort: 'newest', limit: 8 }));
  const [found, organisations, record] = await Promise.all([
    foundView(world, query),
    countOf(world.stores.db, 'g1', 'organisations'),
    world.stores.records.ofMarket(),
  ]);
  const counts = Object.fromEntries(
    kindNames.map((kind) => [kind, found.facets.kind?.find((f) => f.value === kind)?.count ?? 0] as const),
  );
  return { counts: { listings: counts, organisations }, newest: found.hits, answers: answersOf(record) };
};

/** The home page's figures, kept as long as an organisation's public face is. */
const home = remembered(homeOf);

export const search = [
  endpoint({
    operation: 'search.run',
    method: 'get',
    path: '/search',
    summary:
      'Published listings by text (`-word` excludes), facets (`f.<facet>`, repeatable), ranges in any unit (`r.<attribute>=min..max:unit`), country, owner and kind; `reading` says how the text was read, `explain=true` why each hit stands where it does',
    query: QueryString,
    answer: Found,
    handle: async ({ permit, query, world }) => {
      permit('public');
      return { body: await foundView(world, queryFrom(query)) };
    },
  }),
  endpoint({
    operation: 'search.suggest',
    method: 'get',
    path: '/suggestions',
    summary: 'What could be meant by the beginning of a text; half-typed syllables and initial consonants are understood',
    query: z.object({
      q: z.string().max(100).default(''),
      lang: Language.optional(),
      limit: z.coerce.number().int().min(1).max(20).default(8),
    }),
    answer: Suggestions,
    handle: async ({ permit, query, language, world }) => {
      permit('public');
      const lang = query.lang ?? language;
      const wanted = excludedIn(query.q).rest.trim();
      const [items, codes] = await Promise.all([suggested(world, query.q, lang, query.limit), codesFor(world, wanted, lang)]);
      const numbered = looksLikeCode.test(wanted);
      const ordered = numbered ? [...codes, ...items] : [...items.slice(0, query.limit - codes.length), ...codes];
      return { body: { items: ordered.slice(0, query.limit) } };
    },
  }),
  endpoint({
    operation: 'home.read',
    method: 'get',
    path: '/home',
    summary: 'How much there is, what came last, and how inquiries are answered',
    answer: Home,
    handle: async ({ permit, world }) => {
      permit('public');
      return { body: await home(world), headers: { 'cache-control': 'public, max-age=5' } };
    },
  }),
];
