import { Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import type { Hand } from '../programme/hand.ts';
import type { Charge } from './charge.ts';
import { extrasOf } from './charge-verbs.ts';
import { stockMoves } from './usage-names.ts';

/** A consumable, as the price of its resource names it. */
export const StockKey = z.string().regex(/^[a-z][a-z0-9_]{0,29}$/);
const Amount = z.int().min(0).max(1_000_000);

/** How many of each consumable. */
export type Pieces = Readonly<Record<string, number>>;

/**
 * What there is of one consumable of a resource, in the unit of its price. `setAside`: of it, what is promised to bookings that stand; more
 * than there is where a count found less. `low`: since when it is at its reorder level or below, and its manager was told.
 */
export const Stock = z
  .object({
    resourceId: idOf('resource'),
    ownerId: idOf('organisation'),
    key: StockKey,
    version: z.int().positive(),
    onHand: Amount,
    setAside: z.int().nonnegative(),
    reorderAt: Amount.optional(),
    low: z.iso.datetime().optional(),
    changed: Stamp,
  })
  .meta({ id: 'Stock' });
export type Stock = z.infer<typeof Stock>;

/** One line of the history of a stock, never changed: by how much it went up or down, and what there was then. `place`: the version of the stock. */
export const StockMove = z
  .object({
    resourceId: idOf('resource'),
    ownerId: idOf('organisation'),
    key: StockKey,
    /** Of the record, not of the stock: 1, for it does not change. */
    version: z.literal(1),
    place: z.int().positive(),
    kind: z.enum(Object.keys(stockMoves) as [keyof typeof stockMoves, ...(keyof typeof stockMoves)[]]),
    delta: z.object({ onHand: z.int(), setAside: z.int() }),
    after: z.object({ onHand: z.int(), setAside: z.int() }),
    why: z.string().optional(),
    /** Of bookings, what they were. */
    bookings: z.array(z.string()).max(100).optional(),
    stamp: Stamp,
  })
  .meta({ id: 'StockMove' });
export type StockMove = z.infer<typeof StockMove>;

const why = z.string().trim().min(1).max(300);

/** What a manager does with a stock. A count says what is there; without a level nobody is warned. */
export const StockDoes = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('deliver'), quantity: Amount.min(1), why }),
    z.strictObject({ action: z.literal('count'), onHand: Amount, why }),
    z.strictObject({ action: z.literal('write_off'), quantity: Amount.min(1), why }),
    z.strictObject({ action: z.literal('level'), reorderAt: Amount.optional() }),
  ])
  .meta({ id: 'StockDoes' });
export type StockDoes = z.infer<typeof StockDoes>;

export interface StockChange {
  readonly stock: Stock;
  readonly move: StockMove;
}

/** What can still be promised; below nothing where more is promised than there is. */
export const freeOf = ({ onHand, setAside }: Pick<Stock, 'onHand' | 'setAside'>): number => onHand - setAside;

type Level = Pick<Stock, 'onHand' | 'setAside'> & { readonly reorderAt?: number | undefined };

const changed = (
  { low, ...of }: Omit<Stock, 'changed'> | Stock,
  to: Level,
  said: Pick<StockMove, 'kind' | 'why' | 'bookings'>,
  { actor, now }: Hand,
): StockChange => {
  const { resourceId, ownerId, key, version } = of;
  const { onHand, setAside, reorderAt } = to;
  const isLow = reorderAt !== undefined && freeOf(to) <= reorderAt;
  const by = stamp(actor, now);
  const stock: Stock = {
    resourceId,
    ownerId,
    key,
    version: version + 1,
    onHand,
    setAside,
    ...(reorderAt === undefined ? {} : { reorderAt }),
    ...(isLow ? { low: low ?? now.toISOString() } : {}),
    changed: by,
  };
  const move: StockMove = {
    resourceId,
    ownerId,
    key,
    version: 1,
    place: stock.version,
    delta: { onHand: onHand - of.onHand, setAside: setAside - of.setAside },
    after: { onHand, setAside },
    ...said,
    stamp: by,
  };
  return { stock, move };
};

/** Of what a stock is, before anybody counted it. */
export type StockOf = Pick<Stock, 'resourceId' | 'ownerId' | 'key'>;

