import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@sandan/kernel/fault';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import { type Understanding, understanding } from '@sandan/market/import/reading';
import type { Quantity, Range } from '@sandan/market/listing/attribute';
import { canonicalRange, convert } from '@sandan/market/listing/quantity';
import { unitsFor } from '@sandan/market/listing/quantity-label';
import { draftFrom } from '@sandan/market/patent/merge';
import type { Property } from '@sandan/market/specification/attribute';
import { fitOf, type Wanted } from '@sandan/market/specification/condition';
import type { Specification } from '@sandan/market/specification/specification';
import { templateOf } from '@sandan/market/specification/templates/registry';
import { readProperty, type Span } from '@sandan/market/specification/value';
import { embedded } from '@sandan/search/embedded/index';
import { entryOf } from '@sandan/search/entry';
import { rangeFields, tidy } from '@sandan/search/field';
import { analyser } from '@sandan/search/korean/analyser';
import { SpecificationIndex } from '@sandan/search/specification/index';
import type { Specified } from '@sandan/search/specification/shelf';
import { opened } from '@sandan/sources/csv';
import { quantities } from '@sandan/sources/equipment/dictionary';
import { equipmentList } from '@sandan/sources/equipment/list';
import { productFile } from '@sandan/sources/parts/product';
import { actor, office } from '../../import/office.ts';
import type { Figure } from '../figure.ts';
import { seeded } from './parts.ts';

const root = join(import.meta.dirname, '../../../../shared/data');
const products = join(root, 'judged/icecat/products.jsonl.gz');
const instruments = join(root, 'equipment/equipment.jsonl');
const at = new Date('2026-11-27T00:00:00Z');
const seed = 20261127;
const perCategory = 60;

interface Read {
  readonly records: readonly SourceRecord[];
  readonly refused: number;
  readonly values: Understanding | undefined;
}

const gather = async (arrivals: AsyncIterable<Arrival>): Promise<Read> => {
  const values = understanding();
  const records: SourceRecord[] = [];
  let refused = 0;
  for await (const { record, reading } of arrivals) {
    if (reading) values.add(reading);
    if (record instanceof Fault) refused++;
    else records.push(record);
  }
  return { records, refused, values: values.sum() };
};

/** What was said is what was taken and what was left for each reason: any difference is a fault of the report. */
const apart = (values: Understanding | undefined): number =>
  values ? values.said - values.taken - Object.values(values.reasons).reduce((sum, count) => sum + count, 0) : 0;

const figuresOf = (name: string, { records, refused, values }: Read): Figure[] => [
  { name: `${name}.records`, value: records.length, unit: 'records' },
  { name: `${name}.refused`, value: refused, unit: 'records' },
  { name: `${name}.values`, value: values?.said ?? 0, unit: 'values' },
  { name: `${name}.understood`, value: values?.taken ?? 0, unit: 'values' },
  ...Object.entries(values?.reasons ?? {}).map(([reason, value]) => ({ name: `${name}.left.${reason}`, value, unit: 'values' })),
  { name: `${name}.apart`, value: apart(values), unit: 'values', goal: { op: '=', number: 0 } as const },
];

type Random = ReturnType<typeof seeded>;
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** A condition on a property that some of the parts say: a bound at one's own value, written in some unit that converts. */
const wantedOf = (property: Property, some: readonly Specified[], must: boolean, random: Random): Wanted[] => {
  const value = pick(some, random).values[property.name];
  if (value === undefined) return [];
  const weight = 1 + Math.floor(random() * 5);
  if (property.fit !== 'size' && property.fit !== 'envelope') return [{ property, value, must, weight }];
  const { min, max } = value as Span;
  const own = property.unit ?? '1';
  const unit = pick(own.startsWith('{') ? [own] : unitsFor(own).slice(0, 5), random);
  const end = convert(min ?? max ?? 0, own, unit);
  const text = pick(
    [`≥ ${end} ${unit}`, `≤ ${end} ${unit}`, `${Math.min(end, end * 2)} ~ ${Math.max(end, end * 2)} ${unit}`],
    random,
  );
  const reading = readProperty(property, text);
  return 'value' in reading ? [{ property, value: reading.value, must, weight }] : [];
};

