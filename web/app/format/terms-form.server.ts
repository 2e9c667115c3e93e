import { currencies, shown as decimalOf, written } from '@sandan/market/company/amount';
import { amount as amountSaid, date as dateSaid } from '@sandan/market/contract/slot';
import { countryName } from '@sandan/market/contract/slots';
import { percentOf, share } from '@sandan/market/royalty/share';
import { deductions, type MilestoneTerm, type periods } from '@sandan/market/royalty/terms';
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

const milestoneKinds: Choices = {
  payment: { ko: '지급 조건', en: 'Payment' },
  diligence: { ko: '실시 의무', en: 'Diligence' },
} satisfies Record<MilestoneTerm['kind'], Both>;

/** The answers of a field of choice, by its path without the places of rows. */
const choicesOf = (path: string): Choices =>
  ({
    sublicence: sublicences,
    improvements: improvementOwners,
    law: laws,
    forum: forums,
    'royalty.currency': plainChoice(currencies),
    'option.fee.currency': plainChoice(currencies),
    'research.provider.currency': plainChoice(currencies),
    'research.partner.currency': plainChoice(currencies),
    'royalty.milestones.kind': milestoneKinds,
    'royalty.cap.per': { year: { ko: '연간', en: 'Year' }, licence: { ko: '계약 기간 전체', en: 'Whole term' } },
    'royalty.period': periodNames,
    'royalty.base.deductions': deductions,
    'option.into': {
      exclusive: agreements.exclusive.name,
      sole: agreements.sole.name,
      non_exclusive: agreements.non_exclusive.name,
      assignment: agreements.assignment.name,
    },
  })[path.replace(/\.\d+(?=\.)/g, '')] ?? {};

/** The groups that an agreement can have. */
const groupsOf = (agreement: AgreementName): TermGroup[] => {
  const { wants, may } = agreements[agreement];
  return termGroups.filter(({ part }) => !part || wants.includes(part) || may.includes(part));
};

/** No list of a term sheet is longer. */
const mostRows = 30;

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((v, name) => (v as Record<string, unknown> | undefined)?.[name], value);

/** How many rows of a list the terms fill. */
const filled = (terms: unknown, { rows }: TermGroup): number => {
  const list = rows && at(terms, rows.path);
  return Array.isArray(list) ? list.length : 0;
};

/** The fields of a group with their whole paths, row by row. */
const fieldsOf = ({ rows, fields }: TermGroup, count: number): TermField[][] =>
  rows
    ? Array.from({ length: count }, (_, i) => fields.map((f) => ({ ...f, path: `${rows.path}.${i}.${f.path}` })))
    : [[...fields]];

/** As many rows as a form shows: all that are filled and one more. */
const rowsShown = (terms: unknown, group: TermGroup): TermField[][] =>
  fieldsOf(group, Math.min(mostRows, Math.max(group.rows?.count ?? 0, filled(terms, group) + 1)));

/** The currency of an amount: the one beside it, or that of the royalty. */
const currencyPath = (path: string): string =>
  /^(option|research)\./.test(path) ? path.replace(/minor$/, 'currency') : 'royalty.currency';

const currencyOf = (terms: unknown, path = ''): Currency => (at(terms, currencyPath(path)) as Currency | undefined) ?? 'KRW';

