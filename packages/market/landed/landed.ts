import { type Currency, decimalOf, exponents, type Money } from '@sandan/kernel/money';
import { split } from '@sandan/kernel/split';
import Big from 'big.js';
import { type Rate, type RateSheet, rateOn } from '../rate/rate.ts';
import { customsValueOf, type LandedCosts, type LegCost } from './costs.ts';
import { type Delivery, leavesFrom, type NamedPlace, samePlace } from './delivery.ts';
import { costRules, heldBy, type Leg, legs, type PlaceKind } from './incoterm.ts';

/** What is offered, as far as its landed cost depends on it; of each line what it comes to. */
export interface Offered {
  readonly delivery: Delivery;
  readonly currency: Currency;
  readonly lines: readonly {
    readonly minor: number;
    readonly hs?: string | undefined;
    readonly origin?: string | undefined;
    readonly grossKg?: number | undefined;
    readonly volumeM3?: number | undefined;
  }[];
  readonly leadDays: number;
  /** Country that the goods leave, where the named place does not say. */
  readonly from?: string | undefined;
}

/** One row of the reckoning. `held`: in the price; `spared`: nobody needs it under the rule; `unknown`: somebody must say it. */
export interface LandedRow {
  readonly leg: Leg | 'price';
  readonly state: 'priced' | 'held' | 'added' | 'spared' | 'unknown';
  readonly amount?: Money;
  /** How the amount was reckoned, in figures and signs alone. */
  readonly formula?: string;
  readonly source?: string;
}

/** Something without which no total can be given; its code has a text in both languages. */
export interface Need {
  readonly leg: Leg | 'price' | 'arrival';
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface Landed {
  readonly to: NamedPlace;
  readonly currency: Currency;
  readonly rows: readonly LandedRow[];
  /** What is known of the cost; the whole of it when nothing is needed. */
  readonly known: Money;
  readonly total?: Money;
  readonly needs: readonly Need[];
  /** What the price holds beyond the place that was asked for. */
  readonly beyond: readonly Leg[];
  /** Days until the goods are at the place. */
  readonly days?: number;
  readonly rates: readonly Rate[];
}

/** Legs that lie between the seller's door and a kind of place; clearance and duty are asked of every place of the importing country. */
const wayTo: Readonly<Record<PlaceKind, readonly Leg[]>> = {
  seller_premises: [],
  origin_terminal: ['loading', 'pre_carriage', 'export_clearance'],
  destination_terminal: legs.filter((l) => l !== 'on_carriage' && l !== 'unloading'),
  buyer_premises: legs,
};

const rounded = (value: Big): number => value.round(0, Big.roundHalfEven).toNumber();
const percent = (ppm: number): string => `${new Big(ppm).div(10_000).toFixed()} %`;
const said = (money: Money): string => `${decimalOf(money)} ${money.currency}`;

/** Reckons one offer; holds what has been found so far. */
class Reckoning {
  readonly needs: Need[] = [];
  readonly rates = new Map<string, Rate>();
  readonly amounts = new Map<Leg | 'price', number>();
  readonly #costs: LandedCosts;
  readonly #sheets: readonly RateSheet[];
  readonly #on: string;

  get currency(): Currency {
    return this.#costs.currency;
  }

  constructor(costs: LandedCosts, sheets: readonly RateSheet[], on: string) {
    this.#costs = costs;
    this.#sheets = sheets;
    this.#on = on;
  }