/** Parametric questions on what was loaded, each answered by the index and by holding every part against it. */
const asked = (parts: readonly Specified[]): Figure[] => {
  const random = seeded(seed);
  const index = new SpecificationIndex();
  const began = performance.now();
  for (const part of parts) index.put(part);
  const built = performance.now() - began;
  let [questions, same, hits, found] = [0, 0, 0, 0];
  for (const [category, some] of Map.groupBy(parts, (part) => part.category)) {
    const properties = Object.values(templateOf(category).properties).filter(({ name }) =>
      some.some((s) => s.values[name] !== undefined),
    );
    for (let n = 0; n < perCategory; n++) {
      const [first, ...rest] = properties.toSorted(() => random() - 0.5).slice(0, 1 + (n % 4));
      const wanted = [
        ...(first
          ? wantedOf(
              first,
              some.filter((s) => s.values[first.name] !== undefined),
              true,
              random,
            )
          : []),
        ...rest.flatMap((property) => wantedOf(property, some, false, random)),
      ];
      if (wanted.length === 0) continue;
      const truth = some
        .map(({ id, values }) => ({ id, ...fitOf(wanted, values) }))
        .filter(({ passes }) => passes)
        .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
      const answer = index.search({ category, wanted, size: truth.length + 1 });
      const ids = new Set(answer.hits.map((hit) => hit.id));
      questions++;
      hits += truth.length;
      found += truth.filter(({ id }) => ids.has(id)).length;
      if (
        answer.total === truth.length &&
        truth.every(({ id, distance }, i) => answer.hits[i]?.id === id && answer.hits[i]?.distance === distance)
      )
        same++;
    }
  }
  return [
    { name: 'spec.real.build', value: built, unit: 'ms' },
    { name: 'spec.real.questions', value: questions, unit: 'questions' },
    { name: 'spec.real.hits', value: hits, unit: 'hits by brute force' },
    { name: 'spec.real.recall', value: hits === 0 ? 0 : (100 * found) / hits, unit: '%', goal: { op: '=', number: 100 } },
    { name: 'spec.real.order', value: questions === 0 ? 0 : (100 * same) / questions, unit: '%', goal: { op: '=', number: 100 } },
  ];
};

const lengths = ['innerWidth', 'innerDepth', 'innerHeight'] as const;

/** Shared instruments asked for by the ranges read out of their descriptions, through the engine of the market. */
const ranged = async (records: readonly SourceRecord[]): Promise<Figure[]> => {
  const index = embedded({ file: ':memory:', analyse: await analyser() });
  const owner = office();
  const entries = records.map((record) => entryOf({ ...draftFrom(record, owner, actor, at), state: 'published' }, owner));
  await index.apply(entries);
  const random = seeded(seed);
  let [questions, same] = [0, 0];
  for (const name of [...quantities, ...lengths]) {
    const unit = rangeFields[name]?.unit ?? '1';
    const spans = records.flatMap(({ taken }, n) => {
      const said = taken[`attributes.${name}`] as Range | Quantity | undefined;
      if (!said) return [];
      const range = 'value' in said ? { min: said.value, max: said.value, unit: said.unit } : said;
      const { min, max } = canonicalRange(range, unit);
      return [
        {
          id: entries[n]?.id,
          ...(min === undefined ? {} : { min: tidy(min) }),
          ...(max === undefined ? {} : { max: tidy(max) }),
        },
      ];
    });
    for (let n = 0; n < 25 && spans.length > 0; n++) {
      const of = pick(spans, random);
      const end = (random() < 0.5 ? of.min : of.max) ?? of.min ?? of.max ?? 0;
      const bounds = pick([{ min: end }, { max: end }, { min: Math.min(end, 0), max: Math.max(end, 0) }], random);
      const truth = spans.filter(
        (s) => (s.max ?? Infinity) >= (bounds.min ?? -Infinity) && (s.min ?? -Infinity) <= (bounds.max ?? Infinity),
      );
      const answer = await index.search({
        text: '',
        language: 'ko',
        facets: { kind: ['equipment'] },
        ranges: { [name]: bounds },
        sort: 'newest',
        page: 1,
        size: 500,
      });
      const ids = new Set(answer.hits.map((hit) => hit.record.id));
      questions++;
      if (answer.total === truth.length && truth.every(({ id }) => id !== undefined && ids.has(id))) same++;
    }
  }
  return [
    { name: 'spec.equipment.questions', value: questions, unit: 'questions' },
    {
      name: 'spec.equipment.same',
      value: questions === 0 ? 0 : (100 * same) / questions,
      unit: '%',
      goal: { op: '=', number: 100 },
    },
  ];
};

async function* each(bytes: Uint8Array): AsyncGenerator<Arrival> {
  for await (const some of equipmentList(bytes, 'equipment.jsonl', at)) yield* some;
}

/** Real products and instruments beside the project: what of them is understood, and that questions on it equal brute force. */
export const real = async (): Promise<Figure[]> => {
  if (!existsSync(products) || !existsSync(instruments)) {
    console.log('the products and instruments are not at ../shared/data');
    return [];
  }
  const [goods, machines] = [
    await gather(productFile(opened(createReadStream(products)), 'products', at)),
    await gather(each(readFileSync(instruments))),
  ];
  const parts = goods.records.map(({ sourceId, taken }): Specified => {
    const { category, values } = taken['attributes.specification'] as Specification;
    return { id: sourceId, category, values };
  });
  return [
    ...figuresOf('spec.real', goods),
    ...asked(parts),
    ...figuresOf('spec.equipment', machines),
    ...(await ranged(machines.records)),
  ];
};
