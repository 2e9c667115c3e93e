import { invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { bookingReasonNames } from '@sandan/market/booking/booking-state';
import * as z from 'zod';
import { carryOutAll, Decided, rehearse } from '../booking-deciding.ts';
import { endpoint } from '../endpoint.ts';
import { keyOf } from '../input.ts';

/** Requests that are decided in one call. */
export const mostDecisions = 50;

/** What those who look after equipment do to the bookings of others. */
export const bookingDesk = [
  endpoint({
    operation: 'bookings.decide',
    method: 'post',
    path: '/bookings/decisions',
    summary:
      'Approve or decline many requests, one after the other, each whole or not at all; or only say what would become of each',
    answer: z.object({ dryRun: z.boolean(), items: z.array(Decided) }),
    body: z.strictObject({
      dryRun: z.boolean(),
      decisions: z
        .array(
          z.strictObject({
            id: idOf('booking'),
            version: z.int().positive(),
            action: z.enum(['approve', 'decline']),
            reason: z.enum(bookingReasonNames).optional(),
          }),
        )
        .min(1)
        .max(mostDecisions),
    }),
    handle: async ({ permit, organisation, body, caller, world, now, language, request }) => {
      permit('organisation');
      organisation();
      const { dryRun, decisions } = body;
      const twice = decisions.findIndex((d, i) => decisions.findIndex((o) => o.id === d.id) < i);
      if (twice >= 0) throw invalidField(`/decisions/${twice}/id`, 'field.duplicate');
      const deciding = { world, caller, now, language };
      const items = dryRun
        ? await rehearse(deciding, decisions)
        : await carryOutAll(deciding, decisions, keyOf(request, caller, 'bookings.decide'));
      return { body: { dryRun, items } };
    },
  }),
];
