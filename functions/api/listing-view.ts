import { holds } from '@sandan/kernel/actor';
import { open } from '@sandan/kernel/process';
import { levelOf } from '@sandan/market/company/standing';
import { stageOfDeal } from '@sandan/market/deal/technology-stage';
import { isAnonymous } from '@sandan/market/listing/anonymity';
import type { Stage } from '@sandan/market/listing/attribute';
import { further, type Sight, visible } from '@sandan/market/listing/disclosure';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import { type Listing, type ListingContent, listingProcess } from '@sandan/market/listing/listing';
import { openToOwner } from '@sandan/market/listing/verbs';
import { carried } from '@sandan/market/specification/carried';
import type { Specification } from '@sandan/market/specification/specification';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import { basesFor, mostLooked } from './proofs.ts';
import type { World } from './world.ts';

/** How the caller stands to a listing. */
export const relationTo = (listing: Listing, caller: Caller): 'organisation' | 'public' | 'other' | 'deleted' => {
  if (caller.organisation?.id === listing.ownerId) return 'organisation';
  if (listing.state === 'archived') return 'deleted';
  return listing.state === 'published' ? 'public' : 'other';
};

/** The same as things stand now: of a suspended owner nothing is public. */
export const relationNow = async (world: World, listing: Listing | undefined, caller: Caller) => {
  const relation = listing ? relationTo(listing, caller) : 'other';
  if (!listing || relation !== 'public') return relation;
  return (await faceOf(world, listing.ownerId))?.status === 'active' ? relation : 'other';
};

const isDesk = (caller: Caller): boolean => holds(caller.actor, 'desk.act');
/** The desk and its support see what a listing's own side sees. */
const isStaff = (caller: Caller): boolean => holds(caller.actor, 'desk.look');

/**
 * The most a caller may see of a listing: all for its own side, all but what is sealed for the desk, the qualified stage for members of an organisation
 * that is verified to sell or to buy (UO7), and what its deal about the listing has opened at this moment (N7).
 */
export const stageFor = async (world: World, listing: Listing, caller: Caller): Promise<Sight> => {
  if (caller.organisation?.id === listing.ownerId) return 'own';
  if (isStaff(caller)) return 'room';
  const now = world.now();
  const stage: Stage = levelOf(caller.organisation, now) > 0 ? 'qualified' : 'public';
  if (!caller.organisation || visible(kindOf(listing.kind), listing.content, stage).withheld.length === 0) return stage;
  const latest = await world.stores.deals.latest(listing.id, caller.organisation.id);
  return latest ? further(stage, stageOfDeal(latest.deal, now)) : stage;
};

/** The actions of the process table that are open to the caller. */
const actionsFor = (listing: Listing, caller: Caller): string[] => {
  const mine = caller.organisation?.id === listing.ownerId ? openToOwner(listing) : [];
  const desk = isDesk(caller) ? open(listingProcess, listing.state, 'operator') : [];
  return [...new Set([...mine, ...desk].map((t) => t.action))];
};

/** Where the bytes of a file lie is nobody's business outside. */
const shown = (content: ListingContent) => ({ ...content, media: content.media.map(({ key: _, origin: __, ...m }) => m) });

/** Whether the owner named the caller's organisation as broker of its need. */
const isNamedBroker = async (world: World, { id }: Listing, caller: Caller): Promise<boolean> => {
  const organisation = caller.organisation?.id;
  return organisation !== undefined && (await world.stores.needs.byId(id))?.namedBrokerId === organisation;
};

/** On whose word each value of a specification stands that names a report. */
const proofsOf = async (
  world: World,
  { id, kind, ownerId }: Listing,
  { attributes }: Pick<ListingContent, 'attributes'>,
  most: number,
) => {
  const [name] = Object.entries(kindOf(kind).attributes).find(([, { type }]) => type === 'specification') ?? [];
  const kept = name ? (attributes[name] as Specification | undefined) : undefined;
  const specification = kept && carried(kept).specification;
  if (!specification?.proofs) return undefined;
  const said = { id, owner: { id: ownerId }, specification };
  const bases = await basesFor(world, [said], world.now(), most);
  return Object.fromEntries(
    Object.keys(specification.proofs).flatMap((property) => {
      const { basis, proof } = bases(said, property);
      return proof ? [[property, { basis, ...proof }]] : [];
    }),
  );
};

/** A listing as this caller may see it. Nothing above their stage is in it; the names of what is withheld are. */
export const listingView = async (world: World, listing: Listing, caller: Caller) => {
  const mine = caller.organisation?.id === listing.ownerId;
  const inside = mine || isStaff(caller);
  const hidden = !inside && isAnonymous(listing) && !(await isNamedBroker(world, listing, caller));
  const owner = hidden ? undefined : await faceOf(world, listing.ownerId);
  const sight = await stageFor(world, listing, caller);
  const { content, withheld } = visible(kindOf(listing.kind), listing.content, sight);
  const { id, version, kind, state, reason, transfer, confirmedAt, publishedAt, demo, provenance, revision, reviews } = listing;
  const [names, proofs] = await Promise.all([
    Promise.all(content.codes.map((c) => world.codes.find(c.scheme, c.code))),
    proofsOf(world, listing, content, caller.organisation ? mostLooked.member : mostLooked.page),
  ]);
  return {
    id,
    version,
    kind,
    state,
    ...(reason ? { reason } : {}),
    owner: owner && {
      id: owner.id,
      name: owner.name,
      type: owner.type,
      country: owner.country,
      demo: owner.demo,
      answers: owner.answers,
      verification: owner.verification,
    },
    content: shown(content),
    withheld,
    ...(proofs ? { proofs } : {}),
    codes: content.codes.map((c, i) => ({ ...c, name: names[i]?.name })),
    ...(provenance && !hidden
      ? {
          provenance: {
            source: provenance.source,
            sourceId: provenance.sourceId,
            fetchedAt: provenance.fetchedAt,
            ...(provenance.url ? { url: provenance.url } : {}),
          },
        }
      : {}),
    confirmedAt,
    ...(publishedAt ? { publishedAt } : {}),
    demo,
    mine,
    actions: actionsFor(listing, caller),
    ...(inside && revision
      ? {
          revision: {
            id: revision.id,
            submitted: revision.submitted,
            content: shown(visible(kindOf(kind), revision.content, sight).content),
          },
        }
      : {}),
    ...(inside && transfer ? { transfer } : {}),
    ...(inside ? { reviews } : {}),
  };
};

/** Lines of a list of listings. */
export const summariesOf = (listings: readonly Listing[], inside: boolean) =>
  listings.map((l) => ({
    id: l.id,
    version: l.version,
    kind: l.kind,
    state: l.state,
    title: l.content.title,
    ownerId: l.ownerId,
    confirmedAt: l.confirmedAt,
    changedAt: l.changed.at,
    ...(l.publishedAt ? { publishedAt: l.publishedAt } : {}),
    demo: l.demo,
    ...(inside && l.reason ? { reason: l.reason } : {}),
    ...(inside ? { pendingRevision: l.revision !== undefined, imported: l.provenance?.source } : {}),
  }));
