import { instantOfWall } from '@sandan/market/calendar/wall';
import { currencies, written } from '@sandan/market/company/amount';
import { wasteNameOf } from '@sandan/market/listing/waste';
import { offtakeDeclines, offtakeEnds, offtakePeriods } from '@sandan/market/offtake/offtake';
import { permitActs } from '@sandan/market/offtake/permit';
import { contests } from '@sandan/market/offtake/weighing';
import type { Sheet } from '../api/form.server.ts';
import type { Language } from '../api/views.ts';
import { idIn } from './pasted.ts';

type Named = Readonly<Record<string, { readonly ko: string; readonly en: string }>>;
const inOne = (all: Named, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([key, text]) => [key, text[language]]));

/** Names of what agreements on by-products keep as codes, in one language. */
export const offtakeNames = (language: Language) => ({
  declines: inOne(offtakeDeclines, language),
  ends: inOne(offtakeEnds, language),
  periods: inOne(offtakePeriods, language),
  acts: inOne(permitActs, language),
  contests: inOne(contests, language),
  currencies: [...currencies],
});
/** A waste code with the name of its class, or of its chapter. */
export const wasteSaid = (code: string, language: Language): string =>
  [code, wasteNameOf(code)?.[language]].filter(Boolean).join(' · ');

export type OfftakeNames = ReturnType<typeof offtakeNames>;

/** A whole number as people write it; NaN, which no schema takes, of what is none. */
const whole = (text: string): number => (/^\d[\d,]*$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN);
/** Kilograms of tonnes, or grams of kilograms, with up to three decimals. */
const thousandthsIn = (text: string): number => {
  const [, units = '', rest = ''] = /^(\d[\d,]*)(?:\.(\d{1,3}))?$/.exec(text) ?? [];
  return units ? Number(units.replaceAll(',', '') + rest.padEnd(3, '0')) : Number.NaN;
};

/** What the form of an offer says. */
export const offtakeIn = (sheet: Pick<Sheet, 'text'>) => {
  const [takerId, note] = [idIn(sheet.text('takerId'), 'org'), sheet.text('note')];
  const [grams, source, year] = [sheet.text('grams'), sheet.text('source'), sheet.text('year')];
  return {
    listingId: idIn(sheet.text('listingId'), 'lst'),
    ...(takerId ? { takerId } : {}),
    terms: {
      per: sheet.text('per'),
      kilograms: thousandthsIn(sheet.text('kilograms')),
      tolerance: whole(sheet.text('tolerance')),
      perTonne: written(sheet.text('perTonne'), sheet.text('currency')),
      payer: sheet.text('payer'),
      ...(grams || source || year ? { factor: { grams: thousandthsIn(grams), source, year: whole(year) } } : {}),
      place: sheet.text('place'),
      from: sheet.text('from'),
      until: sheet.text('until'),
      ...(note ? { note } : {}),
    },
  };
};

const instantIn = (local: string): string => {
  try {
    return new Date(instantOfWall({ local, zone: 'Asia/Seoul' })).toISOString();
  } catch {
    return local;
  }
};

/** What a weighbridge ticket says; its time is that of Korea. */
export const weighingIn = (sheet: Pick<Sheet, 'text'>) => ({
  ticket: sheet.text('ticket'),
  vehicle: sheet.text('vehicle'),
  at: instantIn(sheet.text('at')),
  zone: 'Asia/Seoul',
  gross: whole(sheet.text('gross')),
  tare: whole(sheet.text('tare')),
});

/** What is done with a weighing. */
export const weighingMoveIn = (sheet: Pick<Sheet, 'text'>, action: string) => {
  const [reason, text] = [sheet.text('reason'), sheet.text('text')];
  return {
    action,
    ...(action === 'contest' ? { reason, ...(text ? { text } : {}) } : {}),
    ...(action === 'correct' ? { weights: { gross: whole(sheet.text('gross')), tare: whole(sheet.text('tare')) } } : {}),
  };
};

export const paymentIn = (sheet: Pick<Sheet, 'text'>, currency: string) => ({
  minor: written(sheet.text('minor'), currency)?.minor,
  on: sheet.text('on'),
  reference: sheet.text('reference'),
});

export const permitIn = (sheet: Pick<Sheet, 'text'>) => ({
  act: sheet.text('act'),
  number: sheet.text('number'),
  issuer: sheet.text('issuer'),
  wasteCodes: sheet
    .text('wasteCodes')
    .split(/[,\s]+/)
    .filter(Boolean),
  from: sheet.text('from'),
  until: sheet.text('until'),
});
