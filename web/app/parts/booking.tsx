import { bookingReasons, bookingStates } from '@sandan/market/booking/booking-state';
import { Link } from 'react-router';
import type { BookingView } from '../api/booking.ts';
import { period } from '../format/period.ts';
import { shownSpan } from '../format/shown-wall.ts';
import { textIn } from '../format/text.ts';
import { useSeriesWords } from '../words/series.ts';
import { useLanguage } from '../words/words.ts';
import { Badge, Demo, type Tone } from './badge.tsx';

const stateTexts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = bookingStates;
const reasonTexts: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = bookingReasons;

const tones: Readonly<Record<string, Tone>> = {
  held: 'wait',
  requested: 'wait',
  waitlisted: 'wait',
  offered: 'info',
  confirmed: 'good',
  checked_in: 'good',
  in_use: 'good',
  interrupted: 'bad',
  declined: 'bad',
  no_show: 'bad',
};

export const BookingState = ({ state }: { state: string }) => {
  const language = useLanguage();
  return <Badge tone={tones[state] ?? 'calm'}>{stateTexts[state]?.[language] ?? state}</Badge>;
};

export const useReasonText = () => {
  const language = useLanguage();
  return (reason: string) => reasonTexts[reason]?.[language] ?? reason;
};

/** One booking of a list: what, when, and with whom. */
export const BookingRow = ({ booking, box }: { booking: BookingView; box: 'booked' | 'serving' }) => {
  const language = useLanguage();
  const series = useSeriesWords();
  const first = booking.parts[0];
  const other = box === 'booked' ? first?.owner.name : booking.booker.name;
  return (
    <li className="relative grid gap-x-6 gap-y-2 px-5 py-4 hover:bg-paper focus-within:bg-paper sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0 wrap-anywhere">
        <p className="font-semibold">
          <Link to={`/${language}/bookings/${booking.id}`} className="after:absolute after:inset-0">
            {booking.parts.map((p) => textIn(p.name, language)).join(' + ')}
          </Link>
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-[0.9375rem] text-soft">
          {first && <span className="font-medium text-ink tabular-nums">{period(...shownSpan(first), language)}</span>}
          <span>{textIn(other ?? {}, language)}</span>
          <span className="tabular-nums">{booking.number}</span>
          {booking.series && <Badge>{series.badge}</Badge>}
          <Demo shown={booking.demo} />
        </p>
      </div>
      <p className="flex items-center sm:justify-end">
        <BookingState state={booking.state} />
      </p>
    </li>
  );
};
