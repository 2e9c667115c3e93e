import { bookingProcess } from '@sandan/market/booking/booking';
import { applicationProcess } from '@sandan/market/programme/application';
import { serviceProcess } from '@sandan/market/service/process';
import { usageInvoiceProcess } from '@sandan/market/usage/invoice';
import { box, isLiveIn } from './dealing-box.ts';

// What a cancelled or missed booking costs is a charge, and stands there.
const booked = isLiveIn(bookingProcess, ['cancelled', 'no_show']);
const asked = isLiveIn(serviceProcess, ['draft']);
const unpaid = isLiveIn(usageInvoiceProcess, ['paid']);
const granted = isLiveIn(applicationProcess, ['draft', 'submitted', 'eligible', 'scored', 'reserve']);

/** A booking is settled long before; what began earlier is looked for no more. */
const farthestBack = 400 * 86_400_000;
const earliest = (now: Date): string => new Date(now.getTime() - farthestBack).toISOString();

/** Equipment and services that are used, what is charged for them, and the grants that bear a part of it. */
export const useBoxes = {
  booking: [
    box(
      ({ bookings }, id, now) =>
        (page) =>
          bookings.booked(id, page, earliest(now)),
      (_, b) => (booked(b) ? b.parts.map((p) => p.ownerId) : []),
    ),
    box(
      ({ bookings }, id, now) =>
        (page) =>
          bookings.serving(id, page, earliest(now)),
      (_, l) => (booked(l) ? [l.organisationId] : []),
    ),
  ],
  serviceRequest: [
    box(
      ({ services }, id) =>
        (page) =>
          services.received(id, page),
      (_, s) => (asked(s) ? [s.user.organisationId] : []),
    ),
    box(
      ({ services }, id) =>
        (page) =>
          services.sent(id, page),
      (_, s) => (asked(s) ? [s.ownerId] : []),
    ),
  ],
  charge: [
    box(
      ({ charges }, id) =>
        async () => ({ items: await charges.dueTo(id) }),
      (_, c) => [c.userId],
    ),
  ],
  usageInvoice: [
    box(
      ({ usageInvoices }, id) =>
        (page) =>
          usageInvoices.issued(id, page),
      (_, i) => (unpaid(i) ? [i.userId] : []),
    ),
    box(
      ({ usageInvoices }, id) =>
        (page) =>
          usageInvoices.received(id, page),
      (_, i) => (unpaid(i) ? [i.ownerId] : []),
    ),
  ],
  // Whoever grants pays: they are told of whom they pay.
  application: [
    box(
      ({ applications }, id) =>
        (page) =>
          applications.ofApplicant(id, page),
      (_, a) => (granted(a) ? [a.ownerId] : []),
    ),
  ],
} as const;
