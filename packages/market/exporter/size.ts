/** Sizes of a company by the Framework Act on Small and Medium Enterprises. */
export const companySizes = {
  micro: { ko: '소상공인', en: 'Micro enterprise' },
  small: { ko: '소기업', en: 'Small enterprise' },
  medium: { ko: '중기업', en: 'Medium enterprise' },
  midsize: { ko: '중견기업', en: 'Mid-sized company' },
  large: { ko: '대기업', en: 'Large company' },
} as const;
export type CompanySize = keyof typeof companySizes;
export const companySizeNames = Object.keys(companySizes) as [CompanySize, ...CompanySize[]];

/** What a company mainly does, as the rules of bands tell it apart. */
export const sectors = {
  goods: { ko: '제조·그 밖', en: 'Goods' },
  service: { ko: '서비스', en: 'Services' },
} as const;
export type Sector = keyof typeof sectors;
export const sectorNames = Object.keys(sectors) as [Sector, ...Sector[]];
