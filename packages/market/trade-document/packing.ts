import type { Localized } from '@sandan/kernel/text';

/** Sorts of packages (UN/ECE Rec 21). */
export const packageTypes = ['carton', 'crate', 'pallet', 'drum', 'bag', 'roll', 'bundle'] as const;
export type PackageType = (typeof packageTypes)[number];

export const packageNames: Readonly<Record<PackageType, Localized>> = {
  carton: { ko: '종이 상자', en: 'Carton' },
  crate: { ko: '나무 상자', en: 'Crate' },
  pallet: { ko: '팰릿', en: 'Pallet' },
  drum: { ko: '드럼', en: 'Drum' },
  bag: { ko: '포대', en: 'Bag' },
  roll: { ko: '롤', en: 'Roll' },
  bundle: { ko: '묶음', en: 'Bundle' },
};

/** Sorts of packages that one paper can say. */
export const maxPackings = 50;
