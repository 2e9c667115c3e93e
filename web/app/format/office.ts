import type { Language } from '../api/views.ts';
import { countryName } from './number.ts';

/** Offices of more than one country (WIPO ST.3). */
const regional: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  EP: { ko: '유럽특허청(EPO)', en: 'European Patent Office' },
  WO: { ko: '국제출원(PCT)', en: 'International (PCT)' },
  EA: { ko: '유라시아특허청', en: 'Eurasian Patent Organization' },
  AP: { ko: '아프리카지식재산기구(ARIPO)', en: 'ARIPO' },
  OA: { ko: '아프리카지식재산기구(OAPI)', en: 'OAPI' },
};

/** A country, or an office of several, by its code. */
export const officeName = (code: string, language: Language): string => regional[code]?.[language] ?? countryName(code, language);
