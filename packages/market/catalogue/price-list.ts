import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { DeliveryTerm } from '../incoterm/term.ts';

/** Life of a price list. Its days of validity stand beside the state: a list in force says nothing before its first and after its last. */
export const priceListProcess = process({
  name: 'priceList',
  states: ['draft', 'active', 'ended'],
  initial: 'draft',
  final: ['ended'],
  transitions: [
    { from: 'draft', action: 'publish', by: 'owner', to: 'active' },
    { from: 'active', action: 'recall', by: 'owner', to: 'draft' },
    { from: ['draft', 'active'], action: 'end', by: 'owner', to: 'ended' },
  ],
});
export type PriceListAction = (typeof priceListProcess)['transitions'][number]['action'];

/** For whom a list is (UX11); `public` is read by visitors too. A customer's agreement is nearer than its country's, and so on. */
export const PriceScope = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('public') }),
    z.object({ kind: z.literal('members') }),
    z.object({ kind: z.literal('country'), countries: z.array(Country).min(1).max(60) }),
    z.object({ kind: z.literal('customer'), organisationIds: z.array(idOf('organisation')).min(1).max(50) }),
  ])
  .meta({ id: 'PriceScope' });
export type PriceScope = z.infer<typeof PriceScope>;

/** Products that reach a minimum together. */
export const Family = z.object({
  name: z.string().trim().min(1).max(80),
  listingIds: z.array(idOf('listing')).min(1).max(50),
  minimum: z.int().min(1).max(1_000_000_000),
});
export type Family = z.infer<typeof Family>;

export const WrittenPriceList = z
  .strictObject({
    /** For its owner; no buyer sees it. */
    name: z.string().trim().min(1).max(80),
    scope: PriceScope,
    currency: Currency,
    /** First and last day on which it holds, in the owner's zone. */
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
    term: DeliveryTerm.optional(),
    /** Least worth of an order, in minor units of the currency. */
    orderMinimum: z.int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
    families: z.array(Family).max(20).default([]),
  })
  .meta({ id: 'WrittenPriceList' });
export type WrittenPriceList = z.infer<typeof WrittenPriceList>;

export const PriceList = z
  .object({
    id: idOf('priceList'),
    version: z.int().positive(),
    ownerId: idOf('organisation'),
    state: z.enum(priceListProcess.states),
    ...WrittenPriceList.shape,
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'PriceList' });
export type PriceList = z.infer<typeof PriceList>;

/** Most lists of one organisation. */
export const maxPriceLists = 100;

const checked = (written: WrittenPriceList): WrittenPriceList => {
  const fields: FieldFault[] = [];
  if (written.from && written.until && written.until < written.from) fields.push({ pointer: '/until', code: 'range.order' });
  if (fields.length > 0) throw new Fault('invalid', 'request.invalid', 'a price list', { fields });
  return written;
};

/** @throws Fault invalid with each field; conflict `priceList.tooMany` */
export const begin = (
  written: WrittenPriceList,
  owner: { id: string; demo: boolean },
  already: number,
  actor: Actor,
  now: Date,
): PriceList => {
  if (already >= maxPriceLists) throw new Fault('conflict', 'priceList.tooMany', owner.id, { params: { max: maxPriceLists } });
  const by = stamp(actor, now);
  return {
    id: newId('priceList', now.getTime()),
    version: 1,
    ownerId: owner.id,
    state: priceListProcess.initial,
    ...checked(written),
    demo: owner.demo,
    created: by,
    changed: by,
  };
};

/** Changes what a list says, its currency apart once it holds prices. @throws Fault conflict `priceList.ended`, `priceList.currency` */
export const rewrite = (list: PriceList, written: WrittenPriceList, priced: boolean, actor: Actor, now: Date): PriceList => {
  if (list.state === 'ended') throw new Fault('conflict', 'priceList.ended', list.id);
  if (priced && written.currency !== list.currency) throw new Fault('conflict', 'priceList.currency', list.id);
  const { id, ownerId, state, demo, created } = list;
  return {
    id,
    ownerId,
    state,
    demo,
    created,
    ...checked(written),
    version: list.version + 1,
    changed: stamp(actor, now),
  };
};

export const act = (list: PriceList, action: PriceListAction, actor: Actor, now: Date): PriceList => ({
  ...list,
  state: step(priceListProcess, list.state, action, 'owner'),
  version: list.version + 1,
  changed: stamp(actor, now),
});

/** Whether a list says anything on a day (`2026-11-27`). */
export const isInForce = ({ state, from, until }: PriceList, today: string): boolean =>
  state === 'active' && (from ?? '') <= today && today <= (until ?? '9999-12-31');
