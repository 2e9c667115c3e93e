import { stamp } from '@sandan/kernel/actor';
import type { Hand } from '../royalty/books.ts';
import { isOpen, type Payment } from './payment.ts';

/** How much is outstanding of what a payment pays, in minor units; undefined where its books do not know what that is. */
export type Outstanding = (payment: Payment) => number | undefined;

/** Whether a payment by card may still come although nothing is outstanding of what it pays: its page is to be closed. */
export const isUnwanted = (payment: Payment, outstanding: Outstanding): boolean => isOpen(payment) && outstanding(payment) === 0;

/**
 * The payments that a change writes, with those on whose page nothing is left to pay after it: the time of such a page is over now, so
 * that whoever asks the provider next closes it.
 */
export const withPagesOver = (
  before: readonly Payment[],
  written: readonly Payment[],
  outstanding: Outstanding,
  { actor, now }: Hand,
): readonly Payment[] => {
  const until = now.toISOString();
  const isOver = (p: Payment) => (p.provider?.until ?? '') > until && isUnwanted(p, outstanding);
  const over = (p: Payment): Payment => ({ ...p, provider: { ...p.provider, until } });
  const others = before.filter((p) => !written.some((w) => w.id === p.id) && isOver(p));
  return [
    ...written.map((p) => (isOver(p) ? over(p) : p)),
    ...others.map((p) => ({ ...over(p), version: p.version + 1, changed: stamp(actor, now) })),
  ];
};
