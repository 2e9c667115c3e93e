import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Money } from '@sandan/kernel/money';
import type { Organisation } from '../company/organisation.ts';
import type { OrderChange } from '../order/books.ts';
import { placeOrder } from '../order/place.ts';
import type { OrderTerms } from '../order/terms.ts';
import type { Resale } from './resale.ts';

/** Grade and warranty as an order says them, for both sides of the border. */
const specOf = ({ number, inspections, conditions }: Resale): string => {
  const grade = inspections.at(-1)?.grade.toUpperCase();
  const days = conditions?.warrantyDays ?? 0;
  const warranty = days === 0 ? '보증 없음(no warranty)' : `보증 ${days}일(warranty ${days} d)`;
  return [number, ...(grade ? [`${grade}등급(grade ${grade})`] : []), warranty].join(' · ');
};

/** What the order says that stands for the sale: one machine at the price, on the seller's terms. */
const orderTermsOf = (resale: Resale, price: Money, country: string | undefined): OrderTerms => {
  const { conditions, title, listingId, hs, number } = resale;
  if (!conditions) throw new Fault('conflict', 'process.refused');
  return {
    currency: price.currency,
    lines: [
      {
        listingId,
        name: (title.ko ?? title.en ?? number).slice(0, 300),
        spec: specOf(resale),
        ...(hs && /^\d{6,12}$/.test(hs) ? { hs } : {}),
        quantity: { value: 1, unit: 'H87' },
        unitPrice: price.minor,
        per: 1,
      },
    ],
    incoterm: conditions.delivery,
    payment: conditions.payment,
    leadDays: conditions.readyDays,
    inspectDays: 14,
    ...(country ? { destination: country } : {}),
    ...(conditions.warranty ? { note: conditions.warranty } : {}),
  };
};

/** Whoever buys, as far as it is known; and the record of the trade gate that let the machine go to it. */
interface Buying {
  readonly organisation: Pick<Organisation, 'country' | 'demo'> | undefined;
  readonly gateId: string | undefined;
}

/**
 * The order that a reserved sale stands for: its money and its goods are the order's from then on. It follows from the version of the sale
 * in which it was reserved, so that one reservation has one order. `hash`: SHA-256 of canonical content.
 */
export const orderOfSale = (
  resale: Resale,
  { organisation, gateId }: Buying,
  hash: (terms: OrderTerms) => string,
  actor: Actor,
  now: Date,
): OrderChange => {
  const { buyer, soldFor, orderId, seller, id, version } = resale;
  if (!buyer || !soldFor || !orderId) throw new Error(`${id} is not reserved`);
  const terms = orderTermsOf(resale, soldFor, organisation?.country);
  const quote = { quoteId: `${id}.${version}`, quoteVersion: version, terms, contentHash: hash(terms) };
  const demo = resale.demo || organisation?.demo === true;
  return placeOrder({ ...quote, seller, buyer, demo }, { id: orderId, ...(gateId ? { gateId } : {}) }, actor, now);
};
