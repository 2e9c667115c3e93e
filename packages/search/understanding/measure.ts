import type { Range } from '@sandan/market/listing/attribute';
import { commensurable } from '@sandan/market/listing/quantity';
import { readRange } from '@sandan/market/listing/quantity-range';
import type { Condition } from '../asked.ts';
import { boundsIn, fieldFor, measured } from './measured-field.ts';

/** A text without the measures in it, and what they require. */
export interface Measures {
  readonly rest: string;
  readonly conditions: readonly Condition[];
}

const before =
  /(?:≥|≤|>=|<=|=>|=<|[<>≧≦±]|최소|최대|약|at least|at most|min(?:imum|\.)?|max(?:imum|\.)?|up to|over|under|above|below|more than|less than|between|from)\s*$/i;
const number = /(?<![\p{L}\d.,/-])[+-]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?=[^\d.])/gu;
const particle = /(?:의|인|용|짜리|급|에서|으로|로|은|는|이|가|을|를|에|도)$/u;
const bounded =
  /이상|이하|초과|미만|이내|까지|부터|~|∼|〜|에서|\bto\b|or (?:more|less|above|below)|max|min|[≥≤<>±+↑↓]|\d\s*[-–]\s*\d|between|from|up to|최소|최대/i;
/** Letters that stand for a unit by themselves even without "at least" or "up to"; 3M, 4K and 5G are no measures. */
const oneLetter = /^[+-]?[\d.,/]+\s*(?![mgtW])[A-Za-z]$/;
const tokensAhead = 6;

/** Where a measure that begins at `from` may end, the farthest first: after a word, before its particle, where letters turn to Hangul. */
const endsFrom = (text: string, from: number): number[] => {
  const ends = new Set<number>();
  const words = /\S+/gu;
  words.lastIndex = from;
  for (let n = 0; n < tokensAhead; n++) {
    const word = words.exec(text);
    if (!word) break;
    const end = word.index + word[0].length;
    const bare = word[0].replace(/[,;.?!)]+$/, '');
    ends.add(end);
    ends.add(word.index + bare.length);
    ends.add(word.index + bare.replace(particle, '').length);
    for (const turn of bare.matchAll(/(?<=[^\p{Script=Hangul}\s])(?=\p{Script=Hangul})|(?<=이상|이하|미만|초과|이내|까지)/gu))
      ends.add(word.index + turn.index);
  }
  return [...ends].filter((end) => end > from).sort((a, b) => b - a);
};

/** The longest range from a place on, unless it begins with a measure of something else (10bar 이상 200℃ 이하). */
const rangeAt = (text: string, from: number): { range: Range; end: number } | undefined => {
  const read = endsFrom(text, from).flatMap((end) => {
    const range = readRange(text.slice(from, end));
    return range ? [{ range, end }] : [];
  });
  return read.find(({ range }, at) => read.slice(at).every((shorter) => commensurable(shorter.range.unit, range.unit)));
};

/** The word before a place, without its particle, and where it begins. */
const wordBefore = (text: string, at: number): { word: string; from: number } => {
  const match = /(\p{L}+)[\s:=]*$/u.exec(text.slice(0, at));
  return { word: match?.[1]?.toLowerCase() ?? '', from: match?.index ?? at };
};

const nameOf = (word: string, names: (word: string) => boolean): string => [word, word.replace(particle, '')].find(names) ?? '';

interface Found {
  readonly from: number;
  readonly to: number;
  readonly condition: Condition;
  /** Neither an end nor a name was written: the words may as well be part of what the thing is called. */
  readonly bare: boolean;
}

/** MPa; a pressure below it is a vacuum, which a pump makes and of which the pressure that a thing works at says nothing. */
const vacuum = 0.005;

const isName = (word: string): boolean => measured.some((field) => field.names.has(word));

const measureAt = (text: string, at: number): Found | undefined => {
  const leading = before.exec(text.slice(0, at));
  const from = leading?.index ?? at;
  const found = rangeAt(text, from);
  if (!found) return undefined;
  const written = text.slice(from, found.end);
  const { min, max, unit } = found.range;
  const exact = min === max;
  if (exact && (oneLetter.test(written) || /^[+-]?\d+[dDhH]$/.test(written))) return undefined;
  const beside = wordBefore(text, from);
  const name = nameOf(beside.word, isName);
  const field = fieldFor(unit, name);
  if (!field) return undefined;
  const named = field.names.has(name);
  const start = named ? beside.from : from;
  const bounds = boundsIn(field, found.range);
  if (field.name === 'pressure' && !named && bounds.max !== undefined && Math.abs(bounds.max) < vacuum) return undefined;
  const condition = { written: text.slice(start, found.end).trim(), name: field.name, bounds };
  return { from: start, to: found.end, condition, bare: exact && !named && !bounded.test(written) };
};

/** A level that has no unit and is called by its name: TRL 6 이상, 기술성숙도 4~6. */
const levels = (text: string): Found[] =>
  measured
    .filter((field) => !field.unit)
    .flatMap((field) => {
      const names = [...field.names].map((n) => n.replace(/[^\p{L}]/gu, '')).join('|');
      const shape = new RegExp(
        `(?<!\\p{L})(?:${names})\\s*[:=]?\\s*(\\d+)(?:\\s*(?:~|-|–|to|에서)\\s*(\\d+))?\\s*(?:단계|레벨)?\\s*(이상|이하|or (?:higher|more|above|lower|less|below)|\\+)?(?![\\p{L}\\d])`,
        'giu',
      );
      return [...text.matchAll(shape)].map((m): Found => {
        const [low, high] = [Number(m[1]), Number(m[2] ?? m[1])];
        const atMost = /이하|lower|less|below/.test(m[3] ?? '');
        const bounds = { ...(atMost ? {} : { min: low }), ...(m[3] && !atMost ? {} : { max: high }) };
        const to = m.index + m[0].length;
        return { from: m.index, to, bare: false, condition: { written: m[0].trim(), name: field.name, bounds } };
      });
    });

/**
 * The measures in a text (10bar 이상, 압력 1~2 MPa, ≥ 15 kW, 0.5인치) as conditions on the fields that have such units. `isName` says of
 * a bare measure whether records are called by it (100W); such a one stays text, as does what no field has.
 */
export const measuresIn = (text: string, calledBy: (written: string) => boolean): Measures => {
  const found: Found[] = levels(text);
  for (const match of text.matchAll(number)) {
    if (found.some(({ from, to }) => match.index < to && match.index >= from)) continue;
    const one = measureAt(text, match.index);
    if (one && !(one.bare && calledBy(one.condition.written))) found.push(one);
  }
  if (found.length === 0) return { rest: text, conditions: [] };
  let rest = '';
  let at = 0;
  const inOrder = found.sort((a, b) => a.from - b.from);
  for (const { from, to } of inOrder) {
    rest += `${text.slice(at, from)} `;
    at = to + (/^(?:의|인|용|짜리|급|에서|으로|로|은|는|이|가|을|를|에|도)(?=\s|$)/u.exec(text.slice(to))?.[0].length ?? 0);
  }
  return {
    rest: (rest + text.slice(at)).replace(/\s+/g, ' ').trimStart(),
    conditions: inOrder.map((f) => f.condition),
  };
};

const looseEnd = /(?<=\d[^\s\d]{0,6}\s?|\d\s[^\s\d]{1,6}\s?)(?:이상|이하|초과|미만|이내)(?=\s|$)/gu;

/** A text without the ends of measures that no field has (99.9 % 이상, 100만원 이하): they say nothing as words. */
export const withoutLooseEnds = (text: string): string => text.replace(looseEnd, ' ');
