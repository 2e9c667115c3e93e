/**
 * Hardness of steel in other scales, from the tables of ASTM E140 for non-austenitic steel (as ISO 18265 has them too): Rockwell C,
 * Rockwell B and Brinell (tungsten carbide ball) beside Vickers. Between two rows a straight line is drawn; beyond the table nothing
 * is said, for there the standards say nothing either.
 */
const tables = {
  HRC: [
    [20, 238],
    [21, 243],
    [22, 248],
    [23, 254],
    [24, 260],
    [25, 266],
    [26, 272],
    [27, 279],
    [28, 286],
    [29, 294],
    [30, 302],
    [31, 310],
    [32, 318],
    [33, 327],
    [34, 336],
    [35, 345],
    [36, 354],
    [37, 363],
    [38, 372],
    [39, 382],
    [40, 392],
    [41, 402],
    [42, 412],
    [43, 423],
    [44, 434],
    [45, 446],
    [46, 458],
    [47, 471],
    [48, 484],
    [49, 498],
    [50, 513],
    [51, 528],
    [52, 544],
    [53, 560],
    [54, 577],
    [55, 595],
    [56, 613],
    [57, 633],
    [58, 653],
    [59, 674],
    [60, 697],
    [61, 720],
    [62, 746],
    [63, 772],
    [64, 800],
    [65, 832],
    [66, 865],
    [67, 900],
    [68, 940],
  ],
  HRB: [
    [70, 125],
    [75, 137],
    [80, 150],
    [85, 165],
    [90, 185],
    [95, 210],
    [100, 240],
  ],
  HB: [
    [226, 238],
    [253, 266],
    [286, 302],
    [327, 345],
    [371, 392],
    [421, 446],
    [481, 513],
    [560, 595],
    [654, 697],
  ],
} as const satisfies Record<string, readonly (readonly [number, number])[]>;

export type Scale = keyof typeof tables | 'HV';
export const scales: readonly Scale[] = ['HV', 'HRC', 'HRB', 'HB'];

const between = (rows: readonly (readonly [number, number])[], x: number, from: 0 | 1): number | undefined => {
  const to = from === 0 ? 1 : 0;
  for (let n = 1; n < rows.length; n++) {
    const [a, b] = [rows[n - 1], rows[n]] as [readonly [number, number], readonly [number, number]];
    if (x < a[from] || x > b[from]) continue;
    return a[to] + ((x - a[from]) / (b[from] - a[from])) * (b[to] - a[to]);
  }
  return undefined;
};

/** A hardness as Vickers; undefined beyond the table. */
export const vickersOf = (value: number, scale: Scale): number | undefined =>
  scale === 'HV' ? value : between(tables[scale], value, 0);

/** Vickers in another scale; undefined beyond the table. */
export const hardnessIn = (vickers: number, scale: Scale): number | undefined =>
  scale === 'HV' ? vickers : between(tables[scale], vickers, 1);

/** Reads `60 HRC`, `HV 750`, `HRC60`, `285 HBW`. */
export const readHardness = (text: string): { value: number; scale: Scale } | undefined => {
  const found = /^(?:(HRC|HRB|HBW?|HV)\s*(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)\s*(HRC|HRB|HBW?|HV))(?:\s*\d+)?$/i.exec(text.trim());
  const scale = (found?.[1] ?? found?.[4])?.toUpperCase().replace('HBW', 'HB') as Scale | undefined;
  return scale ? { value: Number(found?.[2] ?? found?.[3]), scale } : undefined;
};
