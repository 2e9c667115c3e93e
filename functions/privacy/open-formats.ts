import { calendarText } from '@sandan/documents/calendar';
import { ublOf } from '@sandan/documents/ubl';
import { Booking } from '@sandan/market/booking/booking';
import { bookingEvent } from '@sandan/market/booking/booking-event';
import { koreanDay } from '@sandan/market/calendar/date';
import { cite } from '@sandan/market/citation/citation';
import { citationOf } from '@sandan/market/citation/of-listing';
import { ListingContent } from '@sandan/market/listing/listing';
import { Order } from '@sandan/market/order/order';
import type { Exported } from '@sandan/market/privacy/export';
import { TradeDocumentContent } from '@sandan/market/trade-document/trade-document';
import * as z from 'zod';
import { listingsCsv, ordersCsv } from './pages.ts';

/** What of a record these formats are made of; a record that says too little, as one that is shared in part, is left to the JSON. */
const Paper = z.object({ code: z.string(), content: TradeDocumentContent });
const Listed = z.object({ id: z.string(), kind: z.string(), content: ListingContent });

const of = <T extends z.ZodType>(records: readonly Exported[], type: string, schema: T): z.infer<T>[] =>
  records
    .filter((r) => r.type === type)
    .flatMap(({ record }) => {
      const read = schema.safeParse(record);
      return read.success ? [read.data] : [];
    });

/**
 * The same records once more in the formats of their trades, beside the JSON that holds them all: bookings as iCalendar (RFC 5545),
 * trade documents as UBL, technologies as BibTeX, listings and orders as CSV. A format of which there is nothing has no file. By name.
 */
export const openFormats = (
  records: readonly Exported[],
  { siteUrl, now, is }: { readonly siteUrl: string; readonly now: Date; readonly is: 'person' | 'organisation' },
): Readonly<Record<string, string>> => {
  const bookings = of(records, 'booking', Booking);
  const events = bookings
    .map((booking) => bookingEvent(booking, { siteUrl, language: 'ko' }))
    .toSorted((a, b) => (a.start + a.uid < b.start + b.uid ? -1 : 1));
  const papers = of(records, 'tradeDocument', Paper).flatMap(({ code, content }) => {
    const text = ublOf(content);
    return text === undefined ? [] : [[`trade-documents/${code.replace(/[^\w-]/g, '')}.xml`, text] as const];
  });
  const cited = of(records, 'listing', Listed)
    .filter((l) => l.kind === 'technology')
    .map((l) => citationOf(l, undefined, { siteUrl, language: 'ko', seen: koreanDay(now) }));
  return {
    ...(events.length > 0
      ? { 'bookings.ics': calendarText({ name: '산단마켓 예약 · Sandan Market bookings', method: 'PUBLISH', events }) }
      : {}),
    ...Object.fromEntries(papers),
    ...(cited.length > 0 ? { 'technologies.bib': cite('bibtex', cited) } : {}),
    ...(is === 'organisation'
      ? { 'listings.csv': listingsCsv(records), 'orders.csv': ordersCsv(of(records, 'order', Order)) }
      : {}),
  };
};
