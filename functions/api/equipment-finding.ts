import { invalidField } from '@sandan/kernel/fault';
import type { Language } from '@sandan/kernel/text';
import type { Span } from '@sandan/market/booking/open-span';
import { type Capability, capabilities } from '@sandan/market/equipment/capability';
import { capabilitiesIn } from '@sandan/market/equipment/purpose';
import { QueryString, queryFrom } from '@sandan/search/query';
import * as z from 'zod';
import { Text } from './answers.ts';
import type { Caller } from './caller.ts';
import { Access, accessTo, freeIn, type Looked, resourcesAt } from './equipment-access.ts';
import { Found, Hit } from './search-answers.ts';
import { foundView } from './search-view.ts';
import type { World } from './world.ts';

const day = 86_400_000;
/** Days that are looked at where no period is asked for, and at most. */
const usualDays = 14;
const mostDays = 62;
/** Hits that are looked at for a free time on one page. */
const lookedAt = 100;

export const EquipmentQuery = QueryString.omit({ kind: true, limit: true, explain: true }).extend({
  limit: z.coerce.number().int().min(1).max(50).default(20),
  /** The period in which it is wanted; two weeks from now unless it is said. */
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  /** How long, in minutes; as short as the instrument allows unless it is said. */
  minutes: z.coerce.number().int().min(5).max(20_160).optional(),
  /** Only what is free in the period. */
  free: z.enum(['true', 'false']).default('false'),
});
export type EquipmentQuery = z.infer<typeof EquipmentQuery>;

export const FoundEquipment = Found.omit({ hits: true })
  .extend({
    hits: z.array(Hit.extend({ access: Access })),
    /** What the text was understood to be about. */
    purposes: z.array(z.object({ name: z.string(), label: Text })),
    period: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }),
    /** How many of the hits were looked at for a free time, where only such were wanted. */
    looked: z.int().optional(),
  })
  .meta({ id: 'FoundEquipment' });

const periodOf = ({ from, to, minutes }: EquipmentQuery, now: Date): Looked => {
  const begin = Math.max(now.getTime(), from ? Date.parse(from) : 0);
  const end = to ? Date.parse(to) : begin + usualDays * day;
  if (end <= begin || end - begin > mostDays * day) throw invalidField('/query/to', 'resource.window', { days: mostDays });
  return { from: begin, to: end, minutes };
};

/** What is found: by the words first; where not all of them stand anywhere, by the purposes that they speak of. */
const foundFor = async (world: World, asked: EquipmentQuery, purposes: readonly Capability[], size: number) => {
  const { from: _, to: __, minutes: ___, free: ____, ...rest } = asked;
  const query = queryFrom(QueryString.parse({ ...rest, limit: size, kind: 'equipment' }));
  const named = query.facets.capabilities;
  if (purposes.length === 0 || named) return foundView(world, query);
  const byWords = await foundView(world, query);
  if (byWords.relaxed === 'table' || (byWords.relaxed === 'none' && byWords.total > 0)) return byWords;
  return foundView(world, { ...query, text: '', facets: { ...query.facets, capabilities: purposes } });
};

/** Equipment of all owners by what is to be found out, each with the way in which the caller can book it, or why not yet. */
export const equipmentFor = async (
  world: World,
  asked: EquipmentQuery,
  { caller, language, now }: { caller: Caller; language: Language; now: Date },
) => {
  const period = periodOf(asked, now);
  const purposes = capabilitiesIn(asked.q);
  const onlyFree = asked.free === 'true';
  const found = await foundFor(world, asked, purposes, onlyFree ? lookedAt : asked.limit);
  const resources = await resourcesAt(
    world,
    found.hits.map((h) => h.id),
  );
  const free = new Map<string, Span>();
  let looked = 0;
  while (onlyFree && free.size < asked.limit && looked < found.hits.length) {
    const some = found.hits.slice(looked, looked + asked.limit);
    looked += some.length;
    await Promise.all(
      some.map(async ({ id }) => {
        const resource = resources.get(id);
        const span = resource && (await freeIn(world, resource, period, now));
        if (span) free.set(id, span);
      }),
    );
  }
  const shown = onlyFree ? found.hits.filter(({ id }) => free.has(id)).slice(0, asked.limit) : found.hits;
  const hits = await Promise.all(
    shown.map(async (hit) => {
      const sole = hit.facts.some((f) => f.name === 'useScope' && f.value === 'sole');
      const resource = resources.get(hit.id);
      const access = await accessTo(world, { resource, sole, caller, looked: period, language, now, free: free.get(hit.id) });
      return { ...hit, access };
    }),
  );
  const iso = (at: number) => new Date(at).toISOString();
  return {
    ...found,
    hits,
    purposes: purposes.map((name) => ({ name, label: capabilities[name] })),
    period: { from: iso(period.from), to: iso(period.to) },
    ...(onlyFree ? { looked } : {}),
  };
};
