/** Most characters of an Idempotency-Key, which takes printable ASCII without blanks. */
const longest = 200;

/** FNV-1a in 32 bits, as eight hexadecimal digits. */
const digest = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const c of text) hash = Math.imul(hash ^ (c.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
};

/** The key of one form of one showing of a page, whatever the form is named after: a product's Korean name, a search as it was typed. */
export const formKey = (showing: string, of: string): string => {
  const key = `${showing}.${encodeURIComponent(of.toWellFormed())}`;
  return key.length <= longest ? key : `${key.slice(0, longest - 9)}.${digest(of)}`;
};
