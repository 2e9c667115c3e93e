import type { Language } from '@sandan/kernel/text';

/** Substances of which by-products and materials consist, and what clings to them, by the names that both languages have for one thing. */
const substances: readonly (readonly [ko: string, en: string])[] = [
  ['알루미늄', 'Aluminium'],
  ['알루미나', 'Alumina'],
  ['질화알루미늄', 'Aluminium nitride'],
  ['질화규소', 'Silicon nitride'],
  ['탄화규소', 'Silicon carbide'],
  ['규소', 'Silicon'],
  ['실리카', 'Silica'],
  ['지르코니아', 'Zirconia'],
  ['철', 'Iron'],
  ['산화철', 'Iron oxide'],
  ['구리', 'Copper'],
  ['니켈', 'Nickel'],
  ['아연', 'Zinc'],
  ['납', 'Lead'],
  ['주석', 'Tin'],
  ['크롬', 'Chromium'],
  ['망간', 'Manganese'],
  ['코발트', 'Cobalt'],
  ['리튬', 'Lithium'],
  ['티타늄', 'Titanium'],
  ['텅스텐', 'Tungsten'],
  ['은', 'Silver'],
  ['금', 'Gold'],
  ['탄소', 'Carbon'],
  ['흑연', 'Graphite'],
  ['카본블랙', 'Carbon black'],
  ['석고', 'Gypsum'],
  ['생석회', 'Quicklime'],
  ['탄산칼슘', 'Calcium carbonate'],
  ['슬래그', 'Slag'],
  ['플라이애시', 'Fly ash'],
  ['유리', 'Glass'],
  ['고무', 'Rubber'],
  ['목재', 'Wood'],
  ['종이', 'Paper'],
  ['폴리에틸렌', 'Polyethylene'],
  ['폴리프로필렌', 'Polypropylene'],
  ['폴리스티렌', 'Polystyrene'],
  ['황산', 'Sulphuric acid'],
  ['염산', 'Hydrochloric acid'],
  ['수산화나트륨', 'Sodium hydroxide'],
  ['염화나트륨', 'Sodium chloride'],
  ['물', 'Water'],
  ['절삭유', 'Cutting oil'],
  ['연삭액', 'Grinding fluid'],
  ['윤활유', 'Lubricating oil'],
];

/** Industrial complexes by their official name and its English form. */
const complexes: readonly (readonly [ko: string, en: string])[] = [
  ['창원국가산업단지', 'Changwon National Industrial Complex'],
  ['시화국가산업단지', 'Sihwa National Industrial Complex'],
  ['반월국가산업단지', 'Banwol National Industrial Complex'],
  ['구미국가산업단지', 'Gumi National Industrial Complex'],
  ['여수국가산업단지', 'Yeosu National Industrial Complex'],
  ['온산국가산업단지', 'Onsan National Industrial Complex'],
  ['군산국가산업단지', 'Gunsan National Industrial Complex'],
  ['대불국가산업단지', 'Daebul National Industrial Complex'],
  ['남동국가산업단지', 'Namdong National Industrial Complex'],
  ['울산·미포국가산업단지', 'Ulsan-Mipo National Industrial Complex'],
  ['하남일반산업단지', 'Hanam General Industrial Complex'],
];

const known = [...substances, ...complexes];
const english = new Map(known);
const korean = new Map(known.map(([ko, en]) => [en.toLowerCase(), ko]));

/** A word of a list as a reader knows it, where it is a term that both languages have; any other stays as it was written. */
export const termIn = (word: string, language: Language): string =>
  (language === 'ko' ? korean.get(word.trim().toLowerCase()) : english.get(word.normalize('NFC').trim())) ?? word;
