import { roundedQuotient } from '@sandan/kernel/split';

/** A published factor: what recycling one short ton of a material instead of making it anew avoids, in hundredths of a tonne of CO₂e. */
export interface AvoidedFactor {
  readonly ko: string;
  readonly en: string;
  readonly hundredths: number;
}

const warm = { source: 'US EPA, Waste Reduction Model (WARM) version 15', year: 2020, unit: 'MTCO2E/short ton' } as const;

/**
 * Factors for recycling of the Waste Reduction Model of the US Environmental Protection Agency, version 15 of November 2020, as published:
 * hundredths of MTCO2E per short ton. Where a material is not among them nothing is reckoned.
 */
export const avoidedFactors = {
  aluminium: { ko: '알루미늄', en: 'Aluminium', hundredths: 720 },
  steel: { ko: '철강', en: 'Steel', hundredths: 183 },
  copper: { ko: '구리', en: 'Copper', hundredths: 449 },
  mixedMetals: { ko: '혼합 금속', en: 'Mixed metals', hundredths: 439 },
  glass: { ko: '유리', en: 'Glass', hundredths: 28 },
  hdpe: { ko: '고밀도 폴리에틸렌(HDPE)', en: 'High-density polyethylene', hundredths: 76 },
  pet: { ko: '페트(PET)', en: 'Polyethylene terephthalate', hundredths: 104 },
  flyAsh: { ko: '플라이애시', en: 'Fly ash', hundredths: 87 },
} as const satisfies Record<string, AvoidedFactor>;
export type AvoidedMaterial = keyof typeof avoidedFactors;
export const avoidedMaterials = Object.keys(avoidedFactors) as [AvoidedMaterial, ...AvoidedMaterial[]];

/** Where a factor is from, with the figure as it was published. */
export const factorOf = (material: AvoidedMaterial) => {
  const { hundredths } = avoidedFactors[material];
  return { material, ...warm, published: (hundredths / 100).toFixed(2) };
};

/** A short ton is 2,000 lb of exactly 0.45359237 kg: 907.18474 kg. */
const shortTon = 90_718_474n;

/** Grams of CO₂e that the recycling of so many kilograms avoids, halves to the even one. */
export const avoidedGrams = (material: AvoidedMaterial, kilograms: number): number =>
  Number(roundedQuotient(BigInt(kilograms) * BigInt(avoidedFactors[material].hundredths) * 1_000_000_000n, shortTon));
