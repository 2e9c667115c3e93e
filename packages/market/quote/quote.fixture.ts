import type { LandedCosts } from '../landed/costs.ts';
import { presetTerms } from '../payment/terms.ts';
import type { RfqContent } from '../rfq/content.ts';
import type { QuoteTerms } from './terms.ts';

const later = (now: Date, days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString();

/** A complete request for 1,200 ball valves to Hamburg, with a second line, open for a fortnight. */
export const rfqContentAt = (now: Date): RfqContent => ({
  title: 'Ball valves for a hydrogen test rig',
  about: 'For the media cabinets of a test rig for electrolysers; serial need from next year.',
  language: 'en',
  currency: 'EUR',
  lines: [
    {
      number: 1,
      name: 'Stainless ball valve DN25 PN40',
      spec: 'Body 1.4408, full bore, PTFE seats, flanged EN 1092-1, EN 10204 3.1 certificate',
      hs: '848180',
      quantity: { value: 1200, unit: 'H87' },
      tolerancePercent: 5,
      targetPrice: 4500,
      certificates: ['EN 10204 3.1'],
      samples: 2,
    },
    {
      number: 2,
      name: 'Flange gasket DN25 PN40',
      spec: 'Graphite with stainless insert, 2 mm thick, EN 1514-1',
      hs: '848410',
      quantity: { value: 2500, unit: 'H87' },
      targetPrice: 60,
      certificates: [],
    },
  ],
  delivery: {
    rules: [],
    place: { kind: 'destination_terminal', name: 'Port of Hamburg', country: 'DE', locode: 'DEHAM' },
  },
  neededBy: later(now, 120).slice(0, 10),
  payment: ['tt_30_70'],
  visibility: 'public',
  sealed: false,
  invited: [],
  quotesMost: 5,
  deadline: later(now, 14),
});

/** An offer for both lines, FOB Busan, valid for thirty days. */
export const quoteTermsAt = (now: Date, unitPrice = 4620): QuoteTerms => ({
  currency: 'EUR',
  lines: [
    {
      line: 1,
      name: 'Ball valve SBV-25',
      hs: '848180',
      origin: 'KR',
      quantity: { value: 1200, unit: 'H87' },
      unitPrice,
      per: 1,
      ladder: [
        { from: 500, unitPrice: 4900 },
        { from: 2000, unitPrice: 4400, leadDays: 60 },
      ],
      grossKg: 3960,
      volumeM3: 5.2,
      certificates: ['EN 10204 3.1'],
    },
    {
      line: 2,
      name: 'Graphite gasket DN25',
      hs: '848410',
      origin: 'KR',
      quantity: { value: 25, unit: 'XBX' },
      pack: { value: 100, unit: 'H87' },
      unitPrice: 5800,
      per: 1,
      ladder: [],
      certificates: [],
    },
  ],
  delivery: {
    rule: 'FOB',
    place: { kind: 'origin_terminal', name: 'Port of Busan', country: 'KR', locode: 'KRPUS' },
    transport: 'sea',
  },
  payment: presetTerms('tt_30_70'),
  leadDays: 45,
  validUntil: later(now, 30),
});

const now = new Date();
export const rfqContent = rfqContentAt(now);
export const quoteTerms = quoteTermsAt(now);

/** What the way from Busan to Hamburg costs, as a forwarder told the buyer. */
export const landedCosts: LandedCosts = {
  to: { kind: 'destination_terminal', name: 'Port of Hamburg', country: 'DE', locode: 'DEHAM' },
  currency: 'EUR',
  costs: [
    ...(
      [
        ['loading', 9_000],
        ['pre_carriage', 41_000],
        ['export_clearance', 7_500],
        ['origin_handling', 22_000],
        ['destination_handling', 31_000],
        ['import_clearance', 12_000],
      ] as const
    ).map(([leg, minor]) => ({
      leg,
      by: 'shipment' as const,
      minor,
      currency: 'EUR' as const,
      source: 'Forwarder',
      on: '2026-10-30',
    })),
    { leg: 'main_carriage', by: 'shipment', minor: 210_000, currency: 'EUR', days: 38, source: 'Forwarder', on: '2026-10-30' },
    { leg: 'insurance', by: 'value', share: 2_500, source: 'Open cover', on: '2026-10-30' },
  ],
  duties: [{ hs: '84', origin: 'KR', share: 0, source: 'EU–Korea FTA', on: '2026-10-30' }],
};
