import { ungrouped, written } from '@sandan/market/company/amount';
import { faultTexts } from '@sandan/market/fault-text';
import { legNames, placeKindNames } from '@sandan/market/landed/incoterm';
import { portLegs } from '@sandan/market/landed/port';
import { countryCodes } from '@sandan/market/reference/country';
import type { PriceAnswerView } from '../api/catalogue.ts';
import { countryIn } from './country.server.ts';
import { amount } from './number.ts';

type Language = 'ko' | 'en';

export const portNames = [
  ...['to', 'toKind', 'toCountry', 'placeKind', ...portLegs],
  ...['carriageBy', 'insurance', 'duty', 'dutyHs', 'days'],
] as const;

/** What the main carriage can be said for. */
export const carriageBases = ['shipment', 'kg', 'm3'] as const;

const mostMinor = 1e12;
const percent = (text: string): string | undefined =>
  /^\d{1,3}(?:\.\d{1,4})?$/.test(ungrouped(text)) ? ungrouped(text) : undefined;
const days = (text: string): string | undefined => (/^\d{1,3}$/.test(text) && Number(text) <= 365 ? text : undefined);

/** What the address says of the reader's place and the way to it: as it was written, as the API wants it, and which fields cannot be read. */
export const portOf = (query: URLSearchParams, currency: string) => {
  const values = Object.fromEntries(portNames.map((name) => [name, query.get(name)?.trim().slice(0, 120) ?? '']));
  const read = (name: string, text: string): string | undefined => {
    if (name === 'insurance' || name === 'duty') return percent(text);
    if (name === 'days') return days(text);
    if (name === 'toCountry') return countryCodes.includes(countryIn(text)) ? countryIn(text) : undefined;
    if (name === 'to') return text.length >= 2 ? text : undefined;
    if (name === 'carriageBy') return (carriageBases as readonly string[]).includes(text) ? text : undefined;
    if (name === 'dutyHs') return /^\d{2,10}$/.test(text.replaceAll(/[.\s-]/g, '')) ? text.replaceAll(/[.\s-]/g, '') : undefined;
    if (name === 'toKind' || name === 'placeKind') return text in placeKindNames ? text : undefined;
    if ((portLegs as readonly string[]).includes(name)) {
      const minor = written(text, currency)?.minor;
      return minor !== undefined && minor >= 0 && minor <= mostMinor ? ungrouped(text) : undefined;
    }
    return text;
  };
  const said = Object.entries(values).filter(([, text]) => text !== '');
  const taken = said.flatMap(([name, text]) => {
    const value = read(name, text);
    return value === undefined ? [] : [[name, value] as const];
  });
  const known: Record<string, string> = Object.fromEntries(taken);
  return {
    values,
    asked: known.to && known.toCountry ? known : {},
    unread: said.flatMap(([name]) => (taken.some(([of]) => of === name) ? [] : [name])),
  };
};

export const filled = (text: string, params: Readonly<Record<string, unknown>> = {}): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/**
 * Of which legs the form asks: those that the price leaves to the buyer, once a place is named, and those that were said. The duty, the
 * insurance and the days of the main carriage have fields of their own.
 */
const askedLegs = (landed: PriceAnswerView['landed'], values: Readonly<Record<string, string>>): ReadonlySet<string> => {
  const open = (landed?.rows ?? [])
    .filter(({ state }) => state === 'added' || state === 'unknown')
    .map(({ leg }) => leg as string);
  return new Set([
    ...open,
    ...(open.includes('main_carriage') ? ['days'] : []),
    ...[...portLegs, 'insurance', 'duty', 'days'].filter((name) => values[name]),
  ]);
};

/** The form of the reader's place, and the price there with its formula and what it still needs. */
export const portShown = (query: URLSearchParams, price: PriceAnswerView, language: Language) => {
  const { values, unread } = portOf(query, price.currency);
  const { landed } = price;
  const asked = askedLegs(landed, values);
  return {
    values,
    unread,
    legs: portLegs.filter((leg) => asked.has(leg)).map((leg) => ({ name: leg, label: legNames[leg][language] })),
    asks: { insurance: asked.has('insurance'), duty: asked.has('duty'), days: asked.has('days') },
    kinds: (['destination_terminal', 'buyer_premises'] as const).map((value) => ({
      value,
      label: placeKindNames[value][language],
    })),
    /** FCA alone leaves open at which end of the seller's way its place lies. */
    placeKinds:
      price.term?.rule === 'FCA'
        ? (['seller_premises', 'origin_terminal'] as const).map((value) => ({ value, label: placeKindNames[value][language] }))
        : [],
    result: landed && {
      total: landed.total && amount(landed.total, language),
      known: amount(landed.known, language),
      days: landed.days,
      rows: landed.rows.map(({ leg, state, formula, amount: money }) => ({
        leg,
        label: leg === 'price' ? undefined : legNames[leg as keyof typeof legNames][language],
        state,
        amount: money && amount(money, language),
        formula: state === 'added' ? formula : undefined,
      })),
      needs: landed.needs.map(({ leg, code, params }) => ({
        key: leg + code,
        leg: leg in legNames ? legNames[leg as keyof typeof legNames][language] : '',
        text: filled(faultTexts[code]?.[language] ?? code, params),
      })),
    },
  };
};
export type PortShown = ReturnType<typeof portShown>;
