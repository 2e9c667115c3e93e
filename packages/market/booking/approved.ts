import type { BookingPart } from './booking.ts';
import { type Qualification, standingOf } from './qualification.ts';
import type { Resource } from './resource.ts';

/** Who would book: one who looks after the owner's equipment, or what they hold of the skill that the resource wants. */
export interface Approvable {
  readonly keeper: boolean;
  readonly held: Pick<Qualification, 'state' | 'level' | 'until'> | undefined;
}

/**
 * Whether a booking that ends at `to` (ms) stands without anybody's approval, whatever the policy: the owner's equipment managers ask nobody,
 * and who is qualified until then asks nobody where that is enough.
 */
export const approvedAtOnce = (
  { approval, qualification }: Pick<Resource, 'approval' | 'qualification'>,
  { keeper, held }: Approvable,
  to: number,
  now: Date,
): boolean =>
  keeper ||
  (approval.mode === 'auto_if_qualified' &&
    qualification !== undefined &&
    standingOf(qualification, held, new Date(to).toISOString(), now).may);

/** Whether a resource takes nobody who is not qualified; where the qualified alone need no approval, the others ask for it. */
export const refusesUnqualified = ({ approval, qualification }: Pick<Resource, 'approval' | 'qualification'>): boolean =>
  qualification !== undefined && approval.mode !== 'auto_if_qualified';

/** The parts of a booking, of which those that nobody was asked for ask where `atOnce` says that they stand at once no longer. */
export const askedAgain = (parts: readonly BookingPart[], atOnce: (part: BookingPart) => boolean): BookingPart[] =>
  parts.map((part) =>
    part.approval.wants !== 'none' || atOnce(part) ? part : { ...part, approval: { ...part.approval, wants: 'one' } },
  );
