/**
 * The shared part of a tariff code, at most six digits. Countries write 8, 10 or 12 digits, spreadsheets lose the leading zero
 * (7032010 is 0703.20-10), and web pages leave invisible characters in between. Undefined if no chapter can be read.
 */
export const hsOf = (tariff: string): string | undefined => {
  const digits = tariffOf(tariff);
  if (!digits || digits.length < 2) return undefined;
  const hs = digits.slice(0, digits.length >= 6 ? 6 : digits.length >= 4 ? 4 : 2);
  const chapter = Number(hs.slice(0, 2));
  return chapter >= 1 && chapter <= 99 ? hs : undefined;
};

/** The digits of a tariff code with a lost leading zero put back; undefined if it is none. Taiwan has 11 digits, Türkiye 12. */
export const tariffOf = (text: string): string | undefined => {
  const digits = text.replace(/[\s.\-\p{Cf}]/gu, '');
  if (!/^\d{2,12}$/.test(digits)) return undefined;
  return digits.length % 2 === 1 && digits.length <= 9 && digits.length >= 3 ? `0${digits}` : digits;
};

/** The codes that stand above one, the widest first: 848180 is within 8481 and 84. */
export const above = (hs: string): string[] => [2, 4].filter((n) => n < hs.length).map((n) => hs.slice(0, n));
