import type { Localized } from '@sandan/kernel/text';

/** Papers of an export order. */
export const tradeDocumentKinds = [
  'proforma_invoice',
  'commercial_invoice',
  'packing_list',
  'certificate_of_origin',
  'shipping_marks',
] as const;
export type TradeDocumentKind = (typeof tradeDocumentKinds)[number];

/** What the seller can add to a paper, besides how the goods are packed. */
export type TradeDocumentField = 'origin' | 'originRule' | 'portFrom' | 'portTo' | 'vessel' | 'sailsOn' | 'notify' | 'note';

interface KindOfDocument {
  readonly name: Localized;
  /** With which its number begins. */
  readonly prefix: string;
  /** States of the order in which it can be issued. */
  readonly in: readonly string[];
  /** Which UBL document says the same; absent where there is none that is used. */
  readonly ubl?: 'Invoice' | 'DespatchAdvice' | 'CertificateOfOrigin';
  /** Whether it says what things cost. */
  readonly priced: boolean;
  /** Whether it says how the goods are packed. */
  readonly packed: boolean;
  /** What its form asks for. */
  readonly asks: readonly TradeDocumentField[];
}

const agreed = ['placed', 'acknowledged', 'conditionally_accepted', 'accepted', 'in_production', 'ready_to_ship'] as const;
const leaving = [
  'accepted',
  'in_production',
  'ready_to_ship',
  'dispatched',
  'delivered',
  'claim_open',
  'goods_accepted',
  'invoiced',
  'settled',
  'closed',
] as const;
const voyage = ['origin', 'portFrom', 'portTo', 'vessel', 'sailsOn'] as const;

export const tradeDocuments: Readonly<Record<TradeDocumentKind, KindOfDocument>> = {
  proforma_invoice: {
    name: { ko: '견적송장', en: 'Proforma invoice' },
    prefix: 'PI',
    in: agreed,
    ubl: 'Invoice',
    priced: true,
    packed: false,
    asks: ['origin', 'portFrom', 'portTo', 'note'],
  },
  commercial_invoice: {
    name: { ko: '상업송장', en: 'Commercial invoice' },
    prefix: 'CI',
    in: leaving,
    ubl: 'Invoice',
    priced: true,
    packed: false,
    asks: [...voyage, 'notify', 'note'],
  },
  packing_list: {
    name: { ko: '포장명세서', en: 'Packing list' },
    prefix: 'PL',
    in: leaving,
    ubl: 'DespatchAdvice',
    priced: false,
    packed: true,
    asks: [...voyage, 'notify', 'note'],
  },
  certificate_of_origin: {
    name: { ko: '원산지증명서 초안', en: 'Certificate of origin (draft)' },
    prefix: 'CO',
    in: leaving,
    ubl: 'CertificateOfOrigin',
    priced: false,
    packed: false,
    asks: [...voyage, 'originRule', 'note'],
  },
  shipping_marks: {
    name: { ko: '화인', en: 'Shipping marks' },
    prefix: 'SM',
    in: leaving,
    ubl: 'DespatchAdvice',
    priced: false,
    packed: true,
    asks: ['origin', 'portTo', 'note'],
  },
};

/** The papers that can be issued in a state of the order. */
export const issuableIn = (state: string): TradeDocumentKind[] =>
  tradeDocumentKinds.filter((kind) => tradeDocuments[kind].in.includes(state));
