import { idOf } from '@sandan/kernel/id';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import { ListingState } from '@sandan/market/listing/listing';
import { membersOf } from '@sandan/market/patent/member';
import { koreanFees } from '@sandan/market/portfolio/annuity';
import { type Held, heldOf } from '@sandan/market/portfolio/held';
import { type LapseReason, lapseReasons } from '@sandan/market/portfolio/lapse';
import { type Portfolio, portfolioOf } from '@sandan/market/portfolio/portfolio';
import { stageNames, stages } from '@sandan/market/portfolio/stage';
import { noUpkeep, UpkeepTerms } from '@sandan/market/portfolio/upkeep';
import * as z from 'zod';
import { Text } from './answers.ts';
import type { World } from './world.ts';

const count = z.int().nonnegative();

const HeldView = z
  .object({
    listingId: idOf('listing'),
    version: z.int(),
    state: ListingState,
    title: Text,
    number: z.string().optional(),
    filed: z.iso.date().optional(),
    granted: z.iso.date().optional(),
    stage: z.enum(stageNames),
    seen: count,
    interest: z.object({ count, last: z.iso.datetime().optional() }),
    inForce: z.boolean(),
    until: z.iso.date().optional(),
    claims: z.int().optional(),
    annuity: z.object({ year: z.int(), due: z.iso.date(), won: count, rises: z.boolean() }).optional(),
    won: count,
    reasons: z.array(z.string()),
  })
  .meta({ id: 'HeldTechnology' });
type HeldView = z.infer<typeof HeldView>;

export const PortfolioView = z
  .object({
    total: count,
    inForce: count,
    /** Won of the coming year. */
    won: count,
    wonWithoutInterest: count,
    candidates: count,
    wonOfCandidates: count,
    funnel: z.array(z.object({ stage: z.enum(stageNames), label: Text, reached: count, here: count, won: count })),
    ages: z.array(z.object({ from: count, to: count, count, interested: count, won: count })),
    uncosted: z.array(z.object({ office: z.string(), count })),
    upkeep: z.object({ version: z.int().nonnegative(), terms: UpkeepTerms }),
    fees: z.object({ source: Text }),
    reasons: z.record(z.string(), Text),
    /** Those asked for, a page of them. */
    items: z.array(HeldView),
    found: count,
    page: z.int(),
    pages: z.int(),
  })
  .meta({ id: 'Portfolio' });

export const shows = ['all', 'lapse', 'ready', ...stageNames] as const;
type Shows = (typeof shows)[number];

/** All technologies of an organisation with their rights, what happened to them and what they cost; archived ones are left out. */
export const heldBy = async ({ stores }: World, organisationId: string, now: Date) => {
  const [listings, steps, upkeep, seen] = await Promise.all([
    stores.listings.allOfOwner(organisationId),
    stores.outcomes.ofOwner(organisationId),
    stores.upkeep.of(organisationId),
    stores.views.ofOwner(organisationId),
  ]);
  const kept = listings.filter((l) => l.state !== 'archived' && kindOf(l.kind).deals.includes('technology'));
  const inventions = new Map((await stores.inventions.many(kept.map(({ id }) => id))).map((i) => [i.listingId, i]));
  const today = now.toISOString().slice(0, 10);
  const stepsOf = Map.groupBy(steps, ({ listingId }) => listingId);
  const held = kept.map((listing) =>
    heldOf(
      listing,
      membersOf(inventions.get(listing.id)?.findings ?? [], today),
      { steps: stepsOf.get(listing.id) ?? [], seen: seen.get(listing.id) ?? 0 },
      upkeep ?? noUpkeep,
      today,
    ),
  );
  return { held, upkeep, today };
};

const unpublished = new Set<string>(['draft', 'changes_requested']);

const chosen = (held: readonly Held[], { candidates }: Portfolio, show: Shows): readonly Held[] => {
  if (show === 'lapse') return candidates.map((c) => c.held);
  const sorted = held.toSorted((a, b) => ((a.number ?? a.listingId) < (b.number ?? b.listingId) ? -1 : 1));
  if (show === 'all') return sorted;
  if (show === 'ready') return sorted.filter(({ state }) => unpublished.has(state));
  return sorted.filter(({ stage }) => stage === show);
};

const pageSize = 50;

export const portfolioView = async (
  world: World,
  organisationId: string,
  { show, page }: { show: Shows; page: number },
  now: Date,
): Promise<z.infer<typeof PortfolioView>> => {
  const { held, upkeep, today } = await heldBy(world, organisationId, now);
  const { candidates, ...portfolio } = portfolioOf(held, today);
  const reasonsOf = new Map<string, readonly LapseReason[]>(candidates.map((c) => [c.held.listingId, c.reasons]));
  const found = chosen(held, { ...portfolio, candidates }, show);
  const line = ({ uncosted: _, publishedAt: __, ...rest }: Held): HeldView => ({
    ...rest,
    reasons: [...(reasonsOf.get(rest.listingId) ?? [])],
  });
  const { version = 0, reduction = 0, offices = [] } = upkeep ?? {};
  return {
    ...portfolio,
    candidates: candidates.length,
    funnel: portfolio.funnel.map((f) => ({ ...f, label: stages[f.stage] })),
    ages: [...portfolio.ages],
    uncosted: [...portfolio.uncosted],
    upkeep: { version, terms: { reduction, offices } },
    fees: { source: koreanFees.source },
    reasons: Object.fromEntries(Object.entries(lapseReasons).map(([name, { text }]) => [name, text])),
    items: found.slice((page - 1) * pageSize, page * pageSize).map(line),
    found: found.length,
    page,
    pages: Math.max(1, Math.ceil(found.length / pageSize)),
  };
};
