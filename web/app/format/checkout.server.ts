import type { Sent } from '../../server/api.ts';
import type { BookingView, QuotedView } from '../api/booking.ts';
import type { Sheet } from '../api/form.server.ts';
import type { ApplicationLine } from '../api/programmes.ts';
import type { BookingCharges } from '../api/usage.ts';
import type { Items, Language } from '../api/views.ts';
import type { Visit } from '../visit.ts';
import { amount } from './number.ts';

type Api = Visit['api'];

/** A support with which a held booking may be paid: what its programme bears and what is one's own, before value added tax. */
export interface Paying {
  readonly value: string;
  readonly name: string;
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
        const shared = quotes.flatMap((q) => (q?.split ? [{ ...q.split, net: q.net }] : []));
        const [first] = shared;
        if (!first) return [];
        // Each part is reckoned as if the others took nothing of what is left.
        const support = Math.min(
          first.left,
          shared.reduce((sum, s) => sum + s.support, 0),
        );
        const net = shared.reduce((sum, s) => sum + s.net, 0);
        const won = (minor: number) => amount({ currency: 'KRW', minor }, language);
        const name = `${application.number} ${application.title}`;
        return [{ value: application.id, name, support: won(support), own: won(net - support) }];
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
