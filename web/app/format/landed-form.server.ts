import { shown as decimalOf, numberIn } from '@sandan/market/company/amount';
import type { DutyRate, LandedCosts, LegCost } from '@sandan/market/landed/costs';
import { legs } from '@sandan/market/landed/incoterm';
import type { Sheet } from '../api/form.server.ts';
import { type Currency, minorOf, told } from './rfq-form.server.ts';

/** Legs of which a buyer says the cost of the whole shipment. */
export const costLegs = legs.filter((leg) => leg !== 'insurance' && leg !== 'duty');

const share = (text: string): number | undefined => {
  const value = numberIn(text);
  return value === undefined ? undefined : Math.round(value * 10_000);
};

/** Whether a cost has a field: of the whole shipment in the currency of the form, from anywhere and by any means; insurance by value. Days have one of the main carriage alone. */
const hasField = (cost: LegCost, currency: Currency): boolean =>
  !cost.from &&
  !cost.transport &&
  (cost.days === undefined || cost.leg === 'main_carriage') &&
  (cost.leg === 'insurance' ? cost.by === 'value' : cost.by === 'shipment' && cost.currency === currency);

/** What a field says: as it was before, with its own source and day, where it says the same. */
const kept = <T extends LegCost | DutyRate>(said: T, before: T | undefined): T => {
  if (!before) return said;
  const { source: _, on: __, ...now } = said;
  return Object.entries(now).every(([name, value]) => before[name as keyof T] === value) &&
    ('days' in before ? 'days' in now : true)
    ? before
    : said;
};

/**
 * Costs of the way as the form says them, what is new in it with the source that it names; what no field shows stays as it was in `before`.
 * @param to the named place of the request, where `before` names none
 */
export const costsOf = (
  sheet: Pick<Sheet, 'text' | 'has' | 'values'>,
  to: unknown,
  currency: Currency,
  today: string,
  before: LandedCosts | undefined,
): unknown => {
  const source = sheet.text('source');
  const fields = (before?.costs ?? []).filter((c) => hasField(c, currency));
  const cost = (said: LegCost) =>
    kept(
      said,
      fields.find((c) => c.leg === said.leg),
    );
  const costs = costLegs.flatMap((leg) => {
    const minor = minorOf(sheet.text(`cost-${leg}`), currency);
    const days = leg === 'main_carriage' ? numberIn(sheet.text('days')) : undefined;
    return minor === undefined ? [] : [cost(told({ leg, by: 'shipment', minor, currency, days, source, on: today }) as LegCost)];
  });
  const insurance = share(sheet.text('insurance'));
  const duties = Object.keys(sheet.values).flatMap((name) => {
    const hs = /^duty-(\d+)$/.exec(name)?.[1];
    const rate = hs && share(sheet.text(name));
    if (!hs || rate === undefined || rate === '') return [];
    return [
      kept(
        { hs, share: rate, source, on: today },
        before?.duties.find((d) => d.hs === hs && !d.origin),
      ),
    ];
  });
  return {
    ...told({ customsValue: before?.customsValue }),
    to: before?.to ?? to,
    currency: before?.currency ?? currency,
    costs: [
      ...costs,
      ...(insurance === undefined ? [] : [cost({ leg: 'insurance', by: 'value', share: insurance, source, on: today })]),
      ...(before?.costs ?? []).filter((c) => !hasField(c, currency)),
    ],
    duties: [...duties, ...(before?.duties ?? []).filter((d) => d.origin || !sheet.has(`duty-${d.hs}`))],
  };
};

/** What the fields of the form of costs show. */
export const costValues = (costs: LandedCosts | undefined, currency: Currency): Record<string, string> => {
  const fields = (costs?.costs ?? []).filter((c) => hasField(c, currency));
  return {
    ...Object.fromEntries(
      fields.flatMap((c) => [
        ...(c.minor === undefined ? [] : [[`cost-${c.leg}`, decimalOf({ currency, minor: c.minor })]]),
        ...(c.days === undefined ? [] : [['days', String(c.days)]]),
        ...(c.share === undefined ? [] : [['insurance', String(c.share / 10_000)]]),
      ]),
    ),
    ...Object.fromEntries((costs?.duties ?? []).filter((d) => !d.origin).map((d) => [`duty-${d.hs}`, String(d.share / 10_000)])),
    source: costs?.costs[0]?.source ?? '',
  };
};
