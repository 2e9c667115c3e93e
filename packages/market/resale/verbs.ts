import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { type Clearance, step } from '@sandan/kernel/process';
import { plusDays } from '../calendar/date.ts';
import { measure, readProtocol } from '../evaluation/protocol.ts';
import type { Listing } from '../listing/listing.ts';
import type { Order } from '../order/order.ts';
import { type Hand, today } from '../royalty/books.ts';
import { backwards, gradeOf, type HistoryLine, inspectionPointNames, type WrittenInspection } from './inspection.ts';
import { type ResaleAction, type ResaleReason, type ResaleSide, resaleProcess } from './process.ts';
import { type claimAnswers, mostClaims, mostHistory, mostTests, Resale, resaleNumber, type WrittenTest } from './resale.ts';

/** Days in which a buyer may look at what was installed; then it counts as taken over. */
export const takeOverDays = 14;

type Machine = Pick<Listing, 'id' | 'content' | 'demo'>;

/** Begins the sale of a machine that an organisation lists. */
export const beginResale = (
  listing: Machine,
  seller: Resale['seller'],
  { actor, now }: Hand,
  id = newId('resale', now.getTime()),
): Resale => {
  const by = stamp(actor, now);
  const hs = listing.content.codes.find((c) => c.scheme === 'hs')?.code;
  return Resale.parse({
    id,
    version: 1,
    number: resaleNumber(id, now),
    state: resaleProcess.initial,
    listingId: listing.id,
    title: listing.content.title,
    ...(hs ? { hs } : {}),
    seller,
    inspections: [],
    history: [],
    tests: [],
    round: 0,
    passedOver: [],
    claims: [],
    course: [],
    since: by.at,
    demo: listing.demo,
    created: by,
    changed: by,
  });
};

interface Said {
  readonly reason?: string | undefined;
  readonly text?: string | undefined;
  readonly clearance?: Clearance | undefined;
}

/** One step by the table, with what changes by it. */
export const moved = (
  resale: Resale,
  action: ResaleAction,
  side: ResaleSide,
  { actor, now }: Hand,
  change: Partial<Resale> = {},
  { reason, text, clearance }: Said = {},
): Resale => {
  const to = step(resaleProcess, resale.state, action, side, reason, clearance, resale.id);
  const by = stamp(actor, now);
  const why = reason as ResaleReason | undefined;
  const line = { action, side, to, ...(why ? { reason: why } : {}), ...(text ? { text } : {}), at: by.at };
  return {
    ...resale,
    ...change,
    version: resale.version + 1,
    state: to,
    ...(why ? { reason: why } : {}),
    course: [...resale.course, line].slice(-100),
    since: to === resale.state ? resale.since : by.at,
    changed: by,
  };
};

const notAhead = (on: string, pointer: string, now: Date): void => {
  if (on > today(now)) throw invalidField(pointer, 'resale.ahead');
};

/**
 * Looks it over: the grade follows from the points and the history by the published rule, and nobody writes it.
 * @throws Fault invalid `resale.ahead`, `resale.hours`; conflict `resale.full`
 */
export const inspect = (resale: Resale, written: WrittenInspection, side: ResaleSide, hand: Hand): Resale => {
  notAhead(written.on, '/inspection/on', hand.now);
  if (backwards([...resale.history, written]) !== undefined) throw invalidField('/inspection/hours', 'resale.hours');
  if (resale.inspections.length >= 10) throw new Fault('conflict', 'resale.full');
  const points = Object.fromEntries(inspectionPointNames.map((name) => [name, written.points[name] ?? 'unchecked']));
  const inspection = { ...written, points, grade: gradeOf(points, resale.history), at: hand.now.toISOString() };
  return moved(resale, 'inspect', side, hand, {
    inspections: [...resale.inspections, Resale.shape.inspections.element.parse(inspection)],
  });
};

/**
 * Adds a line of the history, which no later verb takes away. It is no step of the process: the history can be told until it is offered.
 * @throws Fault conflict `resale.historyClosed`, `resale.full`; invalid `resale.ahead`, `resale.hours`
 */
export const tellHistory = (resale: Resale, line: HistoryLine, { actor, now }: Hand): Resale => {
  if (!['received', 'inspected', 'appraised', 'remanufacturing', 'acceptance_tested'].includes(resale.state))
    throw new Fault('conflict', 'resale.historyClosed');
  notAhead(line.on, '/history/on', now);
  if (resale.history.length >= mostHistory) throw new Fault('conflict', 'resale.full');
  const history = [...resale.history, line].toSorted((a, b) => a.on.localeCompare(b.on));
  if (backwards([...history, ...resale.inspections]) !== undefined) throw invalidField('/history/hours', 'resale.hours');
  return { ...resale, version: resale.version + 1, history, changed: stamp(actor, now) };
};

export const appraise = (resale: Resale, appraisal: NonNullable<Resale['appraisal']>, side: ResaleSide, hand: Hand): Resale => {
  notAhead(appraisal.on, '/appraisal/on', hand.now);
  return moved(resale, 'appraise', side, hand, { appraisal });
};

