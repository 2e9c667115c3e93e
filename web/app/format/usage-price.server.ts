import { currencies, shown } from '@sandan/market/company/amount';
import { bases, priceClasses } from '@sandan/market/usage/usage-names';
import type { Sheet } from '../api/form.server.ts';
import type { ConsumableView, UsagePriceView } from '../api/usage-desk.ts';
import type { Language } from '../api/views.ts';
import { minorIn } from './licence.server.ts';
import { inOne, whole } from './usage.server.ts';

const classes = Object.keys(priceClasses);

export const priceNames = (language: Language) => ({
  classes: inOne(priceClasses, language),
  bases: inOne(bases, language),
  currencies: currencies.map((value) => ({ value, label: value })),
});

const blank: Omit<ConsumableView, 'each'> & { readonly each: string } = { key: '', name: {}, unit: {}, each: '' };

/** Rows that the form offers beyond those that are filled. */
const spare = 2;

/** A price as its form shows it; amounts as decimals. Of no price yet, what is usual. */
export const priceForm = (price: UsagePriceView | undefined) => {
  const currency = currencies.find((c) => c === price?.currency) ?? 'KRW';
  const decimal = (minor: number | undefined) => (minor === undefined ? '' : shown({ currency, minor }));
  return {
    version: price?.version ?? 0,
    currency,
    hourly: Object.fromEntries(classes.map((name) => [name, decimal(price?.hourly[name])])),
    staffHourly: decimal(price?.staffHourly),
    setup: decimal(price?.setup),
    minimumMinutes: String(price?.minimumMinutes ?? 0),
    basis: price?.basis ?? 'booked',
    vat: String(price?.vat ?? 10),
    peaks: [
      ...(price?.peaks ?? []).map((p) => ({
        weekdays: p.weekdays.join(','),
        from: p.from,
        to: p.to,
        percent: String(p.percent),
      })),
      ...Array.from({ length: spare }, () => ({ weekdays: '', from: '', to: '', percent: '' })),
    ].slice(0, 10),
    consumables: [
      ...(price?.consumables ?? []).map((c) => ({ ...c, each: decimal(c.each) })),
      ...Array.from({ length: spare }, () => blank),
    ].slice(0, 30),
  };
};
export type PriceForm = ReturnType<typeof priceForm>;

const counted = (sheet: Sheet, name: string): number[] =>
  Array.from({ length: Math.min(Number(sheet.text(name)) || 0, 30) }, (_, i) => i);

const localized = (sheet: Sheet, name: string) => {
  const [ko, en] = [sheet.text(`${name}.ko`), sheet.text(`${name}.en`)];
  return { ...(ko ? { ko } : {}), ...(en ? { en } : {}) };
};

const freeKey = (taken: ReadonlySet<string>): string => {
  let n = taken.size + 1;
  while (taken.has(`c${n}`)) n++;
  return `c${n}`;
};

/** The price that was entered, and in which row of the form each peak and each consumable stands. */
export const priceIn = (sheet: Sheet) => {
  const currency = sheet.text('currency');
  const minor = (name: string) => minorIn(sheet.text(name), currency);
  const amounts = (names: readonly string[], of: (name: string) => string) =>
    Object.fromEntries(names.flatMap((name) => (minor(of(name)) === undefined ? [] : [[name, minor(of(name))]])));
  const peaks = counted(sheet, 'peaks').filter((i) => sheet.text(`peak.${i}.weekdays`));
  const pieces = counted(sheet, 'pieces').filter((i) => sheet.text(`piece.${i}.name.ko`) || sheet.text(`piece.${i}.name.en`));
  const keys = new Set(pieces.map((i) => sheet.text(`piece.${i}.key`)).filter(Boolean));
  const keyOf = (i: number): string => {
    const key = sheet.text(`piece.${i}.key`) || freeKey(keys);
    keys.add(key);
    return key;
  };
  return {
    currency,
    hourly: amounts(classes, (name) => `hourly.${name}`),
    ...amounts(['staffHourly', 'setup'], (name) => name),
    minimumMinutes: whole(sheet.text('minimumMinutes')) ?? 0,
    basis: sheet.text('basis'),
    vat: whole(sheet.text('vat')) ?? 0,
    peaks: peaks.map((i) => ({
      weekdays: sheet.text(`peak.${i}.weekdays`).split(',').map(Number),
      from: sheet.text(`peak.${i}.from`),
      to: sheet.text(`peak.${i}.to`),
      percent: whole(sheet.text(`peak.${i}.percent`)),
    })),
    consumables: pieces.map((i) => ({
      key: keyOf(i),
      name: localized(sheet, `piece.${i}.name`),
      unit: localized(sheet, `piece.${i}.unit`),
      each: minor(`piece.${i}.each`),
    })),
  };
};

/** Names of the fields by what the API points at: the rows of a form are those of what was sent, as long as none was left out between. */
export const priceFieldNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(classes.map((name) => [`/hourly/${name}`, `hourly.${name}`])),
  '/hourly': 'hourly.sme',
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => i).flatMap((i) => [
      [`/peaks/${i}`, `peak.${i}.weekdays`],
      ...['from', 'to', 'percent'].map((name) => [`/peaks/${i}/${name}`, `peak.${i}.${name}`]),
    ]),
  ),
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => i).flatMap((i) => [
      [`/consumables/${i}/name`, `piece.${i}.name.ko`],
      [`/consumables/${i}/unit`, `piece.${i}.unit.ko`],
      [`/consumables/${i}/each`, `piece.${i}.each`],
    ]),
  ),
};
