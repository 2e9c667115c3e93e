import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { type Clearance, open, step } from '@sandan/kernel/process';
import { type Account, balanceOf, enter, type LedgerEntry, reverse } from '../ledger/entry.ts';
import type { Listing } from '../listing/listing.ts';
import { checkDispatch, type Dispatch } from '../order/order.ts';
import { type Hand, today } from '../royalty/books.ts';
import { sampleDue } from './clock.ts';
import { type SampleAction, type SampleReason, type SampleSide, sampleProcess } from './process.ts';
import { isFree, Sample, type SampleOffer, type SampleVerdict, type SampleWish, sampleNumber } from './sample.ts';

interface Asking {
  readonly listing: Pick<Listing, 'id' | 'ownerId' | 'content' | 'demo'>;
  readonly buyer: Sample['buyer'];
  readonly demo: boolean;
}

/** Asks for a sample of what somebody sells. @throws Fault forbidden `sample.own` */
export const askSample = (
  { listing, buyer, demo }: Asking,
  wish: SampleWish,
  { actor, now }: Hand,
  id = newId('sample', now.getTime()),
): Sample => {
  if (listing.ownerId === buyer.organisationId) throw new Fault('forbidden', 'sample.own');
  const by = stamp(actor, now);
  const hs = listing.content.codes.find((c) => c.scheme === 'hs')?.code;
  return Sample.parse({
    id,
    version: 1,
    number: sampleNumber(id, now),
    state: sampleProcess.initial,
    listingId: listing.id,
    title: listing.content.title,
    ...(hs ? { hs } : {}),
    seller: { organisationId: listing.ownerId },
    buyer,
    wish,
    entries: [],
    course: [],
    reminded: 0,
    since: by.at,
    demo,
    created: by,
    changed: by,
  });
};

type Lines = readonly (readonly [Account, number])[];

/** One entry of the sample's book, in the currency of its offer. */
const entered = (sample: Sample, key: string, kind: LedgerEntry['kind'], lines: Lines, { actor, now }: Hand, on = today(now)) => {
  const currency = sample.offer?.currency ?? 'USD';
  const postings = lines.map(([account, minor]) => ({ account, currency, minor }));
  return enter({ key, bookId: sample.id, kind, on, postings }, actor, now);
};

interface Said {
  readonly reason?: string | undefined;
  readonly text?: string | undefined;
  readonly clearance?: Clearance | undefined;
}

const moved = (
  sample: Sample,
  action: SampleAction,
  side: SampleSide,
  { actor, now }: Hand,
  { reason, text, clearance }: Said = {},
  change: Partial<Sample> = {},
): Sample => {
  const to = step(sampleProcess, sample.state, action, side, reason, clearance, sample.id);
  const by = stamp(actor, now);
  const why = reason as SampleReason | undefined;
  const line = { action, side, to, ...(why ? { reason: why } : {}), ...(text?.trim() ? { text: text.trim() } : {}), at: by.at };
  const ended = (sampleProcess.final as readonly string[]).includes(to);
  return {
    ...sample,
    ...change,
    version: sample.version + 1,
    state: to,
    ...(ended && why ? { reason: why } : {}),
    course: [...sample.course, line],
    since: to === sample.state && action !== 'offer' ? sample.since : by.at,
    changed: by,
  };
};

/** What is unearned of what was paid: an advance on the order that follows. */
export const advanceOf = ({ entries, offer }: Pick<Sample, 'entries' | 'offer'>): number =>
  offer ? 0 - balanceOf(entries, 'credit', offer.currency) : 0;

/** The seller says what it costs; a new offer takes the place of the one before. @throws Fault invalid `sample.past` */
export const offerSample = (sample: Sample, offer: SampleOffer, side: SampleSide, hand: Hand): Sample => {
  const next = moved(sample, 'offer', side, hand, { text: offer.text }, { offer });
  if (offer.validUntil < today(hand.now)) throw invalidField('/offer/validUntil', 'sample.past');
  return next;
};

