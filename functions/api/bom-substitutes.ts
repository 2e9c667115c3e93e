import { Money } from '@sandan/kernel/money';
import { type BomLine, conditionsOf } from '@sandan/market/bom/line';
import { compare, differences, unproven, wantedOfSubstitute } from '@sandan/market/bom/substitute';
import type { Capability } from '@sandan/market/equipment/capability';
import { testsOf } from '@sandan/market/equipment/testing';
import { nearerThan } from '@sandan/market/specification/asked';
import { fitOf, standings, type Wanted } from '@sandan/market/specification/condition';
import { Proof } from '@sandan/market/specification/proof';
import { proofBases } from '@sandan/market/specification/proof-basis';
import { propertyText } from '@sandan/market/specification/spoken';
import { patentClassOf } from '@sandan/market/specification/templates/patent-class';
import { isCategory, templateOf } from '@sandan/market/specification/templates/registry';
import type { SpecificationValue } from '@sandan/market/specification/value';
import { quote } from '@sandan/market/usage/quote';
import type { SearchRecord } from '@sandan/search/record';
import { priceClassFor, priceOf } from '@sandan/store/charging';
import * as z from 'zod';
import { Text } from './answers.ts';
import type { Caller } from './caller.ts';
import { Access } from './equipment-access.ts';
import { EquipmentQuery, equipmentFor } from './equipment-finding.ts';
import { notesAbout } from './note-finding.ts';
import { NoteLine, noteLines } from './note-view.ts';
import { basesFor } from './proofs.ts';
import { recordsFor } from './search-records.ts';
import type { World } from './world.ts';

const shown = 5;
/** So many of the nearest are looked at: what says too little lies farther than what is a little off, and is worth more. */
const lookedAt = 20;
const instruments = 2;
/** Instruments that are looked at for a test; the cheapest of them are shown. */
const instrumentsLookedAt = 4;

const Part = z.object({
  id: z.string(),
  title: z.record(z.string(), z.string()),
  owner: z.object({ id: z.string(), name: z.record(z.string(), z.string()) }),
  country: z.string(),
  demo: z.boolean(),
});

