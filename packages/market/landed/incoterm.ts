import type { IncotermRule } from '../incoterm/incoterm.ts';

/** Costs between the seller's door and the buyer's, in the order in which they arise. */
export const legs = [
  'loading',
  'pre_carriage',
  'export_clearance',
  'origin_handling',
  'main_carriage',
  'insurance',
  'destination_handling',
  'import_clearance',
  'duty',
  'on_carriage',
  'unloading',
] as const;
export type Leg = (typeof legs)[number];

export const legNames: Readonly<Record<Leg, { readonly ko: string; readonly en: string }>> = {
  loading: { ko: '공장 상차', en: 'Loading at the seller’s premises' },
  pre_carriage: { ko: '수출국 내륙 운송', en: 'Carriage to the place of export' },
  export_clearance: { ko: '수출 통관', en: 'Export clearance' },
  origin_handling: { ko: '선적항 하역·터미널', en: 'Handling and loading at origin' },
  main_carriage: { ko: '주 운송', en: 'Main carriage' },
  insurance: { ko: '적하 보험', en: 'Cargo insurance' },
  destination_handling: { ko: '도착항 양하·터미널', en: 'Unloading and handling at destination' },
  import_clearance: { ko: '수입 통관', en: 'Import clearance' },
  duty: { ko: '관세', en: 'Import duty' },
  on_carriage: { ko: '수입국 내륙 운송', en: 'Carriage from the terminal' },
  unloading: { ko: '구매자 하차', en: 'Unloading at the buyer’s premises' },
};

/** Where a named place lies on the way. */
export const placeKinds = ['seller_premises', 'origin_terminal', 'destination_terminal', 'buyer_premises'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const placeKindNames: Readonly<Record<PlaceKind, { readonly ko: string; readonly en: string }>> = {
  seller_premises: { ko: '판매자 공장·창고', en: 'Seller’s premises' },
  origin_terminal: { ko: '수출항·공항·터미널', en: 'Port, airport or terminal of export' },
  destination_terminal: { ko: '수입항·공항·터미널', en: 'Port, airport or terminal of import' },
  buyer_premises: { ko: '구매자 공장·창고', en: 'Buyer’s premises' },
};

export const transports = ['sea', 'air', 'road', 'rail', 'multimodal'] as const;
export type Transport = (typeof transports)[number];
export const transportNames: Readonly<Record<Transport, { readonly ko: string; readonly en: string }>> = {
  sea: { ko: '해상', en: 'Sea' },
  air: { ko: '항공', en: 'Air' },
  road: { ko: '도로', en: 'Road' },
  rail: { ko: '철도', en: 'Rail' },
  multimodal: { ko: '복합', en: 'Multimodal' },
};

interface CostRule {
  /** Kinds of place that may be named, each with the costs that the seller's price holds if it is. */
  readonly places: Readonly<Partial<Record<PlaceKind, readonly Leg[]>>>;
  /** The seller bears the risk of the main carriage: no insurance of the buyer's is wanted up to the place. */
  readonly arrives: boolean;
}

const toTerminal = ['loading', 'pre_carriage', 'export_clearance'] as const;
const aboard = [...toTerminal, 'origin_handling'] as const;
const carried = [...aboard, 'main_carriage'] as const;
const inland = [...carried, 'destination_handling', 'on_carriage'] as const;

/**
 * The eleven rules of Incoterms 2020 (ICC publication 723E) as costs: what a price under a rule and a named place holds, and so what the
 * buyer still pays. Under CPT and CIP to an inland place the contract of carriage runs to that place; under C rules to a terminal
 * unloading is the buyer's unless the freight holds it, and is taken to be the buyer's.
 */
export const costRules: Readonly<Record<IncotermRule, CostRule>> = {
  EXW: {
    arrives: false,
    places: { seller_premises: [] },
  },
  FCA: {
    arrives: false,
    places: { seller_premises: ['loading', 'export_clearance'], origin_terminal: toTerminal },
  },
  CPT: {
    arrives: false,
    places: { destination_terminal: carried, buyer_premises: inland },
  },
  CIP: {
    arrives: false,
    places: { destination_terminal: [...carried, 'insurance'], buyer_premises: [...inland, 'insurance'] },
  },
  DAP: {
    arrives: true,
    places: { destination_terminal: carried, buyer_premises: inland },
  },
  DPU: {
    arrives: true,
    places: { destination_terminal: [...carried, 'destination_handling'], buyer_premises: [...inland, 'unloading'] },
  },
  DDP: {
    arrives: true,
    places: {
      destination_terminal: [...carried, 'import_clearance', 'duty'],
      buyer_premises: [...inland, 'import_clearance', 'duty'],
    },
  },
  FAS: {
    arrives: false,
    places: { origin_terminal: toTerminal },
  },
  FOB: {
    arrives: false,
    places: { origin_terminal: aboard },
  },
  CFR: {
    arrives: false,
    places: { destination_terminal: carried },
  },
  CIF: {
    arrives: false,
    places: { destination_terminal: [...carried, 'insurance'] },
  },
};

/** What a price under a rule and a kind of place holds; undefined where that kind cannot be named under the rule. */
export const heldBy = (rule: IncotermRule, place: PlaceKind): readonly Leg[] | undefined => costRules[rule].places[place];