/**
 * Records an acceptance test: what is read is held as an interval against the limits; what lies on both sides of one is not decided, and
 * that is no pass. @throws Fault invalid at the items and readings; conflict `resale.full`
 */
export const testMachine = (
  resale: Resale,
  { on, method, items, readings }: WrittenTest,
  side: ResaleSide,
  hand: Hand,
): Resale => {
  notAhead(on, '/test/on', hand.now);
  if (resale.tests.length >= mostTests) throw new Fault('conflict', 'resale.full');
  const protocol = readProtocol(
    { title: method.slice(0, 200), method, samples: 1, reportBy: on, items: items.map((item) => ({ ...item, samples: 1 })) },
    undefined,
  );
  const { results, verdict } = measure(protocol, { readings: readings.map((text) => [text]) });
  const test = { on, method, items: protocol.items, results, verdict, at: hand.now.toISOString() };
  return moved(resale, 'test', side, hand, { tests: [...resale.tests, test] });
};

/** The steps that need no more than a word. */
export const actResale = (
  resale: Resale,
  action: 'remanufacture' | 'withdraw',
  side: ResaleSide,
  said: Pick<Said, 'reason' | 'text'>,
  hand: Hand,
): Resale => moved(resale, action, side, hand, {}, said);

/** Whether everything that an order asks for was paid. */
export const isPaid = ({ payment, state }: Pick<Order, 'payment' | 'state'>): boolean =>
  payment === 'paid' || payment === 'released' || state === 'settled' || state === 'closed';

export const isUnmade = ({ state }: Pick<Order, 'state'>): boolean => state === 'rejected' || state === 'cancelled';

/** The order is paid: the machine is sold. @throws Fault conflict `resale.unpaid` */
export const sell = (resale: Resale, order: Pick<Order, 'payment' | 'state'>, side: ResaleSide, hand: Hand): Resale => {
  const next = moved(resale, 'sell', side, hand);
  if (isUnmade(order) || !isPaid(order)) throw new Fault('conflict', 'resale.unpaid');
  return next;
};

/**
 * Whether an order came to nothing by its buyer, who cancelled it or did not pay; what a seller rejects, leaves unanswered or is late with
 * is no default.
 */
const isDefault = ({ state, reason, cancelAsked }: Pick<Order, 'state' | 'reason' | 'cancelAsked'>): boolean =>
  state === 'cancelled' && (reason ? ['changed_need', 'price', 'unpaid'].includes(reason) : cancelAsked?.side === 'buyer');

/**
 * The order came to nothing: the machine can be offered again, or proposed to the first in line. Whoever won stays that, unless it was
 * the buyer who cancelled or did not pay. @throws Fault conflict `resale.ordered`
 */
export const release = (
  resale: Resale,
  order: Pick<Order, 'state' | 'reason' | 'cancelAsked'>,
  side: ResaleSide,
  hand: Hand,
): Resale => {
  const winner = isDefault(order) ? (resale.proposal ?? resale.auction?.leader)?.bidderId : undefined;
  const { buyer: _b, orderId: _o, soldFor: _s, proposal: _p, ...rest } = resale;
  const next = moved(rest, 'release', side, hand, winner ? { passedOver: [...resale.passedOver, winner] } : {});
  if (!isUnmade(order)) throw new Fault('conflict', 'resale.ordered');
  return next;
};

export const install = (resale: Resale, on: string, side: ResaleSide, hand: Hand): Resale => {
  notAhead(on, '/on', hand.now);
  return moved(resale, 'install', side, hand, { installedOn: on });
};

/** The buyer takes it over: the warranty begins. */
export const takeOver = (resale: Resale, side: ResaleSide, hand: Hand): Resale =>
  moved(resale, 'take_over', side, hand, {
    warrantyUntil: plusDays(today(hand.now), resale.conditions?.warrantyDays ?? 0),
  });

/** @throws Fault conflict `resale.warrantyOver`, `resale.full` */
export const claim = (resale: Resale, text: string, side: ResaleSide, hand: Hand): Resale => {
  const at = hand.now.toISOString();
  const claims = [...resale.claims, { number: resale.claims.length + 1, at, text }];
  const next = moved(resale, 'claim', side, hand, { claims });
  if (resale.conditions?.warrantyDays === 0 || (resale.warrantyUntil ?? '') < today(hand.now))
    throw new Fault('conflict', 'resale.warrantyOver');
  if (claims.length > mostClaims) throw new Fault('conflict', 'resale.full');
  return next;
};

/** @throws Fault conflict `resale.noClaim` */
export const answerClaim = (
  resale: Resale,
  answer: { readonly number: number; readonly as: (typeof claimAnswers)[number]; readonly text: string },
  side: ResaleSide,
  hand: Hand,
): Resale => {
  const { number, as, text } = answer;
  const at = hand.now.toISOString();
  const claims = resale.claims.map((c) => (c.number === number && !c.answer ? { ...c, answer: { as, text, at } } : c));
  const next = moved(resale, 'answer_claim', side, hand, { claims });
  if (!resale.claims.some((c) => c.number === number && !c.answer)) throw new Fault('conflict', 'resale.noClaim');
  return next;
};
