import { Fault, type FieldFault } from '@sandan/kernel/fault';
import type { Currency } from '@sandan/kernel/money';
import type { DeliveryTerm } from '../incoterm/term.ts';
import type { Nearness } from './labels.ts';
import { nearness } from './labels.ts';
import { type Ladder, type LeadTimes, quantityWorth, stepAt } from './ladder.ts';
import type { Price } from './price.ts';
import { isInForce, type PriceList } from './price-list.ts';
import { nextValid, type QuantityRule, quantityFault } from './quantity-rule.ts';

/** Who asks for a price; nothing is known of a visitor. */
export interface PriceBuyer {
  readonly organisationId?: string;
  /** Country in which the organisation is registered. */
  readonly country?: string;
}

/** What holds where no agreement says otherwise. */
export interface ListingTerms {
  readonly minimum?: number;
  readonly multiple?: number;
  readonly lead?: LeadTimes;
}

export interface PriceQuestion {
  readonly lists: readonly PriceList[];
  /** Of this product, in whichever of the lists. */
  readonly prices: readonly Price[];
  readonly terms: ListingTerms;
  readonly buyer: PriceBuyer;
  readonly quantity: number;
  readonly currency: Currency;
  readonly variant?: string;
  /** Day of the asking in the owner's zone. */
  readonly today: string;
}

const explained = ['unitPrice', 'minimum', 'multiple', 'lead', 'term', 'orderMinimum'] as const;

/** Which agreement a field comes from, and of a price which step of its ladder. */
export interface Because {
  readonly field: (typeof explained)[number];
  readonly nearness: Nearness;
  readonly listId?: string;
  readonly step?: number;
}

export interface PriceAnswer {
  readonly currency: Currency;
  readonly quantity: number;
  /** Minor units for one order unit, and for all of them. Absent where no agreement has a price in the currency. */
  readonly unit?: number;
  readonly total?: number;
  readonly ladder?: Ladder;
  readonly minimum: number;
  readonly multiple: number;
  /** The least quantity that can be ordered and is no less than the one asked about. */
  readonly next: number;
  readonly lead?: { readonly min: number; readonly max: number };
  readonly term?: DeliveryTerm;
  readonly orderMinimum?: number;
  /** Currencies in which there is a price. */
  readonly currencies: readonly Currency[];
  readonly because: readonly Because[];
  /** What stands against an order of this quantity alone. */
  readonly faults: readonly FieldFault[];
}

const holdsFor = ({ scope }: PriceList, { organisationId, country }: PriceBuyer): boolean => {
  switch (scope.kind) {
    case 'public':
      return true;
    case 'members':
      return organisationId !== undefined;
    case 'country':
      return organisationId !== undefined && country !== undefined && scope.countries.includes(country);
    case 'customer':
      return organisationId !== undefined && scope.organisationIds.includes(organisationId);
  }
};

/** The lists that hold for a buyer on a day, the nearest first; of two as near the one in the currency, then the one that began last. */
export const agreementsFor = (
  lists: readonly PriceList[],
  buyer: PriceBuyer,
  today: string,
  currency: Currency,
): readonly PriceList[] => {
  const far = (list: PriceList) => nearness.indexOf(list.scope.kind);
  const other = (list: PriceList) => (list.currency === currency ? 0 : 1);
  return lists
    .filter((list) => isInForce(list, today) && holdsFor(list, buyer))
    .toSorted(
      (a, b) =>
        far(a) - far(b) ||
        other(a) - other(b) ||
        (b.from ?? '').localeCompare(a.from ?? '') ||
        b.created.at.localeCompare(a.created.at) ||
        a.id.localeCompare(b.id),
    );
};

/** What holds for everybody on a day: of each currency the list that began last comes first. */
export const publicAgreements = (lists: readonly PriceList[], today: string): readonly PriceList[] =>
  agreementsFor(lists, {}, today, 'KRW');

interface Found<T> {
  readonly value: T;
  readonly list: PriceList;
}

