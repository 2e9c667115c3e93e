import { Fault } from '@sandan/kernel/fault';
import type { Page, PageQuery } from '@sandan/kernel/page';
import type { Hand } from '@sandan/market/programme/hand';
import type { Charge } from '@sandan/market/usage/charge';
import {
  drawStock,
  type Pieces,
  piecesBeyond,
  Stock,
  type StockChange,
  StockMove,
  takenUnlogged,
  withPieces,
} from '@sandan/market/usage/stock';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

/** A charge as it was and as it becomes; `used`: the pieces that the log says beyond what was used before, where it says them. */
export interface StockStep {
  readonly resourceId: string;
  readonly before?: Charge | undefined;
  readonly after?: Charge | undefined;
  readonly used?: Pieces;
}

interface Sum {
  readonly resourceId: string;
  readonly key: string;
  setAside: number;
  used: number;
  readonly bookings: Set<string>;
}

/** What steps change of each stock, counted or not. */
const sumsOf = (steps: readonly StockStep[]): Sum[] => {
  const sums = new Map<string, Sum>();
  const add = (resourceId: string, pieces: Pieces, what: 'setAside' | 'used', sign: 1 | -1, bookingId?: string) => {
    for (const [key, n] of Object.entries(pieces)) {
      const place = `${resourceId}#${key}`;
      const sum = sums.get(place) ?? { resourceId, key, setAside: 0, used: 0, bookings: new Set() };
      sum[what] += sign * n;
      if (bookingId) sum.bookings.add(bookingId);
      sums.set(place, sum);
    }
  };
  for (const { resourceId, before, after, used } of steps) {
    if (before) add(before.resourceId, before.aside ?? {}, 'setAside', -1, before.bookingId);
    if (after) add(after.resourceId, withPieces(after, () => true).aside ?? {}, 'setAside', 1, after.bookingId);
    const drawn = used ?? piecesBeyond(after ? takenUnlogged(after) : {}, before ? takenUnlogged(before) : {});
    add(resourceId, drawn, 'used', 1, (after ?? before)?.bookingId);
  }
  return [...sums.values()];
};

const short = (pointer?: (key: string) => string) => (key: string) => (left: number) =>
  pointer
    ? new Fault('invalid', 'request.invalid', 'stock', {
        fields: [{ pointer: pointer(key), code: 'stock.short', params: { left } }],
      })
    : new Fault('conflict', 'stock.short', key, { params: { left } });

/**
 * pk `stock#resource`, sk `stock#key`: what there is of a consumable; sk `move#key#place`: its history, one line for each version. What is not
 * counted has no stock, and nothing is refused of it.
 */
export const stocks = (db: Database, cursors: Cursors) => {
  const pk = (resourceId: string) => `stock#${resourceId}`;
  const eight = (n: number) => String(n).padStart(8, '0');
  const keyOf = (resourceId: string, key: string) => ({ pk: pk(resourceId), sk: `stock#${key}` });
  const all = collection(db, cursors, {
    type: 'stock',
    schema: Stock,
    stale: 'store.busy',
    keys: (s) => keyOf(s.resourceId, s.key),
  });
  const moves = collection(db, cursors, {
    type: 'stockMove',
    schema: StockMove,
    stale: 'store.busy',
    keys: (m) => ({ pk: pk(m.resourceId), sk: `move#${m.key}#${eight(m.place)}` }),
  });
  const write = (w: Work, { stock, move }: StockChange): void => {
    (stock.version === 1 ? all.create : all.put)(w, stock);
    moves.create(w, move);
  };
  return {
    parse: all.parse,
    of: (resourceId: string): Promise<Stock[]> => all.all({ pk: pk(resourceId), startsWith: 'stock#' }),
    one: (resourceId: string, key: string) => all.get(keyOf(resourceId, key)),
    history: (resourceId: string, key: string, page: PageQuery): Promise<Page<StockMove>> =>
      moves.list({ pk: pk(resourceId), startsWith: `move#${key}#` }, { ...page, newestFirst: true }),
    /** Writes a stock with the line of its history. @throws at commit: conflict `store.busy` if it changed meanwhile */
    write,
    /**
     * Has stocks follow charges: what each is to have is set aside, given back or used up, and written into the charges that come out. Of two
     * calls that want the last of a stock, one is written and the other looks again.
     * @throws Fault where something is short: at the field that `pointer` names, or conflict `stock.short`; by the clock (`takes`) never
     */
    async follow(
      w: Work,
      steps: readonly StockStep[],
      hand: Hand,
      { pointer, takes }: { readonly pointer?: (key: string) => string; readonly takes?: boolean } = {},
    ): Promise<(Charge | undefined)[]> {
      const sums = sumsOf(steps);
      const found =
        sums.length === 0
          ? []
          : await batchGet(
              db,
              all.parse,
              sums.map((s) => keyOf(s.resourceId, s.key)),
            );
      const counted = new Map(found.map((s) => [`${s.resourceId}#${s.key}`, s]));
      for (const { resourceId, key, setAside, used, bookings } of sums) {
        const stock = counted.get(`${resourceId}#${key}`);
        if (!stock || (setAside === 0 && used === 0)) continue;
        write(w, drawStock(stock, { setAside, used, bookings: [...bookings] }, hand, takes ? undefined : short(pointer)(key)));
      }
      return steps.map(({ after }) => after && withPieces(after, (key) => counted.has(`${after.resourceId}#${key}`)));
    },
  };
};
export type Stocks = ReturnType<typeof stocks>;
