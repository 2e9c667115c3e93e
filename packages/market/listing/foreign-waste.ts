/**
 * Chapters of the European list of wastes (Commission Decision 2000/532/EC as amended by 2014/955/EU) with the numbers of their groups.
 * English names are those of the list, Korean ones ours: it has no Korean text.
 */
const european = {
  '01': {
    groups: '01 03 04 05',
    ko: '광물의 탐사·채광·채석과 물리·화학적 처리',
    en: 'Wastes resulting from exploration, mining, quarrying, and physical and chemical treatment of minerals',
  },
  '02': {
    groups: '01 02 03 04 05 06 07',
    ko: '농업·원예·양식·임업·수렵·어업과 식품의 조리·가공',
    en: 'Wastes from agriculture, horticulture, aquaculture, forestry, hunting and fishing, food preparation and processing',
  },
  '03': {
    groups: '01 02 03',
    ko: '목재 가공과 판재·가구·펄프·종이·판지 생산',
    en: 'Wastes from wood processing and the production of panels and furniture, pulp, paper and cardboard',
  },
  '04': { groups: '01 02', ko: '가죽·모피·섬유 산업', en: 'Wastes from the leather, fur and textile industries' },
  '05': {
    groups: '01 06 07',
    ko: '석유 정제, 천연가스 정제와 석탄 열분해',
    en: 'Wastes from petroleum refining, natural gas purification and pyrolytic treatment of coal',
  },
  '06': { groups: '01 02 03 04 05 06 07 08 09 10 11 13', ko: '무기 화학 공정', en: 'Wastes from inorganic chemical processes' },
  '07': { groups: '01 02 03 04 05 06 07', ko: '유기 화학 공정', en: 'Wastes from organic chemical processes' },
  '08': {
    groups: '01 02 03 04 05',
    ko: '도료(페인트·바니시·법랑), 접착제, 실란트와 인쇄 잉크의 제조·배합·공급·사용',
    en: 'Wastes from the manufacture, formulation, supply and use (MFSU) of coatings (paints, varnishes and vitreous enamels), adhesives, sealants and printing inks',
  },
  '09': { groups: '01', ko: '사진 산업', en: 'Wastes from the photographic industry' },
  '10': { groups: '01 02 03 04 05 06 07 08 09 10 11 12 13 14', ko: '열 공정', en: 'Wastes from thermal processes' },
  '11': {
    groups: '01 02 03 05',
    ko: '금속과 그 밖의 재료의 화학적 표면 처리·도금, 비철 습식 제련',
    en: 'Wastes from chemical surface treatment and coating of metals and other materials; non-ferrous hydro-metallurgy',
  },
  '12': {
    groups: '01 03',
    ko: '금속·플라스틱의 성형과 물리·기계적 표면 처리',
    en: 'Wastes from shaping and physical and mechanical surface treatment of metals and plastics',
  },
  '13': {
    groups: '01 02 03 04 05 07 08',
    ko: '폐유와 액체 연료 폐기물(식용유와 05·12·19장 제외)',
    en: 'Oil wastes and wastes of liquid fuels (except edible oils, and those in chapters 05, 12 and 19)',
  },
  '14': {
    groups: '06',
    ko: '폐유기용제·냉매·추진제(07·08장 제외)',
    en: 'Waste organic solvents, refrigerants and propellants (except 07 and 08)',
  },
  '15': {
    groups: '01 02',
    ko: '폐포장재, 따로 정하지 않은 흡수재·닦는 천·여과재·보호복',
    en: 'Waste packaging; absorbents, wiping cloths, filter materials and protective clothing not otherwise specified',
  },
  '16': {
    groups: '01 02 03 04 05 06 07 08 09 10 11',
    ko: '목록에서 따로 정하지 않은 폐기물',
    en: 'Wastes not otherwise specified in the list',
  },
  '17': {
    groups: '01 02 03 04 05 06 08 09',
    ko: '건설·철거 폐기물(오염된 부지의 굴착토 포함)',
    en: 'Construction and demolition wastes (including excavated soil from contaminated sites)',
  },
  '18': {
    groups: '01 02',
    ko: '의료·동물 의료와 관련 연구의 폐기물',
    en: 'Wastes from human or animal health care and/or related research (except kitchen and restaurant wastes not arising from immediate health care)',
  },
  '19': {
    groups: '01 02 03 04 05 06 07 08 09 10 11 12 13',
    ko: '폐기물 처리 시설, 하·폐수 처리장과 용수 생산',
    en: 'Wastes from waste management facilities, off-site waste water treatment plants and the preparation of water intended for human consumption and water for industrial use',
  },
  '20': {
    groups: '01 02 03',
    ko: '생활 폐기물과 그와 비슷한 상업·산업·기관 폐기물(분리 수거분 포함)',
    en: 'Municipal wastes (household waste and similar commercial, industrial and institutional wastes) including separately collected fractions',
  },
} as const;

