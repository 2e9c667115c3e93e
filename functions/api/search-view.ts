import type { Codes } from '@sandan/codes/codes';
import { Fault } from '@sandan/kernel/fault';
import type { AttributeValue } from '@sandan/market/listing/attribute';
import { kindOf, kinds } from '@sandan/market/listing/kinds/registry';
import { termIn } from '@sandan/market/listing/term';
import { facetAttributes, rangeFields } from '@sandan/search/field';
import { type Answer, asWritten, type Hit, type Query } from '@sandan/search/port';
import type { SearchRecord } from '@sandan/search/record';
import { readingView, sharesOf } from './search-reading.ts';
import { recordsFor } from './search-records.ts';
import type { World } from './world.ts';

interface Both {
  readonly ko: string;
  readonly en: string;
}

const factsShown = 6;
const passage = 240;

const factsOf = ({ kind, facts }: SearchRecord) =>
  Object.entries(kindOf(kind).attributes)
    .flatMap(([name, { label }]) => (facts[name] === undefined ? [] : [{ name, label, value: facts[name] as AttributeValue }]))
    .slice(0, factsShown);

const cut = (text: string): string => (text.length <= passage ? text : `${text.slice(0, passage).trimEnd()}…`);

const cutAll = (text: SearchRecord['summary']) =>
  Object.fromEntries(Object.entries(text).flatMap(([tag, said]) => (said ? [[tag, cut(said)]] : [])));

/** A hit as the API gives it. */
export const hitView = ({ record, highlight, why }: Hit) => {
  const { id, kind, title, summary, machine, owner, place, image, publishedAt, demo } = record;
  const texts = cutAll(summary);
  return {
    id,
    kind,
    title,
    ...(Object.keys(texts).length > 0 ? { summary: texts } : {}),
    ...(machine ? { machine: { title: machine.title ?? {}, summary: cutAll(machine.summary ?? {}) } } : {}),
    highlight,
    owner: { ...(owner.id === id ? {} : { id: owner.id }), name: owner.name },
    place,
    ...(image ? { image } : {}),
    facts: factsOf(record),
    publishedAt: new Date(publishedAt).toISOString(),
    demo,
    ...(why ? { why: sharesOf(why) } : {}),
  };
};

const organisationTypes: Readonly<Record<string, Both>> = {
  exporter: { ko: '수출기업', en: 'Exporter' },
  buyer: { ko: '해외 바이어', en: 'Buyer' },
  university: { ko: '대학·기술이전센터', en: 'University' },
  institute: { ko: '연구기관', en: 'Research institute' },
  equipment_centre: { ko: '장비센터', en: 'Equipment centre' },
  forwarder: { ko: '포워더', en: 'Forwarder' },
  agency: { ko: '지원기관', en: 'Programme agency' },
  operator: { ko: '운영자', en: 'Operator' },
};
const yesNo: Readonly<Record<string, Both>> = { true: { ko: '예', en: 'Yes' }, false: { ko: '아니요', en: 'No' } };
const regions = { ko: new Intl.DisplayNames('ko', { type: 'region' }), en: new Intl.DisplayNames('en', { type: 'region' }) };

const labelMade = async (codes: Codes, facet: string, value: string): Promise<Both> => {
  const plain = { ko: value, en: value };
  if (facet === 'kind') return Object.values(kinds).find((k) => k.name === value)?.plural ?? plain;
  if (facet === 'country')
    return /^[A-Z]{2}$/.test(value) ? { ko: regions.ko.of(value) ?? value, en: regions.en.of(value) ?? value } : plain;
  if (facet === 'ownerType') return organisationTypes[value] ?? plain;
  if (facet === 'ipc' || facet === 'hs' || facet === 'ksic') return (await codes.find(facet, value))?.name ?? plain;
  const attribute = facetAttributes[facet];
  if (attribute?.type === 'choice') return attribute.options[value] ?? plain;
  if (attribute?.type === 'words') return { ko: termIn(value, 'ko'), en: termIn(value, 'en') };
  return attribute?.type === 'boolean' ? (yesNo[value] ?? plain) : plain;
};

const labels = new WeakMap<Codes, Map<string, Promise<Both>>>();
const keptLabels = 20_000;

/** What a value of a facet is called; kept, since the same few stand beside every answer. */
const labelOf = ({ codes }: World, facet: string, value: string): Promise<Both> => {
  const kept = labels.get(codes) ?? new Map<string, Promise<Both>>();
  labels.set(codes, kept);
  const key = `${facet} ${value}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= keptLabels) kept.clear();
  const made = labelMade(codes, facet, value);
  made.catch(() => kept.delete(key));
  kept.set(key, made);
  return made;
};

type Labelled = { readonly value: string; readonly label: Both; readonly count: number };

const facetsOf = async (world: World, facets: Answer['facets']): Promise<Record<string, Labelled[]>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(facets).map(async ([facet, values]) => {
        const labelled = values.map(async ({ value, count }) => ({ value, label: await labelOf(world, facet, value), count }));
        return [facet, await Promise.all(labelled)] as const;
      }),
    ),
  );

const rangesOf = (ranges: Answer['ranges']) =>
  Object.fromEntries(
    Object.entries(ranges).map(([name, span]) => {
      const unit = rangeFields[name]?.unit;
      return [name, { ...span, ...(unit ? { unit } : {}) }];
    }),
  );

/** Listings straight from the table, the least recently confirmed first: all that can be shown while the engine is down. */
const fromTable = async (world: World, query: Query) => {
  const { items: due } = await world.stores.listings.aging('9999', { limit: Math.min(query.size, 50) });
  const records = await recordsFor(
    world,
    due.map((d) => d.id),
  );
  const hits = records.map((record) => hitView({ record, highlight: {} }));
  const page = { total: hits.length, exactTotal: false, page: 1, pages: 1, sort: query.sort };
  return {
    hits,
    ...page,
    facets: await facetsOf(world, {}),
    ranges: {},
    relaxed: 'table' as const,
    reading: readingView(asWritten),
    tookMs: 0,
  };
};

/** The answer to a query as the API gives it; from the table if the engine does not answer. */
export const foundView = async (world: World, query: Query) => {
  try {
    const answer = await world.search.search(query);
    return {
      hits: answer.hits.map(hitView),
      total: answer.total,
      exactTotal: answer.exact.total,
      page: answer.page,
      pages: answer.pages,
      facets: await facetsOf(world, answer.facets),
      ranges: rangesOf(answer.ranges),
      sort: query.sort,
      relaxed: answer.relaxed,
      reading: readingView(answer.reading),
      tookMs: Math.round(answer.tookMs * 10) / 10,
    };
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.code !== 'search.down') throw cause;
    world.log({ level: 'error', message: `search is down: ${cause.message}` });
    return fromTable(world, query);
  }
};
