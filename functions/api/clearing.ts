import { Fault, missing } from '@sandan/kernel/fault';
import type { Clearance } from '@sandan/kernel/process';
import type { PassageLine } from '@sandan/market/gate/gate';
import type { World } from './world.ts';

/**
 * Tries a move, and where its table wants it cleared has it pass the trade gate (N10) and tries again. What is refused anyway is not
 * weighed. @throws whatever the move or the gate throws
 */
export const clearing = async <T>(
  move: (clearance?: Clearance) => T,
  pass: () => Promise<Clearance>,
): Promise<{ readonly moved: T; readonly clearance?: Clearance }> => {
  try {
    return { moved: move() };
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.code !== 'gate.required') throw fault;
  }
  const clearance = await pass();
  return { moved: move(clearance), clearance };
};

interface Traded {
  readonly seller: { readonly organisationId: string };
  readonly buyer: { readonly organisationId: string };
}

/** From whom to whom something passes. @throws Fault missing `organisation` */
export const endsOf = async ({ stores: { organisations } }: World, { seller, buyer }: Traded) => {
  const [from, to] = await Promise.all([organisations.byId(seller.organisationId), organisations.byId(buyer.organisationId)]);
  if (!from || !to) throw missing('organisation');
  return { from, to };
};

/** Lines of a quote or an order as the gate looks at them. */
export const goodsOf = (lines: readonly PassageLine[]): PassageLine[] =>
  lines.map(({ name, listingId, hs }) => ({ name, ...(listingId ? { listingId } : {}), ...(hs ? { hs } : {}) }));
