import type { FieldFault } from '@sandan/kernel/fault';
import type { Currency } from '@sandan/kernel/money';
import type { Price } from './price.ts';
import { agreementsFor, type ListingTerms, type PriceAnswer, type PriceBuyer, priceFor } from './price-for.ts';
import type { PriceList } from './price-list.ts';
import { nextValid } from './quantity-rule.ts';

/** A line of what is to be ordered of one seller. */
export interface BasketLine {
  readonly listingId: string;
  readonly variant?: string;
  readonly quantity: number;
  readonly prices: readonly Price[];
  readonly terms: ListingTerms;
}

export interface Basket {
  readonly lists: readonly PriceList[];
  readonly lines: readonly BasketLine[];
  readonly buyer: PriceBuyer;
  readonly currency: Currency;
  readonly today: string;
}

export interface BasketAnswer {
  readonly lines: readonly PriceAnswer[];
  /** Minor units of the lines that have a price. */
  readonly total: number;
  readonly orderMinimum?: number;
  readonly faults: readonly FieldFault[];
}

/**
 * The prices of several lines of one seller, with all that stands against ordering them: the quantity of each, minima that products
 * of a family reach together, and the least worth of an order. Every fault says the next quantity that can be ordered (UX10).
 */
export const reckon = ({ lists, lines, buyer, currency, today }: Basket): BasketAnswer => {
  const answers = lines.map(({ prices, terms, quantity, variant }) =>
    priceFor({ lists, prices, terms, buyer, quantity, currency, today, ...(variant === undefined ? {} : { variant }) }),
  );
  const faults: FieldFault[] = answers.flatMap((answer, i) =>
    answer.faults
      .filter(({ code }) => code !== 'moq.value')
      .map((fault) => ({ ...fault, pointer: `/lines/${i}${fault.pointer}` })),
  );
  const agreements = agreementsFor(lists, buyer, today, currency);
  const seen = new Set<string>();
  for (const family of agreements.flatMap((list) => list.families)) {
    const members = lines.flatMap((line, i) =>
      family.listingIds.includes(line.listingId) && !seen.has(line.listingId) ? [i] : [],
    );
    const together = members.reduce((sum, i) => sum + (lines[i]?.quantity ?? 0), 0);
    const [last] = members.slice(-1);
    const answer = last === undefined ? undefined : answers[last];
    if (last !== undefined && answer && together < family.minimum) {
      const next = nextValid(answer, answer.quantity + family.minimum - together);
      faults.push({
        pointer: `/lines/${last}/quantity`,
        code: 'moq.family',
        params: { family: family.name, minimum: family.minimum, together, next },
      });
    }
    for (const id of family.listingIds) seen.add(id);
  }
  const total = answers.reduce((sum, answer) => sum + (answer.total ?? 0), 0);
  const orderMinimum = agreements.find((list) => list.currency === currency && list.orderMinimum !== undefined)?.orderMinimum;
  if (
    orderMinimum !== undefined &&
    total < orderMinimum &&
    faults.length === 0 &&
    answers.every(({ total }) => total !== undefined)
  )
    faults.push({
      pointer: '/lines',
      code: 'moq.order',
      params: { least: orderMinimum, currency, missing: orderMinimum - total },
    });
  return { lines: answers, total, ...(orderMinimum === undefined ? {} : { orderMinimum }), faults };
};
