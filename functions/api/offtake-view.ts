import { idOf } from '@sandan/kernel/id';
import { koreanDay } from '@sandan/market/calendar/date';
import type { LedgerEntry } from '@sandan/market/ledger/entry';
import { avoidedOf, owedOf, tallies } from '@sandan/market/offtake/books';
import { AvoidedFactor, Offtake, offtakeActions, offtakeSides } from '@sandan/market/offtake/offtake';
import { type PermitAct, permitFor, WastePermit } from '@sandan/market/offtake/permit';
import { offtakeActionsOpen } from '@sandan/market/offtake/verbs';
import { netOf, Weighing, weighingActions, weighingActionsOpen } from '@sandan/market/offtake/weighing';
import { allows } from '@sandan/market/policy';
import * as z from 'zod';
import { Text } from './answers.ts';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

const House = z.object({ organisationId: z.string(), name: Text });
const Side = z.enum([...offtakeSides, 'operator']);

export const OfftakeView = Offtake.omit({
  supplierId: true,
  takerId: true,
  accepted: true,
  ended: true,
  created: true,
  changed: true,
})
  .extend({
    supplier: House,
    taker: House,
    listing: z.object({ id: idOf('listing'), title: Text }),
    side: Side,
    actions: z.array(z.enum(offtakeActions)),
  })
  .meta({ id: 'OfftakeView' });

export const WeighingView = Weighing.pick({
  version: true,
  state: true,
  ticket: true,
  vehicle: true,
  at: true,
  zone: true,
  day: true,
  gross: true,
  tare: true,
  recordedBy: true,
  contest: true,
})
  .extend({
    /** Whole kilograms: gross less tare. */
    net: z.int(),
    /** Numbers of the permits of both sides under which it went. */
    permits: z.array(z.string()),
    corrections: z.int(),
    actions: z.array(z.enum(weighingActions)),
  })
  .meta({ id: 'WeighingView' });

const PermitShown = WastePermit.pick({ act: true, number: true, issuer: true, until: true, state: true });

export const OfftakeBooksView = OfftakeView.extend({
  periods: z.array(
    z.object({
      from: z.string(),
      until: z.string(),
      agreed: z.int(),
      weighed: z.int(),
      waiting: z.int(),
      deliveries: z.int(),
      verdict: z.enum(['within', 'short', 'over']).optional(),
      /** Grams of CO₂e. */
      avoided: z.int().optional(),
    }),
  ),
  weighings: z.array(WeighingView),
  /** The permits that hold today, by what they are needed for; absent where there is none. */
  permits: z.object({ discharge: PermitShown.optional(), recycling: PermitShown.optional() }),
  /** Minor units of the currency of the price. */
  money: z.object({
    charged: z.int(),
    paid: z.int(),
    owed: z.int(),
    entries: z.array(z.object({ on: z.string(), kind: z.enum(['invoice', 'payment']), reference: z.string(), minor: z.int() })),
  }),
  /** CO₂ that was avoided by what was confirmed, in grams, apart from money; absent where no factor was agreed. */
  avoided: z
    .object({
      grams: z.int(),
      factor: AvoidedFactor,
    })
    .optional(),
  mayWeigh: z.boolean(),
  mayPay: z.boolean(),
}).meta({ id: 'OfftakeBooksView' });

export const PermitView = WastePermit.omit({ organisationId: true, created: true, changed: true }).meta({
  id: 'WastePermitView',
});
export const permitView = ({ organisationId: _, created: __, changed: ___, ...rest }: WastePermit) => rest;

/** How the caller stands to an agreement: of the supplier, of the taker, or of neither. */
export const relationToOfftake = (offtake: Offtake | undefined, caller: Caller): 'organisation' | 'counterpart' | 'other' => {
  const id = caller.organisation?.id;
  if (!offtake || !id) return 'other';
  if (id === offtake.supplierId) return 'organisation';
  return id === offtake.takerId ? 'counterpart' : 'other';
};
export const sideNames = { organisation: 'supplier', counterpart: 'taker', other: 'operator' } as const;

