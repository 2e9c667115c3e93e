/**
 * American wire gauge (ASTM B258): the diameter of gauge n is 0.127 mm · 92^((36 − n)/39); 0000 is −3. The cross section is that of
 * the solid wire.
 */
export const gaugeDiameter = (gauge: number): number => 0.127 * 92 ** ((36 - gauge) / 39);
export const gaugeSection = (gauge: number): number => (Math.PI / 4) * gaugeDiameter(gauge) ** 2;

/** The gauge of a cross section in mm², to the nearest hundredth. */
export const gaugeOf = (section: number): number =>
  Math.round((36 - (39 * Math.log(Math.sqrt((4 * section) / Math.PI) / 0.127)) / Math.log(92)) * 100) / 100;

/** Reads `18 AWG`, `AWG 4/0`, `AWG0000`. */
export const readGauge = (text: string): number | undefined => {
  const found = /^(?:AWG\s*#?\s*(\d\/0|0{1,4}|\d{1,2})|#?\s*(\d\/0|0{1,4}|\d{1,2})\s*AWG)$/i.exec(text.trim());
  const written = found?.[1] ?? found?.[2];
  if (!written) return undefined;
  if (written.endsWith('/0')) return written.startsWith('0') ? undefined : 1 - Number(written[0]);
  return /^0+$/.test(written) ? 1 - written.length : Number(written);
};