/** Sections of the lists A (annex VIII, hazardous) and B (annex IX) of the Basel Convention; English names are those of the annexes. */
const basel = {
  '1': { ko: '금속과 금속 함유 폐기물', en: 'Metal and metal-bearing wastes' },
  '2': {
    ko: '주로 무기 성분(금속·유기물 포함 가능)',
    en: 'Wastes containing principally inorganic constituents, which may contain metals and organic materials',
  },
  '3': {
    ko: '주로 유기 성분(금속·무기물 포함 가능)',
    en: 'Wastes containing principally organic constituents, which may contain metals and inorganic materials',
  },
  '4': {
    ko: '무기 또는 유기 성분',
    en: 'Wastes which may contain either inorganic or organic constituents',
  },
} as const;

/** Every chapter of the lists, as an option to choose: `ewc-11`, `basel-a1`, `basel-y`. */
export const foreignWasteChapters: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = Object.fromEntries([
  ...Object.entries(european).map(([n, { ko, en }]) => [`ewc-${n}`, { ko: `EWC ${n} ${ko}`, en: `EWC ${n} ${en}` }]),
  ...['A', 'B'].flatMap((list) =>
    Object.entries(basel).map(([n, { ko, en }]) => [
      `basel-${list.toLowerCase()}${n}`,
      { ko: `바젤 ${list}${n} ${ko}`, en: `Basel ${list}${n} ${en}` },
    ]),
  ),
  [
    'basel-y',
    { ko: '바젤 Y 통제 대상 폐기물의 범주(부속서 I·II)', en: 'Basel Y Categories of wastes to be controlled (annexes I and II)' },
  ],
]);

/** A code of a list outside Korea: in which chapter it stands, and how it is written; `hazardous` where its list says so. */
export interface ForeignWaste {
  readonly code: string;
  readonly chapter: string;
  readonly hazardous: boolean;
}

const inEurope = (text: string): ForeignWaste | undefined => {
  const [, chapter = '', group = '', leaf = '', star = ''] =
    /^(?:EWC|LoW|AVV|EAK)?[ :]*(\d{2})[-. ]?(\d{2})[-. ]?(\d{2}) ?(\*?)$/i.exec(text) ?? [];
  if (!Object.hasOwn(european, chapter) || leaf === '00') return undefined;
  const { groups } = european[chapter as keyof typeof european];
  if (!groups.split(' ').includes(group)) return undefined;
  return { code: `EWC ${chapter} ${group} ${leaf}${star}`, chapter: `ewc-${chapter}`, hazardous: star === '*' };
};

/** Categories of the annexes I (1 to 45), II (46 to 48) and of the plastic wastes that were added to it. */
const lastCategory = 49;

const inBasel = (text: string): ForeignWaste | undefined => {
  const [, list = '', section = '', number = ''] = /^(?:Basel|바젤)?[ :]*([AB])([1-4])(\d{3})$/i.exec(text) ?? [];
  if (list && number !== '000') {
    const code = `${list.toUpperCase()}${section}${number}`;
    return { code: `Basel ${code}`, chapter: `basel-${code.slice(0, 2).toLowerCase()}`, hazardous: list.toUpperCase() === 'A' };
  }
  const category = Number(/^(?:Basel|바젤)?[ :]*Y ?(\d{1,2})$/i.exec(text)?.[1] ?? 0);
  return category >= 1 && category <= lastCategory
    ? { code: `Basel Y${category}`, chapter: 'basel-y', hazardous: category <= 45 }
    : undefined;
};

/** A code of the European list of wastes or of the Basel Convention in any usual writing, if its form and chapter exist. */
export const foreignWasteOf = (text: string): ForeignWaste | undefined => {
  const written = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return inEurope(written) ?? inBasel(written);
};
