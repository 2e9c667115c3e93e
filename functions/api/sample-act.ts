import { invalidField, missing } from '@sandan/kernel/fault';
import { textIn } from '@sandan/kernel/text';
import { Dispatch } from '@sandan/market/order/order';
import { today } from '@sandan/market/royalty/books';
import { type SampleSide, sampleProcess, sampleReasonNames } from '@sandan/market/sample/process';
import { type Sample, SampleOffer, SampleVerdict } from '@sandan/market/sample/sample';
import {
  actSample,
  agreeSample,
  creditsFor,
  isCreditable,
  judgeSample,
  offerSample,
  sendSample,
} from '@sandan/market/sample/verbs';
import * as z from 'zod';
import { cleared } from './approving.ts';
import { sideBetween } from './between.ts';
import { handOf } from './books.ts';
import { clearing, endsOf } from './clearing.ts';
import type { Call } from './endpoint.ts';
import { passGate } from './gate.ts';
import { gatedSample } from './gated.ts';
import type { World } from './world.ts';

const text = z.string().trim().min(1).max(2000).optional();

export const SampleAct = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('offer'), offer: SampleOffer }),
  z.strictObject({ action: z.literal('agree') }),
  z.strictObject({ action: z.literal('send'), dispatch: Dispatch }),
  z.strictObject({ action: z.literal('judge'), verdict: SampleVerdict }),
  z.strictObject({ action: z.literal('receive'), text }),
  z.strictObject({ action: z.enum(['decline', 'cancel']), reason: z.enum(sampleReasonNames), text }),
]);
export type SampleAct = z.infer<typeof SampleAct>;

type Acting = Pick<Call<unknown, unknown, unknown>, 'world' | 'work' | 'caller' | 'now'>;

/** Goods pass the trade gate (N10) before they leave, were it one piece to try. @throws Fault conflict `gate.held` */
const sent = async (
  { world, work, caller, now }: Acting,
  sample: Sample,
  dispatch: Dispatch,
  side: SampleSide,
): Promise<Sample> => {
  if (dispatch.on > today(now)) throw invalidField('/dispatch/on', 'licence.notYet');
  const { moved } = await clearing(
    (clearance) => sendSample(sample, dispatch, clearance, side, handOf(caller, now)),
    async () => {
      const line = { name: textIn(sample.title, 'ko').slice(0, 400), listingId: sample.listingId };
      const passing = {
        process: sampleProcess.name,
        action: 'send',
        subject: sample.id,
        transfer: 'goods' as const,
        ...(await endsOf(world, sample)),
        lines: [{ ...line, ...(sample.hs ? { hs: sample.hs } : {}) }],
      };
      return passGate(world, work, passing, caller.actor, now);
    },
  );
  return moved;
};

/** The buyer takes the offer, once its house has approved the price where its rules ask for that. @throws Fault conflict `approval.required` */
const agreed = async ({ world, caller, now }: Acting, sample: Sample, side: SampleSide): Promise<Sample> => {
  const after = agreeSample(sample, side, handOf(caller, now));
  const gated = gatedSample(sample);
  if (gated) await cleared(world, gated, caller);
  return after;
};

/** One step of a sample, which the table allows to the side of the caller. */
export const sampleActed = async (call: Acting, sample: Sample, body: SampleAct): Promise<Sample> => {
  const { caller, now } = call;
  const hand = handOf(caller, now);
  const between = sideBetween(sample, caller);
  if (between === 'operator') throw missing('sample');
  const side: SampleSide = between;
  switch (body.action) {
    case 'offer':
      return offerSample(sample, body.offer, side, hand);
    case 'agree':
      return agreed(call, sample, side);
    case 'send':
      return sent(call, sample, body.dispatch, side);
    case 'judge':
      return judgeSample(sample, body.verdict, side, hand);
    case 'receive':
      return actSample(sample, 'receive', side, { text: body.text }, hand);
    default:
      return actSample(sample, body.action, side, { reason: body.reason, text: body.text }, hand);
  }
};

interface Ordering {
  readonly buyerId: string;
  readonly sellerId: string;
  readonly currency: string;
  /** Listings that the order is of. */
  readonly products: ReadonlySet<string>;
  /** What the order comes to. */
  readonly minor: number;
}

/** The samples whose price comes off an order of this buyer at this seller, each with the order that it came off before. */
export const creditable = async ({ stores }: World, { buyerId, sellerId, currency, products, minor }: Ordering) => {
  const found = await stores.samples.between(buyerId, sellerId);
  const before = new Map((await stores.orders.many(found.flatMap((s) => s.orderId ?? []))).map((o) => [o.id, o]));
  const orderOf = (sample: Sample) => before.get(sample.orderId ?? '');
  const open = found.filter((sample) => isCreditable(sample, currency, orderOf(sample)));
  return creditsFor(open, products, minor).map((sample) => ({ sample, order: orderOf(sample) }));
};