const house = async (world: World, organisationId: string) => ({
  organisationId,
  name: (await faceOf(world, organisationId))?.name ?? {},
});

export const offtakeView = async (world: World, offtake: Offtake, caller: Caller) => {
  const { supplierId, takerId, accepted: _, ended: __, created: ___, changed: ____, ...rest } = offtake;
  const relation = relationToOfftake(offtake, caller);
  const [supplier, taker, listing] = await Promise.all([
    house(world, supplierId),
    house(world, takerId),
    world.stores.listings.byId(offtake.listingId),
  ]);
  const side = sideNames[relation];
  const may = side !== 'operator' && allows('offtakes.act', caller.actor, relation);
  return {
    ...rest,
    supplier,
    taker,
    listing: { id: offtake.listingId, title: listing?.content.title ?? {} },
    side,
    actions: may ? offtakeActionsOpen(offtake, side) : [],
  };
};

const weighingView = (
  weighing: Weighing,
  numbers: ReadonlyMap<string, string>,
  relation: keyof typeof sideNames,
  caller: Caller,
) => {
  const { version, state, ticket, vehicle, at, zone, day, gross, tare, recordedBy, contest, permits, earlier } = weighing;
  return {
    ...{ version, state, ticket, vehicle, at, zone, day, gross, tare, recordedBy },
    ...(contest ? { contest } : {}),
    net: netOf(weighing),
    permits: permits.map((id) => numbers.get(id) ?? ''),
    corrections: earlier.length,
    actions: allows('weighings.act', caller.actor, relation) ? weighingActionsOpen(weighing, sideNames[relation]) : [],
  };
};

const entryView = (entry: LedgerEntry) => {
  const kind = entry.kind === 'payment' ? ('payment' as const) : ('invoice' as const);
  const minor = entry.postings.find((p) => p.account === 'receivable')?.minor ?? 0;
  return { on: entry.on, kind, reference: entry.key.split('#').at(-1) ?? '', minor: kind === 'payment' ? -minor : minor };
};

/** An agreement with what was weighed and paid under it: kilograms, money and CO₂ each by themselves. */
export const offtakeBooksView = async (world: World, offtake: Offtake, caller: Caller, now: Date) => {
  const { offtakes, wastePermits } = world.stores;
  const [view, weighings, entries, held, taken] = await Promise.all([
    offtakeView(world, offtake, caller),
    offtakes.weighings(offtake.id),
    offtakes.entries(offtake.id),
    wastePermits.of(offtake.supplierId),
    wastePermits.of(offtake.takerId),
  ]);
  const relation = relationToOfftake(offtake, caller);
  const today = koreanDay(now);
  const shown = (permits: readonly WastePermit[], act: PermitAct) => {
    const found = permitFor(permits, act, offtake.wasteCode, today);
    return found && { [act]: PermitShown.parse(found) };
  };
  const numbers = new Map([...held, ...taken].map((p) => [p.id, p.number]));
  const lines = entries.map(entryView);
  const sum = (kind: 'invoice' | 'payment') => lines.filter((l) => l.kind === kind).reduce((all, l) => all + l.minor, 0);
  const grams = avoidedOf(offtake, weighings);
  const { factor, payer } = offtake.terms;
  const owed = owedOf(offtake, entries);
  const payee = relation !== 'other' && sideNames[relation] !== payer;
  return {
    ...view,
    periods: offtake.accepted ? tallies(offtake, weighings, today).map((t) => ({ ...t })) : [],
    weighings: weighings.map((w) => weighingView(w, numbers, relation, caller)),
    permits: { ...shown(held, 'discharge'), ...shown(taken, 'recycling') },
    money: { charged: sum('invoice'), paid: sum('payment'), owed, entries: lines.toReversed() },
    ...(factor && grams !== undefined ? { avoided: { grams, factor } } : {}),
    mayWeigh: offtake.accepted !== undefined && relation !== 'other' && allows('weighings.record', caller.actor, relation),
    mayPay: payee && owed > 0 && allows('offtakes.pay', caller.actor, relation),
  };
};
