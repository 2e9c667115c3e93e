import { conflicts } from '@sandan/market/programme/application';
import { supports } from '@sandan/market/programme/programme';
import { percentOf, share } from '@sandan/market/royalty/share';
import type { Sheet } from '../api/form.server.ts';
import type { ProgrammeView } from '../api/programmes.ts';
import type { Language } from '../api/views.ts';
import { minorIn, rate } from './licence.server.ts';

type Named = Readonly<Record<string, { readonly ko: string; readonly en: string }>>;
const inOne = (all: Named, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([key, text]) => [key, text[language]]));

/** Names of what programmes keep as codes, in one language. */
export const programmeNames = (language: Language) => ({
  supports: inOne(supports, language),
  conflicts: inOne(conflicts, language),
});

export { rate };

const whole = (sheet: Sheet, name: string): number | undefined => {
  const text = sheet.text(name).replaceAll(',', '');
  return text === '' ? undefined : Number(text);
};

const given = <T extends object>(all: T): Partial<T> =>
  Object.fromEntries(Object.entries(all).filter(([, v]) => v !== undefined)) as Partial<T>;

/** Won that were entered, in whole won. */
export const won = (sheet: Sheet, name: string): number | undefined => minorIn(sheet.text(name), 'KRW');

const parts = (text: string): number | undefined => {
  try {
    return text === '' ? undefined : share(text);
  } catch {
    return Number.NaN;
  }
};

/** What an applicant says of itself in a form. */
const declaredIn = (sheet: Sheet) =>
  given({
    employees: whole(sheet, 'employees'),
    revenue: won(sheet, 'revenue'),
    foundedOn: sheet.text('foundedOn') || undefined,
    arrears: sheet.has('noArrears') ? false : undefined,
  });

/** Lines of a plan that the form offers. */
export const planLines = 5;

/** The application that was entered, and in which field each part of it stands. */
export const applicationIn = (sheet: Sheet) => {
  const places = Array.from({ length: planLines }, (_, i) => i).filter(
    (i) => sheet.text(`what.${i}`) || sheet.text(`price.${i}`),
  );
  const plan = places.map((i) => ({
    support: sheet.text(`support.${i}`),
    what: sheet.text(`what.${i}`),
    price: won(sheet, `price.${i}`),
  }));
  return {
    body: {
      title: sheet.text('title'),
      purpose: sheet.text('purpose'),
      declared: declaredIn(sheet),
      plan,
      asked: won(sheet, 'asked'),
    },
    names: Object.fromEntries(
      places.flatMap((row, i) => [
        [`/plan/${i}/what`, `what.${row}`],
        [`/plan/${i}/price`, `price.${row}`],
        [`/plan/${i}/support`, `support.${row}`],
      ]),
    ) as Record<string, string>,
  };
};

/** Criteria that the form of a programme offers. */
export const criteriaShown = 5;

const rulesIn = (sheet: Sheet) => [
  ...(sheet.has('korea') ? [{ fact: 'country', oneOf: ['KR'] }] : []),
  ...(sheet.has('complex') ? [{ fact: 'complex' }] : []),
  ...(sheet.text('verified') ? [{ fact: 'verified', atLeast: whole(sheet, 'verified') }] : []),
  ...(sheet.text('mostEmployees') ? [{ fact: 'employees', atMost: whole(sheet, 'mostEmployees') }] : []),
  ...(sheet.text('leastAge') ? [{ fact: 'age', atLeast: whole(sheet, 'leastAge') }] : []),
  ...(sheet.has('alone') ? [{ fact: 'running', atMost: 0 }] : []),
  ...(sheet.has('noArrears') ? [{ fact: 'noArrears' }] : []),
  ...(sheet.texts('bands').length > 0 ? [{ fact: 'band', oneOf: sheet.texts('bands') }] : []),
];

const text = (sheet: Sheet, name: string) => {
  const [ko, en] = [sheet.text(`${name}Ko`), sheet.text(`${name}En`)];
  return { ...(ko ? { ko } : {}), ...(en ? { en } : {}) };
};

