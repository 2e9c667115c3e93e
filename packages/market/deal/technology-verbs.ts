import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { lineOf } from '@sandan/kernel/line';
import { type Clearance, open, step } from '@sandan/kernel/process';
import type { Organisation } from '../company/organisation.ts';
import { kindOf } from '../listing/kinds/registry.ts';
import type { Listing } from '../listing/listing.ts';
import {
  type DealAction,
  type DealParty,
  type DealSide,
  dealActions,
  dealNumber,
  isHeld,
  isLive,
  type openStates,
  secretUntilNow,
  type TechnologyDeal,
  technologyDealProcess,
} from './technology.ts';
import type { DealEntry, DealMoveName } from './technology-entry.ts';
import type { EndReason, HoldReason } from './technology-reason.ts';
import { reminded, termOf } from './technology-term.ts';

export const clockActor: Actor = { kind: 'service', name: 'clock' };

/** One change: the next version of the deal and its entry. */
export interface DealMove {
  readonly deal: TechnologyDeal;
  readonly entry: DealEntry;
}

export interface MoveOptions {
  readonly reason?: string | undefined;
  /** What the one who moves says to the other side. */
  readonly text?: string | undefined;
  /** Facets that change with the move. */
  readonly change?: Partial<Pick<TechnologyDeal, 'nda' | 'roomOpened' | 'cooperation' | 'needId'>>;
  /** Whose turn it is afterwards, where the state alone does not say. */
  readonly waitsFor?: DealParty;
  /** Of the trade gate, where knowledge passes with the move. */
  readonly clearance?: Clearance | undefined;
}

/** What may be done to a deal that stands still. */
const inspiteOfHold: readonly DealAction[] = ['decline', 'terminate', 'expire', 'hold', 'release'];

const refused = (action: DealAction, state: string, why: string) =>
  new Fault('conflict', 'process.refused', why, { params: { process: technologyDealProcess.name, action, state } });

const entryOf = (
  deal: TechnologyDeal,
  side: DealSide,
  action: DealMoveName,
  from: TechnologyDeal['state'] | undefined,
  { reason, text }: MoveOptions,
): DealEntry => ({
  ...lineOf(deal, { side, action, from, reason: reason as EndReason | HoldReason | undefined, text }),
  dealId: deal.id,
});

/** Who says that they are interested. */
export interface Interested {
  readonly organisation: Pick<Organisation, 'id' | 'country' | 'zone' | 'demo'>;
  readonly personId: string;
  readonly text: string;
  readonly cooperation?: TechnologyDeal['cooperation'];
  readonly needId?: string | undefined;
}

/**
 * Begins a deal about a published listing whose kind is dealt in this way.
 * @throws Fault missing for a listing that is not published or whose owner is suspended; forbidden `deal.ownListing`; conflict `deal.notDealt`
 */
export const express = (
  listing: Listing,
  owner: Organisation,
  by: Interested,
  actor: Actor,
  now: Date,
  id: string = newId('deal', now.getTime()),
): DealMove => {
  if (listing.state !== 'published' || owner.status !== 'active') throw missing('listing');
  if (!kindOf(listing.kind).deals.includes('technology')) throw new Fault('conflict', 'deal.notDealt');
  if (owner.id === by.organisation.id) throw new Fault('forbidden', 'deal.ownListing');
  const made = stamp(actor, now);
  const { country, zone } = by.organisation;
  const begun: TechnologyDeal = {
    id,
    version: 1,
    number: dealNumber(id, now),
    state: technologyDealProcess.initial,
    listing: { id: listing.id, kind: listing.kind, title: listing.content.title },
    ...(by.needId ? { needId: by.needId } : {}),
    seller: { organisationId: owner.id, country: owner.country, zone: owner.zone },
    buyer: { organisationId: by.organisation.id, personId: by.personId, country, zone },
    cooperation: by.cooperation ?? [],
    holds: [],
    demo: by.organisation.demo || owner.demo,
    created: made,
    changed: made,
  };
  const term = termOf(begun, now);
  const deal = term ? { ...begun, term } : begun;
  return { deal, entry: entryOf(deal, 'buyer', 'express', undefined, { text: by.text }) };
};

const holdsAfter = (
  deal: TechnologyDeal,
  action: DealAction,
  side: DealSide,
  options: MoveOptions,
  by: TechnologyDeal['changed'],
) => {
  const reason = options.reason as HoldReason | undefined;
  if (action === 'hold' && reason) {
    if (deal.holds.some((h) => h.reason === reason)) throw new Fault('conflict', 'deal.held');
    return [...deal.holds, { reason, side, by, ...(options.text?.trim() ? { note: options.text.trim().slice(0, 1000) } : {}) }];
  }
  if (action !== 'release') return deal.holds;
  const lifted = deal.holds.filter((h) => (!reason || h.reason === reason) && (side !== 'seller' || h.side === 'seller'));
  if (lifted.length === 0) throw new Fault('conflict', 'deal.notHeld');
  return deal.holds.filter((h) => !lifted.includes(h));
};

