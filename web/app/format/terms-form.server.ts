import { currencies, shown as decimalOf, written } from '@sandan/market/company/amount';
import { countryName } from '@sandan/market/contract/slots';
import { percentOf, share } from '@sandan/market/royalty/share';
import { deductions, type periods } from '@sandan/market/royalty/terms';
import {
  type AgreementName,
  agreements,
  forums,
  improvementOwners,
  laws,
  sublicences,
} from '@sandan/market/term-sheet/agreement';
import type { TermChange } from '@sandan/market/term-sheet/difference';
import { type TermField, type TermGroup, termGroups } from '../words/terms-fields.server.ts';

type Currency = (typeof currencies)[number];
type Language = 'ko' | 'en';
type Both = { readonly ko: string; readonly en: string };
type Choices = Readonly<Record<string, Both>>;

const plainChoice = (names: readonly string[]): Choices => Object.fromEntries(names.map((n) => [n, { ko: n, en: n }]));
const periodNames: Choices = {
  quarterly: { ko: '분기', en: 'Quarterly' },
  half_yearly: { ko: '반기', en: 'Half-yearly' },
  yearly: { ko: '연간', en: 'Yearly' },
} satisfies Record<keyof typeof periods, Both>;

/** The answers of a field of choice, by its path. */
const choicesOf = (path: string): Choices =>
  ({
    sublicence: sublicences,
    improvements: improvementOwners,
    law: laws,
    forum: forums,
    'royalty.currency': plainChoice(currencies),
    'royalty.cap.per': { year: { ko: '연간', en: 'Year' }, licence: { ko: '계약 기간 전체', en: 'Whole term' } },
    'royalty.period': periodNames,
    'royalty.base.deductions': deductions,
    'option.into': {
      exclusive: agreements.exclusive.name,
      sole: agreements.sole.name,
      non_exclusive: agreements.non_exclusive.name,
      assignment: agreements.assignment.name,
    },
  })[path] ?? {};

/** The groups that an agreement can have. */
const groupsOf = (agreement: AgreementName): TermGroup[] => {
  const { wants, may } = agreements[agreement];
  return termGroups.filter(({ part }) => !part || wants.includes(part) || may.includes(part));
};

/** The fields of a group with their whole paths, row by row. */
const fieldsOf = ({ rows, fields }: TermGroup): TermField[][] =>
  rows
    ? Array.from({ length: rows.count }, (_, i) => fields.map((f) => ({ ...f, path: `${rows.path}.${i}.${f.path}` })))
    : [[...fields]];

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((v, name) => (v as Record<string, unknown> | undefined)?.[name], value);

const currencyOf = (terms: unknown): Currency => (at(terms, 'royalty.currency') as Currency | undefined) ?? 'KRW';

/** What a field of the form shows of the terms. */
const storedIn = (terms: unknown, { path, kind }: TermField): string => {
  const value = at(terms, path);
  if (value === undefined) return '';
  if (kind === 'percent') return percentOf(value as number);
  if (kind === 'money')
    return decimalOf(
      typeof value === 'number'
        ? { currency: currencyOf(terms), minor: value }
        : (value as { currency: Currency; minor: number }),
    );
  if (kind === 'countries') return Array.isArray(value) ? value.join(', ') : String(value);
  if (kind === 'several') return (value as string[]).join(',');
  return kind === 'yes' ? (value ? 'yes' : '') : String(value);
};

type Sent = { readonly text: (name: string) => string; readonly texts: (name: string) => string[] };

const percentIn = (text: string): number => {
  try {
    return share(text.replace('%', ''));
  } catch {
    return Number.NaN;
  }
};

/** Amounts of a group that names its own currency; all others are minor units of the royalty's. */
const wholeMoney = /^(option\.fee|research\.)/;

const read = (sent: Sent, { path, kind }: TermField, currency: string): unknown => {
  const text = sent.text(path);
  if (kind === 'several') return sent.texts(path);
  if (kind === 'yes') return text === 'yes';
  if (text === '') return undefined;
  if (kind === 'number') return Number(text);
  if (kind === 'percent') return percentIn(text);
  if (kind === 'countries')
    return text.toLowerCase() === 'world'
      ? 'world'
      : text
          .split(',')
          .map((c) => c.trim().toUpperCase())
          .filter(Boolean);
  if (kind === 'money') return wholeMoney.test(path) ? written(text, 'KRW') : written(text, currency)?.minor;
  return text;
};

const put = (into: Record<string, unknown>, path: readonly string[], value: unknown): void => {
  const [head = '', ...rest] = path;
  if (rest.length === 0) into[head] = value;
  else {
    into[head] ??= {};
    put(into[head] as Record<string, unknown>, rest, value);
  }
};

/** Objects whose names are places become lists; what holds nothing but an unchecked box is left out. */
const tidy = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([k, v]) => [k, tidy(v)] as const);
  const told = entries.filter(([, v]) => v !== undefined);
  if (told.length === 0 || told.every(([, v]) => v === false)) return undefined;
  return told.every(([k]) => /^\d+$/.test(k)) ? told.map(([, v]) => v) : Object.fromEntries(told);
};

type Milestone = { minor?: number };

