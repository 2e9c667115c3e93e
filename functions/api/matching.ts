import { Fault } from '@sandan/kernel/fault';
import type { Localized } from '@sandan/kernel/text';
import { levelOf } from '@sandan/market/company/standing';
import type { Stage } from '@sandan/market/listing/attribute';
import { visible } from '@sandan/market/listing/disclosure';
import { type KindName, kindNames, kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing, ListingContent } from '@sandan/market/listing/listing';
import { type Judged, judge } from '@sandan/market/match/condition';
import type { Feedback } from '@sandan/market/match/feedback';
import { offeredAt } from '@sandan/market/match/offer';
import { fits, scoreOf, tasteOf } from '@sandan/market/match/score';
import { type Candidate, candidates } from '@sandan/search/match/candidates';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/**
 * What a caller may see of others' listings before any deal: conditions are held against that alone, for what a deal discloses is for that
 * deal.
 */
const stageOf = (caller: Caller, now: Date): Stage => (levelOf(caller.organisation, now) > 0 ? 'qualified' : 'public');

export const seeks = (kind: KindName): boolean => kindOf(kind).conditions !== undefined;
const seeking = kindNames.filter(seeks);
const offering = kindNames.filter((kind) => !seeks(kind));

/** A listing that answers another one, or is answered by it, with everything that speaks for and against it. */
export interface Match {
  readonly listing: Listing;
  readonly candidate: Candidate;
  readonly judged: readonly Judged[];
  readonly score: number;
  readonly fits: boolean;
  readonly feedback?: Feedback;
}

interface Wanting {
  readonly kind: KindName;
  readonly content: Pick<ListingContent, 'title' | 'summary' | 'attributes' | 'codes'>;
}

/** Title, running texts of the kind in their order, and the summary. */
const wishOf = ({ kind, content }: Wanting) => {
  const texts = Object.entries(kindOf(kind).attributes)
    .filter(([, attribute]) => attribute.type === 'text')
    .map(([name]) => content.attributes[name] as Localized | undefined)
    .filter((text) => text !== undefined);
  return { title: content.title, texts: [...texts, ...(content.summary ? [content.summary] : [])] };
};

const found = async (world: World, wanting: Wanting, kinds: readonly KindName[], ownerId: string | undefined, apart = true) => {
  const all = await candidates(world.search, wishOf(wanting), { kinds, apart });
  const listings = await world.stores.listings.many(all.map((c) => c.record.id));
  const byId = new Map(listings.map((l) => [l.id, l]));
  return all.flatMap((candidate) => {
    const listing = byId.get(candidate.record.id);
    return listing?.state === 'published' && listing.ownerId !== ownerId ? [{ candidate, listing }] : [];
  });
};

/**
 * What answers a need, the best first, as the caller may see it: a need of their own, or one that is only being written and has no
 * owner yet. Feedback moves the order. `apart`: each kind is searched by itself, at one search a kind; else the likeliest of all kinds
 * together at one. @throws Fault limited `search.down`
 */
export const answersTo = async (
  world: World,
  caller: Caller,
  need: Wanting & { readonly ownerId?: string },
  now: Date,
  { feedback = [], apart = true }: { readonly feedback?: readonly Feedback[]; readonly apart?: boolean } = {},
): Promise<Match[]> => {
  const taste = tasteOf(feedback);
  const said = new Map(feedback.map((f) => [f.offerId, f]));
  return (await found(world, need, offering, need.ownerId, apart))
    .map(({ candidate, listing }): Match => {
      const offered = offeredAt(listing, stageOf(caller, now));
      const { codes, attributes } = need.content;
      const judged = judge({ kind: need.kind, codes, attributes }, offered, now);
      const score = scoreOf(candidate.wording, judged, offered.codes, taste);
      const told = said.get(listing.id);
      return { listing, candidate, judged, score, fits: fits(candidate.wording, score), ...(told ? { feedback: told } : {}) };
    })
    .sort((a, b) => b.score - a.score);
};

/** The answers of one kind, in their order, and how many of them fit or are only near. */
export interface AnswerGroup {
  readonly kind: KindName;
  readonly fitting: number;
  readonly near: number;
  readonly matches: readonly Match[];
}

/** Answers by kind (N5): every kind that offers has its group, also one in which there is nothing yet; the best answered first. */
export const grouped = (matches: readonly Match[]): AnswerGroup[] =>
  offering
    .map((kind): AnswerGroup => {
      const of = matches.filter((m) => m.listing.kind === kind);
      const fitting = of.filter((m) => m.fits).length;
      return { kind, fitting, near: of.length - fitting, matches: of };
    })
    .toSorted((a, b) => (b.matches[0]?.score ?? -1) - (a.matches[0]?.score ?? -1));

/** Needs that an offer meets, the best first, with of each need what the caller may see of it. @throws Fault limited `search.down` */
export const needsMetBy = async (world: World, caller: Caller, offer: Listing, now: Date): Promise<Match[]> => {
  const offered = offeredAt(offer, 'nda');
  return (await found(world, offer, seeking, offer.ownerId))
    .map(({ candidate, listing }): Match => {
      const { codes, attributes } = visible(kindOf(listing.kind), listing.content, stageOf(caller, now)).content;
      const judged = judge({ kind: listing.kind, codes, attributes }, offered, now);
      const score = scoreOf(candidate.wording, judged, offered.codes);
      return { listing, candidate, judged, score, fits: fits(candidate.wording, score) };
    })
    .sort((a, b) => b.score - a.score);
};

/** Whether anything fits; while the engine does not answer nothing is known to. */
export const anyFits = async (work: () => Promise<readonly Match[]>): Promise<boolean> => {
  try {
    return (await work()).some((m) => m.fits && m.feedback?.verdict !== 'not_useful');
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'search.down') return false;
    throw fault;
  }
};
