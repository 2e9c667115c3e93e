import type { Localized } from '@sandan/kernel/text';

interface Band {
  readonly name: Localized;
  /** Exports of the year before, direct and indirect, in whole US dollars: from this on, below that. */
  readonly from: number;
  readonly below: number;
}

/**
 * Bands of exporters by the exports of the year before: those of the Global Small Giants 1,000+ project (2023 on) from 100,000 dollars on;
 * below that the classes by which KOTRA recommends markets. What the project asks beside exports stands in `band-scheme.ts`.
 */
export const exporterBands = {
  domestic: { name: { ko: '내수', en: 'Domestic' }, from: 0, below: 1 },
  beginner: { name: { ko: '초보', en: 'Beginner' }, from: 1, below: 100_000 },
  promising: { name: { ko: '유망', en: 'Promising' }, from: 100_000, below: 1_000_000 },
  growing: { name: { ko: '성장', en: 'Growing' }, from: 1_000_000, below: 5_000_000 },
  strong: { name: { ko: '강소', en: 'Strong' }, from: 5_000_000, below: 10_000_000 },
  strong_plus: { name: { ko: '강소+', en: 'Strong+' }, from: 10_000_000, below: Number.POSITIVE_INFINITY },
} as const satisfies Record<string, Band>;
export type ExporterBand = keyof typeof exporterBands;
export const exporterBandNames = Object.keys(exporterBands) as [ExporterBand, ...ExporterBand[]];

/** Bands as which the project chooses companies. */
export const chosenBands = ['promising', 'growing', 'strong', 'strong_plus'] as const satisfies readonly ExporterBand[];
export type ChosenBand = (typeof chosenBands)[number];

export const bandOf = (usd: number): ExporterBand =>
  exporterBandNames.find((name) => usd >= exporterBands[name].from && usd < exporterBands[name].below) ?? 'domestic';

/** The class by which KOTRA recommends markets; it knows none above growing. */
export const recommendedFor = (band: ExporterBand): 'domestic' | 'beginner' | 'promising' | 'growing' =>
  band === 'strong' || band === 'strong_plus' ? 'growing' : band;
