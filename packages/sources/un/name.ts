import { countryOf } from '@sandan/market/reference/country';
import { clean } from '../text.ts';

/** What stands before a name in brackets. */
const label = /^\s*(?:original script|formerly(?: listed as)?|previously(?: listed as)?|also known as|a\.?k\.?a\.?)\s*:?\s*/i;
const note = /\d|\b(?:name|listed|identity|number|passport|born|known|script|linked|deceased|alias|type)\b/i;
const otherScript = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * Whether what stands in brackets is a name: one in another script than that before it, one that is said to be or is listed with others,
 * or the initials of a body. Three letters are left out, for too many companies bear them, and so is a place.
 */
const isName = (inner: string, outer: string, said: boolean): boolean => {
  if (inner.length < 3 || note.test(inner)) return false;
  if (otherScript.test(inner) || otherScript.test(outer)) return true;
  return said || (/^[A-Z]{4,8}$/.test(inner) && countryOf(inner) === undefined);
};

/** What stands outside of all brackets, and in each of them. */
const brackets = (text: string): { outer: string; inner: string[] } => {
  const open = [''];
  const inner: string[] = [];
  for (const sign of text)
    if (sign === '(') open.push('');
    else if (sign !== ')') open[open.length - 1] += sign;
    else if (open.length > 1) inner.push(open.pop() as string);
  const [outer = '', ...unclosed] = open;
  return { outer, inner: [...inner, ...unclosed] };
};

const namesOfOne = (text: string): string[] => {
  const parts = brackets(text);
  const outer = clean(parts.outer, 400).replace(/\s*,$/, '');
  const inner = parts.inner.flatMap((bracket) =>
    bracket.split(';').map((part) => ({
      name: clean(part, 400).replace(label, ''),
      said: bracket.includes(';') || label.test(clean(part, 400)),
    })),
  );
  const within = /^[^(]+\([^)]*\)\s*[^\s(;,]/.test(text.trim()) ? [clean(text.replace(/[()]/g, ' '), 400)] : [];
  return [outer, ...within, ...inner.filter(({ name, said }) => isName(name, outer, said)).map(({ name }) => name)];
};

/**
 * The names in one field of the United Nations' list. Several are parted by semicolons or letters (`b)`), and many hold in brackets the same
 * name in its own script, a spelling, or what it is called for short; whoever reads them as one finds none of them.
 */
export const namesIn = (text: string): string[] => {
  const names = text
    .split(/(?:^|\s)[a-z]\)\s/)
    .flatMap((part) => part.split(/;(?!(?:[^()]|\([^()]*\))*\))/))
    .flatMap(namesOfOne);
  return [...new Set(names)].filter(Boolean);
};