/** The buyer takes the offer: a price is billed, as an advance where it is to be taken off an order. */
export const agreeSample = (sample: Sample, side: SampleSide, hand: Hand): Sample => {
  const next = moved(sample, 'agree', side, hand);
  const minor = sample.offer?.minor ?? 0;
  if (minor === 0) return next;
  const earned = sample.offer?.credited ? 'credit' : 'income';
  const bill = entered(
    sample,
    `bill#${sample.id}`,
    'invoice',
    [
      ['receivable', minor],
      [earned, -minor],
    ],
    hand,
  );
  return { ...next, entries: [...next.entries, bill] };
};

/** Records that the price came in at the seller's bank. @throws Fault conflict `sample.paid` where there is nothing to pay */
export const paySample = (
  sample: Sample,
  paid: { readonly on: string; readonly reference: string },
  side: SampleSide,
  hand: Hand,
): Sample => {
  const next = moved(sample, 'pay', side, hand, { text: paid.reference }, { paid });
  const minor = sample.offer?.minor ?? 0;
  if (minor === 0 || sample.paid) throw new Fault('conflict', 'sample.paid');
  const entry = entered(
    sample,
    `payment#${sample.id}`,
    'payment',
    [
      ['bank', minor],
      ['receivable', -minor],
    ],
    hand,
    paid.on,
  );
  return { ...next, entries: [...next.entries, entry] };
};

/** Sends it. @throws Fault conflict `sample.unpaid`, `gate.required`; invalid `dispatch.arrives` */
export const sendSample = (
  sample: Sample,
  dispatch: Dispatch,
  clearance: Clearance | undefined,
  side: SampleSide,
  hand: Hand,
): Sample => {
  if (sample.state === 'agreed' && !isFree(sample) && !sample.paid) throw new Fault('conflict', 'sample.unpaid');
  checkDispatch(dispatch);
  const gate = clearance ? { gateId: clearance.record } : {};
  return moved(sample, 'send', side, hand, { clearance }, { dispatch, ...gate });
};

/** The buyer says whether it does what it must: it passes if every criterion is met. @throws Fault invalid `sample.verdicts` */
export const judgeSample = (sample: Sample, verdict: SampleVerdict, side: SampleSide, hand: Hand): Sample => {
  const action = verdict.met.every(Boolean) ? 'pass' : 'fail';
  const next = moved(sample, action, side, hand, { text: verdict.text }, { verdict });
  if (verdict.met.length !== sample.wish.criteria.length) throw invalidField('/verdict/met', 'sample.verdicts');
  return next;
};

/** What undoes the bill of a sample that is not sent: nothing was paid, or it could not be cancelled. */
const unbilled = (sample: Sample, hand: Hand): LedgerEntry[] => {
  const bill = sample.entries.find((e) => e.key === `bill#${sample.id}`);
  return bill ? [reverse(bill, today(hand.now), hand.actor, hand.now)] : [];
};

/** The steps that need nothing but a word. @throws Fault conflict `sample.paid` where it is paid and can only be sent */
export const actSample = (
  sample: Sample,
  action: 'decline' | 'cancel' | 'receive',
  side: SampleSide,
  said: Pick<Said, 'reason' | 'text'>,
  hand: Hand,
): Sample => {
  const next = moved(sample, action, side, hand, said);
  if (action !== 'cancel') return next;
  if (sample.paid) throw new Fault('conflict', 'sample.paid');
  return { ...next, entries: [...next.entries, ...unbilled(sample, hand)] };
};

/** Whether an order of these products is one that a sample's price comes off: of its product, unless the seller said that any will do. */
const countsFor = ({ listingId, offer }: Pick<Sample, 'listingId' | 'offer'>, products: ReadonlySet<string>): boolean =>
  offer?.anyOrder === true || products.has(listingId);

/** An order as far as it says whether what was taken off it stands. */
type Credited = { readonly state: string } | undefined;

