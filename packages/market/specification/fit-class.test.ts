import { expect, test } from 'vitest';
import { limitsOf } from './fit-class.ts';

/** Ends of the steps of nominal sizes, in mm; a formula takes the geometric mean of both ends. */
const ends = [1, 3, 6, 10, 18, 30, 50, 80, 120, 180, 250, 315, 400, 500];
const steps = ends.slice(1).map((to, n) => ({ size: to, mean: Math.sqrt((ends[n] as number) * to) }));

/** How many of its units of tolerance a grade has. */
const unitsOf = { 5: 7, 6: 10, 7: 16, 8: 25, 9: 40, 10: 64, 11: 100, 12: 160, 13: 250 };

/** The fundamental deviation of a shaft in micrometres by the mean of its step; those of `m` and `p` follow from the grades 6 and 7. */
const formulas: Readonly<Record<string, (mean: number) => number>> = {
  d: (mean) => 16 * mean ** 0.44,
  e: (mean) => 11 * mean ** 0.41,
  f: (mean) => 5.5 * mean ** 0.41,
  g: (mean) => 2.5 * mean ** 0.34,
  h: () => 0,
  k: (mean) => 0.6 * Math.cbrt(mean),
  n: (mean) => 5 * mean ** 0.34,
};

const micrometres = (size: number, of: string) => {
  const limits = limitsOf(`${size}${of}`);
  if (!limits) throw new Error(`${size}${of}`);
  return { below: (limits.min - size) * 1000, above: (limits.max - size) * 1000 };
};
const width = (size: number, grade: number | string): number => -micrometres(size, `h${grade}`).below;
/** Whether a figure is the rounded one of a formula: within a micrometre and a bit, or 5 %. */
const isRounded = (figure: number, formula: number) => Math.abs(figure - formula) <= Math.max(1.2, 0.05 * formula);

test('tolerances and deviations are those of the formulas of ISO 286-1, rounded', () => {
  for (const { size, mean } of steps) {
    const unit = 0.45 * Math.cbrt(mean) + 0.001 * mean;
    for (const [grade, units] of Object.entries(unitsOf)) {
      const tolerance = width(size, grade);
      // Sizes up to 3 mm have wider ones than the formula gives, by up to a sixth.
      if (size > 3) expect(isRounded(tolerance, units * unit), `IT${grade} of ${size}`).toBe(true);
      else expect(tolerance >= units * unit && tolerance <= (units * unit * 7) / 6, `IT${grade} of ${size}`).toBe(true);
    }
    for (const [letter, formula] of Object.entries(formulas)) {
      const { below, above } = micrometres(size, `${letter}6`);
      const off = 'kn'.includes(letter) ? below : -above;
      if (size > 3 || letter !== 'n') expect(isRounded(off, formula(mean)), `${letter} of ${size}`).toBe(true);
    }
    const [it6, it7] = [width(size, 6), width(size, 7)];
    if (size === 3) continue;
    expect(micrometres(size, 'm6').below, `m of ${size}`).toBeCloseTo(it7 - it6, 6);
    const beyond = micrometres(size, 'p6').below - it7;
    expect(beyond >= -1e-6 && beyond <= 5 + 1e-6, `p of ${size}`).toBe(true);
  }
});

test('a hole lies above as its shaft lies below, and what the standard corrects is not read', () => {
  for (const { size } of steps)
    for (const letter of ['d', 'e', 'f', 'g', 'h']) {
      const [shaft, hole] = [micrometres(size, `${letter}7`), micrometres(size, `${letter.toUpperCase()}7`)];
      expect(hole.below).toBeCloseTo(-shaft.above, 6);
      expect(hole.above).toBeCloseTo(-shaft.below, 6);
    }
  for (const text of ['25K7', '25M7', '25N7', '25P7', '25k8', '25h14', '501h7', '0h7'])
    expect(limitsOf(text), text).toBeUndefined();
});
