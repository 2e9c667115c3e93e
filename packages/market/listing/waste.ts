/**
 * Chapters of the classification of wastes (Enforcement Rule of the Wastes Control Act, annex 4, and the schedules for construction and
 * household-like waste): designated wastes are hazardous by law. The leaves change with the annex and are not kept here.
 */
const chapters: Readonly<Record<string, { readonly designated: boolean }>> = {
  ...Object.fromEntries(
    ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((c) => [c, { designated: true }]),
  ),
  40: { designated: false },
  51: { designated: false },
  91: { designated: false },
};

/** A classification number in the one form in which it is compared (`51-04-01`), if its chapter is known and it names a class in it. */
export const wasteCodeOf = (text: string): string | undefined => {
  const [, chapter = '', group = '', leaf = '00'] =
    /^(\d{2})[-. ]?(\d{2})(?:[-. ]?(\d{2}))?$/.exec(text.normalize('NFKC').trim()) ?? [];
  return Object.hasOwn(chapters, chapter) && group !== '00' ? `${chapter}-${group}-${leaf}` : undefined;
};

/** Whether a waste is one of those that the law designates as hazardous. */
export const isDesignated = (code: string): boolean => chapters[wasteCodeOf(code)?.slice(0, 2) ?? '']?.designated ?? false;
