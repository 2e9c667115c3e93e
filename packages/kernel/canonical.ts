/** JSON with sorted keys and no white space (RFC 8785, for text, whole numbers, lists and objects): the same value is the same text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((v) => canonical(v ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const told = Object.entries(value).filter(([, v]) => v !== undefined);
  return `{${told
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, v]) => `${JSON.stringify(name)}:${canonical(v)}`)
    .join(',')}}`;
};
