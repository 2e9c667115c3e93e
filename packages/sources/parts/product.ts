import { Fault } from '@sandan/kernel/fault';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import type { Reading } from '@sandan/market/import/reading';
import type { Specification } from '@sandan/market/specification/specification';
import { templateOf } from '@sandan/market/specification/templates/registry';
import * as z from 'zod';
import { inLines, readLine } from '../lines.ts';
import { arrived, digestOf } from '../reference.ts';
import { clean } from '../text.ts';
import { understood } from './value.ts';

export const source = 'parts';

/** A product of a list; what is said of it stands beside, each under `attr_n_…` (a number), `attr_t_…` (a text) or `attr_b_…` (yes or no). */
const Product = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string(),
  name: z.string().nullish(),
  short_description: z.string().nullish(),
  supplier: z.string().nullish(),
});
type Product = z.infer<typeof Product>;

const attribute = /^attr_[ntb]_(.+)$/;

/** The attributes that a product names, bare of their prefix. */
const attributesOf = (product: Product): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(product).flatMap(([key, value]) => {
      const name = attribute.exec(key)?.[1];
      return name === undefined || value === null || value === '' ? [] : [[name, value] as const];
    }),
  );

/** What of a list the market takes as part of a listing and not of its specification; undefined where it cannot be read. */
const besides: Readonly<Record<string, (value: unknown) => readonly [path: string, value: unknown] | undefined>> = {
  country_of_origin: (value) => (typeof value === 'string' ? ['attributes.origin', [clean(value, 60)]] : undefined),
  harmonized_system__hs__code: (value) => {
    const digits = /^(\d{6})\d{0,4}$/.exec(String(value).replaceAll('.', ''))?.[1];
    return digits ? ['codes', [{ scheme: 'hs', code: digits }]] : undefined;
  },
  rohs_compliance: (value) => (value === true ? ['attributes.claims', ['rohs']] : undefined),
  status: (value) => {
    const state = { Discontinued: 'ending', 'End of Life': 'ending', Launched: 'active' }[String(value)];
    return state ? ['attributes.lifecycle', state] : undefined;
  },
};

interface Read {
  readonly reading: Reading;
  readonly taken: Readonly<Record<string, unknown>>;
  readonly specification: Specification;
}

const textOf = (value: unknown): string => clean(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), 200);

/** Everything that a product says in values: what goes beside its specification, its specification, and what was not understood. */
export const readAttributes = (said: ReadonlyMap<string, unknown>): Read => {
  const taken: Record<string, unknown> = {};
  const own = new Map<string, unknown>();
  const unread: Reading['unread'][number][] = [];
  for (const [name, value] of said) {
    const beside = Object.hasOwn(besides, name) ? besides[name] : undefined;
    const read = beside?.(value);
    if (read) taken[read[0]] = read[1];
    else if (beside) unread.push({ name, text: textOf(value), reason: 'form' });
    else own.set(name, value);
  }
  const { specification, left } = understood(own);
  unread.push(...left.map(({ name, reason }) => ({ name, reason, text: textOf(own.get(name)) })));
  return { reading: { said: said.size, unread }, taken, specification };
};

/** @throws Fault invalid `record.number`, `record.untitled`, `record.unspecified` where nothing that is said of it could be read */
const recordOf = (product: Product, { taken: beside, specification }: Read, fetchedAt: Date): SourceRecord => {
  const sourceId = clean(product.id, 60);
  if (!/^[\w./-]{1,60}$/.test(sourceId)) throw new Fault('invalid', 'record.number', `no number: ${sourceId}`);
  const title = clean(product.title, 300);
  if (!title) throw new Fault('invalid', 'record.untitled', `${sourceId} has no title`);
  if (Object.keys(specification.values).length === 0)
    throw new Fault('invalid', 'record.unspecified', `nothing is said of ${sourceId}`);
  const number = clean(product.name ?? '', 120);
  const summary = clean(product.short_description ?? '', 6000);
  const { hs } = templateOf(specification.category);
  const taken: Record<string, unknown> = {
    'title.en': title,
    ...(summary ? { 'summary.en': summary } : {}),
    ...(number ? { 'attributes.partNumber': [number] } : {}),
    ...(product.supplier ? { keywords: [clean(product.supplier, 60)] } : {}),
    // Where the list says no code, that of the category is proposed; whoever publishes it confirms it.
    ...(hs ? { codes: [{ scheme: 'hs', code: hs }] } : {}),
    ...beside,
    'attributes.specification': specification,
  };
  return { source, sourceId, scheme: 'part', kind: 'part', fetchedAt: fetchedAt.toISOString(), digest: digestOf(taken), taken };
};

const arrivalOf = (text: string, document: string, index: number, fetchedAt: Date): Arrival => {
  let read: unknown;
  let broken: Fault | undefined;
  try {
    read = readLine(text);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    broken = fault;
  }
  const product = Product.safeParse(read);
  const said = product.success ? readAttributes(attributesOf(product.data)) : undefined;
  const arrival = arrived(document, index, product.data?.id, product.data?.title, () => {
    if (broken) throw broken;
    if (!product.success || !said)
      throw new Fault('invalid', 'source.unexpected', 'not a product', {
        params: { answer: text.slice(0, 300), found: 'a line' },
      });
    return recordOf(product.data, said, fetchedAt);
  });
  return said ? { ...arrival, reading: said.reading } : arrival;
};

/**
 * Products with their attributes, one in each line. A line that is no product, or of which nothing is understood, is refused; of all
 * others what is understood is taken, and what is not is said.
 * @throws Fault invalid `source.truncated`, `source.empty`, `source.encoding`, `source.tooLarge`
 */
export const productFile = (bytes: AsyncIterable<Uint8Array>, document: string, fetchedAt: Date): AsyncGenerator<Arrival> =>
  inLines(bytes, (line, index) => arrivalOf(line, document, index, fetchedAt));
