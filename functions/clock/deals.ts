import { passTime } from '@sandan/market/deal/technology-clock';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Takes every step of one deal that is due, each in a write of its own. */
const advance = async ({ stores }: ClockWorld, report: ClockReport, id: string, now: Date): Promise<void> => {
  for (let deal = await stores.deals.byId(id); deal; ) {
    const move = passTime(deal, now);
    if (!move) return;
    const w = work();
    stores.deals.record(w, move);
    const { id: of, version, seller, state } = move.deal;
    const said = { operation: `clock.${move.entry.action}`, object: `deals/${of}`, version, status: 0 };
    audit(stores.db, w, { ...said, by: move.entry.by, organisationId: seller.organisationId });
    await commit(stores.db, w);
    deal = move.deal;
    if (state === 'dormant') report.expired++;
    else report.reminded++;
  }
};

/** Reminds whoever has the next move of a deal, and lets deals sleep in which nobody moved. */
export const passDeals = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> =>
  each(
    world,
    report,
    (page) => world.stores.deals.due(now.toISOString(), page),
    ({ id }) => advance(world, report, id, now),
  );