/** The programme that was entered. */
export const programmeIn = (sheet: Sheet) => {
  const rows = Array.from({ length: criteriaShown }, (_, i) => i).filter((i) => sheet.text(`criterion.${i}`));
  const small = sheet.text('ownSmall')
    ? [{ upToEmployees: whole(sheet, 'smallUpTo'), share: parts(sheet.text('ownSmall')) }]
    : [];
  const burn = sheet.text('burnBy')
    ? { burn: { share: parts(sheet.text('burnShare')), by: sheet.text('burnBy'), warnDays: whole(sheet, 'warnDays') } }
    : {};
  return {
    title: text(sheet, 'title'),
    summary: text(sheet, 'summary'),
    supports: sheet.texts('supports'),
    rules: rulesIn(sheet),
    ownShares: [...small, { share: parts(sheet.text('ownOther')) }],
    scoring: {
      criteria: rows.map((i) => ({
        key: `c${i + 1}`,
        name: { ko: sheet.text(`criterion.${i}`) },
        points: whole(sheet, `points.${i}`),
      })),
      reviewers: whole(sheet, 'reviewers'),
      trimmed: sheet.has('trimmed'),
      passAt: whole(sheet, 'passAt'),
    },
    opensOn: sheet.text('opensOn'),
    closesOn: sheet.text('closesOn'),
    endsOn: sheet.text('endsOn'),
    currency: 'KRW',
    total: won(sheet, 'total'),
    grantMin: won(sheet, 'grantMin'),
    grantMax: won(sheet, 'grantMax'),
    ...burn,
  };
};

/** Fields of the form by the pointers of the API. */
export const programmeFields: Readonly<Record<string, string>> = {
  '/title': 'titleKo',
  '/summary': 'summaryKo',
  '/ownShares': 'ownOther',
  '/scoring/criteria': 'criterion.0',
  '/scoring/reviewers': 'reviewers',
  '/scoring/passAt': 'passAt',
  '/burn': 'burnBy',
  '/burn/share': 'burnShare',
  '/burn/warnDays': 'warnDays',
};

/** What the form of a programme shows of one that is stored. */
export const programmeStored = (p: ProgrammeView | undefined) => {
  const ruleOf = (fact: string) => p?.rules.find((r) => r.fact === fact);
  const small = p?.ownShares.find((s) => s.upToEmployees !== undefined);
  const other = p?.ownShares.find((s) => s.upToEmployees === undefined);
  const number = (n: number | undefined) => (n === undefined ? undefined : String(n));
  return {
    titleKo: p?.title.ko,
    titleEn: p?.title.en,
    summaryKo: p?.summary.ko,
    summaryEn: p?.summary.en,
    supports: p?.supports ?? ['booking', 'prototype', 'test'],
    opensOn: p?.opensOn,
    closesOn: p?.closesOn,
    endsOn: p?.endsOn,
    total: number(p?.total),
    grantMin: number(p?.grantMin),
    grantMax: number(p?.grantMax),
    flags: p
      ? (['country', 'complex', 'running', 'noArrears'] as const).filter((f) => ruleOf(f) !== undefined)
      : (['country', 'noArrears'] as const),
    verified: number(ruleOf('verified')?.atLeast),
    mostEmployees: number(ruleOf('employees')?.atMost),
    leastAge: number(ruleOf('age')?.atLeast),
    bands: ruleOf('band')?.oneOf ?? [],
    ownSmall: small ? percentOf(small.share) : '25',
    smallUpTo: number(small?.upToEmployees) ?? '50',
    ownOther: other ? percentOf(other.share) : '40',
    criteria: (p?.scoring.criteria ?? []).map((c) => ({ name: c.name.ko ?? '', points: String(c.points) })),
    reviewers: number(p?.scoring.reviewers) ?? '3',
    passAt: number(p?.scoring.passAt) ?? '60',
    trimmed: p?.scoring.trimmed ?? false,
    burnShare: p?.burn ? percentOf(p.burn.share) : '30',
    burnBy: p?.burn?.by,
    warnDays: number(p?.burn?.warnDays) ?? '30',
  };
};
export type StoredProgramme = ReturnType<typeof programmeStored>;
