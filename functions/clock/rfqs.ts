import { passQuote, type QuoteMove, supersedeQuote } from '@sandan/market/quote/quote-verbs';
import { passRfq } from '@sandan/market/rfq/rfq-verbs';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Reminds buyers of deadlines, closes requests whose deadline has come, and lets those expire that nobody decided. */
export const closeRfqs = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> =>
  each(
    world,
    report,
    (page) => world.stores.rfqs.due(now.toISOString(), page),
    async ({ id }) => {
      const { stores } = world;
      for (let rfq = await stores.rfqs.byId(id); rfq; ) {
        const move = passRfq(rfq, now);
        if (!move) return;
        const w = work();
        stores.rfqs.record(w, move);
        const said = { operation: `clock.${move.entry.action}`, object: `rfqs/${id}`, version: move.rfq.version, status: 0 };
        audit(stores.db, w, { ...said, by: move.entry.by, organisationId: rfq.buyer.organisationId });
        await commit(stores.db, w);
        rfq = move.rfq;
        if (move.entry.action === 'remind') report.reminded++;
        else report.closed++;
      }
    },
  );

const record = async ({ stores }: ClockWorld, move: QuoteMove): Promise<void> => {
  const w = work();
  stores.quotes.record(w, move);
  const { id, version, seller } = move.quote;
  const said = { operation: `clock.${move.entry.action}`, object: `quotes/${id}`, version, status: 0 };
  audit(stores.db, w, { ...said, by: move.entry.by, organisationId: seller.organisationId });
  await commit(stores.db, w);
};

/** Warns of quotations that soon expire, and expires those whose validity has ended (UX7). */
export const expireQuotes = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> =>
  each(
    world,
    report,
    (page) => world.stores.quotes.due(now.toISOString(), page),
    async ({ id }) => {
      for (let quote = await world.stores.quotes.byId(id); quote; ) {
        const move = passQuote(quote, now);
        if (!move) return;
        await record(world, move);
        quote = move.quote;
        if (move.entry.action === 'warn') report.reminded++;
        else report.expired++;
      }
    },
  );

/** Closes the quotations of requests that have ended without them. */
export const tellLosers = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> =>
  each(
    world,
    report,
    (page) => world.stores.rfqs.ended.due(now.toISOString(), page),
    async ({ id }) => {
      const { stores } = world;
      const [rfq, end] = await Promise.all([stores.rfqs.byId(id), stores.rfqs.ended.of(id)]);
      if (!rfq || !end) return;
      const reason = rfq.state === 'awarded' ? 'awarded_elsewhere' : 'request_ended';
      for (const quote of await stores.quotes.of(id)) {
        const move = supersedeQuote(quote, reason, now);
        if (!move) continue;
        await record(world, move);
        report.closed++;
      }
      const w = work();
      stores.rfqs.ended.told(w, end, now.toISOString());
      await commit(stores.db, w);
    },
  );
