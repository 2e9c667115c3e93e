import type { Language } from '@sandan/kernel/text';
import { codeAbove, normalCode } from '@sandan/market/listing/content-code';
import type { Code } from '@sandan/market/listing/listing';
import { list } from './list.ts';
import { ranked } from './rank.ts';
import { type Suggest, type Suggestion, suggester } from './suggestion.ts';

export type Scheme = Code['scheme'];

/** A code with its title in both languages; where the list has none of its own, the nearest one above it. */
export interface NamedCode {
  readonly scheme: Scheme;
  readonly code: string;
  readonly name: { readonly ko: string; readonly en: string };
}

/** A code that a product may have, with the names of the list that say so. */
export interface SuggestedCode extends NamedCode {
  readonly reasons: Suggestion['reasons'];
}

/** The code lists. Codes are taken in any usual writing and given back in the one form in which they are kept. */
export interface Codes {
  find(scheme: Scheme, code: string): Promise<NamedCode | undefined>;
  /** Codes whose number begins with the text, or whose title or index words hold all of its words; the best first. */
  search(scheme: Scheme, text: string, language: Language, limit: number): Promise<NamedCode[]>;
  /** HS codes of six digits that a product of this name, in either language, may have; the likeliest first. */
  suggest(name: string, limit: number): Promise<SuggestedCode[]>;
  /** Those above it, the topmost first. */
  parents(scheme: Scheme, code: string): Promise<NamedCode[]>;
  /** Whether the code, in the form in which it is kept, stands in the list; of IPC groups, whether their subclass or class does. */
  known(scheme: Scheme, code: string): Promise<boolean>;
  /**
   * Control numbers of strategic items that goods of an HS code may fall under: of its ten digits where the table has them, else of all
   * that begin with its six. Candidates from 2018, never a verdict.
   */
  strategic(hs: string): Promise<readonly string[]>;
}

type Names = ReadonlyMap<string, readonly [ko: string, en: string]>;

/** So many codes are kept with their titles, which follow from the lists alone. */
const keptTitles = 20_000;

/** Opens the lists in a folder; each is read when it is first needed. */
export const codes = (dir: string): Codes => {
  const names = {
    ipc: list<readonly [string, string]>(dir, 'ipc'),
    hs: list<readonly [string, string]>(dir, 'hs'),
    ksic: list<readonly [string, string]>(dir, 'ksic'),
  };
  const sectionOf = list<string>(dir, 'ksic-sections');
  const words = {
    ipc: () => Promise.resolve(new Map<string, string>()),
    hs: list<string>(dir, 'hs-words'),
    ksic: list<string>(dir, 'ksic-words'),
  };

  const controls = list<string>(dir, 'strategic');
  let suggesting: Suggest | undefined;

  const above = async (scheme: Scheme, code: string): Promise<string | undefined> =>
    scheme === 'ksic' && /^\d\d$/.test(code) ? (await sectionOf()).get(code) : codeAbove(scheme, code);

  const chain = async (scheme: Scheme, code: string): Promise<string[]> => {
    const found: string[] = [];
    for (let at = await above(scheme, code); at !== undefined; at = await above(scheme, at)) found.unshift(at);
    return found;
  };

  const stands = (scheme: Scheme, known: Names, code: string): boolean => {
    if (known.has(code)) return true;
    return scheme === 'ipc' && code.length >= 4 && known.has(code.slice(0, 3));
  };

  const titled = new Map<string, NamedCode>();
  const named = async (scheme: Scheme, code: string): Promise<NamedCode> => {
    const key = `${scheme} ${code}`;
    const known = titled.get(key);
    if (known) return known;
    const made = await titles(scheme, code);
    if (titled.size >= keptTitles) titled.clear();
    titled.set(key, made);
    return made;
  };

  const titles = async (scheme: Scheme, code: string): Promise<NamedCode> => {
    const known = await names[scheme]();
    const upward = [code, ...(await chain(scheme, code)).reverse()];
    const title = (i: 0 | 1) => {
      const own = known.get(code)?.[i];
      const inherited =
        upward
          .slice(1)
          .map((c) => known.get(c)?.[i])
          .find(Boolean) ?? '';
      if (!own) return inherited;
      return scheme === 'hs' && code.length === 6 && known.has(code.slice(0, 4)) && own !== inherited
        ? `${inherited} – ${own}`
        : own;
    };
    return { scheme, code, name: { ko: title(0), en: title(1) } };
  };

  return {
    async find(scheme, text) {
      const code = normalCode(scheme, text);
      return code && stands(scheme, await names[scheme](), code) ? named(scheme, code) : undefined;
    },
    async search(scheme, text, language, limit) {
      const known = await names[scheme]();
      const exact = normalCode(scheme, text);
      const index = await words[scheme]();
      const found = ranked(known, index, text, language, limit);
      if (exact && stands(scheme, known, exact) && !found.includes(exact)) found.unshift(exact);
      return Promise.all(found.slice(0, limit).map((code) => named(scheme, code)));
    },
    async suggest(name, limit) {
      const [titles, called] = await Promise.all([names.hs(), words.hs()]);
      suggesting ??= suggester(titles, called);
      const found = suggesting(name, limit);
      return Promise.all(found.map(async ({ code, reasons }) => ({ ...(await named('hs', code)), reasons })));
    },
    async parents(scheme, text) {
      const code = normalCode(scheme, text);
      if (!code) return [];
      const known = await names[scheme]();
      const up = (await chain(scheme, code)).filter((c) => known.has(c));
      return Promise.all(up.map((c) => named(scheme, c)));
    },
    async known(scheme, code) {
      return normalCode(scheme, code) === code && stands(scheme, await names[scheme](), code);
    },
    async strategic(hs) {
      const all = await controls();
      const own = all.get(hs);
      if (own !== undefined) return own.split(' ');
      const six = hs.slice(0, 6);
      if (six.length < 6) return [];
      const found = new Set<string>();
      for (const [code, numbers] of all) if (code.startsWith(six)) for (const number of numbers.split(' ')) found.add(number);
      return [...found].sort();
    },
  };
};
