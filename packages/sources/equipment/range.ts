import type { Reading, Unread } from '@sandan/market/import/reading';
import type { Range } from '@sandan/market/listing/attribute';
import { canonicalRange, commensurable } from '@sandan/market/listing/quantity';
import { readRange } from '@sandan/market/listing/quantity-range';
import { type Box, boxIn, isInside } from './box.ts';
import { bare, bothMeantBy, descending, directed, meantBy, type Quantity, unitOf } from './dictionary.ts';

export type Ranges = Readonly<Partial<Record<Quantity, Range>>> & Partial<Box>;

/** What begins a new line of a description that was put into one: a bullet, a dash, a number or a letter of a list, the end of a line. */
const marked = /(?:^|\s)(?:[-*•▪・ㆍ○ㅇ※◦◯〇▢]|o(?=\s+[\p{Lu}가-힣])|\d{1,2}[.)]|[가-하][.)])\s+/u;
/** A bullet, or a dash, that stands at its word. */
const attached = /(?:^|\s)(?:[•▪・ㆍ○※◦◯〇▢·∙]|-(?=\p{L}{3}))(?=\p{L})/u;
/** The end of a value behind which a name with a colon stands: `5 kN 정밀도 : ±0.5%`. */
const named = /(?<=[\d%℃)a-zA-Z])\s+(?=[가-힣][가-힣 ]{1,15}\s*:\s)/u;
const begins = new RegExp([marked, attached, named, /[\n;]|_{2,}|\s_\s/].map(({ source }) => source).join('|'), 'u');

interface Said {
  readonly name: string;
  readonly text: string;
}

/** Every `name : value` in a description, by its lines. */
const saidIn = (description: string): Said[] =>
  description
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .replace(/\s?\u030a\s?C/g, '°C')
    .split(begins)
    .flatMap((line) => {
      const [, name = '', text = ''] = /^([^:]{2,60}?)\s*:\s*(.+)$/s.exec(line.trim()) ?? [];
      return text === '' || !/\p{L}/u.test(name) ? [] : [{ name: name.trim(), text: text.trim() }];
    });

/** The name as it is looked up, and the unit that stands in brackets behind it: `Max test force (kN)`. */
const bareName = (name: string): { bare: string; unit: string | undefined } => {
  const [, before = name, unit] = /^(.*?)\s*\(([^()]{1,12})\)$/.exec(name) ?? [];
  const lower = before.toLowerCase().replace(/^[^\p{L}\d]+/u, '');
  const said = lower.replace(/\s+/g, ' ').trim();
  return { bare: said, unit: unit ?? /rpm$/.exec(said)?.[0] };
};

/** Signs beside a number that say no other number: in brackets a unit (`360(g)`), of humidity that it is relative, by which thermometer, of a voltage which kind. */
const plainly = (text: string): string =>
  text
    .replace(/(\d)\s*\(([^()\d\s]{1,8})\)/g, '$1 $2')
    .replace(/%\s*r\.?\s?h\.?/gi, '%')
    .replace(/^(?:db|rh|wb|dry bulb)\s*(?=[-+\d<>≤≥~])/i, '')
    .replace(/(\d\s*[kmVA]{1,2})\s?(?:ac|dc)\b/gi, '$1')
    .replace(/^(.*\d.*)\((max|min)\.?\)$/i, '$2 $1')
    .replace(/^(.*\d.*[-~].*\d.*?)\s*or (?:more|wider|higher)$/i, '$1')
    .replace(/^min\.?\s*([\d.,]+)\s*,?\s*max\.?\s*([\d.,]+)/i, '$1 ~ $2')
    .replace(/\s*(?:내외|정도|전후|typical|typ\.?|nominal|approx\.?)$/i, '');

