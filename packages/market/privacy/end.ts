import { type RecordClassName, recordClasses, ruleOf } from './retention.ts';
import { type Stored, valuesAt } from './subject.ts';

/** A record that the market takes away once its class has had its time. */
export interface Term {
  /** Path of the instant from which days count: its last change, or its end. Without a value there it stays. */
  readonly since: string;
  /** States in which alone it comes to its end; in all if absent. */
  readonly in?: readonly string[];
  /** States in which it is of a class that is kept longer. */
  readonly longer?: { readonly in: readonly string[]; readonly class: RecordClassName };
  /** All that lies under its own partition key goes with it. */
  readonly whole?: true;
  /** Places of records that point to it, `pk sk`, with paths of its body in braces; one that points to a newer record stays. */
  readonly pointers?: readonly string[];
}

/** `ttl`: the table drops it by itself, at the instant that its noun writes. `subject`: it goes with what it is of, or tells of. */
export type End = 'ttl' | 'subject' | { readonly with: string } | Term;

const day = 86_400_000;

/** How records come to their end, of each type whose class has days. A type that is missing here fails `tests/policy/retention.test.ts`. */
export const ends: Readonly<Record<string, End>> = {
  notice: 'ttl',
  digest: 'ttl',
  alert: 'ttl',
  alertLetter: 'ttl',
  delivery: 'ttl',
  event: 'ttl',
  replay: { since: 'at', in: ['done'] },

  inquiry: {
    since: 'changed.at',
    longer: { in: ['converted'], class: 'contract' },
    whole: true,
    pointers: ['org#{asker.organisationId} sent#{id}'],
  },
  entry: { with: 'inquiry' },
  attachment: { with: 'inquiry' },
  sent: { with: 'inquiry' },
  glossaryPair: 'subject',
  glossary: 'subject',
  rendering: 'subject',

  technologyDeal: {
    since: 'changed.at',
    in: ['expired', 'terminated', 'declined', 'dormant'],
    longer: { in: ['expired', 'terminated'], class: 'contract' },
    whole: true,
    pointers: ['org#{buyer.organisationId} dealing#{id}', 'dealings#{listing.id} {buyer.organisationId}'],
  },
  dealEntry: { with: 'technologyDeal' },
  nda: { with: 'technologyDeal' },
  room: { with: 'technologyDeal' },
  roomFile: { with: 'technologyDeal' },
  roomAccess: { with: 'technologyDeal' },
  roomQuestion: { with: 'technologyDeal' },
  termSheet: { with: 'technologyDeal' },
  termVersion: { with: 'technologyDeal' },
  contract: { with: 'technologyDeal' },
  // Whoever holds the paper can ask whether it is genuine for as long as there is a paper.
  contractDocument: { since: 'ended' },
  buying: { with: 'technologyDeal' },
  dealing: { with: 'technologyDeal' },
  gate: { since: 'by.at' },
  tradeDocument: { since: 'by.at' },
  rfq: {
    since: 'changed.at',
    in: ['awarded', 'partly_awarded', 'no_award', 'cancelled', 'expired', 'draft'],
    longer: { in: ['awarded', 'partly_awarded'], class: 'contract' },
    whole: true,
    pointers: ['org#{buyer.organisationId} rfqAsked#{id}'],
  },
  rfqFile: { with: 'rfq' },
  rfqEntry: { with: 'rfq' },
  rfqQuestion: { with: 'rfq' },
  rfqPointer: { with: 'rfq' },
  rfqCosts: { with: 'rfq' },
  rfqEnd: { with: 'rfq' },
  quoted: { with: 'rfq' },
  quote: {
    since: 'changed.at',
    in: ['accepted', 'declined', 'withdrawn', 'superseded', 'expired', 'draft'],
    longer: { in: ['accepted'], class: 'contract' },
    whole: true,
  },
  quoteVersion: { with: 'quote' },
  quoteEntry: { with: 'quote' },
  quoteMessage: { with: 'quote' },
  licence: { since: 'changed.at', in: ['expired', 'terminated'], whole: true },
  licenceHeld: { with: 'licence' },
  royaltyPeriod: { with: 'licence' },
  invoice: { with: 'licence' },
  ledgerEntry: { with: 'licence' },
  mandate: { since: 'changed.at', in: ['declined', 'ended'], whole: true },
  mandated: { with: 'mandate' },
  sharedCredit: { with: 'licence' },
  credited: { with: 'licence' },
  commissionEntry: { with: 'licence' },
  sample: {
    since: 'changed.at',
    in: ['closed', 'declined', 'cancelled'],
    whole: true,
    pointers: ['org#{buyer.organisationId} sample#{id}'],
  },
  sampleTried: { with: 'sample' },
  resale: {
    since: 'changed.at',
    in: ['closed', 'withdrawn'],
    whole: true,
    pointers: ['saleOf#{listingId} resale', 'org#{buyer.organisationId} resaleBought#{orderId}'],
  },
  resalePointer: { with: 'resale' },
  auctionSealed: { with: 'resale' },
  auctionBid: { with: 'resale' },
  bidder: { with: 'resale' },
  offtake: { since: 'changed.at', in: ['declined', 'ended'], whole: true },
  offtakeTaken: { with: 'offtake' },
  weighing: { with: 'offtake' },
  offtakeEntry: { with: 'offtake' },
  order: {
    since: 'changed.at',
    in: ['closed', 'rejected', 'cancelled'],
    whole: true,
    pointers: ['org#{buyer.organisationId} bought#{id}', 'ordered#{quote.id} ordered'],
  },
  orderEntry: { with: 'order' },
  orderFile: { with: 'order' },
  bought: { with: 'order' },
  ordered: { with: 'order' },
  payment: { with: 'order' },
  providerTask: { with: 'order' },
  dispute: { with: 'order' },
  orderLedgerEntry: { with: 'order' },
  tradeDocumentNumber: { with: 'order' },
  programme: { since: 'changed.at', in: ['ended', 'cancelled'] },
  application: {
    since: 'changed.at',
    in: ['ineligible', 'rejected', 'closed', 'clawed_back', 'withdrawn'],
    whole: true,
  },
  supportUse: { with: 'application' },
  usagePrice: { since: 'from' },
  usageLine: { since: 'by.at' },
  stockMove: { since: 'stamp.at' },
  incident: { since: 'changed.at', in: ['resolved'] },
  charge: { since: 'changed.at', in: ['billed', 'dropped'] },
  adjustment: { since: 'changed.at' },
  usageInvoice: { since: 'changed.at', in: ['paid', 'written_off'], whole: true },
  serviceRequest: {
    since: 'changed.at',
    in: ['over', 'closed'],
    whole: true,
    pointers: ['org#{user.organisationId} service#{id}'],
  },
  evaluation: {
    since: 'changed.at',
    in: ['accepted', 'closed'],
    whole: true,
    pointers: ['org#{supplier.organisationId} evaluation#{id}', 'evaluated#{listingId} {id}'],
  },
  channelContact: { since: 'changed.at' },
  evaluationAsked: { with: 'evaluation' },
  evaluated: { with: 'evaluation' },
  serviceFile: { with: 'serviceRequest' },
  serviceJob: { with: 'serviceRequest' },
  serviceAsked: { with: 'serviceRequest' },

  booking: {
    since: 'changed.at',
    in: ['completed', 'released_early', 'settled', 'declined', 'cancelled', 'no_show', 'lapsed'],
    whole: true,
  },
  diaryLine: 'ttl',
  series: 'ttl',

  case: { since: 'changed.at', in: ['actioned', 'dismissed'], pointers: ['reported#{target.kind}#{target.id} case'] },
  reported: { with: 'case' },
  impersonation: { since: 'until' },
  privacyRequest: { since: 'changed.at', in: ['expired', 'done', 'cancelled'] },
  legalHold: { since: 'lifted.at' },

  challenge: 'ttl',
  tries: 'ttl',
  credentialUse: 'subject',
  revealQuota: 'ttl',
  call: 'ttl',
  setAside: { since: 'at' },
  limit: 'ttl',
  allowance: 'ttl',
  find: 'subject',
};

