import type { Sheet } from '../api/form.server.ts';
import { countryIn } from './country.server.ts';

const text = (sheet: Sheet, name: string): Record<string, string> | undefined => {
  const entries = ['ko', 'en'].map((tag) => [tag, sheet.text(`${name}.${tag}`)] as const).filter(([, value]) => value !== '');
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

/** The profile that a form says; what was left empty is absent. */
export const profileIn = (sheet: Sheet) => {
  const about = text(sheet, 'about');
  const optional = Object.fromEntries(
    ['region', 'complex', 'website'].map((n) => [n, sheet.text(n)] as const).filter(([, v]) => v !== ''),
  );
  return {
    ...(sheet.has('type') ? { type: sheet.text('type') } : {}),
    name: text(sheet, 'name') ?? {},
    ...(about ? { about } : {}),
    country: countryIn(sheet.text('country')),
    ...optional,
  };
};

/** The address for papers that a form says; `null` where nothing of it was filled in but the country, which the form proposes. */
export const postalIn = (sheet: Sheet) => {
  const [lines, city, postalCode] = [text(sheet, 'postal.lines'), text(sheet, 'postal.city'), sheet.text('postal.postalCode')];
  if (!lines && !city && !postalCode) return null;
  return {
    lines: lines ?? {},
    city: city ?? {},
    ...(postalCode ? { postalCode } : {}),
    country: countryIn(sheet.text('postal.country')),
  };
};
