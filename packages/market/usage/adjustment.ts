import { Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import type { Hand } from '../programme/hand.ts';
import { type Charge, Payers } from './charge.ts';

/** Life of a wish to have a charge changed; both sides write to it until it is decided. */
export const adjustmentProcess = process({
  name: 'adjustment',
  states: ['requested', 'accepted', 'declined', 'withdrawn'],
  initial: 'requested',
  final: ['accepted', 'declined', 'withdrawn'],
  transitions: [
    { from: 'requested', action: 'write', by: ['user', 'owner'], to: 'requested' },
    { from: 'requested', action: 'accept', by: 'owner', to: 'accepted', guard: 'usage.billed' },
    { from: 'requested', action: 'decline', by: 'owner', to: 'declined' },
    { from: 'requested', action: 'withdraw', by: 'user', to: 'withdrawn' },
  ],
});
export type AdjustmentAction = (typeof adjustmentProcess)['transitions'][number]['action'];

const mostMessages = 100;
/** Characters of all messages together: a record holds 400 kB, and a Korean letter takes three bytes. */
const mostText = 80_000;

export const Text = z.string().trim().min(1).max(4000);

/** What is wished: another time of use, other payers, or that nothing is charged. */
export const Wanted = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('time'), start: z.iso.datetime(), end: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('payers'), payers: Payers }),
  z.strictObject({ kind: z.literal('waive') }),
]);
export type Wanted = z.infer<typeof Wanted>;

export const Adjustment = z
  .object({
    id: idOf('adjustment'),
    version: z.int().positive(),
    bookingId: idOf('booking'),
    part: z.int().nonnegative(),
    ownerId: idOf('organisation'),
    userId: idOf('organisation'),
    wanted: Wanted,
    state: z.enum(adjustmentProcess.states),
    messages: z.array(z.object({ side: z.enum(['user', 'owner']), text: Text, by: Stamp })).max(mostMessages),
    changed: Stamp,
  })
  .meta({ id: 'Adjustment' });
export type Adjustment = z.infer<typeof Adjustment>;

const longestTime = 90 * 86_400_000;

/** @throws Fault invalid `usage.endBeforeStart`, `usage.tooLong` for a time that is none or longer than a use can be */
const holds = (wanted: Wanted): void => {
  if (wanted.kind !== 'time') return;
  const length = Date.parse(wanted.end) - Date.parse(wanted.start);
  if (length <= 0) throw invalidField('/wanted/end', 'usage.endBeforeStart');
  if (length > longestTime) throw invalidField('/wanted/end', 'usage.tooLong');
};

/** @throws Fault invalid `usage.endBeforeStart`, `usage.tooLong` */
export const askAdjustment = (charge: Charge, wanted: Wanted, text: string, { actor, now }: Hand): Adjustment => {
  holds(wanted);
  const by = stamp(actor, now);
  return {
    id: newId('adjustment', now.getTime()),
    version: 1,
    bookingId: charge.bookingId,
    part: charge.part,
    ownerId: charge.ownerId,
    userId: charge.userId,
    wanted,
    state: adjustmentProcess.initial,
    messages: [{ side: 'user', text, by }],
    changed: by,
  };
};

/** As which side an organisation of the adjustment acts; one that is both asked for itself and decides as the owner. */
export const sideOf = (
  { ownerId, userId }: Pick<Adjustment, 'ownerId' | 'userId'>,
  organisationId: string | undefined,
  action: AdjustmentAction,
): 'user' | 'owner' => (organisationId === userId && (organisationId !== ownerId || action === 'withdraw') ? 'user' : 'owner');

/** @throws Fault conflict `adjustment.full` where no more can be written to it; it can be decided without a text */
export const moveAdjustment = (
  adjustment: Adjustment,
  action: AdjustmentAction,
  side: 'user' | 'owner',
  text: string | undefined,
  { actor, now }: Hand,
): Adjustment => {
  const written = adjustment.messages.reduce((sum, m) => sum + m.text.length, 0);
  const full = adjustment.messages.length >= mostMessages || written + (text?.length ?? 0) > mostText;
  if (text && full) throw new Fault('conflict', 'adjustment.full');
  const by = stamp(actor, now);
  return {
    ...adjustment,
    state: step(adjustmentProcess, adjustment.state, action, side),
    messages: text ? [...adjustment.messages, { side, text, by }] : adjustment.messages,
    version: adjustment.version + 1,
    changed: by,
  };
};
