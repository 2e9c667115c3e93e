import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import type { Happened } from '../event/event.ts';
import { kindNames } from '../listing/kinds/registry.ts';
import { courseSteps } from './course.ts';

/** A month of the Korean calendar, `2026-11`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A step that a thing took, when it took it first. Never changed: what is public is counted from these. */
export const TakenStep = z.object({
  version: z.literal(1),
  /** Course and step: `inquiry.answered`. */
  name: z.string().max(60),
  course: z.string().max(30),
  subject: z.string().max(60),
  at: z.iso.datetime(),
  month: Month,
  kind: z.enum(kindNames),
  listingId: idOf('listing'),
  /** Whose listing it is. */
  ownerId: idOf('organisation'),
  /** The step of the course before it, and hours since then. */
  after: z.object({ name: z.string(), hours: z.number().nonnegative() }).optional(),
});
export type TakenStep = z.infer<typeof TakenStep>;

/** Korea has no summer time. */
const zoneMs = 9 * 3_600_000;
export const monthOf = (at: string): string => new Date(Date.parse(at) + zoneMs).toISOString().slice(0, 7);

/** What events say of a listing and of the sides of a deal, as far as the courses look. */
const Told = z.object({
  listing: z.object({ id: idOf('listing'), kind: z.enum(kindNames) }),
  side: z.string().optional(),
  /** Of what was asked by another channel: whoever brings it could bring what nobody asked, so it is in no public figure. */
  origin: z.unknown().optional(),
});

/** Sides to which the same is told a second time. */
const second: readonly string[] = ['asker', 'buyer'];

const toldOf = (data: Readonly<Record<string, unknown>>) => {
  const inner = Object.values(data).find((part) => typeof part === 'object' && part !== null && 'listing' in part);
  return Told.safeParse({ ...(inner ?? {}), ...data });
};

/** The steps that an event is, if it is any; both sides of a deal are told of one event, and it counts once. */
export const stepsOf = ({ name, organisationId, subject, at, data }: Happened): Omit<TakenStep, 'after'>[] => {
  const steps = courseSteps.filter(({ event }) => event === name);
  const told = steps.length > 0 ? toldOf(data).data : undefined;
  if (!told || told.origin !== undefined || !at || (told.side && second.includes(told.side))) return [];
  const { id: listingId, kind } = told.listing;
  return steps
    .filter(({ kinds }) => !kinds || kinds.includes(kind))
    .map((step) => ({
      version: 1,
      name: step.name,
      course: step.course,
      subject: step.of === 'listing' ? listingId : subject,
      at,
      month: monthOf(at),
      kind,
      listingId,
      ownerId: organisationId,
    }));
};

/** A step with the last one before it of the same thing. */
export const following = (step: Omit<TakenStep, 'after'>, before: readonly TakenStep[]): TakenStep => {
  const last = before
    .filter(({ at }) => at <= step.at)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  if (!last) return step;
  const hours = Math.round((Date.parse(step.at) - Date.parse(last.at)) / 36_000) / 100;
  return { ...step, after: { name: last.name, hours } };
};
