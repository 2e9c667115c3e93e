import type { Api } from '../../server/api.ts';
import type { Customer } from '../format/customers.ts';
import type { OrderLine } from './orders.ts';
import type { QuoteRow } from './rfqs.ts';
import type { Items } from './views.ts';

/** Whom the organisation has as customers: who lately ordered from it, or has a quotation of it. */
export const customersOf = async (api: Api): Promise<Customer[]> => {
  const [orders, quotes] = await Promise.all([
    api.read<Items<OrderLine>>('/orders', { box: 'selling', limit: 100 }),
    api.read<Items<QuoteRow>>('/quotes', { limit: 100 }),
  ]);
  const buyers = [...orders.items, ...quotes.items].map(({ buyer }) => ({ id: buyer.organisationId, name: buyer.name }));
  return [...new Map(buyers.map((buyer) => [buyer.id, buyer])).values()];
};
