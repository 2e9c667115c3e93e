import type { Dispute } from '../dispute/dispute.ts';
import type { Order } from '../order/order.ts';
import type { SupportUse } from '../programme/support.ts';
import { smallestCount } from './record.ts';

/**
 * What an organisation has brought to an end as a seller or performer, counted in the transaction of each transition and never otherwise
 * (UO12, UG3): orders, disputes by what came of them, and what programmes paid for.
 */
export const trackNames = [
  'order.closed',
  'order.unanswered',
  'dispute.agreed',
  'dispute.upheld',
  'dispute.dismissed',
  'dispute.withdrawn',
  'support.settled',
  'support.released',
  'support.clawedBack',
] as const;
export type TrackName = (typeof trackNames)[number];

/** How many of each there are; what is missing is none. */
export type Track = Readonly<Partial<Record<TrackName, number>>>;

/** What an order counts as: carried out to its end, or lapsed because the seller never answered it. */
export const trackOfOrder = ({ state, reason }: Pick<Order, 'state' | 'reason'>): TrackName | undefined => {
  if (state === 'closed') return 'order.closed';
  return state === 'cancelled' && reason === 'no_answer' ? 'order.unanswered' : undefined;
};

/** What a dispute counts as once it is over: settled by the two, or ruled for the buyer (any fall of the price) or for the seller. */
export const trackOfDispute = ({ state, agreed }: Pick<Dispute, 'state' | 'agreed'>): TrackName | undefined => {
  if (state === 'settled') return 'dispute.agreed';
  if (state === 'executed') return (agreed ?? 0) > 0 ? 'dispute.upheld' : 'dispute.dismissed';
  return state === 'closed' ? 'dispute.withdrawn' : undefined;
};

const ofUse = { settled: 'support.settled', released: 'support.released', clawed_back: 'support.clawedBack' } as const;
export const trackOfUse = ({ state }: Pick<SupportUse, 'state'>): TrackName | undefined =>
  state in ofUse ? ofUse[state as keyof typeof ofUse] : undefined;

/** One thing before and after a change, as it counts. */
export type Turned = readonly [before: TrackName | undefined, after: TrackName | undefined];

/** What some changes add to a record: nothing where a thing counts as it did, one less of what it no longer is. */
export const turning = (all: readonly Turned[]): Track => {
  const found: Partial<Record<TrackName, number>> = {};
  for (const [before, after] of all) {
    if (before === after) continue;
    if (before) found[before] = (found[before] ?? 0) - 1;
    if (after) found[after] = (found[after] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(found).filter(([, n]) => n !== 0));
};

/** What the public sees; `rate` of supports, 0 to 1, is of what was settled among all that ended, from three on. */
export interface TrackShown {
  readonly orders: { readonly closed: number; readonly unanswered: number };
  readonly disputes: { readonly agreed: number; readonly upheld: number; readonly dismissed: number; readonly withdrawn: number };
  readonly supports: { readonly settled: number; readonly ended: number; readonly rate?: number };
}

export const trackShown = (track: Track): TrackShown => {
  const n = (name: TrackName) => track[name] ?? 0;
  const settled = n('support.settled');
  const ended = settled + n('support.released') + n('support.clawedBack');
  return {
    orders: { closed: n('order.closed'), unanswered: n('order.unanswered') },
    disputes: {
      agreed: n('dispute.agreed'),
      upheld: n('dispute.upheld'),
      dismissed: n('dispute.dismissed'),
      withdrawn: n('dispute.withdrawn'),
    },
    supports: { settled, ended, ...(ended >= smallestCount ? { rate: Math.round((settled / ended) * 1000) / 1000 } : {}) },
  };
};
