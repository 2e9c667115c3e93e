/** Ways in which rights to a technology are given or taken. */
export const cooperation = {
  exclusive: { ko: '전용실시권', en: 'Exclusive licence' },
  sole: { ko: '독점적 통상실시권', en: 'Sole licence' },
  non_exclusive: { ko: '통상실시권', en: 'Non-exclusive licence' },
  assignment: { ko: '양도', en: 'Assignment' },
  option: { ko: '옵션', en: 'Option' },
  joint_research: { ko: '공동연구', en: 'Joint R&D' },
  material_transfer: { ko: '물질이전', en: 'Material transfer' },
} as const;

/** Units that goods are ordered in, by their UN/ECE Recommendation 20 and 21 codes. */
export const orderUnit = {
  H87: { ko: '개', en: 'piece' },
  SET: { ko: '세트', en: 'set' },
  KGM: { ko: 'kg', en: 'kilogram' },
  MTR: { ko: 'm', en: 'metre' },
  LTR: { ko: 'L', en: 'litre' },
  XBX: { ko: '상자', en: 'box' },
} as const;
