import { invalidField, missing } from '@sandan/kernel/fault';
import { rateOn } from '@sandan/market/rate/rate';
import { sheetsOf } from '@sandan/market/rate/won';
import { rateSources } from '@sandan/market/reference/source';
import type { Change } from '@sandan/market/royalty/books';
import { after, type Books } from '@sandan/market/royalty/books';
import { distribute } from '@sandan/market/royalty/distribution';
import { periodActions, type RoyaltyPeriod } from '@sandan/market/royalty/period';
import { Reckoning } from '@sandan/market/royalty/reckon';
import { Statement } from '@sandan/market/royalty/statement';
import { closePeriod, dispute, invoicePeriod, reckonPeriod, stateSales, verify } from '@sandan/market/royalty/verbs';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import { booksFor, booksToChange, handOf, LicenceId } from '../books.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { PeriodView, periodView } from '../licence-view.ts';
import type { World } from '../world.ts';

const OfPeriod = LicenceId.extend({ from: z.iso.date() });
const Reckoned = z.object({ statement: Statement, reckoning: Reckoning }).meta({ id: 'ReckonedStatement' });

/** Days of rates read: enough to step over the longest row of holidays. */
const days = 12;

const periodOf = ({ periods }: Books, from: string): RoyaltyPeriod => {
  const found = periods.find((p) => p.from === from);
  if (!found) throw missing('period');
  return found;
};

/** The statement with the market’s rates of the last day of the period in its lines; a line keeps its own where the market has none. */
const withRates = async (world: World, statement: Statement, { to, currency }: RoyaltyPeriod): Promise<Statement> => {
  const foreign = new Set(statement.lines.map((l) => l.currency).filter((c) => c !== currency));
  if (foreign.size === 0) return statement;
  const sheets = await Promise.all(
    rateSources.map(async (source) => sheetsOf(await world.stores.references.until('rate', source, to, days))),
  );
  const lines = statement.lines.map((line) => {
    if (line.currency === currency) return line;
    const found = sheets.map((s) => rateOn(s, to, line.currency, currency, days)).find((r) => r !== undefined);
    return found ? { ...line, rate: { rate: found.rate, on: found.on, source: found.source } } : line;
  });
  return { ...statement, lines };
};

const moved = async (world: World, work: Work, books: Books, change: Change, from: string, caller: Caller) => {
  world.stores.licences.advance(work, books, change);
  const next = after(books, change);
  return { body: await periodView(world, next, periodOf(next, from), caller), version: change.licence.version };
};

export const royalties = [
  endpoint({
    operation: 'royalties.read',
    method: 'get',
    path: '/licences/{id}/periods/{from}',
    summary: 'One royalty period, by its first day: what was stated and how the royalty came about, step by step',
    answer: PeriodView,
    params: OfPeriod,
    handle: async (call) => {
      const books = await booksFor(call, call.params.id);
      const body = await periodView(call.world, books, periodOf(books, call.params.from), call.caller);
      return { body, version: books.licence.version };
    },
  }),
  endpoint({
    operation: 'royalties.reckon',
    method: 'post',
    path: '/licences/{id}/periods/{from}/reckonings',
    summary: 'What a statement would come to, before it is sent; nothing is kept',
    answer: Reckoned,
    params: OfPeriod,
    keyless: true,
    body: Statement,
    handle: async (call) => {
      const books = await booksFor(call, call.params.id);
      const period = periodOf(books, call.params.from);
      const statement = await withRates(call.world, call.body, period);
      return { body: { statement, reckoning: reckonPeriod(books, period, statement) } };
    },
  }),
  endpoint({
    operation: 'royalties.state',
    method: 'put',
    path: '/licences/{id}/periods/{from}/statement',
    summary: 'State the sales of a period; foreign currency is changed at the rate of its last day, which is kept with the line',
    answer: PeriodView,
    params: OfPeriod,
    changes: true,
    body: Statement,
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const books = await booksToChange(call, params.id);
      const period = periodOf(books, params.from);
      const statement = await withRates(world, body, period);
      return moved(world, work, books, stateSales(books, period, statement, handOf(caller, now)), params.from, caller);
    },
  }),
  endpoint({
    operation: 'royalties.act',
    method: 'post',
    path: '/licences/{id}/periods/{from}/actions',
    summary: 'Verify or dispute a statement, invoice what is due, close a period that owes nothing, share what came in',
    answer: PeriodView,
    params: OfPeriod,
    changes: true,
    body: z.strictObject({
      action: z.enum(periodActions),
      reason: z.string().max(40).optional(),
      text: z.string().trim().min(1).max(2000).optional(),
    }),
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const books = await booksToChange(call, params.id);
      const period = periodOf(books, params.from);
      const hand = handOf(caller, now);
      const said = (): string => {
        if (!body.text) throw invalidField('/text', 'field.required');
        return body.text;
      };
      const change = {
        verify: () => verify(books, period, hand),
        dispute: () => dispute(books, period, body.reason ?? '', said(), hand),
        invoice: () => invoicePeriod(books, period, hand),
        close: () => closePeriod(books, period, hand),
        distribute: () => distribute(books, period, hand),
      }[body.action]();
      return moved(world, work, books, change, params.from, caller);
    },
  }),
];
