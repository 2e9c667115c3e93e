import { missing } from '@sandan/kernel/fault';
import { Money } from '@sandan/kernel/money';
import { balances, Posting } from '@sandan/market/ledger/entry';
import { allows } from '@sandan/market/policy';
import { sampleNext } from '@sandan/market/sample/clock';
import { Sample } from '@sandan/market/sample/sample';
import { advanceOf, sampleActions } from '@sandan/market/sample/verbs';
import * as z from 'zod';
import { Party } from './answers.ts';
import { house, relationBetween, sideBetween } from './between.ts';
import type { Caller } from './caller.ts';
import type { Call } from './endpoint.ts';
import type { World } from './world.ts';

export const SampleView = Sample.pick({
  id: true,
  version: true,
  number: true,
  state: true,
  reason: true,
  listingId: true,
  title: true,
  wish: true,
  offer: true,
  paid: true,
  dispatch: true,
  verdict: true,
  orderId: true,
  course: true,
  demo: true,
})
  .extend({
    seller: Party,
    buyer: Party,
    side: z.enum(['seller', 'buyer', 'operator']),
    /** What was paid and is to be taken off the next order. */
    advance: Money.optional(),
    balances: z.array(Posting),
    actions: z.array(z.string()),
    mayPay: z.boolean(),
    /** When the clock acts next. */
    dueAt: z.iso.datetime().optional(),
    askedAt: z.iso.datetime(),
  })
  .meta({ id: 'SampleView' });

export const sampleView = async (world: World, sample: Sample, caller: Caller): Promise<z.infer<typeof SampleView>> => {
  const { id, version, number, state, reason, listingId, title, wish, offer, paid, dispatch, verdict, orderId, course, demo } =
    sample;
  const [seller, buyer] = await Promise.all([
    house(world, sample.seller.organisationId),
    house(world, sample.buyer.organisationId),
  ]);
  const side = sideBetween(sample, caller);
  const relation = relationBetween(sample, caller);
  const open = side === 'operator' ? [] : sampleActions(sample, side);
  const advance = advanceOf(sample);
  const dueAt = sampleNext(sample);
  return {
    ...{ id, version, number, state, listingId, title, wish, course, demo, seller, buyer, side },
    ...(reason ? { reason } : {}),
    ...(offer ? { offer } : {}),
    ...(paid ? { paid } : {}),
    ...(dispatch ? { dispatch } : {}),
    ...(verdict ? { verdict } : {}),
    ...(orderId ? { orderId } : {}),
    ...(offer && advance > 0 ? { advance: { currency: offer.currency, minor: advance } } : {}),
    balances: [...balances(sample.entries)],
    actions: allows('samples.act', caller.actor, relation) ? open.filter((a) => a !== 'pay') : [],
    mayPay: open.includes('pay') && allows('samples.pay', caller.actor, relation),
    ...(dueAt ? { dueAt } : {}),
    askedAt: sample.created.at,
  };
};

/** A sample for whoever may do this with it. @throws Fault missing */
export const sampleFor = async (
  { permit, caller, world, saw }: Pick<Call<unknown, unknown, unknown>, 'permit' | 'caller' | 'world' | 'saw'>,
  id: string,
): Promise<Sample> => {
  const sample = await world.stores.samples.byId(id);
  const relation = relationBetween(sample, caller);
  permit(relation);
  if (!sample) throw missing('sample');
  if (relation === 'other') saw(`samples/${id}`, sample.buyer.organisationId);
  return sample;
};
