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

interface KindOfDocument {
  readonly name: Localized;
  /** With which its number begins. */
  readonly prefix: string;
  /** States of the order in which it can be issued. */
  readonly in: readonly string[];
  /** Which UBL document says the same; absent where there is none that is used. */
  readonly ubl?: 'Invoice' | 'DespatchAdvice';
  /** Whether it says what things cost. */
  readonly priced: boolean;
  /** Whether it says how the goods are packed. */
  readonly packed: boolean;
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

export const tradeDocuments: Readonly<Record<TradeDocumentKind, KindOfDocument>> = {
  proforma_invoice: {
    name: { ko: '견적송장', en: 'Proforma invoice' },
    prefix: 'PI',
    in: agreed,
    ubl: 'Invoice',
    priced: true,
    packed: false,
  },
  commercial_invoice: {
    name: { ko: '상업송장', en: 'Commercial invoice' },
    prefix: 'CI',
    in: leaving,
    ubl: 'Invoice',
    priced: true,
    packed: false,
  },
  packing_list: {
    name: { ko: '포장명세서', en: 'Packing list' },
    prefix: 'PL',
    in: leaving,
    ubl: 'DespatchAdvice',
    priced: false,
    packed: true,
  },
  certificate_of_origin: {
    name: { ko: '원산지증명서 초안', en: 'Certificate of origin (draft)' },
    prefix: 'CO',
    in: leaving,
    priced: false,
    packed: false,
  },
  shipping_marks: { name: { ko: '화인', en: 'Shipping marks' }, prefix: 'SM', in: leaving, priced: false, packed: true },
};