/** The terms that a form holds, as the API takes them; what cannot be read fails there, at its field. */
export const termsOf = (sent: Sent): unknown => {
  const agreement = (sent.text('agreement') in agreements ? sent.text('agreement') : 'non_exclusive') as AgreementName;
  const currency = sent.text('royalty.currency') || 'KRW';
  const all: Record<string, unknown> = {};
  for (const group of groupsOf(agreement))
    for (const field of fieldsOf(group).flat()) {
      const value = read(sent, field, currency);
      if (value !== undefined) put(all, field.path.split('.'), value);
    }
  const terms = (tidy(all) ?? {}) as Record<string, unknown> & { royalty?: Record<string, unknown> };
  const { royalty } = terms;
  if (royalty) {
    const milestones = (royalty.milestones as Milestone[] | undefined) ?? [];
    royalty.tiers ??= [];
    royalty.base ??= { deductions: [] };
    royalty.milestones = milestones.map((m, i) => ({
      ...m,
      key: `m${i + 1}`,
      kind: m.minor === undefined ? 'diligence' : 'payment',
    }));
    const minimum = royalty.minimum as { carried?: boolean } | undefined;
    if (minimum) minimum.carried ??= false;
  }
  const material = terms.material as { returned?: boolean } | undefined;
  if (material) material.returned ??= false;
  return { ...terms, agreement };
};

/** The form's field for a pointer of a refusal; the longest path that it begins with. */
export const namesFor = (agreement: AgreementName): Record<string, string> =>
  Object.fromEntries(
    groupsOf(agreement)
      .flatMap((g) => fieldsOf(g).flat())
      .flatMap(({ path }) => {
        const parts = path.split('.');
        return parts.map((_, i): [string, string] => [`/terms/${parts.slice(0, i + 1).join('/')}`, path]).reverse();
      })
      .reverse(),
  );

const yes: Both = { ko: '예', en: 'Yes' };
const no: Both = { ko: '아니요', en: 'No' };

const shown = (value: unknown, field: TermField | undefined, currency: Currency, language: Language): string => {
  if (value === undefined) return '';
  if (field?.kind === 'percent') return `${percentOf(value as number)}%`;
  if (field?.kind === 'money' && typeof value === 'number') return `${decimalOf({ currency, minor: value })} ${currency}`;
  if (field?.kind === 'money') return `${decimalOf(value as { currency: Currency; minor: number })} KRW`;
  if (field?.kind === 'yes') return value ? yes[language] : no[language];
  if (field?.kind === 'choice') return choicesOf(field.path)[String(value)]?.[language] ?? String(value);
  if (field?.kind === 'countries')
    return Array.isArray(value)
      ? value.map((c) => countryName(String(c))[language]).join(', ')
      : language === 'ko'
        ? '전 세계'
        : 'World';
  if (field?.kind === 'several') return (value as string[]).map((v) => choicesOf(field.path)[v]?.[language] ?? v).join(', ');
  return Array.isArray(value) ? value.join(', ') : String(value);
};

/** The field that a path of a difference names (`royalty.tiers.2.rate`, whose rows count from 1). */
const fieldAt = (path: string): { field: TermField; label: Both } | undefined => {
  for (const { title, rows, fields } of termGroups)
    for (const field of fields) {
      if (!rows && field.path === path) return { field, label: field.label };
      const row =
        rows && new RegExp(`^${rows.path.replaceAll('.', '\\.')}\\.(\\d+)\\.${field.path.replaceAll('.', '\\.')}$`).exec(path);
      if (row)
        return {
          field,
          label: { ko: `${title.ko} ${row[1]} · ${field.label.ko}`, en: `${title.en} ${row[1]} · ${field.label.en}` },
        };
    }
  return undefined;
};

/** The changes of a version in the reader's words. */
export const changesIn = (changes: readonly TermChange[], terms: unknown, language: Language) =>
  changes.map(({ path, before, after }) => {
    const found = fieldAt(path);
    const text = (v: unknown) => (v === undefined ? undefined : shown(v, found?.field, currencyOf(terms), language));
    return { path, label: found?.label[language] ?? path, before: text(before), after: text(after) };
  });

/** A group of the form as a page shows it. */
export interface FormGroup {
  readonly title: string;
  readonly wanted: boolean;
  readonly rows: readonly (readonly FormField[])[];
}
export interface FormField {
  readonly path: string;
  readonly kind: TermField['kind'];
  readonly label: string;
  readonly stored: string;
  readonly required: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The form of an agreement, filled with terms as far as they go. */
export const formOf = (agreement: AgreementName, terms: unknown, language: Language): FormGroup[] =>
  groupsOf(agreement).map((group) => ({
    title: group.title[language],
    wanted: group.part !== undefined && agreements[agreement].wants.includes(group.part),
    rows: fieldsOf(group).map((fields) =>
      fields.map((field) => ({
        path: field.path,
        kind: field.kind,
        label: field.label[language],
        stored: storedIn(terms, field),
        required: field.required === true,
        options: Object.entries(choicesOf(field.path)).map(([value, name]) => ({ value, label: name[language] })),
      })),
    ),
  }));

/** Terms as lines to be read: what is settled, in the order of the form. */
export const linesOf = (terms: { readonly agreement: AgreementName }, language: Language) =>
  groupsOf(terms.agreement)
    .map((group) => ({
      title: group.title[language],
      lines: fieldsOf(group).flatMap((fields) =>
        fields.flatMap((field) => {
          const value = at(terms, field.path);
          return value === undefined
            ? []
            : [{ path: field.path, label: field.label[language], text: shown(value, field, currencyOf(terms), language) }];
        }),
      ),
    }))
    .filter((group) => group.lines.length > 0);
