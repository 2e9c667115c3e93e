import { sendAlertLetters } from './alerts.ts';
import { reckonAnswering } from './answering.ts';
import { passApprovals } from './approvals.ts';
import { ageBankAccounts } from './bank-accounts.ts';
import { passBookings } from './bookings.ts';
import { escalateCases } from './cases.ts';
import { remindOfChannels } from './channels.ts';
import { passCharges } from './charges.ts';
import { bringContractsIntoEffect } from './contracts.ts';
import { ageCredentials } from './credentials.ts';
import { passDeals } from './deals.ts';
import { sendDigests } from './digests.ts';
import { guarded } from './each.ts';
import { passEvaluations } from './evaluations.ts';
import { followExporters } from './exporters.ts';
import { escalateInquiries } from './inquiries.ts';
import { passLicences } from './licences.ts';
import { ageListings } from './listings.ts';
import { passMandates } from './mandates.ts';
import { ageNeeds } from './needs.ts';
import { remindOfNotes } from './notes.ts';
import { passOfftakes, passPermits } from './offtakes.ts';
import { passOrders } from './orders.ts';
import { tellOutages } from './outages.ts';
import { reckonOutcomes } from './outcomes.ts';
import { expireOwnerships } from './ownerships.ts';
import { passProgrammes } from './programmes.ts';
import { ageQualifications } from './qualifications.ts';
import { passResales } from './resales.ts';
import { closeRfqs, expireQuotes, tellLosers } from './rfqs.ts';
import { passSamples } from './samples.ts';
import { ageScreenings } from './screenings.ts';
import { passServices } from './services.ts';
import { ageVerifications } from './verifications.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** What time brings about, in this order. */
const turns: Readonly<Record<string, (world: ClockWorld, report: ClockReport, now: Date) => Promise<unknown>>> = {
  escalateInquiries,
  passDeals,
  closeRfqs,
  expireQuotes,
  tellLosers,
  bringContractsIntoEffect,
  ageListings,
  ageNeeds,
  expireOwnerships,
  ageVerifications,
  ageQualifications,
  tellOutages,
  passBookings,
  ageBankAccounts,
  ageScreenings,
  followExporters,
  passApprovals,
  passLicences,
  passMandates,
  passOfftakes,
  passPermits,
  passOrders,
  passSamples,
  passResales,
  passServices,
  passEvaluations,
  remindOfNotes,
  remindOfChannels,
  passCharges,
  passProgrammes,
  escalateCases,
  ageCredentials,
  sendDigests,
  sendAlertLetters,
  reckonAnswering,
  reckonOutcomes,
  reckonRecords: ({ stores }) => stores.records.reckon(),
};

/**
 * Everything that time alone brings about, as of `now`. Each change is one conditional write, so that a clock fired twice, late
 * or beside another one comes to the same end. A turn that fails as a whole is written down and keeps none of the others from being taken.
 */
export const runClock = async (world: ClockWorld, now: Date): Promise<ClockReport> => {
  const report: ClockReport = {
    escalated: 0,
    closed: 0,
    reminded: 0,
    archived: 0,
    verifications: 0,
    digests: 0,
    expired: 0,
    credentials: 0,
    failed: [],
  };
  for (const [name, turn] of Object.entries(turns)) await guarded(world, report, name, () => turn(world, report, now));
  return report;
};

/**
 * The handler behind the schedule; the time is that of the world, since a schedule can be late.
 * @throws Error once all turns were taken, if one of them failed as a whole: the schedule asks again, and the alarm rings
 */
export const clockHandler =
  (world: ClockWorld) =>
  async (_event?: unknown): Promise<ClockReport> => {
    const report = await runClock(world, world.now());
    const { failed, ...counts } = report;
    world.log({ level: failed.length > 0 ? 'error' : 'info', message: 'clock', ...counts, failed: failed.length });
    const broken = failed.filter(({ id }) => Object.hasOwn(turns, id));
    if (broken.length > 0) throw new Error(broken.map(({ id, message }) => `${id}: ${message}`).join('\n'));
    return report;
  };
