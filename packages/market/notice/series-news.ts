import type { Booking } from '../booking/booking.ts';
import { openBookingStates, standingStates } from '../booking/booking-state.ts';
import type { Series } from '../booking/series.ts';
import { timeIn } from './booking-news.ts';
import type { News } from './notice.ts';

const among = (states: readonly Booking['state'][], bookings: readonly Booking[]) =>
  bookings.filter((b) => states.includes(b.state));

/** What whoever booked a series is told of it as one: that it is booked, changed, or off. Its `bookings` are as they stand. */
export const seriesNews = (before: Series | undefined, now: Series, bookings: readonly Booking[]): News[] => {
  if (before?.sequence === now.sequence) return [];
  const coming = bookings.filter((b) => b.end > now.changed.at);
  const [stands, waits] = [among(standingStates, coming), among(openBookingStates, coming)];
  const [next] = [...stands, ...waits].toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const part = next?.parts[0];
  const kind = !before ? 'series.booked' : next ? 'series.changed' : 'series.withdrawn';
  return [
    {
      kind,
      key: `${now.id}#${now.sequence}`,
      at: now.changed.at,
      link: `/bookings/${(next ?? bookings[0])?.id ?? ''}`,
      params: {
        resource: now.name,
        stands: stands.length,
        waits: waits.length,
        time: part ? timeIn(part.wall.start, part.zone) : '',
      },
      actor: now.changed.actor,
      to: [now.booker.personId],
    },
  ];
};
