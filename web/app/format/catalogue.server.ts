import { CellFault } from '@sandan/market/catalogue/cell-value';
import type { Column, Draft } from '@sandan/market/catalogue/column';
import { columnsFor } from '@sandan/market/catalogue/columns';
import type { CatalogueItem } from '@sandan/market/catalogue/item';
import { supplyOf } from '@sandan/market/catalogue/item';
import { modes, payments, periods, rightKinds, standingOn } from '@sandan/market/catalogue/labels';
import { ladderCell } from '@sandan/market/catalogue/price-column';
import type { Supply } from '@sandan/market/catalogue/supply';
import { numberIn, written } from '@sandan/market/company/amount';
import { originColumns } from '@sandan/market/deal/origin-row';
import { faultDetail } from '@sandan/market/fault-detail';
import { orderUnit } from '@sandan/market/listing/kinds/options';
import type { PriceListView, PriceView, Step } from '../api/catalogue.ts';
import type { Sheet } from '../api/form.server.ts';
import type { Language } from '../api/views.ts';
import { countriesWritten } from './country.server.ts';
import { type Customer, customersIn } from './customers.ts';

const columns = columnsFor();
const supplyColumns = columns.filter(({ key, at }) => at.startsWith('/supply/') || key === 'sku');

/** What a fault of a cell says, filled in. */
export const cellText = (
  code: string,
  params: Readonly<Record<string, string | number>> | undefined,
  language: Language,
): string => faultDetail(code, language, (name) => params?.[name]);

export const columnName = (key: string, language: Language): string =>
  columns.find((column) => column.key === key)?.label[language] ??
  originColumns[key as keyof typeof originColumns]?.[language] ??
  key;

/** The fields in which terms of supply are written, as the columns of a list of products. */
export const supplyFields = (supply: Partial<Supply>, language: Language) =>
  supplyColumns.map((column) => ({
    name: column.key,
    label: column.label[language],
    hint: column.hint?.[language],
    example: column.example,
    stored: column.key === 'sku' ? (supply.sku ?? '') : column.write({ supply } as unknown as CatalogueItem),
  }));

/** Names of fields by what the API points at. */
export const supplyNames: Readonly<Record<string, string>> = Object.fromEntries(
  supplyColumns.map(({ key, at }) => [at.replace('/supply', ''), key]),
);

interface CellError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

const blank = (): Draft => ({
  sku: undefined,
  title: undefined,
  summary: undefined,
  codes: undefined,
  attributes: undefined,
  keywords: undefined,
  supply: {},
  prices: undefined,
  images: undefined,
});

const readInto = (draft: Draft, read: readonly Column[], sheet: Pick<Sheet, 'text'>, language: Language): CellError[] =>
  read.flatMap((column) => {
    const cell = sheet.text(column.key);
    if (cell === '') return [];
    try {
      column.read(cell, draft);
      return [];
    } catch (fault) {
      if (!(fault instanceof CellFault)) throw fault;
      return [{ pointer: `/${column.key}`, code: fault.code, detail: cellText(fault.code, fault.params, language) }];
    }
  });

const lists = [
  'variants',
  'lead',
  'terms',
  'modes',
  'payments',
  'preferences',
  'national',
  'certificates',
  'claims',
  'rights',
  'awards',
  'videos',
];

/** What a form of supply says, in the shape of the API; files of certificates stay with them. */
export const supplyIn = (
  sheet: Pick<Sheet, 'text'>,
  before: Supply | undefined,
  language: Language,
): { body: unknown; errors: CellError[] } => {
  const draft = blank();
  const errors = readInto(draft, supplyColumns, sheet, language);
  const supply = { ...Object.fromEntries(lists.map((name) => [name, []])), ...draft.supply };
  const { sku, ...body } = supplyOf({ sku: draft.sku ?? '', supply } as unknown as CatalogueItem, before);
  return { body: sku ? { ...body, sku } : body, errors };
};

/** A ladder as it is written in a field: `10: 42.00; 100: 39.50`. */
export const ladderText = (ladder: readonly Step[] | undefined, currency: string): string =>
  ladderCell(ladder ?? [], currency as Parameters<typeof ladderCell>[1]);

