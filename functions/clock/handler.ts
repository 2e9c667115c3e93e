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

/**
 * Everything that time alone brings about, as of `now`. Each change is one conditional write, so that a clock fired twice, late
 * or beside another one comes to the same end.
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
  await escalateInquiries(world, report, now);
  await passDeals(world, report, now);
  await closeRfqs(world, report, now);
  await expireQuotes(world, report, now);
  await tellLosers(world, report, now);
  await bringContractsIntoEffect(world, report, now);
  await ageListings(world, report, now);
  await ageNeeds(world, report, now);
  await expireOwnerships(world, report, now);
  await ageVerifications(world, report, now);
  await ageQualifications(world, report, now);
  await tellOutages(world, report, now);
  await passBookings(world, report, now);
  await ageBankAccounts(world, report, now);
  await ageScreenings(world, report, now);
  await followExporters(world, report, now);
  await passApprovals(world, report, now);
  await passLicences(world, report, now);
  await passMandates(world, report, now);
  await passOfftakes(world, report, now);
  await passPermits(world, report, now);
  await passOrders(world, report, now);
  await passSamples(world, report, now);
  await passResales(world, report, now);
  await passServices(world, report, now);
  await passEvaluations(world, report, now);
  await remindOfNotes(world, report, now);
  await remindOfChannels(world, report, now);
  await passCharges(world, report, now);
  await passProgrammes(world, report, now);
  await escalateCases(world, report, now);
  await ageCredentials(world, report, now);
  await sendDigests(world, report, now);
  await sendAlertLetters(world, report, now);
  await reckonAnswering(world, report);
  await reckonOutcomes(world, report, now);
  await world.stores.records.reckon();
  return report;
};

/** The handler behind the schedule; the time is that of the world, since a schedule can be late. */
export const clockHandler =
  (world: ClockWorld) =>
  async (_event?: unknown): Promise<ClockReport> => {
    const report = await runClock(world, world.now());
    const { failed, ...counts } = report;
    world.log({ level: failed.length > 0 ? 'error' : 'info', message: 'clock', ...counts, failed: failed.length });
    return report;
  };