/** What of a text may be the range that begins it: all, or what stands before a bracket, a comma, a spread, a remark or the words that explain it. */
const cutsOf = (text: string): string[] => [
  text,
  text.replace(/\s*[(,/@].*$/s, ''),
  text.replace(/(?<=[\d℃%a-z가-힣])\s*±.*$/isu, ''),
  text.replace(/(?<=[\d℃%a-z가-힣])\s+(?!이상|이하|이내|초과|미만|내외|까지|부터)(?=\p{L}{3,}|[가-힣]{2,}).*$/isu, ''),
  text.replace(/\s+[-<*].*$/s, ''),
];

/** So far to both sides: `±300 kW`. */
const bothSides = (text: string): string => text.replace(/^(?:±|\+\/?-)\s*([\d.,]+)/, '-$1 ~ $1');

/** A pair of numbers from the greater to the lesser, the other way round. */
const turned = (text: string): string => text.replace(/^([\d.,]+)\s*[-~–—∼]\s*([\d.,]+)/, '$2 ~ $1');

/** Words and signs that say at which end a number stands, and no unit. */
const endWords =
  /[≤≥<>~∼±+]|이상|이하|이내|초과|미만|최대|최소|약|또는|\b(?:min|max|minimum|maximum|up to|at (?:least|most)|from|to|or (?:more|less)|above|below|over|under|about|ca)\b\.?/gi;
const isPlainNumber = (text: string): boolean => /^[\d\s.,–-]+$/.test(text.replace(endWords, ' '));

const readIn = (text: string, quantity: Quantity, given: string | undefined): Range | undefined => {
  const unit = unitOf(quantity);
  const forms = (one: string) => [
    directed.has(quantity) ? bothSides(one) : one,
    ...(descending.has(quantity) ? [turned(one)] : []),
  ];
  for (const cut of cutsOf(text).flatMap((one) => forms(plainly(one)))) {
    const written = given && isPlainNumber(cut) ? `${cut} ${given}` : cut;
    // A bare number says no unit, and the market does not guess one.
    if (!bare.has(quantity) && isPlainNumber(written)) continue;
    const range = readRange(written.slice(0, 100), unit);
    if (range && commensurable(range.unit, unit)) return range;
  }
  return undefined;
};

/** The one piece between commas that is in the unit, where the text does not begin with it: `800(φ) × 1200(H), 0.6 m³`. */
const readPiece = (text: string, quantity: Quantity): Range | undefined => {
  const pieces = text.split(/\s*[,;]\s+/).slice(0, 6);
  const read = pieces.length > 1 ? pieces.flatMap((piece) => readIn(piece, quantity, undefined) ?? []) : [];
  return read.length === 1 ? read[0] : undefined;
};

/** The first of the quantities that a name may mean in whose unit the text is. */
const rangeOf = (text: string, quantities: readonly Quantity[], given: string | undefined) => {
  for (const quantity of quantities) {
    const range = readIn(text, quantity, given) ?? readPiece(text, quantity);
    if (range) return { quantity, range };
  }
  return undefined;
};

/** Of what is called the most it can do, the number is the upper end alone. */
const upTo = (range: Range, name: string): Range =>
  range.max !== undefined && range.min === range.max && /^(?:max|최대|rated|정격)/.test(name)
    ? { max: range.max, unit: range.unit }
    : range;

const same = (a: Range, b: Range, unit: string): boolean => {
  const [x, y] = [canonicalRange(a, unit), canonicalRange(b, unit)];
  return x.min === y.min && x.max === y.max;
};

/** The ranges that a description of equipment states, by attribute, and what of all that it states was not understood. */
export const rangesIn = (description: string): { readonly ranges: Ranges; readonly reading: Reading } => {
  const found: Partial<Record<Quantity, Range>> = {};
  let box: Box | undefined;
  const unread: Unread[] = [];
  let said = 0;
  const one = (name: string, text: string, quantities: readonly Quantity[], given: string | undefined) => {
    said += 1;
    const left = (reason: Unread['reason']) => unread.push({ name, text, reason });
    if (quantities.length === 0) return left('unknown');
    const read = rangeOf(text, quantities, given);
    if (!read) return left(isPlainNumber(text) ? 'unitless' : 'form');
    const range = upTo(read.range, name);
    const known = found[read.quantity];
    if (known && !same(known, range, unitOf(read.quantity))) return left('twice');
    found[read.quantity] = known ?? range;
  };
  const room = (name: string, text: string, given: string | undefined) => {
    said += 1;
    const read = boxIn(text, given);
    if (!read || box) unread.push({ name, text, reason: read ? 'twice' : 'form' });
    box ??= read;
  };
  for (const { name, text } of saidIn(description)) {
    const { bare: called, unit } = bareName(name);
    if (isInside(called)) {
      room(called, text, unit);
      continue;
    }
    const both = bothMeantBy(called);
    const parts = text.split(/\s*[/,]\s*/);
    if (both.length > 0 && parts.length === both.length)
      for (const [at, quantities] of both.entries()) one(called, parts[at] ?? '', quantities, unit);
    else one(called, text, meantBy(called), unit);
  }
  return { ranges: { ...found, ...box }, reading: { said, unread } };
};
