import { alertLetters, alerts } from './alerts.ts';
import { allowances } from './allowances.ts';
import { approvals } from './approvals.ts';
import { arrivals } from './arrivals.ts';
import { attachments } from './attachments.ts';
import { audits } from './audits.ts';
import { bankAccounts, codeLetters } from './bank-accounts.ts';
import { blocks } from './blocks.ts';
import { boms } from './boms.ts';
import { bookings } from './bookings.ts';
import { calendarFeeds } from './calendar-feeds.ts';
import { callers } from './callers.ts';
import { cases } from './cases.ts';
import { channels } from './channels.ts';
import { charges, usageInvoices } from './charges.ts';
import { claims } from './claims.ts';
import { classifications } from './classifications.ts';
import { consentLetters, coOwners } from './co-owners.ts';
import { contacts, reveals } from './contacts.ts';
import { contracts, expressOffers } from './contracts.ts';
import { conversations } from './conversations.ts';
import { counterparts } from './counterparts.ts';
import { credentials } from './credentials.ts';
import type { Cursors } from './cursor.ts';
import { cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { deals } from './deals.ts';
import { deniedLists } from './denied-lists.ts';
import { evaluations } from './evaluations.ts';
import { events } from './events.ts';
import { exporters } from './exporters.ts';
import { faces } from './faces.ts';
import { challenges, factors, recoveryCodes, tries } from './factors.ts';
import { finder } from './finder.ts';
import { flags } from './flags.ts';
import { follows } from './follows.ts';
import { gates } from './gates.ts';
import { identities } from './identities.ts';
import { impersonations } from './impersonations.ts';
import { imports } from './imports.ts';
import { indicators } from './indicators.ts';
import { inquiries } from './inquiries.ts';
import { inventions } from './inventions.ts';
import { licences } from './licences.ts';
import { limits } from './limits.ts';
import { listings } from './listings.ts';
import { lookups } from './lookups.ts';
import { mandates, sharedCredits } from './mandates.ts';
import { matchFeedback, needs } from './needs.ts';
import { notes } from './notes.ts';
import { digests, notices } from './notices.ts';
import { offtakes, wastePermits } from './offtakes.ts';
import { orderFiles } from './order-files.ts';
import { orders } from './orders.ts';
import { invitations, memberships, organisations, persons } from './organisations.ts';
import { outages } from './outages.ts';
import { outbox } from './outbox.ts';
import { outcomes } from './outcomes.ts';
import { ownerships } from './ownerships.ts';
import { patentQuestions } from './patent-questions.ts';
import { payments } from './payments.ts';
import { payoutAccounts, providerEvents } from './payout-accounts.ts';
import { priceLists } from './price-lists.ts';
import { privacy } from './privacy.ts';
import { applications, programmes } from './programmes.ts';
import { businessChecks, domainProofs, identifierClaims } from './proofs.ts';
import { provisioned, provisionedNames } from './provisioned.ts';
import { qualifications } from './qualifications.ts';
import { quotas } from './quotas.ts';
import { quotes } from './quotes.ts';
import { reconciliation } from './reconciliation.ts';
import { records } from './records.ts';
import { references } from './references.ts';
import { repository } from './repository.ts';
import { resales } from './resales.ts';
import { resources } from './resources.ts';
import { rfqs } from './rfqs.ts';
import { ndas, rooms } from './rooms.ts';
import { samples } from './samples.ts';
import { screenings } from './screenings.ts';
import { searches } from './searches.ts';
import { series } from './series.ts';
import { services } from './services.ts';
import { sessions } from './sessions.ts';
import { setAsides } from './set-aside.ts';
import { sourceRuns } from './source-runs.ts';
import { sources } from './sources.ts';
import { stocks } from './stocks.ts';
import { supplies } from './supplies.ts';
import { sweep } from './sweep.ts';
import { tallies } from './tallies.ts';
import { termSheets } from './term-sheets.ts';
import { tradeDocuments } from './trade-documents.ts';
import { translations } from './translations.ts';
import { upkeep } from './upkeep.ts';
import { incidents, usageLog, usagePrices } from './usage.ts';
import { valuations } from './valuations.ts';
import { verificationDocuments, verifications } from './verifications.ts';
import { views } from './views.ts';
import { waitlist } from './waitlist.ts';
import { deliveries, replays, webhooks } from './webhooks.ts';

/** Every noun of the store over one table. */
export const stores = (db: Database, cursorSecret: string) => {
  const signed: Cursors = cursors(cursorSecret);
  const money = payments(db, signed);
  const counted = records(db);
  const claimed = claims(db);
  const told = references(db, signed);
  const blocked = blocks(db, signed);
  const who = {
    organisations: organisations(db, signed),
    memberships: memberships(db, signed),
    persons: persons(db, signed),
    sessions: sessions(db, signed),
  };
  const booking = {
    resources: resources(db, signed),
    claims: claimed,
    bookings: bookings(db, signed, claimed),
    qualifications: qualifications(db, signed),
  };
  const talks = conversations(db, signed);
  return {
    db,
    ...who,
    callers: callers(db, who),
    audits: audits(db, signed),
    credentials: credentials(db, signed),
    provisioned: provisioned(db, signed),
    provisionedNames: provisionedNames(db, signed),
    factors: factors(db, signed),
    recoveryCodes: recoveryCodes(db, signed),
    challenges: challenges(db, signed),
    tries: tries(db),
    limits: limits(db),
    tallies: tallies(db, signed),
    faces: faces(db, who.organisations),
    privacy: privacy(db, signed),
    listings: listings(db, signed),
    supplies: supplies(db, signed),
    priceLists: priceLists(db, signed),
    boms: boms(db, signed),
    needs: needs(db, signed),
    matchFeedback: matchFeedback(db, signed),
    coOwners: coOwners(db, signed),
    consentLetters: consentLetters(db, signed),
    arrivals: arrivals(db, signed),
    repository: repository(db, signed),
    lookups: lookups(db, signed),
    identities: identities(db, signed),
    inventions: inventions(db, signed),
    patentQuestions: patentQuestions(db, signed),
    upkeep: upkeep(db, signed),
    valuations: valuations(db, signed),
    views: views(db),
    finder: finder(db),
    flags: flags(db, signed),
    impersonations: impersonations(db, signed),
    imports: imports(db, signed),
    sources: sources(db, signed),
    sourceRuns: sourceRuns(db),
    quotas: quotas(db),
    invitations: invitations(db, signed),
    ownerships: ownerships(db, signed),
    approvals: approvals(db, signed),
    blocks: blocked,
    counterparts: counterparts(db, who.organisations, blocked),
    cases: cases(db, signed),
    allowances: allowances(db),
    outbox: outbox(db, signed),
    outcomes: outcomes(db, signed),
    records: counted,
    reconciliation: reconciliation(db, signed),
    sweep: sweep(db, signed),
    indicators: indicators(db),
    inquiries: inquiries(db, signed, counted, talks),
    rfqs: rfqs(db, signed),
    quotes: quotes(db, signed),
    licences: licences(db, signed, money),
    mandates: mandates(db, signed),
    offtakes: offtakes(db, signed),
    wastePermits: wastePermits(db, signed),
    sharedCredits: sharedCredits(db, signed),
    orders: orders(db, signed, money, counted),
    orderFiles: orderFiles(db, signed),
    payments: money,
    payoutAccounts: payoutAccounts(db, signed),
    providerEvents: providerEvents(db, signed),
    deals: deals(db, signed),
    ...booking,
    series: series(db, signed),
    calendarFeeds: calendarFeeds(db, signed),
    outages: outages(db, signed, booking.bookings, booking.resources),
    waitlist: waitlist(booking.bookings, booking.resources, claimed, booking.qualifications),
    ndas: ndas(db, signed),
    rooms: rooms(db, signed),
    termSheets: termSheets(db, signed),
    contracts: contracts(db, signed),
    conversations: talks,
    expressOffers: expressOffers(db, signed),
    programmes: programmes(db, signed),
    applications: applications(db, signed, counted),
    usagePrices: usagePrices(db, signed),
    usageLog: usageLog(db, signed),
    incidents: incidents(db, signed),
    charges: charges(db, signed),
    stocks: stocks(db, signed),
    usageInvoices: usageInvoices(db, signed, money),
    samples: samples(db, signed),
    resales: resales(db, signed),
    services: services(db, signed),
    evaluations: evaluations(db, signed),
    notes: notes(db, signed),
    channels: channels(db, signed),
    attachments: attachments(db, signed),
    notices: notices(db, signed),
    digests: digests(db, signed),
    references: told,
    deniedLists: deniedLists(db, signed, told),
    screenings: screenings(db, signed),
    classifications: classifications(db, signed),
    gates: gates(db, signed),
    tradeDocuments: tradeDocuments(db, signed),
    exporters: exporters(db, signed),
    setAsides: setAsides(db, signed),
    translations: translations(db),
    searches: searches(db, signed),
    follows: follows(db, signed),
    alerts: alerts(db, signed),
    alertLetters: alertLetters(db, signed),
    identifierClaims: identifierClaims(db, signed),
    domainProofs: domainProofs(db, signed),
    businessChecks: businessChecks(db, signed),
    bankAccounts: bankAccounts(db, signed),
    codeLetters: codeLetters(db, signed),
    contacts: contacts(db, signed),
    reveals: reveals(db, signed),
    verifications: verifications(db, signed, who.organisations),
    verificationDocuments: verificationDocuments(db, signed),
    webhooks: webhooks(db, signed),
    deliveries: deliveries(db, signed),
    replays: replays(db, signed),
    events: events(db, signed),
  };
};

export type Stores = ReturnType<typeof stores>;
