import { Fault } from '@sandan/kernel/fault';
import { Language } from '@sandan/kernel/text';
import { wantedIn } from '@sandan/market/specification/asked';
import { fitOf, standings, type Wanted } from '@sandan/market/specification/condition';
import { equivalents, gradeKey } from '@sandan/market/specification/grade';
import { Proof } from '@sandan/market/specification/proof';
import { proofBases } from '@sandan/market/specification/proof-basis';
import { propertyText } from '@sandan/market/specification/spoken';
import { templateOf, templates } from '@sandan/market/specification/templates/registry';
import * as z from 'zod';
import { Text } from './answers.ts';
import { basesFor, mostLooked } from './proofs.ts';
import { Hit } from './search-answers.ts';
import { recordsFor } from './search-records.ts';
import { hitView } from './search-view.ts';
import type { World } from './world.ts';

const Some = z.union([z.string().max(200), z.array(z.string().max(200)).max(20)]);

/**
 * `must.<property>` and `wish.<property>` say what is wanted, in any unit that converts (`≥ 15 kΩ`, `25 ±0.1 mm`, `1/2 in`); options and
 * grades may be repeated. `weight.<property>` is 1 to 5.
 */
export const PartQuery = z
  .object({
    category: z.string().max(60),
    lang: Language.optional(),
    page: z.coerce.number().int().min(1).max(50).default(1),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  })
  .catchall(Some);
export type PartQuery = z.infer<typeof PartQuery>;

const Condition = z.object({
  name: z.string(),
  label: Text,
  must: z.boolean(),
  standing: z.enum(standings),
  /** 0 where it is met, up to 1; 1 where it is not known. */
  distance: z.number(),
  wanted: Text,
  offered: Text.optional(),
  /** On whose word the offered value stands, and by which report. */
  basis: z.enum(proofBases).optional(),
  proof: Proof.optional(),
});

const Label = z.object({ ko: z.string(), en: z.string() });

export const TemplateView = z
  .object({
    category: z.string(),
    version: z.int(),
    trade: z.string(),
    label: Label,
    hs: z.string(),
    standards: z.array(z.string()),
    properties: z.array(
      z.object({
        name: z.string(),
        label: Label,
        fit: z.enum(['size', 'envelope', 'choice', 'grade', 'parts', 'words', 'flag']),
        unit: z.string().optional(),
        options: z.record(z.string(), Label).optional(),
        standard: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'SpecificationTemplate' });

export const FoundParts = z
  .object({
    hits: z.array(Hit.extend({ fit: z.number(), conditions: z.array(Condition) })),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
    /** How many of the category there are at all. */
    inCategory: z.int(),
    histograms: z.record(z.string(), z.object({ min: z.number(), max: z.number(), counts: z.array(z.int()) })),
    /** Of grades that are wanted: what other standards call them, and how near that is. */
    equivalents: z.array(
      z.object({
        /** The property, and the grade that is wanted of it. */
        property: z.string(),
        of: z.string(),
        body: z.string(),
        name: z.string(),
        nearness: z.enum(['same', 'near']),
        /** The table that compares them, and the standards in which they stand. */
        source: z.string(),
      }),
    ),
    /** How each condition was read, in the unit of its property. */
    read: z.array(z.object({ name: z.string(), text: Text })),
  })
  .meta({ id: 'FoundParts' });

export const templateView = (category: string): z.infer<typeof TemplateView> => {
  const { properties, ...template } = templateOf(category);
  return { ...template, standards: [...template.standards], properties: Object.values(properties) as never };
};

export const allTemplates = (): z.infer<typeof TemplateView>[] => templates.map((t) => templateView(t.category));

const wantedOf = ({ category, lang: _, page: __, limit: ___, ...rest }: PartQuery): Wanted[] => {
  const { wanted, faults } = wantedIn(category, rest);
  if (faults.length > 0) throw new Fault('invalid', 'request.invalid', 'query', { fields: faults });
  return wanted;
};

/** What others call the grades that are wanted, each name once, and none that is wanted already. */
const equivalentsOf = ({ property, value }: Wanted): z.infer<typeof FoundParts>['equivalents'] => {
  const grades = value as readonly string[];
  const told = new Set(grades.map(gradeKey));
  return grades
    .flatMap((of) => equivalents(of).map((e) => ({ property: property.name, of, ...e })))
    .sort((a, b) => Number(a.nearness === 'near') - Number(b.nearness === 'near'))
    .filter(({ name }) => !told.has(gradeKey(name)) && told.add(gradeKey(name)));
};

/** Parts of one category that meet every must, the nearest to all that is wanted first, with every condition explained. */
export const partsFor = async (world: World, query: PartQuery): Promise<z.infer<typeof FoundParts>> => {
  const wanted = wantedOf(query);
  const { page, limit, category } = query;
  const found = await world.search.specified({ category, wanted, size: limit, skip: (page - 1) * limit });
  const records = await recordsFor(
    world,
    found.hits.map((h) => h.id),
  );
  const bases = await basesFor(world, records, world.now(), mostLooked.anybody);
  const hits = found.hits.flatMap(({ id }) => {
    const record = records.find((r) => r.id === id);
    const specification = record?.specification;
    // What left the table after it was found is not shown, and what changed is held anew.
    if (!record || specification?.category !== category) return [];
    const { passes, distance, conditions } = fitOf(wanted, specification.values);
    if (!passes) return [];
    return [
      {
        ...hitView({ record, highlight: {} }),
        fit: Math.round((1 - distance) * 1000) / 1000,
        conditions: conditions.map(({ name, must, standing, distance: far, wanted: value, offered }, at) => {
          const property = (wanted[at] as Wanted).property;
          const said = (v: typeof value) => ({ ko: propertyText(property, v, 'ko'), en: propertyText(property, v, 'en') });
          return {
            name,
            label: { ...property.label },
            must,
            standing,
            distance: Math.round(far * 1000) / 1000,
            wanted: said(value),
            ...(offered === undefined ? {} : { offered: said(offered), ...bases(record, name) }),
          };
        }),
      },
    ];
  });
  return {
    hits,
    total: found.total,
    page,
    pages: Math.max(1, Math.ceil(found.total / limit)),
    inCategory: found.inCategory,
    histograms: Object.fromEntries(Object.entries(found.histograms).map(([name, h]) => [name, { ...h, counts: [...h.counts] }])),
    read: wanted.map(({ property, value }) => ({
      name: property.name,
      text: { ko: propertyText(property, value, 'ko'), en: propertyText(property, value, 'en') },
    })),
    equivalents: wanted.filter((w) => w.property.fit === 'grade').flatMap(equivalentsOf),
  };
};
