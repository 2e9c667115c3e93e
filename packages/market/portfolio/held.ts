import type { Localized } from '@sandan/kernel/text';
import type { Listing, ListingState } from '../listing/listing.ts';
import type { TakenStep } from '../outcome/taken-step.ts';
import type { Member } from '../patent/member.ts';
import { type Annuity, nextAnnuity, termEnd } from './annuity.ts';
import { interestOf, type StageName, stageOf } from './stage.ts';
import type { UpkeepTerms } from './upkeep.ts';

/** One technology of an office: what it is, how far it came, what it costs. */
export interface Held {
  readonly listingId: string;
  readonly version: number;
  readonly state: ListingState;
  readonly title: Localized;
  readonly number?: string;
  readonly filed?: string;
  readonly granted?: string;
  readonly publishedAt?: string;
  readonly stage: StageName;
  /** Looks of others at its page. */
  readonly seen: number;
  readonly interest: { readonly count: number; readonly last?: string };
  /** Whether the right is in force somewhere, as an estimate. */
  readonly inForce: boolean;
  /** Last day of the Korean term. */
  readonly until?: string;
  readonly claims?: number;
  readonly annuity?: Annuity;
  /** Won in the coming year: the Korean fee and what was entered for other offices. */
  readonly won: number;
  /** Offices where it is in force and nobody said what it costs. */
  readonly uncosted: readonly string[];
}

const firstWord = (value: unknown): string | undefined => (Array.isArray(value) ? (value[0] as string | undefined) : undefined);

/** What happened to a listing: its steps, and how often others looked at its page. */
export interface Happening {
  readonly steps: readonly TakenStep[];
  readonly seen: number;
}

/** Brings together what is known of a listing, its rights and what happened to it. */
export const heldOf = (
  listing: Listing,
  members: readonly Member[],
  { steps, seen }: Happening,
  terms: UpkeepTerms,
  today: string,
): Held => {
  const { attributes } = listing.content;
  const home = members.find(({ office }) => office === 'KR');
  const filed = home?.filed ?? (attributes.filed as string | undefined);
  const granted = home?.granted ?? (attributes.registered as string | undefined);
  const standing = home?.standing.status ?? attributes.rightStatus;
  const inForceAtHome = standing === 'in_force' && granted !== undefined && filed !== undefined;
  const annuity = inForceAtHome ? nextAnnuity({ granted, filed, claims: home?.claims ?? 1 }, today, terms.reduction) : undefined;
  const abroad = members.filter(({ office, standing: of }) => office !== 'KR' && of.status === 'in_force');
  const costs = abroad.map(({ office }) => ({ office, won: terms.offices.find((o) => o.office === office)?.won }));
  const number = firstWord(attributes.registrationNumber) ?? firstWord(attributes.applicationNumber);
  return {
    listingId: listing.id,
    version: listing.version,
    state: listing.state,
    title: listing.content.title,
    ...(number ? { number } : {}),
    ...(filed ? { filed } : {}),
    ...(granted ? { granted } : {}),
    ...(listing.publishedAt ? { publishedAt: listing.publishedAt } : {}),
    stage: stageOf(listing.state, listing.publishedAt, seen, steps),
    seen,
    interest: interestOf(steps),
    inForce: inForceAtHome || abroad.length > 0,
    ...(filed ? { until: termEnd(filed) } : {}),
    ...(home?.claims ? { claims: home.claims } : {}),
    ...(annuity ? { annuity } : {}),
    won: (annuity?.won ?? 0) + costs.reduce((sum, { won = 0 }) => sum + won, 0),
    uncosted: costs.filter(({ won }) => won === undefined).map(({ office }) => office),
  };
};
