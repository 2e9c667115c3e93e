/** Characters that change how text looks or is read without being seen: controls, zero-width, bidirectional, tags, lone surrogates. */
const unseen = /[\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0\ufffc\ufffd]|\u034f|[\u{e0000}-\u{e0fff}]/gu;

/**
 * Text of an outside source as the market keeps it: one line, NFC, without unseen characters, at most `max` UTF-16 units with an
 * ellipsis where it was cut. It stays text: nothing in it is markup or an instruction.
 */
export const clean = (text: string, max: number): string => {
  const whole = text
    .slice(0, max * 8)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\n\r\u0085\u2028\u2029]/g, ' ')
    .replace(unseen, '')
    .replace(/\s+/g, ' ')
    .trim();
  return whole.length <= max
    ? whole
    : `${whole
        .slice(0, max - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
};

/**
 * A date as sources write it (20190819, 2019.08.19, 2019-08-19) as `YYYY-MM-DD`; undefined for anything that is no day between
 * 1900 and 2100.
 */
export const day = (text: string): string | undefined => {
  const match = /^(\d{4})([.-]?)(\d{2})\2(\d{2})$/.exec(text.trim());
  if (!match) return undefined;
  const iso = `${match[1]}-${match[3]}-${match[4]}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return undefined;
  return date.getUTCFullYear() >= 1900 && date.getUTCFullYear() <= 2100 ? iso : undefined;
};
