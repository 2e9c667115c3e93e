/**
 * Hardness of steel in other scales, from the tables of ASTM E140 for non-austenitic steel (as ISO 18265 has them too): Rockwell C,
 * Rockwell B and Brinell (tungsten carbide ball) beside Vickers; soft steel by Brinell from ISO 18265, table A.1. Between two rows a straight line is drawn; beyond the table nothing
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
    [76, 80],
    [85.5, 90],
    [95, 100],
    [105, 110],
    [114, 120],
    [124, 130],
    [133, 140],
    [143, 150],
    [152, 160],
    [162, 170],
    [171, 180],
    [181, 190],
    [190, 200],
    [199, 210],
    [209, 220],
    [219, 230],
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

const named = 'HRC|HRB|HBW|HBS|HB|HV';
/** Loads of Vickers in kgf and ball, load and time of Brinell (ISO 6507-1, ISO 6506-1), as they stand behind the scale: `HV10`, `HBW 10/3000`. */
const vickersLoads = String.raw`0\.\d+|[1235]|[1235]0|100`;
const loads = String.raw`(?:${vickersLoads}|(?:10|5|2\.5|1)\/\d+(?:\.\d+)?)(?:\/\d+)?`;

/**
 * The numbers of a hardness without its scale, and the scale; undefined where none is named, or two: `58~62 HRC`, `HRC 60 ±2`, `700 HV10`.
 * A load with no number behind it is no hardness.
 */
export const scaleWritten = (text: string): { readonly numbers: string; readonly scale: Scale } | undefined => {
  const scales = new Set(
    [...text.matchAll(new RegExp(`(?<!\\p{L})(${named})(?!\\p{L})`, 'giu'))].map(([name]) => name.toUpperCase()),
  );
  const [scale] = scales;
  if (!scale || scales.size > 1) return undefined;
  const numbers = text
    .replace(new RegExp(`(?<=\\d) ?(?:${named}) ?(?:${loads})(?![\\d.])`, 'giu'), ' ')
    .replace(new RegExp(`(?:${named}) ?(?:${loads})(?= (?:[≥≤<>=] ?)?\\d)`, 'giu'), ' ')
    .replace(new RegExp(named, 'giu'), ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (scale === 'HV' && new RegExp(`^HV ?(?:${vickersLoads})$`, 'i').test(text)) return { numbers: '', scale };
  return { numbers, scale: (scale.startsWith('HB') ? 'HB' : scale) as Scale };
};
