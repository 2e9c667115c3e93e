import type { Reading, UnreadReason } from '@sandan/market/import/reading';
import type { Range } from '@sandan/market/listing/attribute';
import { readRange } from '@sandan/market/listing/quantity-range';

/** The ranges that equipment is found by, with the unit of each and how lists of centres call it. */
const ranges = {
  temperature: {
    unit: 'Cel',
    called:
      /^(?:(?:사용|작동|측정|동작|운전|설정|시험|가열|챔버|내부|온도)\s*)?온도(?:\s*(?:측정\s*)?범위)?$|^(?:(?:operating|working|bath|test|test area|chamber|process|measuring)\s*)?temp(?:erature|\.)?(?:\s*range)?$/,
  },
  pressure: {
    unit: 'MPa',
    called:
      /^(?:(?:사용|측정|최대|작동|운전|시험|설계)\s*)?압력(?:\s*(?:측정\s*)?범위)?$|^(?:(?:operating|working|test|max\.?|maximum|design)\s*)?pressure(?:\s*range)?$/,
  },
  frequency: {
    unit: 'Hz',
    called:
      /^(?:(?:사용|측정|시험|가진|대역|동작)\s*)?주파수(?:\s*(?:측정\s*)?(?:범위|대역))?$|^(?:(?:test|operating|useable|usable|measuring)\s*)?frequency(?:\s*range)?$/,
  },
  force: {
    unit: 'kN',
    called:
      /^(?:(?:최대|시험|측정|정격)\s*)?(?:시험\s*)?하중(?:\s*범위)?$|^(?:(?:max\.?|maximum|rated|test)\s*)*(?:force|load)(?:\s*(?:capacity|range))?$/,
  },
} as const;
type Name = keyof typeof ranges;

/** What begins a new line of a description that was put into one: a bullet, a dash, a number or a letter of a list. */
const begins = /(?:^|\s)(?:[-*•▪・ㆍ○ㅇ※◦]|\d{1,2}[.)]|[가-하][.)])\s+|[\n;]/u;

export type Ranges = Readonly<Partial<Record<Name, Range>>>;

interface Said {
  readonly name: string;
  readonly text: string;
}

/** Every `name : value` in a description, by its lines. */
const saidIn = (description: string): Said[] =>
  description
    .normalize('NFKC')
    .split(begins)
    .flatMap((line) => {
      const [, name = '', text = ''] = /^([^:]{2,60}?)\s*:\s*(.+)$/s.exec(line.trim()) ?? [];
      return text === '' || !/\p{L}/u.test(name) ? [] : [{ name: name.trim(), text: text.trim() }];
    });

/** The name as it is looked up, and the unit that stands in brackets behind it: `Max test force (kN)`. */
const bareName = (name: string): { bare: string; unit: string | undefined } => {
  const [, before = name, unit] = /^(.*?)\s*\(([^()]{1,12})\)$/.exec(name) ?? [];
  return { bare: before.toLowerCase().replace(/\s+/g, ' ').trim(), unit };
};

/** A range that begins a text: all of it, or what stands before a bracket, a comma or the words that explain it. */
const rangeIn = (text: string, unit: string, given: string | undefined): Range | undefined => {
  const cuts = [text, text.replace(/\s*[(,/].*$/s, ''), text.replace(/(?<=[\d℃%a-z가-힣])\s+(?=\p{L}{3,}).*$/isu, '')];
  for (const cut of cuts) {
    const written = given && /^[\d\s.,~+–-]+$/.test(cut) ? `${cut} ${given}` : cut;
    // A bare number says no unit, and the market does not guess one.
    if (!/[\p{L}℃°]/u.test(written)) continue;
    const range = readRange(written.slice(0, 100), unit);
    if (range) return range;
  }
  return undefined;
};

/** Of what is called the most it can do, the number is the upper end alone. */
const upTo = (range: Range | undefined, name: string): Range | undefined =>
  range?.max !== undefined && range.min === range.max && /^(?:max|최대|rated|정격)/.test(name)
    ? { max: range.max, unit: range.unit }
    : range;

const reasonOf = (text: string): UnreadReason => (/^[\d\s.,~+–-]+$/.test(text) ? 'unitless' : 'form');

/** The ranges that a description of equipment states, by attribute, and what of all that it states was not understood. */
export const rangesIn = (description: string): { readonly ranges: Ranges; readonly reading: Reading } => {
  const found: Partial<Record<Name, Range>> = {};
  const unread: Reading['unread'][number][] = [];
  const all = saidIn(description);
  for (const { name, text } of all) {
    const { bare, unit: given } = bareName(name);
    const attribute = (Object.keys(ranges) as Name[]).find((one) => ranges[one].called.test(bare));
    if (!attribute) {
      unread.push({ name: bare, text, reason: 'unknown' });
      continue;
    }
    const range = upTo(rangeIn(text, ranges[attribute].unit, given), bare);
    if (!range) unread.push({ name: bare, text, reason: reasonOf(text) });
    else if (found[attribute]) unread.push({ name: bare, text, reason: 'twice' });
    else found[attribute] = range;
  }
  return { ranges: found, reading: { said: all.length, unread } };
};
