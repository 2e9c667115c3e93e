/** Pitches in mm of metric threads by nominal diameter, the coarse one first (ISO 261, KS B 0201, KS B 0204). */
const pitches: Readonly<Record<string, readonly number[]>> = Object.fromEntries(
  `1.6 0.35 0.2
2 0.4 0.25
2.5 0.45 0.35
3 0.5 0.35
3.5 0.6 0.35
4 0.7 0.5
4.5 0.75 0.5
5 0.8 0.5
6 1 0.75
7 1 0.75
8 1.25 1 0.75
10 1.5 1.25 1 0.75
12 1.75 1.5 1.25 1
14 2 1.5 1.25 1
16 2 1.5 1
18 2.5 2 1.5 1
20 2.5 2 1.5 1
22 2.5 2 1.5 1
24 3 2 1.5 1
27 3 2 1.5 1
30 3.5 3 2 1.5 1
33 3.5 3 2 1.5
36 4 3 2 1.5
39 4 3 2 1.5
42 4.5 4 3 2 1.5
45 4.5 4 3 2 1.5
48 5 4 3 2 1.5
52 5 4 3 2 1.5
56 5.5 4 3 2 1.5
60 5.5 4 3 2 1.5
64 6 4 3 2 1.5`
    .split('\n')
    .map((line) => {
      const [diameter = '', ...of] = line.split(' ');
      return [diameter, of.map(Number)];
    }),
);

/**
 * Reads `M8`, `M8x1.25`, `M10 × 1-6g`: nominal diameter, and the pitch where it is written. Behind the cross stands a pitch only where ISO 261
 * has it: the 20 of `M8x20` is a length, and the whole is not read.
 */
export const readThread = (text: string): { readonly diameter: number; readonly pitch?: number } | undefined => {
  const [, diameter, pitch] =
    /^M ?(\d+(?:\.\d+)?)(?: ?[xX×*] ?(\d+(?:\.\d+)?))?(?: ?- ?\d[gheHG](?:\d[gheHG])?)?$/.exec(text) ?? [];
  if (!diameter) return undefined;
  if (!pitch) return { diameter: Number(diameter) };
  return pitches[String(Number(diameter))]?.includes(Number(pitch))
    ? { diameter: Number(diameter), pitch: Number(pitch) }
    : undefined;
};
