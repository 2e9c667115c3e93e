import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { EventName } from './catalogue.ts';

/** Something that happened, before it is known by which record of the stream: pure reading of one change. */
export interface Happened {
  readonly name: EventName;
  /** Who is told of it. */
  readonly organisationId: string;
  /** Id of the object: what happened to one object is told in the order in which it happened. */
  readonly subject: string;
  /** ISO instant; absent where the change itself does not say. */
  readonly at?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * An event of an organisation, as it was when it happened. `place` is where its change stood in the table's stream; of one object
 * a later change has the greater one, compared as text.
 */
export const Event = z.object({
  id: idOf('event'),
  version: z.literal(1),
  organisationId: idOf('organisation'),
  name: EventName,
  subject: z.string(),
  place: z.string(),
  at: z.iso.datetime(),
  data: z.record(z.string(), z.unknown()),
});
export type Event = z.infer<typeof Event>;

/** Days that events are kept and can be sent again. */
export const eventDays = 30;

const digits = 40;

/** A sequence number of the stream as text that sorts like the number. */
export const placeOf = (sequenceNumber: string): string => sequenceNumber.padStart(digits, '0');