/**
 * A delivery, a count, a write-off, or another reorder level. The first of them but a level is what its counting begins with.
 * @throws Fault conflict `stock.notCounted`; invalid `stock.beyond` at `/quantity`, `stock.tooMuch`
 */
export const moveStock = (stock: Stock | undefined, of: StockOf, does: StockDoes, hand: Hand): StockChange => {
  if (!stock && (does.action === 'level' || does.action === 'write_off')) throw new Fault('conflict', 'stock.notCounted');
  const before = stock ?? { ...of, version: 0, onHand: 0, setAside: 0 };
  const { setAside, reorderAt } = before as Stock;
  switch (does.action) {
    case 'deliver': {
      const onHand = before.onHand + does.quantity;
      if (!Amount.safeParse(onHand).success) throw invalidField('/quantity', 'stock.tooMuch');
      return changed(before, { onHand, setAside, reorderAt }, { kind: 'delivered', why: does.why }, hand);
    }
    case 'count':
      return changed(before, { onHand: does.onHand, setAside, reorderAt }, { kind: 'counted', why: does.why }, hand);
    case 'write_off': {
      const onHand = before.onHand - does.quantity;
      if (onHand < 0) throw invalidField('/quantity', 'stock.beyond', { left: before.onHand });
      return changed(before, { onHand, setAside, reorderAt }, { kind: 'written_off', why: does.why }, hand);
    }
    case 'level':
      return changed(before, { ...before, reorderAt: does.reorderAt }, { kind: 'level' }, hand);
  }
};

/** What bookings change of a stock: what is promised to them, and what they used up. */
export interface Drawn {
  readonly setAside: number;
  readonly used: number;
  readonly bookings: readonly string[];
}

/**
 * Promises and uses of one call. More is promised only of what is free; what was used is a fact, which what is promised to others does not
 * refuse, but nobody uses more than there is. Without `short` what is there is taken, and nothing refused.
 * @throws what `short` makes of the pieces that there are
 */
export const drawStock = (
  stock: Stock,
  { setAside: by, used, bookings }: Drawn,
  hand: Hand,
  short?: (left: number) => Fault,
): StockChange => {
  const onHand = Math.max(0, stock.onHand - used);
  const setAside = Math.max(0, stock.setAside + by);
  if (short && used > stock.onHand) throw short(stock.onHand);
  if (short && by > 0 && onHand < setAside) throw short(Math.max(0, freeOf(stock)));
  const kind = used === 0 ? 'booked' : 'used';
  const said = { kind, ...(bookings.length > 0 ? { bookings: [...bookings] } : {}) } as const;
  return changed(stock, { onHand, setAside, reorderAt: stock.reorderAt }, said, hand);
};

type Charged = Pick<Charge, 'state' | 'lines' | 'logged' | 'aside' | 'taken'>;

/** The pieces that a planned charge is to have set aside. */
const wantedBy = (charge: Charged): Pieces => (charge.state === 'planned' ? extrasOf(charge).consumables : {});

/** The pieces that were taken for a charge because nobody had logged what was used: those that it was to have then, whatever became of it. */
export const takenUnlogged = ({ taken, ...charge }: Charged): Pieces =>
  taken ?? (charge.state === 'planned' || charge.logged ? {} : extrasOf(charge).consumables);

/** How many more of each there are in one than in the other; those alike are left out. */
export const piecesBeyond = (some: Pieces, others: Pieces): Pieces =>
  Object.fromEntries(
    [...new Set([...Object.keys(some), ...Object.keys(others)])]
      .map((key) => [key, (some[key] ?? 0) - (others[key] ?? 0)] as const)
      .filter(([, n]) => n !== 0),
  );

/** The charge with what is set aside for it and what was taken, of what is counted. */
export const withPieces = (charge: Charge, counted: (key: string) => boolean): Charge => {
  const { aside: _, taken: __, ...rest } = charge;
  const of = (name: 'aside' | 'taken', pieces: Pieces) => {
    const some = Object.entries(pieces).filter(([key, n]) => n > 0 && counted(key));
    return some.length > 0 ? { [name]: Object.fromEntries(some) } : {};
  };
  return { ...rest, ...of('aside', wantedBy(charge)), ...of('taken', takenUnlogged(charge)) };
};
