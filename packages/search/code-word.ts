import type { Code } from '@sandan/market/listing/listing';
import { ancestry } from './ancestry.ts';
import { isListed } from './code-title.ts';

const wordOf = (scheme: Code['scheme'], level: string): string => scheme + level.toLowerCase().replace(/[^a-z\d]/g, '');

/** The words under which a listing with a code is found by it: `hs8481`, `hs848180`, `ipch01m`, `ipch01m5040`; its widest levels are none. */
export const codeWords = (code: Code): string[] =>
  ancestry(code)
    .filter((level) => level.length > 3)
    .map((level) => wordOf(code.scheme, level));

/** How each scheme's codes are written, the code by itself; without the name of the scheme only what no other number looks like. */
const writings: readonly (readonly [Code['scheme'], RegExp])[] = [
  ['ipc', /^(?:(?:ipc|cpc|국제특허분류)[\s:]*)?([a-h]\d{2}[a-z](?:\s*\d{1,4}\/\d{2,6})?)$/i],
  ['ipc', /^(?:ipc|cpc|국제특허분류)[\s:]*([a-h]\d{2}[a-z]\s*\d{1,4})$/i],
  ['hs', /^(?:hsk?|세번)\s*(?:code|코드|no\.?|번호|부호)?[\s:]*(\d{4}(?:[.\s-]?\d{2}(?:[.\s-]?\d{2}){0,2})?)$/i],
  ['hs', /^(\d{4}\.\d{2}(?:[.-]?\d{2}[.-]?\d{2})?)$/],
  ['ksic', /^ksic\s*(?:code|코드)?[\s:]*(\d{4,5})$/i],
];

const withoutSubgroup = /^([a-h]\d{2}[a-z])\s+(\d{1,3})$/i;

/** The words for a text that is the code of a scheme, the narrowest first: of `H01M 10/0525` also those of its group and its subclass. */
export const askedLevels = (text: string): readonly { readonly word: string; readonly code: string }[] => {
  for (const [scheme, writing] of writings) {
    const code = writing.exec(text.normalize('NFKC').trim())?.[1];
    const levels = code ? ancestry({ scheme, code }) : [];
    if (levels.some((l) => l.length === 4 && isListed({ scheme, code: l })))
      return levels
        .filter((level) => level.length > 3)
        .map((level) => ({ word: wordOf(scheme, level), code: scheme === 'ipc' ? level : `${scheme.toUpperCase()} ${level}` }))
        .reverse();
  }
  return [];
};

/** The word for a text that may be a main group of the IPC, without its scheme and subgroup: `H01M 50`. A part number may look like it. */
export const maybeCode = (text: string): string | undefined =>
  withoutSubgroup.test(text.trim()) ? askedCode(`IPC ${text.trim()}`) : undefined;

/** The word for a text that is the code of a scheme in any usual writing: `HS 8481.80`, `8481.80-1000`, `H01M50/40`, `IPC: H01M`. */
export const askedCode = (text: string): string | undefined => askedLevels(text)[0]?.word;