/** The state to which a move leads; a sleeping deal wakes where it fell asleep, if the table says that it can. */
const target = (deal: TechnologyDeal, action: DealAction, side: DealSide, options: MoveOptions): TechnologyDeal['state'] => {
  if (action !== 'wake') return step(technologyDealProcess, deal.state, action, side, options.reason, options.clearance, deal.id);
  const woken = open(technologyDealProcess, deal.state, side).find((t) => t.action === 'wake' && t.to === deal.sleptIn);
  if (!woken) throw refused(action, deal.state, 'it did not fall asleep');
  return woken.to;
};

/**
 * Takes a transition of the table and writes its entry. Nouns that a guard stands for (agreement, terms, contract) check it and then call
 * this, and put both into one transaction with their own record.
 * @throws Fault conflict `process.refused`, `gate.required`, `deal.onHold`, `deal.held`, `deal.notHeld`; invalid `process.reason`
 */
export const moveDeal = (
  deal: TechnologyDeal,
  action: DealAction,
  side: DealSide,
  actor: Actor,
  now: Date,
  options: MoveOptions = {},
): DealMove => {
  const to = target(deal, action, side, options);
  if (isHeld(deal) && !inspiteOfHold.includes(action)) throw new Fault('conflict', 'deal.onHold');
  if (action === 'open_room' && !secretUntilNow(deal, now)) throw new Fault('conflict', 'nda.notInForce');
  const changed = stamp(actor, now);
  const holds = holdsAfter(deal, action, side, options, changed);
  const { term, sleptIn, ...rest } = deal;
  const ended = to === 'declined' || to === 'terminated' || to === 'expired';
  const moved: TechnologyDeal = {
    ...rest,
    ...options.change,
    version: deal.version + 1,
    state: to,
    holds,
    ...(action === 'sleep' ? { sleptIn: deal.state as (typeof openStates)[number] } : {}),
    ...(deal.state === 'dormant' && to === 'dormant' && sleptIn ? { sleptIn } : {}),
    ...(ended && options.reason ? { reason: options.reason as EndReason } : {}),
    ...(action === 'open_room' ? { roomOpened: changed.at } : {}),
    ...(side === 'seller' && actor.kind === 'person' ? { seller: { ...deal.seller, personId: actor.personId } } : {}),
    changed,
  };
  const next =
    action === 'remind' && term
      ? reminded(moved, term)
      : termOf(moved, now, options.waitsFor ?? (to === deal.state ? term?.waitsFor : undefined));
  const after = next ? { ...moved, term: next } : moved;
  return { deal: after, entry: entryOf(after, side, action, deal.state, options) };
};

/**
 * Holds a live deal for the status of the right (N4), also one that sleeps, which would wake as if nothing had happened; nothing where it is
 * over or is held for that already. `text` says to both sides what the source reported.
 */
export const holdForStatus = (deal: TechnologyDeal, text: string, now: Date, actor: Actor = clockActor): DealMove | undefined =>
  !isLive(deal) || deal.holds.some((h) => h.reason === 'legal_status')
    ? undefined
    : moveDeal(deal, 'hold', 'clock', actor, now, { reason: 'legal_status', text });

/** Lifts that hold; nothing where there is none. */
export const releaseForStatus = (
  deal: TechnologyDeal,
  text: string,
  now: Date,
  actor: Actor = clockActor,
): DealMove | undefined =>
  isLive(deal) && deal.holds.some((h) => h.reason === 'legal_status')
    ? moveDeal(deal, 'release', 'clock', actor, now, { reason: 'legal_status', text })
    : undefined;

/** The actions that a person of this side can take now. */
export const actionsOpen = (deal: TechnologyDeal, side: DealSide, now: Date): (typeof dealActions)[number][] => {
  const offered = new Set<string>(open(technologyDealProcess, deal.state, side).map((t) => t.action));
  return dealActions.filter((action) => {
    if (!offered.has(action) || (isHeld(deal) && !inspiteOfHold.includes(action))) return false;
    if (action === 'open_room') return !deal.roomOpened && secretUntilNow(deal, now);
    if (action === 'release') return deal.holds.some((h) => side !== 'seller' || h.side === 'seller');
    return action !== 'wake' || deal.sleptIn !== undefined;
  });
};
