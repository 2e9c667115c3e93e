/** Categories under which an organisation's rules of approval speak of what is bought: without value added tax, whoever bears a share of it. */
export const purchaseCategories = {
  goods: { ko: '상품', en: 'Goods' },
  sample: { ko: '샘플', en: 'Samples' },
  service: { ko: '서비스', en: 'Services' },
  booking: { ko: '장비 예약', en: 'Equipment bookings' },
  byproduct: { ko: '부산물', en: 'By-products' },
  machine: { ko: '중고 기계', en: 'Used machines' },
} as const;
export type PurchaseCategory = keyof typeof purchaseCategories;

/** The category that a text names, by its own name or by what it is called in either language; any other text stands for itself. */
export const categoryNamed = (text: string): string => {
  const said = text.trim().toLowerCase();
  const called = ([name, names]: [string, { ko: string; en: string }]) =>
    [name, ...Object.values(names)].some((one) => one.toLowerCase() === said);
  return Object.entries(purchaseCategories).find(called)?.[0] ?? said;
};
