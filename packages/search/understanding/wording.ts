import { stem } from '../english/stem.ts';

const endings = ['', 'e', 's', 'y', 'ing', 'ed', 'er', 'or', 'ion', 'ation', 'al', 'ity', 'ness', 'ment'];

/** A term as people write it, where it is an English stem: the ending that the word it stands for has, or one that makes this stem. */
export const wordOf = (term: string, like = ''): string => {
  if (!/^[a-z]{3,}$/.test(term)) return term;
  const bases = term.endsWith('i') ? [`${term.slice(0, -1)}y`, term] : [term];
  const word = like.toLowerCase();
  const ends = new Set([...[...word].map((_, at) => word.slice(at + 1)).filter((end) => endings.includes(end)), ...endings]);
  for (const base of bases) for (const end of ends) if (stem(base + end) === term) return base + end;
  return term;
};