export const BomSubstitutes = z
  .object({
    /** The part that is chosen for the line, while all may see it. */
    chosen: Part.optional(),
    /** One is chosen, and it is no longer published. */
    withdrawn: z.boolean(),
    substitutes: z.array(
      Part.extend({
        fit: z.number(),
        attributes: z.array(
          z.object({
            name: z.string(),
            label: Text,
            chosen: Text.optional(),
            offered: Text.optional(),
            difference: z.enum(differences).optional(),
            /** To what the line asks. */
            standing: z.enum(standings).optional(),
            asked: Text.optional(),
            basis: z.enum(proofBases),
            proof: Proof.optional(),
          }),
        ),
        /** Names of the attributes that a test has to prove. */
        missing: z.array(z.string()),
      }),
    ),
    /** Overseas technology notes on such parts, by the HS heading and IPC subclass of its category and the codes of the chosen one. */
    notes: z.array(NoteLine),
    /** A search to be saved, for parts that come nearer to what the line asks than what there is. */
    watch: z.string().max(2000).optional(),
    /** For each attribute that is to be proven: the standard of the test, and instruments of the market that do it. */
    tests: z.array(
      z.object({
        name: z.string(),
        label: Text,
        standard: z.string().optional(),
        /** Whether any kind of instrument measures it; what none does, a look at the thing tells. */
        measurable: z.boolean(),
        equipment: z.array(
          z.object({
            id: z.string(),
            title: z.record(z.string(), z.string()),
            owner: z.record(z.string(), z.string()),
            access: Access,
            /** What the first free time would cost the caller, with tax. */
            price: Money.optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'BomSubstitutes' });
type BomSubstitutes = z.infer<typeof BomSubstitutes>;

const partOf = (record: SearchRecord): z.infer<typeof Part> => ({
  id: record.id,
  title: record.title as Record<string, string>,
  owner: { id: record.owner.id, name: record.owner.name },
  country: record.place.country,
  demo: record.demo,
});

interface Asking {
  readonly caller: Caller;
  readonly language: 'ko' | 'en';
  readonly now: Date;
}

type Instrument = BomSubstitutes['tests'][number]['equipment'][number];

/** What the caller would pay for the first free time of an instrument; nothing where its owner says no price. */
const pricing = (world: World, { caller, now }: Asking) => {
  const known = new Map<string, Promise<Money | undefined>>();
  const priced = async ({ resourceId, firstFree }: Instrument['access']): Promise<Money | undefined> => {
    const resource = resourceId && firstFree ? await world.stores.resources.byId(resourceId) : undefined;
    if (!resource || !firstFree) return undefined;
    const price = await priceOf(world.stores, resource.id, now.toISOString());
    if (!price) return undefined;
    const priceClass = await priceClassFor(world.stores, caller.organisation?.id, resource.ownerId);
    const { net, vat } = quote(price, { start: firstFree.from, end: firstFree.to, zone: resource.zone }, priceClass);
    return { currency: price.currency, minor: net + vat };
  };
  // One instrument proves several properties.
  return (access: Instrument['access']): Promise<Money | undefined> => {
    const key = access.resourceId ?? '';
    const found = known.get(key) ?? priced(access);
    known.set(key, found);
    return found;
  };
};

/** The cheapest first, then the one that is free first; what names no price, or none in won, comes after. */
const cheapestFirst = (a: Instrument, b: Instrument): number => {
  const cost = ({ price }: Instrument) => (price?.currency === 'KRW' ? price.minor : Number.MAX_SAFE_INTEGER);
  const freeAt = ({ access }: Instrument) => access.firstFree?.from ?? '9';
  return cost(a) - cost(b) || freeAt(a).localeCompare(freeAt(b));
};

/** Instruments that measure a property, with the first free time and what it costs. */
const testsFor = async (
  world: World,
  category: string,
  names: readonly string[],
  asking: Asking,
): Promise<BomSubstitutes['tests']> => {
  const priceAt = pricing(world, asking);
  const search = async (capabilities: readonly Capability[]): Promise<Instrument[]> => {
    const query = { 'f.capabilities': [...capabilities], limit: instrumentsLookedAt, lang: asking.language };
    const { hits } = await equipmentFor(world, EquipmentQuery.parse(query), asking);
    const equipment = await Promise.all(
      hits.map(async ({ id, title, owner, access }): Promise<Instrument> => {
        const price = await priceAt(access);
        return { id, title: title as Record<string, string>, owner: owner.name, access, ...(price ? { price } : {}) };
      }),
    );
    return equipment.toSorted(cheapestFirst).slice(0, instruments);
  };
  // Properties that the same instruments measure are asked for once: no category has more than a dozen kinds of tests.
  const searched = new Map<string, Promise<Instrument[]>>();
  const instrumentsFor = (capabilities: readonly Capability[]): Promise<Instrument[]> => {
    if (capabilities.length === 0) return Promise.resolve([]);
    const key = capabilities.join(' ');
    const found = searched.get(key) ?? search(capabilities);
    searched.set(key, found);
    return found;
  };
  return Promise.all(
    names.map(async (name) => {
      const property = templateOf(category).properties[name];
      const capabilities = property ? testsOf(property) : [];
      return {
        name,
        label: { ...(property?.label ?? { ko: name, en: name }) },
        ...(property?.standard ? { standard: property.standard } : {}),
        measurable: capabilities.length > 0,
        equipment: await instrumentsFor(capabilities),
      };
    }),
  );
};

/** Of the chosen part, or else the nearest, how far it lies from what the line asks; a search for what comes nearer, while anything can. */
const watchOf = (category: string, asked: readonly Wanted[], [first]: readonly SearchRecord[]): string | undefined => {
  if (asked.length === 0) return undefined;
  const wishes = asked.map((one) => ({ ...one, must: false, weight: 3 }));
  const { distance } = fitOf(wishes, first?.specification?.category === category ? first.specification.values : {});
  const query = nearerThan(category, wishes, distance);
  return distance > 0 && query.length <= 2000 ? query : undefined;
};

/** What is known of such parts abroad: by where they travel and are patented, and by the codes of the chosen one. */
const notesOn = async (world: World, category: string | undefined, chosen: SearchRecord | undefined, now: Date) => {
  const ofCategory = {
    hs: category && isCategory(category) ? [templateOf(category).hs] : [],
    ipc: category ? [patentClassOf(category) ?? []].flat() : [],
  };
  const all = (['hs', 'ipc'] as const).flatMap((scheme) =>
    [...ofCategory[scheme], ...(chosen?.facets[scheme] ?? [])].map((code) => ({ scheme, code })),
  );
  return noteLines(world, await notesAbout(world, all), now);
};

/** Parts that may stand in for the one chosen for a line, with every difference, what is unproven, and who can test it (N12). */
export const substitutesFor = async (world: World, line: BomLine, asking: Asking): Promise<BomSubstitutes> => {
  const read = conditionsOf(line);
  const asked = 'wanted' in read ? read.wanted : [];
  const [chosen] = line.chosen ? await recordsFor(world, [line.chosen]) : [];
  const category = line.category ?? chosen?.specification?.category;
  const withdrawn = line.chosen !== undefined && chosen === undefined;
  const notes = await notesOn(world, category, chosen, asking.now);
  const head = { ...(chosen ? { chosen: partOf(chosen) } : {}), withdrawn, notes };
  if (!category || !isCategory(category)) return { ...head, substitutes: [], tests: [] };
  const values = chosen?.specification?.category === category ? chosen.specification.values : {};
  const wanted = wantedOfSubstitute(category, asked, values);
  if (wanted.length === 0) return { ...head, substitutes: [], tests: [] };
  const found = await world.search.specified({ category, wanted, size: lookedAt + 1 });
  const near = found.hits.filter(({ id }) => id !== line.chosen);
  const records = (
    await recordsFor(
      world,
      near.map(({ id }) => id),
    )
  ).filter((record) => record.specification?.category === category);
  const basis = await basesFor(world, records, asking.now);
  const { properties } = templateOf(category);
  const text = (name: string, value: SpecificationValue) => {
    const property = properties[name];
    return property ? { ko: propertyText(property, value, 'ko'), en: propertyText(property, value, 'en') } : { ko: '', en: '' };
  };
  const all = records.map((record) => {
    const compared = compare(category, asked, values, record.specification?.values ?? {});
    return {
      ...partOf(record),
      fit: Math.round((1 - (near.find(({ id }) => id === record.id)?.distance ?? 1)) * 1000) / 1000,
      attributes: compared.map((c) => {
        const condition = asked.find((w) => w.property.name === c.name);
        return {
          name: c.name,
          label: { ...(properties[c.name]?.label ?? { ko: c.name, en: c.name }) },
          ...(c.chosen === undefined ? {} : { chosen: text(c.name, c.chosen) }),
          ...(c.offered === undefined ? {} : { offered: text(c.name, c.offered) }),
          ...(c.difference ? { difference: c.difference } : {}),
          ...(c.asked && condition ? { standing: c.asked.standing, asked: text(c.name, condition.value) } : {}),
          ...basis(record, c.name),
        };
      }),
      missing: unproven(compared, (name) => basis(record, name).basis),
    };
  });
  const misses = ({ attributes }: (typeof all)[number]) => attributes.filter(({ standing }) => standing === 'outside').length;
  const substitutes = all.toSorted((a, b) => misses(a) - misses(b) || b.fit - a.fit).slice(0, shown);
  // What does not fit needs no test.
  const apt = substitutes.filter((one) => misses(one) === 0);
  const names = [...new Set(apt.flatMap(({ missing }) => missing))];
  const watch = watchOf(category, asked, chosen ? [chosen] : records.filter(({ id }) => id === substitutes[0]?.id));
  return { ...head, substitutes, ...(watch ? { watch } : {}), tests: await testsFor(world, category, names, asking) };
};
