import { chosenBands, exporterBandNames } from '@sandan/market/exporter/band';
import type { BandRule } from '@sandan/market/exporter/band-rule';
import { bandSchemeNames, bandSchemes, ruleNames } from '@sandan/market/exporter/band-scheme';
import { criteria, criterionNames } from '@sandan/market/exporter/readiness';
import { marketPartNames, marketParts } from '@sandan/market/exporter/recommended';
import { companySizeNames, companySizes, sectorNames, sectors } from '@sandan/market/exporter/size';
import { noticeText } from '@sandan/market/notice/notice';
import { countryCodes } from '@sandan/market/reference/country';
import type { ExporterView } from '../api/exporters.ts';
import type { Sheet } from '../api/form.server.ts';
import type { Language, Problem } from '../api/views.ts';
import { countriesWritten, pieces } from './country.server.ts';
import { amount, countryName, percent } from './number.ts';

/** The criteria of readiness in one language: name, how each is reckoned, and what would raise it. */
export const criteriaIn = (language: Language) =>
  criterionNames.map((name) => {
    const { name: label, says, advice } = criteria[name];
    return { name, label: label[language], says: says[language], advice: advice[language] };
  });

/** What a rule asks, with its figures. */
const ruleText = (rule: BandRule, language: Language): string => {
  const name = ruleNames[rule.rule][language] ?? '';
  const dollars = (usd: number) => amount({ currency: 'USD', minor: usd * 100 }, language);
  const won = (krw: number) => amount({ currency: 'KRW', minor: krw }, language);
  switch (rule.rule) {
    case 'exports':
      return `${name}: ${dollars(rule.from)} ~${rule.below === undefined ? '' : ` ${dollars(rule.below)}`}`;
    case 'exportsBelow':
      return `${name}: < ${dollars(rule.below)}`;
    case 'sales':
      return `${name}: ${won(rule.from)} ~ ${won(rule.to)}`;
    case 'exportShare':
    case 'research':
    case 'growth':
      return `${name}: ≥ ${percent(rule.least, language)}`;
    default:
      return name;
  }
};

/** The schemes by which exporters are chosen, in one language: their rules with the figures, and where they are written. */
export const schemesIn = (language: Language) =>
  bandSchemeNames.map((scheme) => {
    const { name, source, rules, ...term }: { to?: number } & (typeof bandSchemes)[typeof scheme] = bandSchemes[scheme];
    return {
      scheme,
      name: name[language],
      current: term.to === undefined,
      source: source.title[language],
      ...('url' in source && source.url ? { url: source.url } : {}),
      rules: rules.map((rule: BandRule) => ruleText(rule, language)),
    };
  });

/** News of an exporter as its notices word them. */
export const newsIn = (news: ExporterView['news'], language: Language) =>
  news.map(({ key, kind, at, params, link }) => ({
    key: `${key} ${at}`,
    at,
    link,
    text: noticeText({ kind: `exporter.${kind}`, key, at, link, params, actor: '' })[language],
  }));

/** What markets are weighed by, in one language. */
export const marketPartsIn = (language: Language) =>
  marketPartNames.map((part) => ({ part, label: marketParts[part].name[language], says: marketParts[part].says[language] }));

/** Sizes and sectors to choose from. */
export const sizesIn = (language: Language) => ({
  sizes: companySizeNames.map((value) => ({ value, label: companySizes[value][language] })),
  sectors: sectorNames.map((value) => ({ value, label: sectors[value][language] })),
});

/** What a visitor asks of the directory, as far as the API takes it; `standing`: whether they may ask how an exporter stands. */
export const askedIn = (search: URLSearchParams, standing: boolean) => {
  const text = (name: string) => search.get(name)?.trim() ?? '';
  const least = Number(text('least'));
  const hs = text('hs').replace(/\D/g, '').slice(0, 6);
  return {
    band: (standing && exporterBandNames.find((name) => name === text('band'))) || '',
    hs: hs.length >= 2 ? hs : '',
    market: countryCodes.find((code) => code === text('market')) ?? '',
    least: standing && text('least') !== '' && least >= 0 && least <= 100 ? String(least) : '',
  };
};

export const countriesIn = (language: Language) => {
  const names = new Intl.Collator(language);
  return countryCodes
    .filter((value) => value !== 'KR')
    .map((value) => ({ value, label: countryName(value, language) }))
    .sort((a, b) => names.compare(a.label, b.label));
};

const figure = (text: string): number => Number(text.replace(/[,\s]/g, ''));
/** A figure under its name; nothing where none is written, which is not nought. */
const told = <K extends string>(key: K, text: string) => (text === '' ? {} : { [key]: figure(text) });
const yesOrNo = <K extends string>(key: K, text: string) => (text === '' ? {} : { [key]: text === 'yes' });
const rows = Array.from({ length: 40 }, (_, row) => row);
const filled = (sheet: Sheet, names: readonly string[]) =>
  rows.filter((row) => names.some((name) => sheet.text(`${name}.${row}`) !== ''));

/** The profile as a form says it; rows that are left empty are left out. */
export const profileIn = (sheet: Sheet) => {
  const years = filled(sheet, ['direct', 'indirect', 'sales', 'research', 'countries']);
  const certificates = filled(sheet, ['certificate', 'number', 'until']);
  const rowsOf: Readonly<Record<string, readonly number[]>> = { exports: years, certificates };
  const capacity = sheet.text('capacity');
  const chosen = chosenBands.flatMap((band) =>
    pieces(sheet.text(`chosen.${band}`)).map((year) => ({ band, year: figure(year) })),
  );
  const never = sheet.texts('never').includes('never');
  return {
    body: {
      exports: years.map((row) => ({
        year: figure(sheet.text(`year.${row}`)),
        ...told('direct', sheet.text(`direct.${row}`)),
        ...told('indirect', sheet.text(`indirect.${row}`)),
        ...told('sales', sheet.text(`sales.${row}`)),
        ...told('research', sheet.text(`research.${row}`)),
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
      ...(sheet.text('size') ? { size: sheet.text('size') } : {}),
      ...(sheet.text('sector') ? { sector: sheet.text('sector') } : {}),
      ...yesOrNo('arrears', sheet.text('arrears')),
      ...yesOrNo('defaults', sheet.text('defaults')),
      ...(chosen.length > 0 || never ? { chosen } : {}),
      consent: { agencies: sheet.texts('consent').includes('agencies'), buyers: sheet.texts('consent').includes('buyers') },
    },
    /** The problem as the form knows its rows, which count the empty ones too. */
    inRows: (problem: Problem): Problem => ({
      ...problem,
      ...(problem.errors
        ? {
            errors: problem.errors.map((error) => {
              const [, list = '', at = '', ...rest] = error.pointer.split('/');
              const band = list === 'chosen' ? chosen[Number(at)]?.band : undefined;
              if (band) return { ...error, pointer: `/chosen/${band}` };
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
