import { agreementBoxes } from './dealing-agreements.ts';
import type { Box } from './dealing-box.ts';
import { tradeBoxes } from './dealing-trade.ts';
import { useBoxes } from './dealing-use.ts';

/** The boxes of both sides; the process that names its sides for it; or nothing, where no two companies stand in it or no money is meant. */
export type Dealing = readonly Box[] | { readonly within: string } | 'apart';

/**
 * Every process of the market by its name, and where the other side of what is open in it is found (UO11). A test holds it against the list of
 * processes: with a new one goes the question whether somebody is to be warned before they pay into an account that was changed.
 */
export const dealings = {
  ...tradeBoxes,
  ...agreementBoxes,
  ...useBoxes,
  payment: { within: 'order' },
  dispute: { within: 'order' },
  invoice: { within: 'licence' },
  royaltyPeriod: { within: 'licence' },
  bidder: { within: 'resale' },
  weighing: { within: 'offtake' },
  nda: { within: 'technologyDeal' },
  termSheet: { within: 'technologyDeal' },
  contract: { within: 'technologyDeal' },
  series: { within: 'booking' },
  adjustment: { within: 'booking' },
  incident: { within: 'booking' },
  support: { within: 'application' },
  channelTarget: { within: 'channelProject' },
  // Of one company, or between it and the market; a deal that comes of it is a process of its own.
  listing: 'apart',
  need: 'apart',
  co_owner: 'apart',
  patent_lookup: 'apart',
  priceList: 'apart',
  bom: 'apart',
  wastePermit: 'apart',
  resource: 'apart',
  programme: 'apart',
  overseasNote: 'apart',
  qualification: 'apart',
  organisation: 'apart',
  person: 'apart',
  ownership: 'apart',
  verification: 'apart',
  bankAccount: 'apart',
  screening: 'apart',
  classification: 'apart',
  exporter: 'apart',
  domain: 'apart',
  approval: 'apart',
  case: 'apart',
  source: 'apart',
  savedSearch: 'apart',
  webhook: 'apart',
  factor: 'apart',
  impersonation: 'apart',
  credential: 'apart',
} as const satisfies Record<string, Dealing>;
