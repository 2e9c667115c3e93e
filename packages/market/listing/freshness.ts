import { type Actor, stamp } from '@sandan/kernel/actor';
import { kindOf } from './kinds/registry.ts';
import type { Listing } from './listing.ts';
import { act } from './verbs.ts';

const clock: Actor = { kind: 'service', name: 'clock' };
const day = 86_400_000;

const after = (instant: string, days: number): number => Date.parse(instant) + days * day;
const instantOf = (at: number): string => new Date(at).toISOString();

/** The end in Korea of the first day of its kind's `ahead` rules, after which it could not go public as it stands. */
const lapse = ({ kind, content }: Listing): string | undefined =>
  (kindOf(kind).publication ?? [])
    .flatMap(({ rule, attribute }) => {
      const until = rule === 'ahead' ? content.attributes[attribute] : undefined;
      return until === undefined ? [] : [new Date(`${until}T24:00:00+09:00`).toISOString()];
    })
    .sort()[0];

/**
 * What the clock does next to a published listing, and when: suspends it when a permit runs out on which its publication rests, before
 * that reminds of what nobody confirms, and archives it (US12). A reminder that went out late puts the archive off, so that its owner
 * always has the whole time between the two.
 */
export const freshness = (listing: Listing): { readonly step: 'remind' | 'archive' | 'suspend'; readonly at: string } => {
  const { remindAfterDays, archiveAfterDays } = kindOf(listing.kind).fresh;
  const unconfirmed = (): { step: 'remind' | 'archive'; at: string } => {
    if (!listing.remindedAt) return { step: 'remind', at: instantOf(after(listing.confirmedAt, remindAfterDays)) };
    const planned = after(listing.confirmedAt, archiveAfterDays);
    const notBefore = after(listing.remindedAt, archiveAfterDays - remindAfterDays);
    return { step: 'archive', at: instantOf(Math.max(planned, notBefore)) };
  };
  const [next, until] = [unconfirmed(), lapse(listing)];
  return until !== undefined && until <= next.at ? { step: 'suspend', at: until } : next;
};

/** Reminds the owner, archives what stayed unconfirmed, or suspends what lapsed. Nothing if the listing is not published, or nothing is due. */
export const age = (listing: Listing, now: Date): Listing | undefined => {
  if (listing.state !== 'published') return undefined;
  const { step, at } = freshness(listing);
  if (at > now.toISOString()) return undefined;
  if (step === 'suspend') return act(listing, 'suspend', 'clock', clock, now, { reason: 'verification' });
  if (step === 'archive') return act(listing, 'archive', 'clock', clock, now);
  return { ...listing, remindedAt: now.toISOString(), version: listing.version + 1, changed: stamp(clock, now) };
};
