import type { Localized } from '@sandan/kernel/text';

/** What a classification comes to. */
export const classificationResults = ['not_controlled', 'controlled', 'needs_ruling'] as const;
export type ClassificationResult = (typeof classificationResults)[number];

/** By whom: the exporter, or the Korean Security Agency of Trade and Industry, which rules on request. */
export const classificationBases = ['self', 'ruling'] as const;

export const classificationResultNames: Readonly<Record<ClassificationResult, Localized>> = {
  not_controlled: { ko: '비해당', en: 'Not controlled' },
  controlled: { ko: '해당', en: 'Controlled' },
  needs_ruling: { ko: '판정 필요', en: 'Needs a ruling' },
};
export const classificationBasisNames: Readonly<Record<(typeof classificationBases)[number], Localized>> = {
  self: { ko: '자가판정', en: 'Self-classification' },
  ruling: { ko: '전문판정', en: 'Expert ruling' },
};