export const endOf = (type: string): End | undefined => (Object.hasOwn(ends, type) ? ends[type] : undefined);

/** The term of a type that the market takes away itself. */
export const termOf = (type: string): Term | undefined => {
  const end = endOf(type);
  return typeof end === 'object' && 'since' in end ? end : undefined;
};

const keptDays = (name: RecordClassName): number => {
  const found = recordClasses[name];
  return 'keepDays' in found ? found.keepDays : Number.POSITIVE_INFINITY;
};

/** Whether a record has had its time. What has none, or says nothing of when it was changed, stays. */
export const isOver = (item: Stored, now: Date): boolean => {
  const term = termOf(item.type);
  const rule = ruleOf(item.type);
  const [since] = term ? valuesAt(item.body, term.since) : [];
  if (!term || !rule || typeof since !== 'string') return false;
  const { state = '' } = (item.body ?? {}) as { state?: string };
  if (term.in && !term.in.includes(state)) return false;
  const days = keptDays(term.longer?.in.includes(state) ? term.longer.class : rule.class);
  return Date.parse(since) + days * day < now.getTime();
};

/** Days within which a table drops what its `ttl` says; what lies there longer was forgotten. */
const dropDays = 3;

/** Whether the table should have dropped a record by itself, and has not. The audit is dropped by the table alone. */
export const isForgotten = (item: Stored, now: Date): boolean => {
  const rule = ruleOf(item.type);
  const { ttl } = item;
  return rule !== undefined && !rule.none && typeof ttl === 'number' && ttl * 1000 + dropDays * day < now.getTime();
};

/** Where the records lie that point to one that goes. */
export const pointersTo = (item: Stored): { pk: string; sk: string }[] =>
  (termOf(item.type)?.pointers ?? []).map((place) => {
    const filled = place.replace(/\{([\w.]+)\}/g, (_, path: string) => String(valuesAt(item.body, path)[0] ?? ''));
    const [pk = '', sk = ''] = filled.split(' ');
    return { pk, sk };
  });

/** Ids of persons and organisations, wherever they stand in a record. */
export const named = (item: Stored): Set<string> => new Set(JSON.stringify(item).match(/\b(?:per|org)_[0-9A-Z]{26}\b/g) ?? []);