/**
 * Whether the price of a sample is there to be taken off an order in a currency: it was paid as an advance, and no order that stands has
 * it already. `order`: the one that it was taken off before.
 */
export const isCreditable = (sample: Sample, currency: string, order: Credited): boolean => {
  const { offer, paid, state } = sample;
  if (!offer?.credited || !paid || offer.currency !== currency) return false;
  if (!open(sampleProcess, state, 'buyer').some((t) => t.action === 'credit')) return false;
  return state !== 'credited' || order?.state === 'rejected' || order?.state === 'cancelled';
};

/**
 * Takes the price off an order that is placed in the same transaction: what was an advance is earned as a part of the order's price, so
 * that the income of both books comes to the price. @throws Fault conflict `sample.credit`
 */
export const creditSample = (
  sample: Sample,
  orderId: string,
  order: Credited,
  side: SampleSide,
  hand: Hand,
): { readonly sample: Sample; readonly minor: number } => {
  const { offer } = sample;
  if (!offer || !isCreditable(sample, offer.currency, order)) throw new Fault('conflict', 'sample.credit');
  const next = moved(sample, 'credit', side, hand, {}, { orderId });
  const back: Lines = [
    ['income', offer.minor],
    ['credit', -offer.minor],
  ];
  const taken: Lines = back.map(([account, minor]) => [account, -minor]);
  const undone = sample.orderId ? [entered(sample, `restore#${sample.orderId}`, 'reversal', back, hand)] : [];
  const entries = [...sample.entries, ...undone, entered(sample, `credit#${orderId}`, 'offset', taken, hand)];
  return { sample: { ...next, entries }, minor: offer.minor };
};

/**
 * Which samples are taken off an order of these products that comes to so much, the oldest first; one that is worth more than what is left
 * stays for a later one.
 */
export const creditsFor = <T extends Sample>(samples: readonly T[], products: ReadonlySet<string>, minor: number): T[] => {
  let left = minor;
  const taken: T[] = [];
  const counting = samples.filter((sample) => countsFor(sample, products));
  for (const sample of counting.toSorted((a, b) => a.id.localeCompare(b.id))) {
    const worth = sample.offer?.minor ?? 0;
    if (worth >= left || taken.length === 10) continue;
    left -= worth;
    taken.push(sample);
  }
  return taken;
};

const clock: Actor = { kind: 'service', name: 'clock' };

/** What the clock does to a sample as of `now`; nothing if nothing is due. An advance that no order followed is earned when it closes. */
export const passSample = (sample: Sample, now: Date): Sample | undefined => {
  const hand: Hand = { actor: clock, now };
  const due = sampleDue(sample);
  if (!due || due.on > today(now)) return undefined;
  if (due.action === 'remind') return { ...moved(sample, 'remind', 'clock', hand), reminded: 1 };
  if (due.action === 'cancel') return actSample(sample, 'cancel', 'clock', { reason: due.reason }, hand);
  const next = moved(sample, due.action, 'clock', hand);
  const left = due.action === 'close' ? advanceOf(sample) : 0;
  if (left === 0) return next;
  const lines: Lines = [
    ['credit', left],
    ['income', -left],
  ];
  return { ...next, entries: [...next.entries, entered(sample, `earn#${sample.id}`, 'settle', lines, hand)] };
};

const byName = ['offer', 'decline', 'cancel', 'agree', 'pay', 'send', 'receive', 'pass', 'fail'] as const;

/** What a side can do now; whoever judges says `pass` or `fail` by the criteria. */
export const sampleActions = (sample: Sample, side: SampleSide): (typeof byName)[number][] => {
  const offered = new Set<string>(open(sampleProcess, sample.state, side).map((t) => t.action));
  const unpaid = !isFree(sample) && !sample.paid;
  return byName.filter(
    (action) =>
      offered.has(action) &&
      (action !== 'pay' || unpaid) &&
      (action !== 'send' || !unpaid) &&
      (action !== 'cancel' || sample.state !== 'agreed' || !sample.paid),
  );
};
