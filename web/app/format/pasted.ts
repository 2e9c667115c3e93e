/** Ids of some kinds, in the order in which they stand in what was pasted: the addresses of pages, or the ids themselves. */
export const idsIn = (text: string, ...prefixes: readonly string[]): string[] => [
  ...new Set([...text.matchAll(new RegExp(`(?:${prefixes.join('|')})_[0-9A-HJKMNP-TV-Z]{26}`, 'g'))].map(([id]) => id)),
];

/** The id in what was pasted; else what was written, which is then refused at its field. Empty where nothing was. */
export const idIn = (text: string, ...prefixes: readonly string[]): string => idsIn(text, ...prefixes)[0] ?? text.trim();
