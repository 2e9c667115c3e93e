import { exporterBandNames } from '@sandan/market/exporter/band';
import { criteria, criterionNames } from '@sandan/market/exporter/readiness';
import { countryCodes } from '@sandan/market/reference/country';
import type { Sheet } from '../api/form.server.ts';
import type { Language, Problem } from '../api/views.ts';
import { countriesWritten, pieces } from './country.server.ts';
import { countryName } from './number.ts';

/** The criteria of readiness in one language: name, how each is reckoned, and what would raise it. */
export const criteriaIn = (language: Language) =>
  criterionNames.map((name) => {
    const { name: label, says, advice } = criteria[name];
    return { name, label: label[language], says: says[language], advice: advice[language] };
  });

/** What a visitor asks of the directory, as far as the API takes it. */
export const askedIn = (search: URLSearchParams) => {
  const text = (name: string) => search.get(name)?.trim() ?? '';
  const least = Number(text('least'));
  const hs = text('hs').replace(/\D/g, '').slice(0, 6);
  return {
    band: exporterBandNames.find((name) => name === text('band')) ?? '',
    hs: hs.length >= 2 ? hs : '',
    market: countryCodes.find((code) => code === text('market')) ?? '',
    least: text('least') !== '' && least >= 0 && least <= 100 ? String(least) : '',
  };
};

export const countriesIn = (language: Language) => {
  const names = new Intl.Collator(language);
  return countryCodes
    .filter((value) => value !== 'KR')
    .map((value) => ({ value, label: countryName(value, language) }))
    .sort((a, b) => names.compare(a.label, b.label));
};

const figure = (text: string): number => (text === '' ? 0 : Number(text.replace(/[,\s]/g, '')));
const rows = Array.from({ length: 40 }, (_, row) => row);
const filled = (sheet: Sheet, names: readonly string[]) =>
  rows.filter((row) => names.some((name) => sheet.text(`${name}.${row}`) !== ''));

/** The profile as a form says it; rows that are left empty are left out. */
export const profileIn = (sheet: Sheet) => {
  const years = filled(sheet, ['direct', 'indirect', 'countries']);
  const certificates = filled(sheet, ['certificate', 'number', 'until']);
  const rowsOf: Readonly<Record<string, readonly number[]>> = { exports: years, certificates };
  const capacity = sheet.text('capacity');
  return {
    body: {
      exports: years.map((row) => ({
        year: figure(sheet.text(`year.${row}`)),
        direct: figure(sheet.text(`direct.${row}`)),
        indirect: figure(sheet.text(`indirect.${row}`)),
        countries: countriesWritten(sheet.text(`countries.${row}`)),
      })),
      certificates: certificates.map((row) => ({
        name: sheet.text(`certificate.${row}`),
        until: sheet.text(`until.${row}`),
        ...(sheet.text(`number.${row}`) ? { number: sheet.text(`number.${row}`) } : {}),
      })),
      hs: [...new Set(pieces(sheet.text('hs').replace(/\s+/g, ',')).map((code) => code.replace(/[.-]/g, '')))],
      ...(capacity ? { capacity } : {}),
      languages: sheet.texts('languages'),
      consent: { agencies: sheet.texts('consent').includes('agencies'), buyers: sheet.texts('consent').includes('buyers') },
    },
    /** The problem as the form knows its rows, which count the empty ones too. */
    inRows: (problem: Problem): Problem => ({
      ...problem,
      ...(problem.errors
        ? {
            errors: problem.errors.map((error) => {
              const [, list = '', at = '', ...rest] = error.pointer.split('/');
              const row = rowsOf[list]?.[Number(at)];
              return row === undefined ? error : { ...error, pointer: ['', list, row, ...rest].join('/') };
            }),
          }
        : {}),
    }),
  };
};

/** Weights of readiness as a form says them. */
export const weightsIn = (sheet: Sheet) => ({
  weights: Object.fromEntries(criterionNames.map((name) => [name, Number(sheet.text(`weight.${name}`))])),
  why: sheet.text('why'),
});
