import { type Checkout, checkout } from '@sandan/market/usage/checkout';
import type { Sent } from '../../server/api.ts';
import type { BookingView, QuotedView } from '../api/booking.ts';
import type { Sheet } from '../api/form.server.ts';
import type { ApplicationLine } from '../api/programmes.ts';
import type { BookingCharges } from '../api/usage.ts';
import type { Items, Language } from '../api/views.ts';
import type { Visit } from '../visit.ts';
import { amount } from './number.ts';

type Api = Visit['api'];

/** A support with which a held booking may be paid: all it costs, what its programme bears and what is one's own, before value added tax. */
export interface Paying {
  readonly value: string;
  readonly name: string;
  readonly full: string;
  readonly support: string;
  readonly own: string;
}

/** How a held booking would be shared with each support that its booker has; nothing where none of it has a price. */
export const checkoutOf = async (api: Api, booking: BookingView, language: Language): Promise<Paying[]> => {
  if (booking.state !== 'held' || !booking.sides.includes('booker')) return [];
  const mine = (await api.find<Items<ApplicationLine>>('/applications', { limit: 50 }))?.items ?? [];
  const found = await Promise.all(
    mine
      .filter((a) => a.state === 'active')
      .map(async (application): Promise<Paying[]> => {
        const quotes = await Promise.all(
          booking.parts.map(({ resourceId, start, end, quantity }) =>
            api.find<QuotedView>(`/resources/${resourceId}/quote`, { start, end, quantity, applicationId: application.id }),
          ),
        );
        const shared = checkout(quotes.filter((q) => q !== undefined));
        if (!shared) return [];
        const text = (all: Checkout['own']) => all.map((one) => amount(one, language)).join(' + ');
        const name = `${application.number} ${application.title}`;
        const { full, support, own } = shared;
        return [{ value: application.id, name, full: text(full), support: text([support]), own: text(own) }];
      }),
  );
  return found.flat();
};

/** Sets aside what a programme bears of each part that has a price, before the booking is confirmed; what was refused, if it was. */
export const payWith = async (api: Api, sheet: Sheet, bookingId: string): Promise<Sent<unknown> | undefined> => {
  const applicationId = sheet.text('applicationId');
  if (!applicationId) return undefined;
  const { charges } = await api.read<BookingCharges>(`/bookings/${bookingId}/charges`);
  for (const { part } of charges) {
    const body = { applicationId, projects: [] };
    const sent = await api.send('PUT', `/bookings/${bookingId}/charges/${part}/payers`, {
      body,
      key: `${sheet.text('key')}-${part}`,
    });
    if (!sent.ok) return sent;
  }
  return undefined;
};
