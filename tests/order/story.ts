import { createHash } from 'node:crypto';
import { memberOf } from '@sandan/kernel/actor';
import { canonical } from '@sandan/kernel/canonical';
import { newId } from '@sandan/kernel/id';
import { type Placing, placeOrder } from '@sandan/market/order/place';
import type { OrderTerms } from '@sandan/market/order/terms';
import { orderTerms } from '@sandan/market/order/terms.fixture';
import { askSample } from '@sandan/market/sample/verbs';
import { commit, work } from '@sandan/store/work';
import type { Cast } from '../cast.ts';

interface Wanted extends Placing {
  readonly seller: string;
  readonly buyer: string;
  readonly terms?: OrderTerms;
}

/** Places an order as the acceptance of a quote does. */
export const placed = async (m: Cast, { seller, buyer, terms = orderTerms, ...placing }: Wanted) => {
  const sides = { seller: m.organisations[seller] ?? '', buyer: m.organisations[buyer] ?? '' };
  const quote = {
    quoteId: newId('message'),
    quoteVersion: 1,
    terms,
    contentHash: createHash('sha256').update(canonical(terms)).digest('hex'),
    seller: { organisationId: sides.seller, personId: m.personId(seller) },
    buyer: { organisationId: sides.buyer, personId: m.personId(buyer) },
    demo: true,
  };
  const change = placeOrder(quote, placing, memberOf(m.personId(buyer), sides.buyer, ['buyer']), m.world.now());
  const w = work();
  m.world.stores.orders.place(w, change);
  await commit(m.world.stores.db, w);
  return change;
};

/** A sample that the buyer asked of the office, as the route asks for one of a product. */
export const sampled = async (m: Cast): Promise<string> => {
  const [ownerId, organisationId] = [m.organisations.office ?? '', m.organisations.buyer ?? ''];
  const content = { title: { ko: '볼밸브', en: 'Ball valve' }, codes: [], attributes: {}, keywords: [], stages: {}, media: [] };
  const sample = askSample(
    {
      listing: { id: newId('listing'), ownerId, content, demo: true },
      buyer: { organisationId, personId: m.personId('buyer') },
      demo: true,
    },
    { quantity: 2, unit: 'H87', shipTo: '12 Speicherstadt, 20457 Hamburg', criteria: ['No leak at 40 bar'] },
    { actor: memberOf(m.personId('buyer'), organisationId, ['buyer']), now: m.world.now() },
  );
  const w = work();
  m.world.stores.samples.write(w, sample);
  await commit(m.world.stores.db, w);
  return sample.id;
};
