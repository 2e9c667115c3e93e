import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import * as z from 'zod';
import { ValuationInputs } from './inputs.ts';

/** What is written in a sheet at once. `note`: what a version rests on, for colleagues. */
export const WrittenValuation = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    listingId: idOf('listing').optional(),
    note: z.string().trim().min(1).max(2000).optional(),
    inputs: ValuationInputs,
  })
  .meta({ id: 'WrittenValuation' });
export type WrittenValuation = z.infer<typeof WrittenValuation>;

/** A valuation sheet of an organisation, private to it. Every version is kept as it was. */
export const Valuation = WrittenValuation.extend({
  id: idOf('valuation'),
  version: z.int().positive(),
  ownerId: idOf('organisation'),
  created: Stamp,
  changed: Stamp,
}).meta({ id: 'Valuation' });
export type Valuation = z.infer<typeof Valuation>;

/** Versions of one sheet. */
export const mostVersions = 500;

export const value = (written: WrittenValuation, ownerId: string, actor: Actor, now: Date): Valuation => {
  const by = stamp(actor, now);
  return { ...written, id: newId('valuation', now.getTime()), version: 1, ownerId, created: by, changed: by };
};

/** The next version. @throws Fault conflict `valuation.full` */
export const revalue = (before: Valuation, written: WrittenValuation, actor: Actor, now: Date): Valuation => {
  if (before.version >= mostVersions) throw new Fault('conflict', 'valuation.full');
  const { id, ownerId, created } = before;
  return { ...written, id, ownerId, created, version: before.version + 1, changed: stamp(actor, now) };
};
