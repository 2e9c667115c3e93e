import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import { process } from '@sandan/kernel/process';
import { roundedQuotient, split } from '@sandan/kernel/split';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { PriceClass } from './price.ts';
import { ChargeLine } from './quote.ts';

/** Life of what one part of a booking costs: quoted with the booking, due once it was used or missed, billed with its month. */
export const chargeProcess = process({
  name: 'charge',
  states: ['planned', 'due', 'billed', 'dropped'],
  initial: 'planned',
  final: ['billed', 'dropped'],
  transitions: [
    { from: 'planned', action: 'charge', by: ['owner', 'clock'], to: 'due', timer: 'bookingEnded' },
    { from: 'planned', action: 'drop', by: ['owner', 'user', 'clock'], to: 'dropped', timer: 'bookingEnded' },
    { from: 'due', action: 'adjust', by: 'owner', to: 'due' },
    { from: 'due', action: 'waive', by: 'owner', to: 'dropped' },
    { from: 'due', action: 'bill', by: ['owner', 'clock'], to: 'billed', timer: 'monthEnd' },
  ],
});
export type ChargeState = (typeof chargeProcess)['states'][number];
export const ChargeState = z.enum(chargeProcess.states);

/** A project of the user, by the name or number it has there, and its weight among them. */
export const ProjectShare = z
  .strictObject({ name: z.string().trim().min(1).max(120), weight: z.int().min(1).max(1_000_000) })
  .meta({ id: 'ProjectShare' });
export type ProjectShare = z.infer<typeof ProjectShare>;

/** Who bears a charge: a programme its share by the application, and what is left the user's projects, in proportion. */
export const Payers = z
  .strictObject({
    applicationId: idOf('application').optional(),
    projects: z.array(ProjectShare).max(12).default([]),
  })
  .refine((p) => new Set(p.projects.map((x) => x.name)).size === p.projects.length, {
    message: 'usage.projectTwice',
    path: ['projects'],
  })
  .meta({ id: 'Payers' });
export type Payers = z.infer<typeof Payers>;

/** What is charged: a booking, part by part, or a request for a design or a simulation, which is one part. */
export const ChargedId = z.union([idOf('booking'), idOf('serviceRequest')]);

export const Charge = z
  .object({
    bookingId: ChargedId,
    part: z.int().nonnegative(),
    version: z.int().positive(),
    id: idOf('charge'),
    bookingNumber: z.string(),
    resourceId: idOf('resource'),
    resource: localized(200),
    ownerId: idOf('organisation'),
    userId: idOf('organisation'),
    state: ChargeState,
    currency: Currency,
    priceVersion: z.int().positive(),
    priceClass: PriceClass,
    /** As planned, then as really due; without value added tax. */
    lines: z.array(ChargeLine).max(80),
    net: z.int().nonnegative(),
    vat: z.int().nonnegative(),
    /** Of `net`, what a programme bears. */
    support: z.int().nonnegative(),
    quoted: z.int().nonnegative(),
    /** What the owner owes the user of a time that was taken from them: `percent` of what of its own part (`of`) it does not pay; without tax. */
    compensation: z.object({ percent: z.int().positive(), of: z.int().nonnegative(), minor: z.int().nonnegative() }).optional(),
    payers: Payers,
    /** Pieces of consumables that are set aside for it, of those that its owner counts. */
    aside: z.record(z.string(), z.int().positive()).optional(),
    /** Of these, what was taken as it was booked because nobody had logged its use in time. */
    taken: z.record(z.string(), z.int().positive()).optional(),
    start: z.iso.datetime(),
    end: z.iso.datetime(),
    /** By whose clocks the resource was booked; those of Korea where nothing is said. */
    zone: z.string().max(60).optional(),
    /** Line of the log of the resource by which it became due. */
    logged: z.object({ place: z.int().positive(), hash: z.string() }).optional(),
    invoiceId: idOf('usageInvoice').optional(),
    demo: z.boolean().default(false),
    changed: Stamp,
  })
  .meta({ id: 'Charge' });
export type Charge = z.infer<typeof Charge>;

/** The charge with what the owner owes the user for it, by what the user pays of it now. */
export const compensated = <C extends Pick<Charge, 'compensation' | 'net' | 'support'>>(charge: C): C => {
  if (!charge.compensation) return charge;
  const { percent, of } = charge.compensation;
  const unpaid = Math.max(0, of - (charge.net - charge.support));
  const minor = Number(roundedQuotient(BigInt(unpaid) * BigInt(percent), 100n));
  return { ...charge, compensation: { percent, of, minor } };
};

/** What the user bears of a charge without tax, by project; by itself where no project is named. */
export const byProject = ({ net, support, payers }: Pick<Charge, 'net' | 'support' | 'payers'>) => {
  const own = net - support;
  const parts = split(
    own,
    payers.projects.map((p) => p.weight),
  );
  return payers.projects.map((p, i) => ({ name: p.name, minor: parts[i] ?? 0 }));
};
