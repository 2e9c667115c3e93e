import type { Language } from '../api/views.ts';
import { countryName } from './number.ts';

/** Romanised names of Korea's first-level regions (Ministry of the Interior and Safety). */
const korean: Readonly<Record<string, string>> = {
  서울특별시: 'Seoul',
  부산광역시: 'Busan',
  대구광역시: 'Daegu',
  인천광역시: 'Incheon',
  광주광역시: 'Gwangju',
  대전광역시: 'Daejeon',
  울산광역시: 'Ulsan',
  세종특별자치시: 'Sejong',
  경기도: 'Gyeonggi-do',
  강원특별자치도: 'Gangwon-do',
  강원도: 'Gangwon-do',
  충청북도: 'Chungcheongbuk-do',
  충청남도: 'Chungcheongnam-do',
  전북특별자치도: 'Jeonbuk-do',
  전라북도: 'Jeonbuk-do',
  전라남도: 'Jeollanam-do',
  경상북도: 'Gyeongsangbuk-do',
  경상남도: 'Gyeongsangnam-do',
  제주특별자치도: 'Jeju-do',
};

/** A region by the name its readers know; regions elsewhere keep their own. */
export const regionName = (region: string, language: Language): string =>
  language === 'en' ? (korean[region] ?? region) : region;

/** Where something is, in the order of the language: 대한민국 경상남도; Gyeongsangnam-do, South Korea. */
export const placeName = ({ country, region }: { country: string; region?: string }, language: Language): string => {
  const parts = [countryName(country, language), ...(region ? [regionName(region, language)] : [])];
  return language === 'en' ? parts.toReversed().join(', ') : parts.join(' ');
};
