/**
 * American wire gauge (ASTM B258): the diameter of gauge n is 0.127 mm · 92^((36 − n)/39); 0000 is −3. The cross section is that of
 * the solid wire.
 */
export const gaugeDiameter = (gauge: number): number => 0.127 * 92 ** ((36 - gauge) / 39);
export const gaugeSection = (gauge: number): number => (Math.PI / 4) * gaugeDiameter(gauge) ** 2;

/** The gauge of a cross section in mm², to the nearest hundredth. */
export const gaugeOf = (section: number): number =>
  Math.round((36 - (39 * Math.log(Math.sqrt((4 * section) / Math.PI) / 0.127)) / Math.log(92)) * 100) / 100;

/** The numbers of gauges that stand with their name, `4/0` and `0000` as −3; undefined where no gauge is named: `12~10 AWG`, `AWG #18`. */
export const gaugeWritten = (text: string): string | undefined => {
  const bare = text.replace(/#? ?\bAWG\b ?#?|(?<=\d) ?AWG\b|\bAWG(?=\d)/gi, ' ');
  return bare === text
    ? undefined
    : bare
        .replace(/(?<![\d/.])([1-4])\/0(?![\d/.])/g, (_, n: string) => String(1 - Number(n)))
        .replace(/(?<![\d/.-])(0{2,4})(?![\d/.])/g, (zeros) => String(1 - zeros.length))
        .replace(/\s+/g, ' ')
        .trim();
};
