interface Named {
  readonly ko: string;
  readonly en: string;
}

/**
 * Chapters of the classification of wastes (Enforcement Rule of the Wastes Control Act, annex 4, and the schedules for construction and
 * household-like waste): designated wastes are hazardous by law. Korean names follow annex and act, English ones are ours.
 */
export const wasteChapters = {
  '01': { ko: '01 특정시설에서 발생하는 폐기물', en: '01 Wastes of certain installations' },
  '02': { ko: '02 부식성폐기물', en: '02 Corrosive wastes' },
  '03': { ko: '03 유해물질 함유 폐기물', en: '03 Wastes that contain hazardous substances' },
  '04': { ko: '04 폐유기용제', en: '04 Organic solvents' },
  '05': { ko: '05 폐페인트 및 폐래커', en: '05 Paints and lacquers' },
  '06': { ko: '06 폐유', en: '06 Oils' },
  '07': { ko: '07 폐석면', en: '07 Asbestos' },
  '08': { ko: '08 폴리클로리네이티드비페닐 함유 폐기물', en: '08 Wastes that contain polychlorinated biphenyls' },
  '09': { ko: '09 폐유독물질', en: '09 Toxic chemicals' },
  '10': { ko: '10 의료폐기물', en: '10 Medical wastes' },
  '11': { ko: '11 수은폐기물', en: '11 Mercury wastes' },
  '12': { ko: '12 천연방사성제품폐기물', en: '12 Wastes of products with natural radioactivity' },
  '40': { ko: '40 건설폐기물', en: '40 Construction wastes' },
  '51': { ko: '51 사업장일반폐기물', en: '51 General industrial wastes' },
  '91': { ko: '91 생활계 폐기물', en: '91 Household-like wastes' },
} as const satisfies Readonly<Record<string, Named>>;

const designated = new Set(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']);

/**
 * Classes whose number and name we have read in the annex (as amended on 21 January 2016) and in what refers to it since; a class that
 * is not among them is taken by its chapter. Leaves change with the annex and are not kept here.
 */
export const wasteClasses = {
  '01-01': { ko: '폐합성고분자화합물', en: 'Synthetic polymers' },
  '01-02': { ko: '오니류', en: 'Sludges' },
  '01-03': { ko: '폐농약', en: 'Pesticides' },
  '02-01': { ko: '폐산', en: 'Acids' },
  '02-02': { ko: '폐알칼리', en: 'Alkalis' },
  '03-01': { ko: '광재', en: 'Slags' },
  '03-02': { ko: '분진', en: 'Dusts' },
  '03-03': { ko: '폐주물사 및 폐사', en: 'Foundry and blasting sands' },
  '03-04': { ko: '폐내화물 및 도자기 조각', en: 'Refractories and pieces of ceramics' },
  '03-05': { ko: '소각재', en: 'Ashes of incineration' },
  '03-07': { ko: '폐촉매', en: 'Catalysts' },
  '03-08': { ko: '폐흡착제 및 폐흡수제', en: 'Adsorbents and absorbents' },
  '03-10': { ko: '폐전지류', en: 'Batteries' },
  '06-01': { ko: '폐광물유', en: 'Mineral oils' },
  '51-03': { ko: '폐합성고분자화합물', en: 'Synthetic polymers' },
  '51-04': { ko: '광재류', en: 'Slags' },
  '51-08': { ko: '소각재', en: 'Ashes of incineration' },
  '51-10': { ko: '폐촉매', en: 'Catalysts' },
  '51-11': { ko: '폐흡착제 및 폐흡수제', en: 'Adsorbents and absorbents' },
  '51-15': { ko: '폐타이어', en: 'Tyres' },
  '51-17': { ko: '동·식물성 잔재물', en: 'Animal and vegetable residues' },
  '51-18': { ko: '폐전기전자제품류', en: 'Electrical and electronic products' },
  '51-20': { ko: '폐목재류', en: 'Wood' },
  '51-21': { ko: '폐토사류', en: 'Earth and sand' },
  '51-22': { ko: '폐콘크리트류', en: 'Concrete' },
  '51-27': { ko: '폐섬유류', en: 'Textiles' },
  '51-29': { ko: '폐금속류', en: 'Metals' },
  '51-37': { ko: '폐냉매물질', en: 'Refrigerants' },
  '51-38': { ko: '음식물류 폐기물', en: 'Food wastes' },
  '51-40': { ko: '폐소화기', en: 'Fire extinguishers' },
  '51-41': { ko: '폐전지류', en: 'Batteries' },
  '51-47': { ko: '조명폐기물', en: 'Lamps' },
} as const satisfies Readonly<Record<string, Named>>;

/** A classification number in the one form in which it is compared (`51-04-01`), if its chapter is known and it names a class in it. */
export const wasteCodeOf = (text: string): string | undefined => {
  const [, chapter = '', group = '', leaf = '00'] =
    /^(\d{2})[-. ]?(\d{2})(?:[-. ]?(\d{2}))?$/.exec(text.normalize('NFKC').trim()) ?? [];
  return Object.hasOwn(wasteChapters, chapter) && group !== '00' ? `${chapter}-${group}-${leaf}` : undefined;
};

/** Whether a waste is one of those that the law designates as hazardous. */
export const isDesignated = (code: string): boolean => designated.has(wasteCodeOf(code)?.slice(0, 2) ?? '');

/** What its class is called, or its chapter where the class is not among those that we name; undefined for what is no code. */
export const wasteNameOf = (text: string): Named | undefined => {
  const code = wasteCodeOf(text);
  if (!code) return undefined;
  const of = (all: Readonly<Record<string, Named>>, key: string) => (Object.hasOwn(all, key) ? all[key] : undefined);
  return of(wasteClasses, code.slice(0, 5)) ?? of(wasteChapters, code.slice(0, 2));
};