/** @throws Fault invalid `price.tooMuch` if the sum is not a safe integer */
const times = (unit: number, quantity: number): number => {
  const total = unit * quantity;
  if (!Number.isSafeInteger(total)) throw new Fault('invalid', 'price.tooMuch', `${unit} × ${quantity}`);
  return total;
};

/**
 * The price of a quantity for a buyer, each field from the nearest agreement that says it (UX11), with the reason for each, and what
 * stands against ordering that quantity (UX10). Never converts a currency. @throws Fault invalid `price.tooMuch`
 */
export const priceFor = (asked: PriceQuestion): PriceAnswer => {
  const { buyer, quantity, currency, variant, today, terms } = asked;
  const agreements = agreementsFor(asked.lists, buyer, today, currency);
  const entries = agreements.flatMap((list) => {
    const own = asked.prices.filter((price) => price.listId === list.id);
    const said = [
      ...(variant === undefined ? [] : own.filter((price) => price.variant === variant)),
      ...own.filter((price) => price.variant === undefined),
    ];
    return said.map((price) => ({ list, price }));
  });
  const nearest = <T>(read: (price: Price, list: PriceList) => T | undefined): Found<T> | undefined => {
    for (const { list, price } of entries) {
      const value = read(price, list);
      if (value !== undefined) return { value, list };
    }
    return undefined;
  };
  const because: Because[] = [];
  const why = (field: Because['field'], list: PriceList | undefined, step?: number) =>
    because.push({
      field,
      nearness: list?.scope.kind ?? 'listing',
      ...(list ? { listId: list.id } : {}),
      ...(step === undefined ? {} : { step }),
    });

  const ladder = nearest((price, list) => (list.currency === currency ? price.ladder : undefined));
  const minimum = nearest((price) => price.minimum);
  const multiple = nearest((price) => price.multiple);
  const lead = nearest((price) => (price.lead && price.lead.length > 0 ? price.lead : undefined));
  const term = nearest((price, list) => price.term ?? list.term);
  const least = agreements.find((list) => list.currency === currency && list.orderMinimum !== undefined);

  const asks = minimum?.value ?? terms.minimum ?? 1;
  const begins = ladder?.value[0]?.from ?? 1;
  const rule: QuantityRule = { minimum: Math.max(asks, begins), multiple: multiple?.value ?? terms.multiple ?? 1 };
  const next = nextValid(rule, quantity);
  const step = ladder && stepAt(ladder.value, quantity);
  const days = stepAt(lead?.value ?? terms.lead ?? [], quantity);

  if (ladder && step) why('unitPrice', ladder.list, step.from);
  if (rule.minimum > 1) why('minimum', begins > asks ? ladder?.list : minimum?.list);
  if (rule.multiple > 1) why('multiple', multiple?.list);
  if (days) why('lead', lead?.list);
  if (term) why('term', term.list);
  if (least) why('orderMinimum', least);

  const faults: FieldFault[] = [];
  const total = step && times(step.minor, quantity);
  const wrong = quantityFault(rule, quantity, '/quantity');
  if (wrong) faults.push(wrong);
  else if (ladder && total !== undefined && least?.orderMinimum !== undefined && total < least.orderMinimum) {
    const enough = quantityWorth(ladder.value, rule, quantity, least.orderMinimum);
    if (enough)
      faults.push({ pointer: '/quantity', code: 'moq.value', params: { least: least.orderMinimum, currency, next: enough } });
  }
  return {
    currency,
    quantity,
    ...(step && total !== undefined ? { unit: step.minor, total } : {}),
    ...(ladder ? { ladder: ladder.value } : {}),
    ...rule,
    next,
    ...(days ? { lead: { min: days.min, max: days.max } } : {}),
    ...(term ? { term: term.value } : {}),
    ...(least?.orderMinimum === undefined ? {} : { orderMinimum: least.orderMinimum }),
    currencies: [...new Set(entries.flatMap(({ list, price }) => (price.ladder ? [list.currency] : [])))].sort(),
    because,
    faults,
  };
};
