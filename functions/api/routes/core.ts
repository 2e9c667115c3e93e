import type { AnyEndpoint } from '../endpoint.ts';
import { absence } from './absence.ts';
import { applications } from './applications.ts';
import { approvals } from './approvals.ts';
import { asides } from './asides.ts';
import { audit } from './audit.ts';
import { bankAccounts } from './bank-accounts.ts';
import { blocks } from './blocks.ts';
import { boms } from './boms.ts';
import { bookingDesk } from './booking-desk.ts';
import { bookings } from './bookings.ts';
import { calendars } from './calendars.ts';
import { cases } from './cases.ts';
import { catalogueFeed } from './catalogue-feed.ts';
import { channels } from './channels.ts';
import { charges } from './charges.ts';
import { checkins } from './checkin.ts';
import { citations } from './citations.ts';
import { classifications } from './classifications.ts';
import { coOwners } from './co-owners.ts';
import { codes } from './codes.ts';
import { contacts } from './contacts.ts';
import { contracts } from './contracts.ts';
import { credentials } from './credentials.ts';
import { dealApproval } from './deal-approval.ts';
import { deals } from './deals.ts';
import { desk } from './desk.ts';
import { disputes } from './disputes.ts';
import { equipment } from './equipment.ts';
import { erasures } from './erasures.ts';
import { evaluations } from './evaluations.ts';
import { events } from './events.ts';
import { exporterAppeals } from './exporter-appeals.ts';
import { exporters } from './exporters.ts';
import { express } from './express.ts';
import { factors } from './factors.ts';
import { feeds } from './feeds.ts';
import { flags } from './flags.ts';
import { follows } from './follows.ts';
import { gates } from './gates.ts';
import { glossaries } from './glossaries.ts';
import { handovers } from './handovers.ts';
import { identifiers } from './identifiers.ts';
import { impersonations } from './impersonations.ts';
import { inquiries } from './inquiries.ts';
import { invoices } from './invoices.ts';
import { journeys } from './journeys.ts';
import { licences } from './licences.ts';
import { listings } from './listings.ts';
import { lookups } from './lookups.ts';
import { mandates } from './mandates.ts';
import { market } from './market.ts';
import { me } from './me.ts';
import { members } from './members.ts';
import { ndas } from './ndas.ts';
import { needs } from './needs.ts';
import { noteFeed } from './note-feed.ts';
import { notes } from './notes.ts';
import { notices } from './notices.ts';
import { offtakes } from './offtakes.ts';
import { orderAgain } from './order-again.ts';
import { orderDesk } from './order-desk.ts';
import { orders } from './orders.ts';
import { organisations } from './organisations.ts';
import { outcomes } from './outcomes.ts';
import { overseas } from './overseas.ts';
import { ownership } from './ownership.ts';
import { parts } from './parts.ts';
import { payees } from './payees.ts';
import { portfolio } from './portfolio.ts';
import { priceLists } from './price-lists.ts';
import { prices } from './prices.ts';
import { privacy } from './privacy.ts';
import { programmeReports } from './programme-reports.ts';
import { programmes } from './programmes.ts';
import { qualifications } from './qualifications.ts';
import { quotes } from './quotes.ts';
import { readinessWeights } from './readiness-weights.ts';
import { resales } from './resales.ts';
import { resources } from './resources.ts';
import { revisions } from './revisions.ts';
import { rfqComparison } from './rfq-comparison.ts';
import { rfqs } from './rfqs.ts';
import { rights } from './rights.ts';
import { roles } from './roles.ts';
import { rooms } from './rooms.ts';
import { royalties } from './royalties.ts';
import { samples } from './samples.ts';
import { scimAbout } from './scim-about.ts';
import { scimGroups } from './scim-groups.ts';
import { scimUsers } from './scim-users.ts';
import { screenings } from './screenings.ts';
import { search } from './search.ts';
import { searchHealth } from './search-health.ts';
import { searches } from './searches.ts';
import { series } from './series.ts';
import { serviceJobs } from './service-jobs.ts';
import { serviceRequests } from './service-requests.ts';
import { sessions } from './sessions.ts';
import { signInRules } from './sign-in-rules.ts';
import { slo } from './slo.ts';
import { sources } from './sources.ts';
import { standing } from './standing.ts';
import { statements } from './statements.ts';
import { stepUpRoutes } from './step-up.ts';
import { stocks } from './stocks.ts';
import { supplies } from './supplies.ts';
import { tasks } from './tasks.ts';
import { terms } from './terms.ts';
import { tracking } from './tracking.ts';
import { tradeVerify } from './trade-verify.ts';
import { usage } from './usage.ts';
import { usageInvoices } from './usage-invoices.ts';
import { usageLog } from './usage-log.ts';
import { usagePrices } from './usage-prices.ts';
import { valuations } from './valuations.ts';
import { verifications } from './verifications.ts';
import { waitlist } from './waitlist.ts';
import { webhook } from './webhook.ts';
import { webhooks } from './webhooks.ts';

/** The endpoints that need no file: what the function `api` answers. A new noun is one file beside this one and a line here. */
export const core: readonly AnyEndpoint[] = [
  ...me,
  ...sessions,
  ...factors,
  ...signInRules,
  ...scimAbout,
  ...scimUsers,
  ...scimGroups,
  ...stepUpRoutes,
  ...organisations,
  ...members,
  ...roles,
  ...ownership,
  ...standing,
  ...verifications,
  ...identifiers,
  ...contacts,
  ...bankAccounts,
  ...screenings,
  ...classifications,
  ...gates,
  ...tradeVerify,
  ...exporters,
  ...readinessWeights,
  ...exporterAppeals,
  ...absence,
  ...approvals,
  ...blocks,
  ...cases,
  ...credentials,
  ...usage,
  ...listings,
  ...supplies,
  ...priceLists,
  ...prices,
  ...boms,
  ...catalogueFeed,
  ...portfolio,
  ...valuations,
  ...audit,
  ...erasures,
  ...privacy,
  ...coOwners,
  ...citations,
  ...lookups,
  ...revisions,
  ...rights,
  ...inquiries,
  ...glossaries,
  ...deals,
  ...rfqs,
  ...rfqComparison,
  ...quotes,
  ...licences,
  ...royalties,
  ...invoices,
  ...mandates,
  ...offtakes,
  ...orders,
  ...payees,
  ...orderAgain,
  ...statements,
  ...tracking,
  ...disputes,
  ...orderDesk,
  ...programmes,
  ...programmeReports,
  ...applications,
  ...usagePrices,
  ...usageLog,
  ...stocks,
  ...charges,
  ...usageInvoices,
  ...samples,
  ...resales,
  ...serviceRequests,
  ...evaluations,
  ...notes,
  ...noteFeed,
  ...channels,
  ...serviceJobs,
  ...ndas,
  ...rooms,
  ...tasks,
  ...terms,
  ...dealApproval,
  ...contracts,
  ...express,
  ...qualifications,
  ...parts,
  ...equipment,
  ...waitlist,
  ...series,
  ...calendars,
  ...checkins,
  ...resources,
  ...bookings,
  ...bookingDesk,
  ...handovers,
  ...journeys,
  ...needs,
  ...notices,
  ...searches,
  ...follows,
  ...webhook,
  ...webhooks,
  ...events,
  ...feeds,
  ...codes,
  ...market,
  ...search,
  ...searchHealth,
  ...overseas,
  ...outcomes,
  ...sources,
  ...slo,
  ...desk,
  ...asides,
  ...flags,
  ...impersonations,
];
