import { Fault } from '@sandan/kernel/fault';
import { koreanDay } from '@sandan/market/calendar/date';
import { Country } from '@sandan/market/company/country';
import { sheetsOf, wonRates } from '@sandan/market/rate/won';
import { hsOf } from '@sandan/market/reference/hs';
import { rateSources } from '@sandan/market/reference/source';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { Overseas, OverseasSource, overseasView, sourcesTold } from '../overseas-view.ts';

const cached = { 'cache-control': 'public, max-age=60' };

/** Days of rates read: enough to step over the longest row of holidays. */
const days = 12;

const Rates = z
  .object({
    date: z.iso.date(),
    rates: z.array(z.object({ currency: z.string(), units: z.int(), won: z.string(), on: z.iso.date(), source: z.string() })),
    sources: z.array(OverseasSource),
  })
  .meta({ id: 'WonRates' });

export const overseas = [
  endpoint({
    operation: 'overseas.read',
    method: 'get',
    path: '/overseas',
    summary:
      'Markets abroad by HS code (2 to 6 digits; of more the first six) or country: import regulations, recommended countries, trade, news, each with its source',
    query: z.object({ hs: z.string().max(20).optional(), country: Country.optional() }),
    answer: Overseas,
    handle: async ({ permit, query, world, now }) => {
      permit('public');
      const hs = query.hs?.trim() ? hsOf(query.hs) : undefined;
      if (query.hs?.trim() && !hs)
        throw new Fault('invalid', 'request.invalid', 'no HS code', {
          fields: [{ pointer: '/query/hs', code: 'code.unknown', params: { value: query.hs.slice(0, 20) } }],
        });
      return { body: await overseasView(world.stores, { hs, country: query.country }, now), headers: cached };
    },
  }),
  endpoint({
    operation: 'rates.read',
    method: 'get',
    path: '/rates',
    summary: 'What currencies are in won on a day, or on the last day before it that had rates, each with its day and source',
    query: z.object({ date: z.iso.date().optional() }),
    answer: Rates,
    handle: async ({ permit, query, world, now }) => {
      permit('public');
      const date = query.date ?? koreanDay(now);
      for (const source of rateSources) {
        const sheets = sheetsOf(await world.stores.references.until('rate', source, date, days));
        const newest = sheets
          .map(({ on }) => on)
          .sort()
          .at(-1);
        const rates = newest ? wonRates(sheets, newest) : [];
        if (rates.length > 0)
          return { body: { date, rates, sources: await sourcesTold(world.stores, [source], now) }, headers: cached };
      }
      return { body: { date, rates: [], sources: [] }, headers: cached };
    },
  }),
];
