import type { Inquiry } from '@sandan/market/deal/inquiry';
import { escalate } from '@sandan/market/deal/inquiry-clock';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Takes every step of one inquiry that is due, each in a write of its own. */
const advance = async ({ stores }: ClockWorld, report: ClockReport, id: string, now: Date): Promise<void> => {
  let inquiry: Inquiry | undefined = await stores.inquiries.byId(id);
  while (inquiry) {
    const members = await stores.memberships.inOrganisation(inquiry.responder.organisationId);
    const move = escalate(inquiry, members, now);
    if (!move) return;
    const w = work();
    stores.inquiries.record(w, move);
    const { id: of, version, responder } = move.inquiry;
    const said = { operation: `clock.${move.entry.event?.action}`, object: `inquiries/${of}`, version, status: 0 };
    audit(stores.db, w, { ...said, by: move.entry.by, organisationId: responder.organisationId });
    await commit(stores.db, w);
    inquiry = move.inquiry;
    if (inquiry.state === 'closed') report.closed++;
    else report.escalated++;
  }
};

/** Calls deputies and operators to what nobody answered, and ends what stayed silent. */
export const escalateInquiries = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { inquiries } = world.stores;
  const at = now.toISOString();
  const step = ({ id }: { id: string }) => advance(world, report, id, now);
  await each(world, report, (page) => inquiries.dueAtOperator(at, page), step);
  await each(world, report, (page) => inquiries.due(at, page), step);
};
