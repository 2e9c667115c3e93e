import type { Language } from '../api/views.ts';

const locales = { ko: 'ko-KR', en: 'en-GB' } as const;
export const localeOf = (language: Language): string => locales[language];

/** A formatter for each language, made when it is first needed: making one costs a hundred times what using it does. */
const inBoth = (options: Intl.NumberFormatOptions = {}): ((n: number, language: Language) => string) => {
  const made: Partial<Record<Language, Intl.NumberFormat>> = {};
  return (n, language) => {
    made[language] ??= new Intl.NumberFormat(locales[language], options);
    return made[language].format(n);
  };
};

export const count = inBoth();
export const decimal = inBoth({ maximumSignificantDigits: 6 });
/** A quantity to its last digit, as a contract says it. */
export const exact = inBoth({ maximumFractionDigits: 6 });
/** A share to three digits after the point of a per cent, as objectives of service need it. */
export const share = inBoth({ style: 'percent', maximumFractionDigits: 3 });
export const percent = inBoth({ style: 'percent', maximumFractionDigits: 0 });

const exponents: Readonly<Record<string, number>> = { KRW: 0, JPY: 0, VND: 0, KWD: 3 };

/** An amount in minor units of its currency: whole ones without a fraction, others with all of it ("US$12.50"). */
export const amount = ({ currency, minor }: { currency: string; minor: number }, language: Language): string => {
  const exponent = exponents[currency] ?? 2;
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: minor % 10 ** exponent === 0 ? 0 : exponent,
    maximumFractionDigits: exponent,
  }).format(minor / 10 ** exponent);
};

/** An amount to three digits, for what is estimated: more of them would promise more than is known. */
export const roughly = ({ currency, minor }: { currency: string; minor: number }, language: Language): string =>
  new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumSignificantDigits: 3,
  }).format(minor / 10 ** (exponents[currency] ?? 2));

export const fileSize = (bytes: number, language: Language): string => {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'megabyte'] : [Math.max(bytes / 1000, 1), 'kilobyte'];
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit: unit as string,
    maximumFractionDigits: (value as number) < 10 ? 1 : 0,
  }).format(value as number);
};

const regions: Partial<Record<Language, Intl.DisplayNames>> = {};

/** Names that server and browsers do not write alike. */
const plainly: Readonly<Record<string, Record<Language, string>>> = {
  FK: { ko: '포클랜드 제도', en: 'Falkland Islands' },
  HK: { ko: '홍콩', en: 'Hong Kong' },
  MO: { ko: '마카오', en: 'Macao' },
  PS: { ko: '팔레스타인', en: 'Palestine' },
};

export const countryName = (code: string, language: Language): string => {
  const own = plainly[code];
  if (own) return own[language];
  regions[language] ??= new Intl.DisplayNames(locales[language], { type: 'region' });
  try {
    return regions[language].of(code) ?? code;
  } catch {
    return code;
  }
};
