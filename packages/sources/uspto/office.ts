import { countryOf } from '@sandan/market/reference/country';

/** Offices of no country, and countries that the USPTO names in its own way. */
const own: Readonly<Record<string, string>> = {
  'EUROPEAN PATENT OFFICE (EPO)': 'EP',
  'EUROPEAN PATENT OFFICE': 'EP',
  'REPUBLIC OF KOREA': 'KR',
  'KOREA, REPUBLIC OF': 'KR',
  'RUSSIAN FEDERATION': 'RU',
  'HONG KONG': 'HK',
  TURKEY: 'TR',
  'CZECH REPUBLIC': 'CZ',
};

/** The code (WIPO ST.3) of an office as the USPTO names it (`REPUBLIC OF KOREA`); where it is not known, the priority is left out. */
export const officeNamed = (name: string): string | undefined => own[name.trim().toUpperCase()] ?? countryOf(name.trim());
