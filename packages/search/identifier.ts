/**
 * Identifiers are compared without case, width and punctuation (`BV-100/A` is `bv100a`); Korean patent numbers by the digits
 * of the national form, whoever wrote them: `10-2016-0138184`, `KR 10-2016-0138184 A`, `KR20160138184A` and `1020160138184` are
 * one number, as are `10-1234567`, `KR101234567B1`, `제10-1234567호` and `1012345670000`.
 * The forms under which one written identifier is kept and found; the first is the leading one.
 */
export const identifierForms = (written: string): string[] => {
  const bare = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const number = /^제?(kr)?(\d{9,13})(?:호|[a-z]\d?)?$/.exec(bare);
  const [, office, digits] = number ?? [];
  if (!digits) return bare ? [bare] : [];
  if (digits.length === 13 && digits.endsWith('0000')) return [digits, digits.slice(0, 9)];
  if (digits.length === 11 && office && /^(?:19|20)/.test(digits)) return [`10${digits}`];
  return office || bare === digits || /^제|호$/.test(bare) || digits.length === 13 ? [digits] : [bare, digits];
};

/** Whether a word of a query can be an identifier: it holds a digit, and four letters or digits in all. */
export const maybeIdentifier = (word: string): boolean => /\d/.test(word) && (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 4;
