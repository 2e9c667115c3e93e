import { Fault, missing } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { textIn } from '@sandan/kernel/text';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import { HistoryLine, WrittenInspection } from '@sandan/market/resale/inspection';
import { type bidderProcess, type resaleProcess, resaleReasonNames } from '@sandan/market/resale/process';
import { type Bidder, claimAnswers, Resale, ResaleOffer, WrittenTest } from '@sandan/market/resale/resale';
import { agreeToProposal, offerResale, propose, refuseProposal, stand, takeBack } from '@sandan/market/resale/selling';
import {
  actResale,
  answerClaim,
  appraise,
  claim,
  inspect,
  install,
  release,
  sell,
  takeOver,
  tellHistory,
  testMachine,
} from '@sandan/market/resale/verbs';
import * as z from 'zod';
import { cleared } from './approving.ts';
import { handOf } from './books.ts';
import { endsOf } from './clearing.ts';
import type { Call } from './endpoint.ts';
import { passGate } from './gate.ts';
import { gatedResale } from './gated.ts';
import { applicantOf } from './resale-buyer.ts';
import { orderOfResale } from './resale-order.ts';
import { bidderOf, resaleSide } from './resale-view.ts';

const text = z.string().trim().min(1).max(2000);

export const ResaleAct = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('inspect'), inspection: WrittenInspection }),
  z.strictObject({ action: z.literal('tell_history'), history: HistoryLine }),
  z.strictObject({ action: z.literal('appraise'), appraisal: z.strictObject(Resale.shape.appraisal.unwrap().shape) }),
  z.strictObject({ action: z.literal('test'), test: WrittenTest }),
  z.strictObject({ action: z.literal('offer'), offer: ResaleOffer }),
  z.strictObject({ action: z.literal('propose'), minor: z.int().positive().max(10_000_000_000_000).optional() }),
  z.strictObject({ action: z.literal('install'), on: z.iso.date() }),
  z.strictObject({ action: z.literal('claim'), text }),
  z.strictObject({ action: z.literal('answer_claim'), number: z.int().positive(), as: z.enum(claimAnswers), text }),
  z.strictObject({ action: z.literal('withdraw'), reason: z.enum(resaleReasonNames), text: text.optional() }),
  z.strictObject({ action: z.literal('remanufacture'), text: text.optional() }),
  z.strictObject({ action: z.enum(['agree', 'refuse']) }),
  z.strictObject({ action: z.enum(['take_back', 'release', 'sell', 'take_over']) }),
]);
export type ResaleAct = z.infer<typeof ResaleAct>;

type Acting = Pick<Call<unknown, unknown, unknown>, 'world' | 'work' | 'caller' | 'now' | 'organisation'>;

/** Brings the machine to the trade gate (N10), as if it went to this organisation. */
export const passMachine = async (
  { world, work, caller, now }: Acting,
  resale: Resale,
  buyerId: string,
  step: {
    readonly process: typeof resaleProcess.name | typeof bidderProcess.name;
    readonly action: string;
    readonly subject: string;
  },
) => {
  const line = { name: textIn(resale.title, 'ko').slice(0, 400), listingId: resale.listingId };
  const ends = await endsOf(world, { seller: resale.seller, buyer: { organisationId: buyerId } });
  const lines = [{ ...line, ...(resale.hs ? { hs: resale.hs } : {}) }];
  return passGate(world, work, { ...step, transfer: 'goods', ...ends, lines }, caller.actor, now);
};

/** In which bands the kind tells a sealed price. */
const bandsOf = async ({ world }: Acting, { listingId }: Resale) => {
  const listing = await world.stores.listings.byId(listingId);
  if (listing?.state !== 'published') throw new Fault('conflict', 'resale.listing');
  const told = Object.values(kindOf(listing.kind).attributes).find((a) => a.type === 'choice' && a.band);
  return told?.band;
};

const orderBehind = async ({ world }: Acting, { orderId }: Resale) => {
  const order = orderId && (await world.stores.orders.byId(orderId));
  if (!order) throw missing('order');
  return order;
};

/** The sale after a step, and the bidder whose standing changed with it. */
interface Acted {
  readonly resale: Resale;
  readonly bidder?: Bidder;
}

/** What a bidder answers to a proposal; whoever agrees orders in the same transaction. */
const answered = async (call: Acting, resale: Resale, action: 'agree' | 'refuse'): Promise<Acted> => {
  const { world, work, caller, now } = call;
  const hand = handOf(caller, now);
  const bidder = await bidderOf(world, resale, caller);
  if (!bidder) throw new Fault('conflict', 'resale.notProposed');
  if (action === 'refuse') return { resale: refuseProposal(resale, bidder.organisationId, hand) };
  const applicant = await applicantOf(call, resale, call.organisation());
  const next = agreeToProposal(resale, applicant, newId('order', now.getTime()), hand);
  if (next.soldFor) await cleared(world, gatedResale(resale, bidder.organisationId, next.soldFor), caller);
  // A winner whose order the seller rejected stays the winner.
  const winner = bidder.state === 'won' ? bidder : stand(bidder, 'agree', hand);
  if (winner !== bidder) world.stores.resales.bidders.write(work, winner);
  await orderOfResale(world, work, next, bidder.gateId, caller.actor, now);
  return { resale: next, bidder: winner };
};

const stepped = async (
  call: Acting,
  resale: Resale,
  body: Exclude<ResaleAct, { action: 'agree' | 'refuse' }>,
): Promise<Resale> => {
  const { world, work, caller, now } = call;
  const { resales } = world.stores;
  const hand = handOf(caller, now);
  const side = resaleSide(resale, caller.organisation?.id, await bidderOf(world, resale, caller));
  switch (body.action) {
    case 'inspect':
      return inspect(resale, body.inspection, side, hand);
    case 'tell_history':
      if (side !== 'seller') throw missing('resale');
      return tellHistory(resale, body.history, hand);
    case 'appraise':
      return appraise(resale, body.appraisal, side, hand);
    case 'test':
      return testMachine(resale, body.test, side, hand);
    case 'offer': {
      const offered = offerResale(resale, body.offer, await bandsOf(call, resale), side, hand);
      if (offered.sealed) resales.sealed.write(work, offered.sealed);
      return offered.resale;
    }
    case 'propose':
      return propose(resale, await resales.sealed.of(resale.id, resale.round), body.minor, side, hand);
    case 'take_back':
      return takeBack(resale, side, hand);
    case 'release':
      return release(resale, await orderBehind(call, resale), side, hand);
    case 'sell':
      return sell(resale, await orderBehind(call, resale), side, hand);
    case 'install':
      return install(resale, body.on, side, hand);
    case 'take_over':
      return takeOver(resale, side, hand);
    case 'claim':
      return claim(resale, body.text, side, hand);
    case 'answer_claim':
      return answerClaim(resale, body, side, hand);
    case 'withdraw':
      return actResale(resale, 'withdraw', side, { reason: body.reason, text: body.text }, hand);
    default:
      return actResale(resale, body.action, side, { text: body.text }, hand);
  }
};

type Answer = Extract<ResaleAct, { action: 'agree' | 'refuse' }>;
const isAnswer = (body: ResaleAct): body is Answer => body.action === 'agree' || body.action === 'refuse';

/** One step of a sale, which the table allows to the side of the caller. */
export const resaleActed = async (call: Acting, resale: Resale, body: ResaleAct): Promise<Acted> =>
  isAnswer(body) ? answered(call, resale, body.action) : { resale: await stepped(call, resale, body) };
