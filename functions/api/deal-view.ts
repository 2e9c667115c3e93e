import type { DealSide, TechnologyDeal } from '@sandan/market/deal/technology';
import type { DealEntry } from '@sandan/market/deal/technology-entry';
import { stageOfDeal } from '@sandan/market/deal/technology-stage';
import { actionsOpen } from '@sandan/market/deal/technology-verbs';
import { allows } from '@sandan/market/policy';
import { house, moveView, namesOf, relationBetween, sideBetween } from './between.ts';
import type { Caller } from './caller.ts';
import { conversing } from './conversing.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

/** How the caller stands to it, and the side on which they act. */
export const relationToDeal = (deal: TechnologyDeal | undefined, caller: Caller) => relationBetween(deal, caller);
export const dealSideOf = (deal: TechnologyDeal, caller: Caller): Exclude<DealSide, 'clock'> => sideBetween(deal, caller);

/** One line of the list of deals. */
export const dealLine = async (world: World, deal: TechnologyDeal, caller: Caller) => {
  const { id, version, number, state, reason, holds, listing, needId, term, created, changed, demo } = deal;
  const [seller, buyer] = await Promise.all([house(world, deal.seller.organisationId), house(world, deal.buyer.organisationId)]);
  return {
    id,
    version,
    number,
    state,
    ...(reason ? { reason } : {}),
    holds: holds.map((h) => h.reason),
    listing,
    ...(needId ? { needId } : {}),
    seller,
    buyer,
    ...(term ? { waits: { for: term.waitsFor, since: term.since, ...(term.next ? { next: term.next } : {}) } } : {}),
    side: dealSideOf(deal, caller),
    begunAt: created.at,
    changedAt: changed.at,
    demo,
  };
};

/** What is said in a deal or in its data room, read in the language of the other side too. */
export const conversingInDeal = async (world: World, deal: TechnologyDeal, said: readonly string[], caller: Caller) => {
  const [seller, buyer] = await Promise.all([
    faceOf(world, deal.seller.organisationId),
    faceOf(world, deal.buyer.organisationId),
  ]);
  const called = [seller?.name, buyer?.name, deal.listing.title];
  return conversing(world, deal.id, { called, countries: [seller?.country, buyer?.country], said }, caller);
};

/** The whole deal with its history, as one of its sides or the operator sees it. */
export const dealView = async (world: World, deal: TechnologyDeal, entries: readonly DealEntry[], caller: Caller, now: Date) => {
  const person = await namesOf(world, [deal.buyer.personId, deal.seller.personId, ...entries.map((e) => e.by.actor)]);
  const line = await dealLine(world, deal, caller);
  const talk = await conversingInDeal(
    world,
    deal,
    entries.flatMap((e) => e.text ?? []),
    caller,
  );
  const mayAct = allows('deals.act', caller.actor, relationToDeal(deal, caller));
  return {
    ...line,
    seller: { ...line.seller, ...(deal.seller.personId ? { person: person(deal.seller.personId) } : {}) },
    buyer: { ...line.buyer, person: person(deal.buyer.personId) },
    cooperation: deal.cooperation,
    held: deal.holds.map(({ reason, side, note, by }) => ({ reason, side, ...(note ? { note } : {}), at: by.at })),
    ...(deal.nda ? { nda: deal.nda } : {}),
    ...(deal.roomOpened ? { roomOpenedAt: deal.roomOpened } : {}),
    ...(deal.sleptIn ? { sleptIn: deal.sleptIn } : {}),
    stage: stageOfDeal(deal, now),
    actions: mayAct ? actionsOpen(deal, line.side, now) : [],
    history: entries.map((entry) => ({
      ...moveView(entry, [line.seller, line.buyer], person),
      ...talk.said(entry.id, entry.text),
    })),
    conversation: talk.conversation,
  };
};