  /** An amount in the currency of the comparison, with how it was converted; undefined without a rate. */
  converted(amount: Big, from: Currency): { minor: number; says: string } | undefined {
    const to = this.#costs.currency;
    if (from === to) return { minor: rounded(amount), says: '' };
    const rate = rateOn(this.#sheets, this.#on, from, to);
    if (!rate) return undefined;
    this.rates.set(`${from}${to}`, rate);
    const scale = new Big(10).pow(exponents[to] - exponents[from]);
    return {
      minor: rounded(amount.times(rate.rate).times(scale)),
      says: ` × ${Number(Number(rate.rate).toPrecision(8))} (${rate.source} ${rate.on})`,
    };
  }

  add(leg: Leg | 'price', state: 'priced' | 'added', minor: number, formula: string, source?: string): LandedRow {
    const amount = { currency: this.#costs.currency, minor };
    this.amounts.set(leg, minor);
    return { leg, state, amount, formula: `${formula} = ${said(amount)}`, ...(source ? { source } : {}) };
  }

  lacks(leg: Leg | 'price', code: string, params?: Need['params']): LandedRow {
    this.needs.push({ leg, code, ...(params ? { params } : {}) });
    return { leg, state: 'unknown' };
  }

  sum(of: readonly (Leg | 'price')[]): number {
    return of.reduce((sum, leg) => sum + (this.amounts.get(leg) ?? 0), 0);
  }
}

/** The cost that says most of the way of an offer. */
const costFor = (costs: readonly LegCost[], leg: Leg, from: string | undefined, { transport }: Delivery): LegCost | undefined =>
  costs
    .filter((c) => c.leg === leg && (!c.from || c.from === from) && (!c.transport || !transport || c.transport === transport))
    .toSorted((a, b) => Number(!!b.from) + Number(!!b.transport) - Number(!!a.from) - Number(!!a.transport))[0];

const measured = (offered: Offered, of: 'grossKg' | 'volumeM3'): number | undefined => {
  if (offered.lines.some((l) => l[of] === undefined)) return undefined;
  return offered.lines.reduce((sum, l) => sum + (l[of] ?? 0), 0);
};

const beforeBorder: readonly Leg[] = ['loading', 'pre_carriage', 'export_clearance', 'origin_handling', 'main_carriage'];

const legCost = (r: Reckoning, offered: Offered, leg: Leg, cost: LegCost | undefined): LandedRow => {
  if (!cost) return r.lacks(leg, 'landed.needs.cost');
  if (cost.by === 'value') {
    if (r.needs.some((n) => n.leg === 'price' || beforeBorder.includes(n.leg as Leg))) return r.lacks(leg, 'landed.needs.value');
    const base = r.sum(['price', ...beforeBorder]);
    const minor = rounded(
      new Big(base)
        .times('1.1')
        .times(cost.share ?? 0)
        .div(1_000_000),
    );
    const value = said({ currency: r.currency, minor: base });
    return r.add(leg, 'added', minor, `${value} × 110 % × ${percent(cost.share ?? 0)}`, `${cost.source}, ${cost.on}`);
  }
  const times = cost.by === 'shipment' ? 1 : measured(offered, cost.by === 'kg' ? 'grossKg' : 'volumeM3');
  if (times === undefined) return r.lacks(leg, cost.by === 'kg' ? 'landed.needs.weight' : 'landed.needs.volume');
  const currency = cost.currency ?? 'KRW';
  const inOwn = new Big(cost.minor ?? 0).times(times);
  const found = r.converted(inOwn, currency);
  if (!found) return r.lacks(leg, 'landed.needs.rate', { currency });
  const price = said({ currency, minor: cost.minor ?? 0 });
  const formula = `${price}${cost.by === 'shipment' ? '' : ` × ${times} ${cost.by === 'kg' ? 'kg' : 'm³'}`}${found.says}`;
  return r.add(leg, 'added', found.minor, formula, `${cost.source}, ${cost.on}`);
};

const dutyRateFor = ({ duties }: LandedCosts, hs: string, origin: string | undefined) =>
  duties
    .filter((d) => hs.startsWith(d.hs) && (!d.origin || d.origin === origin))
    .toSorted((a, b) => b.hs.length - a.hs.length || Number(!!b.origin) - Number(!!a.origin))[0];

/** Duty line by line: the customs value is the goods with their carriage to the border, split by what each line comes to. */
const duty = (r: Reckoning, offered: Offered, costs: LandedCosts, held: readonly Leg[]): LandedRow => {
  const basis = costs.customsValue ?? customsValueOf(costs.to.country);
  if (!basis) return r.lacks('duty', 'landed.needs.customsValue', { country: costs.to.country });
  const wanted: readonly (Leg | 'price')[] = [
    'price',
    ...beforeBorder.filter((l) => basis === 'CIF' || l !== 'main_carriage'),
    ...(basis === 'CIF' ? (['insurance'] as const) : []),
  ];
  if (basis === 'FOB' && held.includes('main_carriage')) return r.lacks('duty', 'landed.needs.freightInside');
  if (r.needs.some((n) => wanted.includes(n.leg as Leg))) return r.lacks('duty', 'landed.needs.value');
  const value = r.sum(wanted);
  const values = split(
    value,
    offered.lines.map((l) => l.minor),
  );
  const parts: { minor: number; formula: string; source: string }[] = [];
  for (const [i, line] of offered.lines.entries()) {
    if (!line.hs) return r.lacks('duty', 'landed.needs.hs', { line: i + 1 });
    const rate = dutyRateFor(costs, line.hs, line.origin);
    if (!rate) return r.lacks('duty', line.origin ? 'landed.needs.duty' : 'landed.needs.origin', { line: i + 1, hs: line.hs });
    if (rate.origin === undefined && costs.duties.some((d) => d.origin && line.hs?.startsWith(d.hs)) && !line.origin)
      return r.lacks('duty', 'landed.needs.origin', { line: i + 1, hs: line.hs });
    const minor = rounded(new Big(values[i] ?? 0).times(rate.share).div(1_000_000));
    parts.push({
      minor,
      formula: `${said({ currency: costs.currency, minor: values[i] ?? 0 })} × ${percent(rate.share)} (HS ${rate.hs})`,
      source: `${rate.source}, ${rate.on}`,
    });
  }
  const minor = parts.reduce((sum, p) => sum + p.minor, 0);
  return r.add(
    'duty',
    'added',
    minor,
    parts.map((p) => p.formula).join(' + '),
    [...new Set(parts.map((p) => p.source))].join('; '),
  );
};

/** What nobody pays where the goods cross no border. */
const border: readonly Leg[] = ['export_clearance', 'import_clearance', 'duty'];

/** Which legs a price holds, spares or leaves to the buyer; the insurance of a way that is the seller's risk is nobody's need. */
const standing = (offered: Offered, leg: Leg, held: readonly Leg[], domestic: boolean): 'held' | 'spared' | 'open' => {
  if (held.includes(leg)) return 'held';
  if (domestic && border.includes(leg)) return 'spared';
  return leg === 'insurance' && costRules[offered.delivery.rule].arrives ? 'spared' : 'open';
};

const order: readonly Leg[] = [
  ...beforeBorder,
  'insurance',
  'destination_handling',
  'import_clearance',
  'duty',
  'on_carriage',
  'unloading',
];

const daysTo = (offered: Offered, costs: LandedCosts, from: string | undefined): number | undefined => {
  if (costRules[offered.delivery.rule].arrives) return offered.leadDays;
  if (costs.to.kind === 'seller_premises' || costs.to.kind === 'origin_terminal') return offered.leadDays;
  const days = costFor(costs.costs, 'main_carriage', from, offered.delivery)?.days;
  return days === undefined ? undefined : offered.leadDays + days;
};

/**
 * What an offer costs at the buyer's named place (N3): its price, and each leg that its Incoterms rule leaves to the buyer. Every amount
 * comes with its formula and who said it; what nobody said is listed as a need, and then there is no total.
 * @param on the day of the rates, `YYYY-MM-DD`
 */
export const landedCost = (offered: Offered, costs: LandedCosts, sheets: readonly RateSheet[], on: string): Landed => {
  const r = new Reckoning(costs, sheets, on);
  const { delivery } = offered;
  const way = wayTo[costs.to.kind];
  const held = heldBy(delivery.rule, delivery.place.kind) ?? [];
  const origin = delivery.place.kind === 'seller_premises' || delivery.place.kind === 'origin_terminal';
  const from = leavesFrom(delivery, offered.from ?? offered.lines[0]?.origin);

  const price = offered.lines.reduce((sum, l) => sum + l.minor, 0);
  const found = r.converted(new Big(price), offered.currency);
  const rows = [
    found
      ? r.add('price', 'priced', found.minor, `${said({ currency: offered.currency, minor: price })}${found.says}`)
      : r.lacks('price', 'landed.needs.rate', { currency: offered.currency }),
  ];

  if (delivery.place.kind === costs.to.kind && !samePlace(delivery.place, costs.to) && !origin)
    r.needs.push({
      leg: 'on_carriage',
      code: 'landed.needs.otherPlace',
      params: { place: delivery.place.name, to: costs.to.name },
    });
  else if (!origin && delivery.place.country !== costs.to.country)
    r.needs.push({
      leg: 'on_carriage',
      code: 'landed.needs.otherPlace',
      params: { place: delivery.place.name, to: costs.to.name },
    });

  for (const leg of order) {
    if (!way.includes(leg)) continue;
    const is = standing(offered, leg, held, from === costs.to.country);
    if (is !== 'open') rows.push({ leg, state: is });
    else if (leg === 'duty') rows.push(duty(r, offered, costs, held));
    else rows.push(legCost(r, offered, leg, costFor(costs.costs, leg, from, delivery)));
  }

  const known = { currency: costs.currency, minor: [...r.amounts.values()].reduce((sum, minor) => sum + minor, 0) };
  const days = daysTo(offered, costs, from);
  return {
    to: costs.to,
    currency: costs.currency,
    rows,
    known,
    ...(r.needs.length === 0 ? { total: known } : {}),
    needs: days === undefined ? [...r.needs, { leg: 'arrival', code: 'landed.needs.transit' }] : r.needs,
    beyond: held.filter((leg) => !way.includes(leg)),
    ...(days === undefined ? {} : { days }),
    rates: [...r.rates.values()],
  };
};
