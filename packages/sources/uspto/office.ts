import { countryOf } from '@sandan/market/reference/country';

/** Offices that are of no country. */
const regional: Readonly<Record<string, string>> = {
  'EUROPEAN PATENT OFFICE (EPO)': 'EP',
  'EUROPEAN PATENT OFFICE': 'EP',
  'KOREA, REPUBLIC OF': 'KR',
};

/** The code (WIPO ST.3) of an office as the USPTO names it (`REPUBLIC OF KOREA`); where it is not known, the priority is left out. */
export const officeNamed = (name: string): string | undefined => regional[name.trim().toUpperCase()] ?? countryOf(name.trim());
