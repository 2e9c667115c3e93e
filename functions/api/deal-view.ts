import type { DealSide, TechnologyDeal } from '@sandan/market/deal/technology';
import type { DealEntry } from '@sandan/market/deal/technology-entry';
import { stageOfDeal } from '@sandan/market/deal/technology-stage';
import { actionsOpen } from '@sandan/market/deal/technology-verbs';
import { allows } from '@sandan/market/policy';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

/** How the caller stands to a deal: of the seller, of the buyer, or of neither. */
export const relationToDeal = (deal: TechnologyDeal | undefined, caller: Caller): 'organisation' | 'counterpart' | 'other' => {
  const id = caller.organisation?.id;
  if (!deal || !id) return 'other';
  if (id === deal.seller.organisationId) return 'organisation';
  return id === deal.buyer.organisationId ? 'counterpart' : 'other';
};

const sideNames = { organisation: 'seller', counterpart: 'buyer', other: 'operator' } as const;

/** The side on which the caller acts; those of neither side who may act are the operator. */
export const dealSideOf = (deal: TechnologyDeal, caller: Caller): Exclude<DealSide, 'clock'> =>
  sideNames[relationToDeal(deal, caller)];

const house = async (world: World, organisationId: string) => ({
  organisationId,
  name: (await faceOf(world, organisationId))?.name ?? {},
});

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

/** The whole deal with its history, as one of its sides or the operator sees it. */
export const dealView = async (world: World, deal: TechnologyDeal, entries: readonly DealEntry[], caller: Caller, now: Date) => {
  const ids = [deal.buyer.personId, deal.seller.personId, ...entries.map((e) => e.by.actor)];
  const wanted = [...new Set(ids.filter((id): id is string => id?.startsWith('per_') ?? false))];
  const people = new Map((await world.stores.persons.many(wanted)).map((p) => [p.id, { id: p.id, name: p.name }]));
  const person = (id: string) => people.get(id) ?? { id, name: '' };
  const line = await dealLine(world, deal, caller);
  const names = new Map([line.seller, line.buyer].map(({ organisationId, name }) => [organisationId, name]));
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
    history: entries.map(({ id, side, action, from, to, reason, text, by }) => {
      const name = by.organisationId ? names.get(by.organisationId) : undefined;
      return {
        id,
        side,
        action,
        ...(from ? { from } : {}),
        to,
        ...(reason ? { reason } : {}),
        ...(text ? { text } : {}),
        at: by.at,
        by: by.actor.startsWith('per_') ? person(by.actor) : null,
        organisation: by.organisationId && name ? { id: by.organisationId, name } : null,
      };
    }),
  };
};
