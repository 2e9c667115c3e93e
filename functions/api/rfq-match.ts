import { Fault } from '@sandan/kernel/fault';
import { isBlocked } from '@sandan/market/company/block';
import type { Rfq } from '@sandan/market/rfq/rfq';
import { type Candidate, candidates } from '@sandan/search/match/candidates';
import type { World } from './world.ts';

/** So many suppliers are told of one request by match (UX3); each of them once. */
export const mostMatched = 20;

/** Share of the request's words that a product must hold; less is enough where it stands under the same HS heading. */
const enough = { words: 0.35, withCode: 0.15 } as const;

const found = async (world: World, { content }: Rfq): Promise<readonly Candidate[]> => {
  const of = (text: string) => ({ [content.language]: text });
  const title = of([content.title, ...content.lines.map((l) => l.name)].join(' ').slice(0, 300));
  const texts = content.lines.flatMap((l) => (l.spec ? [of(l.spec)] : []));
  try {
    return await candidates(world.search, { title, texts }, { kinds: ['product'] });
  } catch (fault) {
    if (content.visibility === 'public' && fault instanceof Fault && fault.code === 'search.down') return [];
    throw fault;
  }
};

/**
 * Suppliers whose published products fit what is asked for, the best first: by the words of the lines, and by their HS headings; none
 * between whom and the buyer one has blocked the other. Nobody for
 * a request that only the invited see, and for a public one while the engine does not answer: it is found all the same.
 * @throws Fault limited `search.down` for a request that only those who fit see
 */
export const suppliersFor = async (world: World, rfq: Rfq): Promise<string[]> => {
  if (rfq.content.visibility === 'invited') return [];
  const all = await found(world, rfq);
  const listings = await world.stores.listings.many(all.map((c) => c.record.id));
  const headings = new Set(rfq.content.lines.flatMap((l) => (l.hs ? [l.hs.slice(0, 4)] : [])));
  const fits = all.flatMap(({ record, wording }) => {
    const listing = listings.find((l) => l.id === record.id);
    if (listing?.state !== 'published' || listing.ownerId === rfq.buyer.organisationId) return [];
    const coded = listing.content.codes.some((c) => c.scheme === 'hs' && headings.has(c.code.replace(/\D/g, '').slice(0, 4)));
    return wording.coverage >= (coded ? enough.withCode : enough.words)
      ? [{ ownerId: listing.ownerId, score: wording.coverage + (coded ? 0.5 : 0) }]
      : [];
  });
  const best = [...new Set(fits.toSorted((a, b) => b.score - a.score).map((f) => f.ownerId))];
  const blocks = await world.stores.blocks.around(rfq.buyer.organisationId, best);
  return best.filter((id) => !isBlocked(blocks, id)).slice(0, mostMatched);
};
