import { coverageOf, isNearer, type LineStanding, lineStandings, standingOf } from '@sandan/market/bom/coverage';
import { type BomLine, conditionsOf } from '@sandan/market/bom/line';
import { fitOf, standings, type Wanted } from '@sandan/market/specification/condition';
import { Proof } from '@sandan/market/specification/proof';
import { proofBases } from '@sandan/market/specification/proof-basis';
import { propertyText } from '@sandan/market/specification/spoken';
import { verdictOf, verdictReasons, verdicts } from '@sandan/market/specification/verdict';
import { identifierForms } from '@sandan/search/identifier';
import type { SearchRecord } from '@sandan/search/record';
import * as z from 'zod';
import { Text } from './answers.ts';
import { basesFor } from './proofs.ts';
import { recordsFor } from './search-records.ts';
import type { World } from './world.ts';

/** So many of the nearest parts are held against a line. */
const nearest = 6;
/** Searches that run at once. */
const atOnce = 8;

const Condition = z.object({
  name: z.string(),
  label: Text,
  standing: z.enum(standings),
  verdict: z.enum(verdicts),
  reason: z.enum(verdictReasons),
  wanted: Text,
  offered: Text.optional(),
  /** On whose word the offered value stands, and by which report. */
  basis: z.enum(proofBases).optional(),
  proof: Proof.optional(),
});

const Candidate = z
  .object({
    id: z.string(),
    title: z.record(z.string(), z.string()),
    owner: z.object({ id: z.string(), name: z.record(z.string(), z.string()) }),
    country: z.string(),
    /** It has the part number of the line, or says that it stands in for it. */
    named: z.boolean(),
    /** Every condition is met. */
    meets: z.boolean(),
    /** 0 to 1: how near it is to all that is wanted. */
    fit: z.number(),
    conditions: z.array(Condition),
    lifecycle: z.string().optional(),
    demo: z.boolean(),
  })
  .meta({ id: 'BomCandidate' });
type Candidate = z.infer<typeof Candidate>;

export const BomCoverage = z
  .object({
    lines: z.array(
      z.object({
        number: z.int(),
        standing: z.enum(lineStandings),
        candidates: z.array(Candidate),
        chosen: Candidate.optional(),
        /** Id of the candidate that comes nearer than the chosen part. */
        nearer: z.string().optional(),
      }),
    ),
    /** Numbers are those of lines. */
    summary: z.object({
      lines: z.int(),
      met: z.int(),
      percent: z.int(),
      unspecified: z.array(z.int()),
      singleSource: z.array(z.int()),
      singleCountry: z.array(z.int()),
    }),
  })
  .meta({ id: 'BomCoverage' });

const inTurns = async <T, R>(items: readonly T[], each: (item: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += atOnce) done.push(...(await Promise.all(items.slice(at, at + atOnce).map(each))));
  return done;
};

/** Ids of parts that have a number, or stand in for it. */
const numbered = async (world: World, partNumber: string): Promise<string[]> => {
  const [leading] = identifierForms(partNumber);
  if (!leading) return [];
  const answer = await world.search.search({
    // A dash behind a blank would exclude what follows it.
    text: partNumber.replace(/\s+[-−－]/gu, '-'),
    language: 'ko',
    facets: { kind: ['part'] },
    ranges: {},
    sort: 'relevance',
    page: 1,
    size: nearest,
    bare: true,
  });
  return answer.hits.filter(({ record }) => record.identifiers.includes(leading)).map(({ record }) => record.id);
};

interface Asked {
  readonly line: BomLine;
  readonly wanted: readonly Wanted[];
}

const idsFor = async (world: World, { line, wanted }: Asked): Promise<string[]> => {
  const { category, partNumber } = line;
  const wishes = wanted.map((w) => ({ ...w, must: false }));
  const [byNumber, bySpecification] = await Promise.all([
    partNumber ? numbered(world, partNumber) : [],
    category && wishes.length > 0 ? world.search.specified({ category, wanted: wishes, size: nearest }) : undefined,
  ]);
  return [...new Set([...byNumber, ...(bySpecification?.hits ?? []).map(({ id }) => id)])].slice(0, nearest);
};