/** A ladder read from its field, or what is wrong with it. */
export const ladderIn = (text: string, currency: string, language: Language): { ladder?: readonly Step[]; error?: string } => {
  const column = columns.find(({ key }) => key === `price_${currency.toLowerCase()}`);
  const draft = blank();
  if (text === '' || !column) return {};
  const [error] = readInto(draft, [column], { text: () => text }, language);
  const [price] = (draft.prices ?? []) as { ladder: Step[] }[];
  return error ? { error: error.detail } : price ? { ladder: price.ladder } : {};
};

/** What a price says: what was written, else what it said before, in fields that the form has and in those that it has not. */
export const priceIn = (sheet: Pick<Sheet, 'text'>, steps: readonly Step[] | undefined, before: PriceView | undefined) => {
  const minimum = numberIn(sheet.text('minimum')) ?? before?.minimum;
  const multiple = numberIn(sheet.text('multiple')) ?? before?.multiple;
  const { lead, term } = before ?? {};
  const ladder = steps ?? before?.ladder;
  return Object.fromEntries(Object.entries({ ladder, minimum, multiple, lead, term }).filter(([, value]) => value !== undefined));
};

/** What a form of a price list says, in the shape of the API; `known`: customers that it may name. */
export const priceListIn = (sheet: Pick<Sheet, 'text'>, known: readonly Customer[], before?: PriceListView) => {
  const kind = sheet.text('scope');
  const currency = sheet.text('currency');
  const [, rule, place] = /^([A-Za-z]{3})\s+(.+)$/.exec(sheet.text('term')) ?? [];
  const least = written(sheet.text('orderMinimum'), currency)?.minor;
  return {
    name: sheet.text('name'),
    scope: {
      kind,
      ...(kind === 'country' ? { countries: countriesWritten(sheet.text('countries')) } : {}),
      ...(kind === 'customer' ? { organisationIds: customersIn(sheet.text('customers'), known) } : {}),
    },
    currency,
    ...(sheet.text('from') ? { from: sheet.text('from') } : {}),
    ...(sheet.text('until') ? { until: sheet.text('until') } : {}),
    ...(sheet.text('term') ? { term: { rule: (rule ?? sheet.text('term')).toUpperCase(), place: place ?? '' } } : {}),
    ...(least === undefined ? {} : { orderMinimum: least }),
    families: before?.families ?? [],
  };
};

/** What buyers read of the supply of a product: lines of the columns that are filled, and certificates and statements as they stand. */
export const supplyFacts = (supply: Supply, language: Language, today: string) => {
  const named = (options: Readonly<Record<string, { ko: string; en: string }>>, key: string) => options[key]?.[language] ?? key;
  const { capacity } = supply;
  const texts: Readonly<Record<string, readonly string[]>> = {
    variants: supply.variants.map(({ sku, name, options }) =>
      [sku, name?.[language], ...Object.values(options)].filter(Boolean).join(' '),
    ),
    lead: supply.lead.map(({ from, min, max }) => `${from}+: ${min}–${max}`),
    terms: supply.terms.map(({ rule, place }) => `${rule} ${place}`),
    modes: supply.modes.map((mode) => named(modes, mode)),
    payments: supply.payments.map((payment) => named(payments, payment)),
    capacity: capacity ? [`${capacity.quantity} ${named(orderUnit, capacity.unit)} / ${named(periods, capacity.per)}`] : [],
    national: supply.national.map((n) => `${n.country} ${n.code}`),
    preferences: supply.preferences.map(({ agreement, rule }) => `${agreement} (${rule})`),
    rights: supply.rights.map(({ kind, number, country }) => `${named(rightKinds, kind)} ${country} ${number}`),
    awards: supply.awards.map(({ name, year }) => [name, year].filter(Boolean).join(' ')),
  };
  const said = supplyColumns.flatMap(({ at, label }) => {
    const text = (texts[at.replace('/supply/', '')] ?? []).join(', ');
    return text === '' ? [] : [{ label: label[language], text }];
  });
  const certificates = supply.certificates.map(({ name, number, body, expires }) => ({
    text: [name, number, body].filter(Boolean).join(', '),
    expires,
    standing: standingOn(expires, today),
  }));
  const claims = supply.claims.map(({ statement, expires }) => ({
    text: statement[language] ?? Object.values(statement)[0] ?? '',
    expires,
    standing: standingOn(expires, today),
  }));
  return { said, marked: [...certificates, ...claims] };
};
