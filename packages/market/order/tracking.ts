import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { WallTime, Zone } from '../calendar/wall.ts';
import { Country } from '../company/country.ts';
import { maxAttachments } from '../deal/entry.ts';

/**
 * What can happen to goods on their way, with the step and the disposition of the Core Business Vocabulary of GS1 (CBV 2.0) that say it.
 * `exception`: the buyer should know why.
 */
export const trackingKinds = {
  picked_up: { ko: '집하', en: 'Picked up', bizStep: 'shipping', disposition: 'in_transit' },
  departed: { ko: '출발', en: 'Departed', bizStep: 'departing', disposition: 'in_transit' },
  arrived: { ko: '경유지 도착', en: 'Arrived on the way', bizStep: 'arriving', disposition: 'in_transit' },
  customs: { ko: '통관 진행', en: 'In customs', bizStep: 'inspecting', disposition: 'in_progress' },
  customs_held: { ko: '통관 보류', en: 'Held by customs', bizStep: 'holding', disposition: 'in_progress', exception: true },
  delayed: { ko: '지연', en: 'Delayed', bizStep: 'transporting', disposition: 'in_transit', exception: true },
  damaged: { ko: '파손', en: 'Damaged', bizStep: 'inspecting', disposition: 'damaged', exception: true },
  delivered: { ko: '인도', en: 'Handed over', bizStep: 'receiving', disposition: 'in_progress' },
} as const;
export type TrackingKind = keyof typeof trackingKinds;
export const trackingKindNames = Object.keys(trackingKinds) as [TrackingKind, ...TrackingKind[]];

/** Most events of one order: they lie in its record. */
export const mostTracking = 60;

const short = z.string().trim().min(1).max(120);
const Quantity = z.object({ line: z.int().min(0).max(99), value: z.number().positive().max(1e12) });

const said = {
  kind: z.enum(trackingKindNames),
  place: z.object({
    name: short,
    country: Country,
    /** UN/LOCODE. */
    locode: z
      .string()
      .regex(/^[A-Z]{2}[A-Z2-9]{3}$/)
      .optional(),
  }),
  /** The number by which the forwarder or carrier knows it. */
  reference: short.optional(),
  note: z.string().trim().min(1).max(1000).optional(),
  /** Of a delay: when it is to arrive now. */
  arrivesOn: z.iso.date().optional(),
  /** Of a delivery: who took it, and what of each line (from 0) came; all that was still to come, if absent. */
  receivedBy: short.optional(),
  quantities: z.array(Quantity).max(100).optional(),
};

/** An event as the seller writes it: when, by the clocks of the place. */
export const WrittenTracking = z.strictObject({ ...said, at: WallTime }).meta({ id: 'WrittenTrackingEvent' });
export type WrittenTracking = z.infer<typeof WrittenTracking>;

export const TrackingEvent = z
  .object({
    id: idOf('message'),
    ...said,
    at: z.iso.datetime(),
    zone: Zone,
    /** Of a delivery: whether with it everything has come. */
    whole: z.boolean().optional(),
    /** Files that came with it: a signed note of delivery, pictures of damage; the line of the timeline holds them. */
    files: z.array(idOf('media')).max(maxAttachments).optional(),
    by: Stamp,
  })
  .meta({ id: 'TrackingEvent' });
export type TrackingEvent = z.infer<typeof TrackingEvent>;

/** By when it is to arrive: as was said last. */
export const expectedOn = ({
  dispatch,
  tracking = [],
}: {
  readonly dispatch?: { readonly arrivesOn?: string | undefined } | undefined;
  readonly tracking?: readonly TrackingEvent[] | undefined;
}): string | undefined => tracking.findLast((e) => e.arrivesOn)?.arrivesOn ?? dispatch?.arrivesOn;

/** The proof that everything was handed over, where there is one. */
export const proofOf = ({
  tracking = [],
}: {
  readonly tracking?: readonly TrackingEvent[] | undefined;
}): TrackingEvent | undefined => tracking.find((e) => e.whole);
