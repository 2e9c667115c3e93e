import { importListings } from '@sandan/fn-sources/import';
import { recordIn } from '@sandan/fn-sources/lookups';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { koreanDay } from '@sandan/market/calendar/date';
import { ListingContent } from '@sandan/market/listing/listing';
import { keysOfFindings } from '@sandan/market/patent/invention';
import { Asked, askAgain, drafted, lookUp, type PatentLookup } from '@sandan/market/patent/lookup';
import { mergeContent } from '@sandan/market/patent/merge';
import { officeNumberAsWritten } from '@sandan/market/patent/office-number';
import { takenOf } from '@sandan/market/patent/taken';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { RightsView, rightsOfFindings } from '../rights-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('lookup') });

const LookupLine = z
  .object({
    id: idOf('lookup'),
    version: z.int(),
    state: z.string(),
    number: z.string(),
    sources: z.array(Asked),
    listingId: idOf('listing').optional(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'PatentLookupLine' });

const LookupView = LookupLine.extend({
  /** The content with which a draft would begin. */
  content: ListingContent.partial().optional(),
  rights: RightsView.omit({ listingId: true }).optional(),
  /** The listing of the caller's organisation that is about this invention already. */
  knownAs: idOf('listing').optional(),
}).meta({ id: 'PatentLookupView' });

const written = ({ number, text }: PatentLookup): string => {
  try {
    return officeNumberAsWritten(number);
  } catch {
    return text;
  }
};

const line = (lookup: PatentLookup): z.infer<typeof LookupLine> => ({
  id: lookup.id,
  version: lookup.version,
  state: lookup.state,
  number: written(lookup),
  sources: lookup.sources,
  ...(lookup.listingId ? { listingId: lookup.listingId } : {}),
  createdAt: lookup.created.at,
});

const nothing = { title: {}, codes: [], attributes: {}, keywords: [], stages: {}, media: [] } as unknown as ListingContent;

/** The content that its findings come to; absent where nobody says what it is called. */
const contentOf = ({ findings }: PatentLookup, now: Date): ListingContent | undefined => {
  const taken = takenOf(findings, koreanDay(now));
  return Object.keys(taken).some((path) => path.startsWith('title.')) ? mergeContent(nothing, {}, taken) : undefined;
};

/** The listing of its owner that holds one of its numbers. */
const knownAs = async ({ stores }: World, { ownerId, findings }: PatentLookup): Promise<string | undefined> => {
  const keys = keysOfFindings(findings).slice(0, 50);
  return keys.length === 0 ? undefined : (await stores.identities.many(ownerId, keys))[0]?.listingId;
};

const view = async (world: World, lookup: PatentLookup, now: Date): Promise<z.infer<typeof LookupView>> => {
  const content = lookup.findings.length > 0 ? contentOf(lookup, now) : undefined;
  const known = await knownAs(world, lookup);
  return {
    ...line(lookup),
    ...(content ? { content } : {}),
    ...(lookup.findings.length > 0 ? { rights: rightsOfFindings(lookup.findings, now) } : {}),
    ...(known ? { knownAs: known } : {}),
  };
};

const relation = (lookup: PatentLookup | undefined, { organisation }: Caller) =>
  lookup && organisation?.id === lookup.ownerId ? ('organisation' as const) : ('other' as const);

export const lookups = [
  endpoint({
    operation: 'lookups.create',
    method: 'post',
    path: '/patent-lookups',
    summary: 'Ask the sources about a patent by its number at any office, to start a listing from it',
    body: z.strictObject({ number: z.string().trim().min(4).max(60) }),
    answer: LookupLine,
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      const lookup = lookUp(body.number, organisation().id, caller.actor, now);
      world.stores.lookups.create(work, lookup);
      return { body: line(lookup), version: lookup.version };
    },
  }),
  endpoint({
    operation: 'lookups.list',
    method: 'get',
    path: '/patent-lookups',
    summary: 'Numbers that the active organisation asked about lately, the newest first',
    query: PageQuery,
    answer: listOf(LookupLine),
    handle: async ({ permit, organisation, query, world }) => {
      permit('organisation');
      const page = await world.stores.lookups.ofOwner(organisation().id, query);
      return { body: { ...page, items: page.items.map(line) } };
    },
  }),
  endpoint({
    operation: 'lookups.read',
    method: 'get',
    path: '/patent-lookups/{id}',
    summary: 'What the sources say of the patent: the content a draft would begin with, its family and legal status by country',
    params: Id,
    answer: LookupView,
    handle: async ({ permit, params, caller, world, now }) => {
      const lookup = await world.stores.lookups.byId(params.id);
      permit(relation(lookup, caller));
      if (!lookup) throw missing('lookup');
      return { body: await view(world, lookup, now), version: lookup.version };
    },
  }),
  endpoint({
    operation: 'lookups.act',
    method: 'post',
    path: '/patent-lookups/{id}/actions',
    summary: 'Ask the sources once more, or start a draft from what they said',
    changes: true,
    params: Id,
    body: z.strictObject({ action: z.enum(['ask', 'draft']) }),
    answer: LookupView,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const lookup = await world.stores.lookups.byId(params.id);
      permit(relation(lookup, caller));
      if (!lookup) throw missing('lookup');
      if (lookup.version !== seen()) throw new Fault('conflict', 'lookup.stale');
      if (body.action === 'ask') {
        const next = askAgain(lookup, caller.actor, now);
        world.stores.lookups.put(work, next);
        return { body: await view(world, next, now), version: next.version };
      }
      if (lookup.state !== 'found') throw new Fault('conflict', 'process.refused', 'nothing was found yet');
      const record = recordIn(lookup);
      if (!record) throw new Fault('conflict', 'process.refused', 'nothing was found yet');
      const records = (async function* () {
        yield [{ position: { document: lookup.id, index: 1 }, id: lookup.text, record }];
      })();
      const report = await importListings(world, { records, ownerId: lookup.ownerId, actor: caller.actor });
      const listingId = await knownAs(world, lookup);
      const [refused] = report.refused;
      if (!listingId) throw new Fault('conflict', refused?.code ?? 'lookup.undrafted');
      const next = drafted(lookup, listingId, caller.actor, now);
      world.stores.lookups.put(work, next);
      return { body: await view(world, next, now), version: next.version };
    },
  }),
];
