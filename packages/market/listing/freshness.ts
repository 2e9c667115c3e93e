import { type Actor, stamp } from '@sandan/kernel/actor';
import { kindOf } from './kinds/registry.ts';
import type { Listing } from './listing.ts';
import { act } from './verbs.ts';

const clock: Actor = { kind: 'service', name: 'clock' };
const day = 86_400_000;

const after = (instant: string, days: number): number => Date.parse(instant) + days * day;
const instantOf = (at: number): string => new Date(at).toISOString();

/**
 * What the freshness clock does next to a published listing that nobody confirms, and when (US12). A reminder that went out
 * late puts the archive off, so that its owner always has the whole time between the two.
 */
export const freshness = (listing: Listing): { readonly step: 'remind' | 'archive'; readonly at: string } => {
  const { remindAfterDays, archiveAfterDays } = kindOf(listing.kind).fresh;
  if (!listing.remindedAt) return { step: 'remind', at: instantOf(after(listing.confirmedAt, remindAfterDays)) };
  const planned = after(listing.confirmedAt, archiveAfterDays);
  const notBefore = after(listing.remindedAt, archiveAfterDays - remindAfterDays);
  return { step: 'archive', at: instantOf(Math.max(planned, notBefore)) };
};

/** Reminds the owner, or archives what stayed unconfirmed. Nothing if the listing is not published, or nothing is due. */
export const age = (listing: Listing, now: Date): Listing | undefined => {
  if (listing.state !== 'published') return undefined;
  const { step, at } = freshness(listing);
  if (at > now.toISOString()) return undefined;
  if (step === 'archive') return act(listing, 'archive', 'clock', clock, now);
  return { ...listing, remindedAt: now.toISOString(), version: listing.version + 1, changed: stamp(clock, now) };
};
