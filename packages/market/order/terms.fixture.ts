import { presetTerms } from '../payment/terms.ts';
import { OrderTerms } from './terms.ts';

/** 2,000 couplings at 12.50 dollars, FOB Busan, 30 % in advance and 70 % before shipment: 25,000.00 dollars. */
export const orderTerms = OrderTerms.parse({
  currency: 'USD',
  lines: [{ name: 'Flexible coupling FC-40', hs: '848360', quantity: { value: 2000, unit: '1' }, unitPrice: 1250 }],
  incoterm: { rule: 'FOB', place: 'Busan' },
  payment: presetTerms('tt_30_70'),
  leadDays: 30,
  inspectDays: 14,
  destination: 'DE',
});
