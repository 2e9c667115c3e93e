import type { Sheet } from '../api/form.server.ts';
import type { Subject } from '../parts/classification-form.tsx';
import { countriesWritten } from './country.server.ts';

/** A classification as a form says it; what is left empty is left out. */
export const classificationIn = (sheet: Sheet) => {
  const filled = (names: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(names).flatMap(([to, from]) => (sheet.text(from) ? [[to, sheet.text(from)]] : [])));
  const countries = countriesWritten(sheet.text('licence-countries'));
  const licence = filled({ number: 'licence-number', until: 'licence-until' });
  return {
    transfer: sheet.text('transfer'),
    name: sheet.text('name'),
    result: sheet.text('result'),
    basis: sheet.text('basis'),
    grounds: sheet.text('grounds'),
    classifier: sheet.text('classifier'),
    classifiedOn: sheet.text('classifiedOn'),
    until: sheet.text('until'),
    ...filled({ listingId: 'listing', hs: 'hs', controlNumber: 'controlNumber', rulingNumber: 'rulingNumber' }),
    ...(countries.length > 0 || Object.keys(licence).length > 0 ? { licence: { ...licence, countries } } : {}),
  };
};

const digits = (text: string): string => text.replace(/[^\d]/g, '');

/** What the address asks to classify; a listing gives the name that is not said. Absent while nothing is named. */
export const askedIn = (search: URLSearchParams, listings: readonly { value: string; label: string }[]): Subject | undefined => {
  const text = (name: string) => search.get(name)?.trim() ?? '';
  const listing = listings.find(({ value }) => value === text('listing'));
  const name = (text('name') || listing?.label || '').slice(0, 200);
  if (!name) return undefined;
  return {
    transfer: text('transfer') === 'technology' ? 'technology' : 'goods',
    name,
    listing: listing?.value ?? '',
    hs: digits(text('hs')).slice(0, 10),
  };
};
