import type { AnyFeed } from '../feed.ts';
import { catalogue } from './catalogue.ts';
import { customs } from './customs.ts';
import { bis, eu, ofac, un } from './denied.ts';
import { epo } from './epo.ts';
import { equipment } from './equipment.ts';
import { inquiries } from './inquiries.ts';
import { kipris } from './kipris.ts';
import { kiprisDetail } from './kipris-detail.ts';
import { kotraExhibitions, kotraNews, kotraRanks, kotraRecommended, kotraRegulations } from './kotra.ts';
import { ntb, ntbCodes, ntbNeeds } from './ntb.ts';
import { nts } from './nts.ts';
import { oai } from './oai.ts';
import { offers } from './offers.ts';
import { parts } from './parts.ts';
import { portfolio } from './portfolio.ts';
import { ecb, exim } from './rates.ts';
import { uspto } from './uspto.ts';

/** Every outside source. A new one is one file beside this one and a line here. */
export const feeds: readonly AnyFeed[] = [
  kipris,
  kiprisDetail,
  epo,
  uspto,
  ntb,
  ntbNeeds,
  ntbCodes,
  offers,
  oai,
  portfolio,
  catalogue,
  equipment,
  inquiries,
  parts,
  kotraNews,
  kotraRegulations,
  kotraRecommended,
  kotraRanks,
  kotraExhibitions,
  customs,
  nts,
  ecb,
  exim,
  ofac,
  un,
  eu,
  bis,
];
