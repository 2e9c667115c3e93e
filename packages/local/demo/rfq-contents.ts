import type { LandedCosts } from '@sandan/market/landed/costs';
import type { NamedPlace } from '@sandan/market/landed/delivery';
import type { RfqContent } from '@sandan/market/rfq/content';
import type { OrganisationKey } from './organisations.ts';

const day = 86_400_000;

export const hamburg: NamedPlace = { kind: 'destination_terminal', name: 'Port of Hamburg', country: 'DE', locode: 'DEHAM' };

/** What is asked for, and by whom. */
export const contents = (
  now: Date,
): Readonly<Record<'gears' | 'seals' | 'pumps', { readonly from: OrganisationKey; readonly content: RfqContent }>> => {
  const at = (days: number) => new Date(now.getTime() + days * day).toISOString();
  const shared = { rules: [], payment: ['tt_30_70' as const], invited: [], quotesMost: 8 };
  return {
    gears: {
      from: 'hollmann',
      content: {
        title: 'Planetary gear units for packaging lines',
        about: 'Series demand for two lines in Germany; first call-off of the units below, the same again each quarter.',
        language: 'en',
        currency: 'EUR',
        lines: [
          {
            number: 1,
            name: 'Planetary gear unit, ratio 10:1, flange 90 mm',
            spec: 'Backlash ≤ 5 arcmin, nominal torque 120 Nm, IP65, grease for life',
            hs: '848340',
            quantity: { value: 240, unit: 'H87' },
            targetPrice: 40_000,
            certificates: ['ISO 9001'],
            samples: 2,
          },
          {
            number: 2,
            name: 'Deep groove ball bearing 6206-2RS',
            spec: 'C3 clearance, chrome steel, sealed on both sides',
            hs: '848210',
            quantity: { value: 1_000, unit: 'H87' },
            tolerancePercent: 5,
            certificates: [],
          },
        ],
        delivery: { rules: shared.rules, place: hamburg },
        neededBy: at(150).slice(0, 10),
        payment: shared.payment,
        visibility: 'public',
        sealed: false,
        invited: shared.invited,
        quotesMost: shared.quotesMost,
        deadline: at(12),
      },
    },
    seals: {
      from: 'hollmann',
      content: {
        title: 'Seals',
        language: 'en',
        currency: 'EUR',
        lines: [{ number: 1, name: 'Rotary shaft seal', quantity: { value: 500, unit: 'H87' }, certificates: [] }],
        payment: [],
        visibility: 'public',
        sealed: false,
        invited: [],
        quotesMost: 10,
      },
    },
    pumps: {
      from: 'almaha',
      content: {
        title: 'Booster pumps for a desalination plant',
        about: 'Three trains, each with two pumps and a spare; sea water at 38 °C. Tender under sealed quotations.',
        language: 'en',
        currency: 'USD',
        lines: [
          {
            number: 1,
            name: 'High pressure booster pump, super duplex',
            spec: '120 m³/h at 65 bar, 1.4410 wetted parts, motor 315 kW IE4, API 610 seal plan 11',
            hs: '841370',
            quantity: { value: 9, unit: 'H87' },
            certificates: ['ISO 9906 grade 1'],
          },
        ],
        delivery: {
          rules: ['CIF', 'DAP'],
          place: { kind: 'destination_terminal', name: 'Jebel Ali', country: 'AE', locode: 'AEJEA' },
        },
        neededBy: at(210).slice(0, 10),
        payment: ['lc_sight'],
        visibility: 'public',
        sealed: true,
        invited: [],
        quotesMost: 6,
        deadline: at(20),
      },
    },
  };
};

/** What the way of the gear units costs their buyer. */
export const gearCosts: LandedCosts = {
  to: hamburg,
  currency: 'EUR',
  costs: [
    ...(
      [
        ['loading', 12_000],
        ['pre_carriage', 48_000],
        ['export_clearance', 9_000],
        ['origin_handling', 26_000],
        ['destination_handling', 34_000],
        ['import_clearance', 15_000],
      ] as const
    ).map(([leg, minor]) => ({
      leg,
      by: 'shipment' as const,
      minor,
      currency: 'EUR' as const,
      source: 'Forwarder, offer 2211',
      on: '2026-11-20',
    })),
    {
      leg: 'main_carriage',
      by: 'shipment',
      minor: 185_000,
      currency: 'EUR',
      days: 38,
      source: 'Forwarder, offer 2211',
      on: '2026-11-20',
    },
    { leg: 'insurance', by: 'value', share: 2_500, source: 'Open cover', on: '2026-11-20' },
  ],
  duties: [{ hs: '84', origin: 'KR', share: 0, source: 'EU–Korea FTA', on: '2026-11-20' }],
};
