/**
 * Limits of size by the classes of ISO 286-1 and ISO 286-2 (KS B 0401, JIS B 0401): standard tolerances IT5 to IT13 and the fundamental
 * deviations of those letters that need no correction, in micrometres, for nominal sizes up to 500 mm. What the table has not is not read. They
 * are the values that the standard rounds by hand from its formulas, so that the formulas alone would give others; a test holds them beside those.
 */
const upTo = [3, 6, 10, 18, 30, 50, 80, 120, 180, 250, 315, 400, 500];

const table = (text: string): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', ...values] = line.split(' ');
        return [name, values.map(Number)];
      }),
  );

const grades = table(`
5 4 5 6 8 9 11 13 15 18 20 23 25 27
6 6 8 9 11 13 16 19 22 25 29 32 36 40
7 10 12 15 18 21 25 30 35 40 46 52 57 63
8 14 18 22 27 33 39 46 54 63 72 81 89 97
9 25 30 36 43 52 62 74 87 100 115 130 140 155
10 40 48 58 70 84 100 120 140 160 185 210 230 250
11 60 75 90 110 130 160 190 220 250 290 320 360 400
12 100 120 150 180 210 250 300 350 400 460 520 570 630
13 140 180 220 270 330 390 460 540 630 720 810 890 970
`);

/** How far the nearer limit lies from the nominal size: below it for `d` to `h` of shafts (and above for the same of holes), above for `k` to `p`. */
const fundamental = table(`
d 20 30 40 50 65 80 100 120 145 170 190 210 230
e 14 20 25 32 40 50 60 72 85 100 110 125 135
f 6 10 13 16 20 25 30 36 43 50 56 62 68
g 2 4 5 6 7 9 10 12 14 15 17 18 20
h 0 0 0 0 0 0 0 0 0 0 0 0 0
k 0 1 1 1 2 2 2 3 3 4 4 4 5
m 2 4 6 7 8 9 11 13 15 17 20 21 23
n 4 8 10 12 15 17 20 23 27 31 34 37 40
p 6 12 15 18 22 26 32 37 43 50 56 62 68
`);

/** The class of a written size: `25h7`, `Ø25 H7`; behind an `e` stands a grade of fits (`25e8`), or it is an exponent (`1.5E3`). */
const written = /^(\d+(?:\.\d+)?) ?(js|JS|[dfghkmnpDFGH]|[eE](?=(?:[5-9]|1[0-3])(?!\d)))(\d{1,2})(?: ?mm)?$/;

/** Whether a size is written with a class, be it one that the table has or not. */
export const hasClass = (text: string): boolean => written.test(text);

/** Both limits in mm of a nominal size with its class; undefined where it is none, or none that the table has. */
export const limitsOf = (text: string): { readonly min: number; readonly max: number } | undefined => {
  const [, number = '', letter = '', grade = ''] = written.exec(text) ?? [];
  const nominal = Number(number);
  const at = upTo.findIndex((most) => nominal <= most);
  const width = nominal > 0 ? grades[grade]?.[at] : undefined;
  if (width === undefined) return undefined;
  const limits = (below: number, above: number) => ({ min: nominal + below / 1000, max: nominal + above / 1000 });
  if (letter.toLowerCase() === 'js') return limits(-width / 2, width / 2);
  const off = fundamental[letter.toLowerCase()]?.[at];
  if (off === undefined) return undefined;
  // `k` has this deviation in the grades 4 to 7 alone.
  if (letter === 'k' && !['5', '6', '7'].includes(grade)) return undefined;
  if ('kmnp'.includes(letter)) return limits(off, off + width);
  return letter === letter.toLowerCase() ? limits(-off - width, -off) : limits(off, off + width);
};
