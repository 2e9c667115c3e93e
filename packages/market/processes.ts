import { bankAccountProcess } from './bank/account.ts';
import { bomProcess } from './bom/bom.ts';
import { bookingProcess } from './booking/booking.ts';
import { qualificationProcess } from './booking/qualification.ts';
import { resourceProcess } from './booking/resource.ts';
import { seriesProcess } from './booking/series.ts';
import { priceListProcess } from './catalogue/price-list.ts';
import { channelProcess, targetProcess } from './channel/process.ts';
import { classificationProcess } from './classification/classification.ts';
import { coOwnerProcess } from './co-owner/co-owner.ts';
import { approvalProcess } from './company/approval.ts';
import { factorProcess } from './company/factor.ts';
import { ownershipProcess } from './company/ownership.ts';
import { organisationProcess, personProcess } from './company/suspension.ts';
import { contractProcess } from './contract/contract.ts';
import { inquiryProcess } from './deal/inquiry.ts';
import { ndaProcess } from './deal/nda.ts';
import { technologyDealProcess } from './deal/technology.ts';
import { impersonationProcess } from './desk/impersonation.ts';
import { disputeProcess } from './dispute/dispute.ts';
import { evaluationProcess } from './evaluation/process.ts';
import { exporterProcess } from './exporter/exporter.ts';
import { sourceProcess } from './import/source.ts';
import { licenceProcess } from './licence/licence.ts';
import { listingProcess } from './listing/listing.ts';
import { credentialProcess } from './machine/credential.ts';
import { sharedCreditProcess } from './mandate/credit.ts';
import { mandateProcess } from './mandate/mandate.ts';
import { caseProcess } from './moderation/case.ts';
import { needProcess } from './need/need.ts';
import { noteProcess } from './note/process.ts';
import { offtakeProcess } from './offtake/offtake.ts';
import { permitProcess } from './offtake/permit.ts';
import { weighingProcess } from './offtake/weighing.ts';
import { orderProcess } from './order/process.ts';
import { lookupProcess } from './patent/lookup.ts';
import { paymentProcess } from './payment/payment.ts';
import { applicationProcess } from './programme/application.ts';
import { programmeProcess } from './programme/programme.ts';
import { supportProcess } from './programme/support.ts';
import { quoteProcess } from './quote/quote.ts';
import { bidderProcess, resaleProcess } from './resale/process.ts';
import { rfqProcess } from './rfq/rfq.ts';
import { invoiceProcess } from './royalty/invoice.ts';
import { royaltyPeriodProcess } from './royalty/period.ts';
import { sampleProcess } from './sample/process.ts';
import { screeningProcess } from './screening/screening.ts';
import { serviceProcess } from './service/process.ts';
import { termSheetProcess } from './term-sheet/term-sheet.ts';
import { adjustmentProcess } from './usage/adjustment.ts';
import { chargeProcess } from './usage/charge.ts';
import { incidentProcess } from './usage/incident.ts';
import { usageInvoiceProcess } from './usage/invoice.ts';
import { domainProcess } from './verification/proof.ts';
import { verificationProcess } from './verification/verification.ts';
import { savedSearchProcess } from './watch/saved-search.ts';
import { webhookProcess } from './webhook/webhook.ts';

/** Every process of the market, as data; published by the API and drawn in the docs. */
export const processes = [
  listingProcess,
  needProcess,
  coOwnerProcess,
  lookupProcess,
  priceListProcess,
  bomProcess,
  inquiryProcess,
  licenceProcess,
  mandateProcess,
  sharedCreditProcess,
  offtakeProcess,
  weighingProcess,
  permitProcess,
  technologyDealProcess,
  resourceProcess,
  bookingProcess,
  rfqProcess,
  quoteProcess,
  royaltyPeriodProcess,
  invoiceProcess,
  sampleProcess,
  resaleProcess,
  bidderProcess,
  orderProcess,
  paymentProcess,
  disputeProcess,
  programmeProcess,
  applicationProcess,
  supportProcess,
  chargeProcess,
  adjustmentProcess,
  usageInvoiceProcess,
  serviceProcess,
  evaluationProcess,
  noteProcess,
  channelProcess,
  targetProcess,
  incidentProcess,
  ndaProcess,
  qualificationProcess,
  seriesProcess,
  termSheetProcess,
  contractProcess,
  organisationProcess,
  personProcess,
  ownershipProcess,
  verificationProcess,
  bankAccountProcess,
  screeningProcess,
  classificationProcess,
  exporterProcess,
  domainProcess,
  approvalProcess,
  caseProcess,
  sourceProcess,
  savedSearchProcess,
  webhookProcess,
  factorProcess,
  impersonationProcess,
  credentialProcess,
] as const;
