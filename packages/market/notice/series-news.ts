import type { Booking } from '../booking/booking.ts';
import { openBookingStates, standingStates } from '../booking/booking-state.ts';
import type { Series } from '../booking/series.ts';
import { timeIn } from './booking-news.ts';
import type { News } from './notice.ts';

const among = (states: readonly Booking['state'][], bookings: readonly Booking[]) =>
  bookings.filter((b) => states.includes(b.state));

/**
 * What is told of a series as one: whoever booked it that it is booked, changed, or off, and its owner how many of its times are given up. Its
 * `bookings` are as they stand.
 */
export const seriesNews = (before: Series | undefined, now: Series, bookings: readonly Booking[]): News[] => {
  if (before?.sequence === now.sequence) return [];
  const coming = bookings.filter((b) => b.end > now.changed.at);
  const [stands, waits] = [among(standingStates, coming), among(openBookingStates, coming)];
  const [next] = [...stands, ...waits].toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const part = next?.parts[0];
  const kind = !before ? 'series.booked' : next ? 'series.changed' : 'series.withdrawn';
  const gone = bookings.filter((b) => b.state === 'cancelled' && b.series?.sequence === now.sequence);
  const told: Omit<News, 'kind' | 'to'> = {
    key: `${now.id}#${now.sequence}`,
    at: now.changed.at,
    link: `/bookings/${(gone[0] ?? next ?? bookings[0])?.id ?? ''}`,
    params: {
      resource: now.name,
      stands: stands.length,
      waits: waits.length,
      gone: gone.length,
      time: part ? timeIn(part.wall.start, part.zone) : '',
    },
    actor: now.changed.actor,
  };
  return [
    { ...told, kind, to: [now.booker.personId] },
    ...(gone.length > 0 ? [{ ...told, kind: 'series.givenUp' as const }] : []),
  ];
};