/** Whether a part is worth showing for a line: it has its number, or meets one of its conditions at least. */
const worth = ({ named, conditions }: Candidate): boolean => named || conditions.some((c) => c.verdict === 'met');

type Bases = Awaited<ReturnType<typeof basesFor>>;

const candidateOf = (record: SearchRecord, { line, wanted }: Asked, bases: Bases): Candidate => {
  const same = record.specification?.category === line.category;
  const { distance, conditions } = fitOf(wanted, same ? (record.specification?.values ?? {}) : {});
  const [leading] = line.partNumber ? identifierForms(line.partNumber) : [];
  const named = leading !== undefined && record.identifiers.includes(leading);
  const lifecycle = record.facets.lifecycle?.[0];
  const said = conditions.map((condition, at) => {
    const { property } = wanted[at] as Wanted;
    const text = (v: typeof condition.wanted) => ({ ko: propertyText(property, v, 'ko'), en: propertyText(property, v, 'en') });
    return {
      name: property.name,
      label: { ...property.label },
      standing: condition.standing,
      ...verdictOf(condition),
      wanted: text(condition.wanted),
      ...(condition.offered === undefined ? {} : { offered: text(condition.offered), ...bases(record, property.name) }),
    };
  });
  return {
    id: record.id,
    title: record.title as Record<string, string>,
    owner: { id: record.owner.id, name: record.owner.name },
    country: record.place.country,
    named,
    meets: said.every((c) => c.verdict === 'met') && (named || said.length > 0),
    fit: wanted.length === 0 ? (named ? 1 : 0) : Math.round((1 - distance) * 1000) / 1000,
    conditions: said,
    ...(lifecycle ? { lifecycle } : {}),
    demo: record.demo,
  };
};

const nearestFirst = (a: Candidate, b: Candidate): number =>
  Number(b.meets) - Number(a.meets) || Number(b.named) - Number(a.named) || b.fit - a.fit || a.id.localeCompare(b.id);

/** What the market has for each line, with the verdict on every condition, and how far the whole is supplied. */
export const coverBom = async (world: World, lines: readonly BomLine[], now: Date): Promise<z.infer<typeof BomCoverage>> => {
  const asked = lines.map((line): Asked => {
    const read = conditionsOf(line);
    return { line, wanted: 'wanted' in read ? read.wanted : [] };
  });
  // Lines that ask for the same are asked once.
  const keys = asked.map(({ line: { category, specification, partNumber } }) =>
    [category, specification, partNumber].join('\u0000'),
  );
  const distinct = [...new Map(keys.map((key, at) => [key, asked[at] as Asked])).entries()];
  const found = new Map(await inTurns(distinct, async ([key, one]) => [key, await idsFor(world, one)] as const));
  const ids = new Set([...found.values()].flat().concat(lines.flatMap(({ chosen }) => chosen ?? [])));
  const records = new Map((await recordsFor(world, [...ids])).map((record) => [record.id, record]));
  const bases = await basesFor(world, [...records.values()], now);
  const covered = asked.map((one, at) => {
    const candidates = (found.get(keys[at] ?? '') ?? [])
      .flatMap((id) => records.get(id) ?? [])
      .map((record) => candidateOf(record, one, bases))
      .filter(worth)
      .sort(nearestFirst);
    const bought = one.line.chosen ? records.get(one.line.chosen) : undefined;
    const chosen = bought && candidateOf(bought, one, bases);
    const nearer = chosen && candidates.find((other) => other.id !== chosen.id && isNearer(other, chosen));
    const specified = one.wanted.length > 0 || one.line.partNumber !== undefined;
    const supplies = candidates.map(({ owner, country, meets }) => ({ ownerId: owner.id, country, meets }));
    return {
      number: at + 1,
      standing: standingOf({ number: at + 1, specified, supplies }) as LineStanding,
      specified,
      supplies,
      candidates,
      ...(chosen ? { chosen } : {}),
      ...(nearer ? { nearer: nearer.id } : {}),
    };
  });
  const { unspecified, singleSource, singleCountry, ...counts } = coverageOf(covered);
  return {
    lines: covered.map(({ specified: _, supplies: __, ...line }) => line),
    summary: {
      ...counts,
      unspecified: [...unspecified],
      singleSource: [...singleSource],
      singleCountry: [...singleCountry],
    },
  };
};