/** What a field of the form shows of the terms. */
const storedIn = (terms: unknown, { path, kind }: TermField): string => {
  const value = at(terms, path);
  if (value === undefined) return '';
  if (kind === 'percent') return percentOf(value as number);
  if (kind === 'money') return decimalOf({ currency: currencyOf(terms, path), minor: value as number });
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

const read = (sent: Sent, { path, kind }: TermField): unknown => {
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
  if (kind === 'money') return written(text, sent.text(currencyPath(path)))?.minor ?? Number.NaN;
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

type Milestone = { key?: string; kind?: string; minor?: number; name?: unknown; dueOn?: unknown };

/** Milestones with a key each, those that have one keep it; what is paid for is a payment unless it is said. */
const keyed = (milestones: readonly Milestone[]): Milestone[] => {
  const taken = new Set(milestones.map((m) => m.key));
  let next = 0;
  const fresh = (): string => {
    do next++;
    while (taken.has(`m${next}`));
    return `m${next}`;
  };
  return milestones.map((m) => ({
    ...m,
    key: m.key ?? fresh(),
    kind: m.kind ?? (m.minor === undefined ? 'diligence' : 'payment'),
  }));
};

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);

/**
 * The fields of a group that was sent, each with the path that it has in the terms: rows in which nothing was written are left out, and
 * those after them move up.
 */
const sentIn = (sent: Sent, group: TermGroup): { readonly field: TermField; readonly path: string }[] => {
  const { rows, fields } = group;
  if (!rows) return fields.map((field) => ({ field, path: field.path }));
  return fieldsOf(group, mostRows)
    .filter((row) => row.some((field) => field.kind !== 'kept' && isSaid(read(sent, field))))
    .flatMap((row, place) => row.map((field, i) => ({ field, path: `${rows.path}.${place}.${fields[i]?.path}` })));
};

const agreementIn = (sent: Sent): AgreementName =>
  (sent.text('agreement') in agreements ? sent.text('agreement') : 'non_exclusive') as AgreementName;

/** The terms that a form holds, as the API takes them; what cannot be read fails there, at its field. */
export const termsOf = (sent: Sent): unknown => {
  const agreement = agreementIn(sent);
  const all: Record<string, unknown> = {};
  for (const group of groupsOf(agreement))
    for (const { field, path } of sentIn(sent, group)) {
      const value = read(sent, field);
      if (value !== undefined) put(all, path.split('.'), value);
    }
  const terms = (tidy(all) ?? {}) as Record<string, unknown> & { royalty?: Record<string, unknown> };
  const { royalty } = terms;
  if (royalty) {
    royalty.tiers ??= [];
    royalty.base ??= { deductions: [] };
    royalty.milestones = keyed((royalty.milestones as Milestone[] | undefined) ?? []);
    const minimum = royalty.minimum as { carried?: boolean } | undefined;
    if (minimum) minimum.carried ??= false;
  }
  const material = terms.material as { returned?: boolean } | undefined;
  if (material) material.returned ??= false;
  return { ...terms, agreement };
};

/** The form's field for each pointer of a refusal: the first that stands at it or below it, in the row in which it was written. */
export const namesIn = (sent: Sent): Record<string, string> => {
  const names: Record<string, string> = {};
  for (const group of groupsOf(agreementIn(sent))) {
    for (const { field, path } of sentIn(sent, group)) {
      const parts = path.split('.');
      if (field.kind !== 'kept') for (const i of parts.keys()) names[`/terms/${parts.slice(0, i + 1).join('/')}`] ??= field.path;
    }
    const [first] = fieldsOf(group, 1).flat();
    if (group.rows && first) names[`/terms/${group.rows.path.replaceAll('.', '/')}`] ??= first.path;
  }
  return names;
};

const yes: Both = { ko: '예', en: 'Yes' };
const no: Both = { ko: '아니요', en: 'No' };
const none: Both = { ko: '없음', en: 'None' };

const shown = (value: unknown, field: TermField | undefined, currency: Currency, language: Language): string => {
  if (value === undefined) return '';
  if (field?.kind === 'percent') return `${percentOf(value as number)}%`;
  if (field?.kind === 'money') {
    const amount = typeof value === 'number' ? { currency, minor: value } : (value as { currency: Currency; minor: number });
    return amountSaid(amount)[language];
  }
  if (field?.kind === 'date') return dateSaid(String(value))[language];
  if (field?.kind === 'yes') return value ? yes[language] : no[language];
  if (Array.isArray(value) && value.length === 0) return none[language];
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
      if (!rows && field.path === path) return { field, label: field.read ?? field.label };
      const row =
        rows && new RegExp(`^${rows.path.replaceAll('.', '\\.')}\\.(\\d+)\\.${field.path.replaceAll('.', '\\.')}$`).exec(path);
      if (row)
        return {
          field: { ...field, path: `${rows.path}.${field.path}` },
          label: { ko: `${title.ko} ${row[1]} · ${field.label.ko}`, en: `${title.en} ${row[1]} · ${field.label.en}` },
        };
    }
  return undefined;
};

/** The changes of a version in the reader's words. */
export const changesIn = (changes: readonly TermChange[], terms: unknown, language: Language) => {
  // Where the currency itself changed, amounts before are in the one before.
  const earlier = changes.find((c) => c.path === 'royalty.currency')?.before as Currency | undefined;
  return changes.map(({ path, before, after }) => {
    // An amount with its currency changes as a whole.
    const found = fieldAt(path) ?? fieldAt(`${path}.minor`);
    const now = currencyOf(terms, path);
    const text = (v: unknown, currency: Currency) => (v === undefined ? undefined : shown(v, found?.field, currency, language));
    return {
      path,
      label: found?.label[language] ?? path,
      before: text(before, earlier ?? now),
      after: text(after, now),
    };
  });
};

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
    rows: rowsShown(terms, group).map((fields) =>
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
      lines: fieldsOf(group, filled(terms, group)).flatMap((fields) =>
        fields.flatMap((field) => {
          const value = at(terms, field.path);
          return value === undefined || field.kind === 'kept'
            ? []
            : [
                {
                  path: field.path,
                  label: (field.read ?? field.label)[language],
                  text: shown(value, field, currencyOf(terms, field.path), language),
                },
              ];
        }),
      ),
    }))
    .filter((group) => group.lines.length > 0);
