import { stamp } from '@sandan/kernel/actor';
import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { later } from '../calendar/date.ts';
import { instantOfWall } from '../calendar/wall.ts';
import type { Attachment } from '../deal/entry.ts';
import { type Hand, startOf, today } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import type { Order } from './order.ts';
import { mostTracking, proofOf, type TrackingEvent, type TrackingKind, trackingKinds, type WrittenTracking } from './tracking.ts';

const onTheWay: readonly Order['state'][] = ['dispatched', 'delivered', 'claim_open'];

/** Whether something can still be told of its way. */
export const isTracked = (order: Pick<Order, 'state' | 'tracking'>): boolean =>
  onTheWay.includes(order.state) && (order.tracking ?? []).length < mostTracking && !proofOf(order);

/** What of each line is still to come, in millionths of its unit. */
const leftOf = ({ terms, tracking = [] }: Order): number[] =>
  terms.lines.map(({ quantity }, line) =>
    tracking
      .flatMap((e) => (e.kind === 'delivered' ? (e.quantities ?? []) : []))
      .reduce((left, q) => (q.line === line ? left - Math.round(q.value * 1e6) : left), Math.round(quantity.value * 1e6)),
  );

const isException = (kind: TrackingKind): boolean => 'exception' in trackingKinds[kind];

const faultsOf = (order: Order, written: WrittenTracking, at: number, now: Date): FieldFault[] => {
  const faults: FieldFault[] = [];
  const wanted = (pointer: string, value: unknown) => {
    if (!value) faults.push({ pointer, code: 'field.required' });
  };
  if (at > now.getTime()) faults.push({ pointer: '/at', code: 'tracking.notYet' });
  if (order.dispatch && at < Date.parse(startOf(order.dispatch.on))) faults.push({ pointer: '/at', code: 'tracking.before' });
  if (isException(written.kind)) wanted('/note', written.note);
  if (written.kind === 'delayed') {
    wanted('/arrivesOn', written.arrivesOn);
    const earliest = later(today(now), order.dispatch?.arrivesOn ?? '');
    if (written.arrivesOn && written.arrivesOn < earliest) faults.push({ pointer: '/arrivesOn', code: 'tracking.arrives' });
  }
  if (written.kind !== 'delivered') return faults;
  wanted('/receivedBy', written.receivedBy);
  const left = leftOf(order);
  for (const [i, { line, value }] of (written.quantities ?? []).entries()) {
    const rest = left[line];
    if (rest === undefined || Math.round(value * 1e6) > rest)
      faults.push({ pointer: `/quantities/${i}/value`, code: 'tracking.quantity' });
    else left[line] = rest - Math.round(value * 1e6);
  }
  return faults;
};

/**
 * The seller tells what happened to the goods on their way, or that they were handed over: that proof brings the receipt nearer, which the
 * buyer confirms or the clock takes as given. What came with it stands in the timeline of the order.
 * @throws Fault conflict `tracking.over`, `tracking.full`; invalid with every field
 */
export const track = (
  books: OrderBooks,
  written: WrittenTracking,
  hand: Hand,
  attachments: readonly Attachment[] = [],
): OrderChange => {
  const { order } = books;
  const before = order.tracking ?? [];
  if (!onTheWay.includes(order.state) || proofOf(order)) throw new Fault('conflict', 'tracking.over', order.state);
  if (before.length >= mostTracking) throw new Fault('conflict', 'tracking.full');
  const { at: wall, quantities, receivedBy, arrivesOn, ...said } = written;
  const at = instantOfWall(wall, '/at');
  const fields = faultsOf(order, written, at, hand.now);
  if (fields.length > 0) throw new Fault('invalid', 'request.invalid', 'tracking', { fields });
  const delivered = said.kind === 'delivered';
  const some = quantities && quantities.length > 0 ? quantities : undefined;
  const left = leftOf(order).map(
    (rest, line) => rest - (some ?? []).filter((q) => q.line === line).reduce((sum, q) => sum + Math.round(q.value * 1e6), 0),
  );
  const event: TrackingEvent = {
    id: newId('message', hand.now.getTime()),
    ...said,
    at: new Date(at).toISOString(),
    zone: wall.zone,
    ...(said.kind === 'delayed' && arrivesOn ? { arrivesOn } : {}),
    ...(delivered
      ? {
          receivedBy,
          ...(some ? { quantities: some } : {}),
          whole: !some || left.every((rest) => rest <= 0),
        }
      : {}),
    ...(attachments.length > 0 ? { files: attachments.map(({ id }) => id) } : {}),
    by: stamp(hand.actor, hand.now),
  };
  const tracking = [...before, event].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return changed(books, hand, { action: 'track', side: 'seller', text: said.note, attachments }, { order: { tracking } });
};
