/** Words that carry no meaning of their own in a query or a text. */
export const stopWords: ReadonlySet<string> = new Set(
  'a an and are as at be by for from in into is it its of on or that the their this to was were which with'.split(' '),
);

/** Light stemming of a lower-case English word: plural, -ing and -ed go, the rest stays; two forms of a noun meet, two words do not. */
export const stem = (word: string): string => {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = withoutPlural(word);
  const verb = /^(.*[aeiouy].*?)(?:ing|ed)$/.exec(singular)?.[1];
  if (!verb || verb.length < 3) return singular;
  const doubled = /([bdfgmnprt])\1$/.test(verb) ? verb.slice(0, -1) : verb;
  return withoutE(doubled);
};

const withoutPlural = (word: string): string => {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|z|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return withoutE(word.endsWith('s') ? word.slice(0, -1) : word);
};

/** A final e falls, so that machine, machines and machined meet. */
const withoutE = (word: string): string => (word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word);
