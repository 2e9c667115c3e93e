import { Fault } from '@sandan/kernel/fault';
import { tidied } from '../listing/number-written.ts';
import { commensurable } from '../listing/quantity.ts';
import { readRange } from '../listing/quantity-range.ts';
import type { Property } from './attribute.ts';
import { hasClass, limitsOf } from './fit-class.ts';
import { gaugeDiameter, gaugeSection, gaugeWritten } from './gauge.ts';
import { scaleWritten, vickersOf } from './hardness.ts';
import { readThread } from './thread.ts';

/** What of its property decides how a number is read. */
export type About = Pick<Property, 'fit' | 'label' | 'deviation'>;

interface Ends {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Its ends, or a text to be read as any other number; `unread`: it is of a trade and cannot be read here, so that nothing else may try. */
type Reading = Ends | { readonly text: string } | 'unread';

const same = (n: number): Ends => ({ min: n, max: n });

/** Numbers on a scale that has no unit (`58~62`, `60 ±2`, `≥ 45`), each end brought into the unit of the property. */
const scaled = (numbers: string, bring: (n: number) => number, isFalling = false): Reading => {
  const range = readRange(numbers, '1');
  if (range?.unit !== '1') return 'unread';
  const [min, max] = [range.min, range.max].map((n) => (n === undefined ? undefined : bring(n)));
  return isFalling && range.min !== undefined && range.max !== undefined ? { min: max, max: min } : { min, max };
};

/** `60 ±2 HRC`, `HRC 58~62`, `≤ 22 HRC`; a bare number is Vickers. @throws Fault invalid `specification.hardness` beyond the table */
const hardness = (text: string): Reading => {
  const written = scaleWritten(text);
  if (!written) return { text };
  return scaled(written.numbers, (value) => {
    const vickers = vickersOf(value, written.scale);
    if (vickers === undefined)
      throw new Fault('invalid', 'specification.hardness', text, { params: { value: text.slice(0, 40) } });
    return vickers;
  });
};

/** `18 AWG`, `AWG 4/0`, `12~10 AWG`: the larger the number, the thinner the wire. A bound is one of its size: `≥ 18 AWG` is 0.82 mm² or more. */
const gauge = (text: string, size: (gauge: number) => number): Reading => {
  const numbers = gaugeWritten(text);
  if (numbers === undefined) return { text };
  const falling = numbers.replace(/^(-?\d+) ?(?:~|-|to) ?(-?\d+)$/i, (all, a: string, b: string) =>
    Number(a) > Number(b) ? `${b} ~ ${a}` : all,
  );
  return scaled(falling, size, true);
};

const says = ({ ko, en }: Property['label'], word: RegExp): boolean => word.test(ko) || word.test(en);

/** `M8×1.25` of a thread, `DN50` of a nominal bore, `Ø25 ±0.1` of a diameter, `25h7`; each where the property is of such a thing. */
const size = (text: string, about: About | undefined): Reading => {
  const thread = /^M ?\d/.test(text) ? readThread(text) : undefined;
  if (/^M ?\d/.test(text))
    return thread && (!about || says(about.label, /나사|thread/i))
      ? same(thread.diameter)
      : thread?.pitch !== undefined && about && says(about.label, /피치/)
        ? same(thread.pitch)
        : 'unread';
  const [, nominal] = /^DN ?(\d+)$/i.exec(text) ?? [];
  if (nominal) return !about || says(about.label, /\bDN\b/) ? same(Number(nominal)) : 'unread';
  const [, round] = /^(?:[ØøΦφ⌀∅]|dia\.?|직경|지름) ?(?=\d)(.+)$/iu.exec(text) ?? [];
  if (round && about && !says(about.label, /지름|구멍|diameter|hole|bore/i)) return 'unread';
  const bare = round ?? text;
  // A fraction is one of an inch, and without its sign no length that can be told.
  if (
    /(?<![\d.])\d+\/(?:2|3|4|5|6|8|10|16|32|64)(?![\d.])/.test(bare) &&
    !/["″]|''|(?<!\p{L})in(?:ch|ches)?(?!\p{L})|인치/iu.test(bare)
  )
    return 'unread';
  return limitsOf(bare) ?? (hasClass(bare) ? 'unread' : { text: bare });
};

const power: Readonly<Record<string, string>> = { k: 'k', K: 'k', M: 'M', G: 'G', p: 'p', n: 'n', u: 'u', μ: 'u', µ: 'u' };

/** Codes of IEC 60062: a letter in the place of the decimal point, or behind the number: `4k7`, `2R2`, `R47`, `100n`. */
const coded = (text: string, letters: string, unit: string): Reading => ({
  text: text.replace(
    new RegExp(String.raw`(?<![\p{L}\d.,])(?:(\d*)([${letters}])(\d+)|(\d+(?:\.\d+)?) ?([${letters}]))(?![\p{L}\p{N}.,Ω])`, 'gu'),
    (_, whole: string, point: string, rest: string, number: string | undefined, letter: string) => {
      const sign = number === undefined ? point : letter;
      return `${number ?? `${whole || 0}.${rest}`} ${power[sign] ?? ''}${unit}`;
    },
  ),
});

/** The parameter of a surface texture (ISO 21920-2): `≤ 0.8 µm Ra` is read of an Ra alone, for an Rz is another length. */
const texture = (text: string, about: About | undefined): Reading => {
  const [parameter] = /(?<!\p{L})R(?:max|[aqztpv])(?!\p{L})/u.exec(text) ?? [];
  if (!parameter) return { text };
  if (!about || !says(about.label, new RegExp(`\\b${parameter}\\b`))) return 'unread';
  return { text: text.replace(parameter, ' ').replace(/\s+/g, ' ').trim() };
};

/** A lone `±5 %`: of a property that is a deviation its size, of a working range both of its ends; of any other size nobody can tell. */
const around = (text: string, about: About | undefined): string | undefined => {
  if (about?.deviation) return text.replace(/^(\D*)±/, '$1');
  const [, number = '', unit = ''] = /^± ?([\d.,]+)(.*)$/.exec(text) ?? [];
  if (!number) return text;
  return about?.fit === 'envelope' ? `-${number} ~ ${number}${unit}` : undefined;
};

/** `1:10`, `10:1` and `1/10` of a reducer are all its 10. */
const ratio = (text: string): Reading => ({
  text: text
    .replace(/^i ?= ?/i, '')
    .replace(/^(?:1 ?[:/] ?(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?) ?: ?1)$/, (_, below?: string, above?: string) => below ?? above ?? ''),
});

/** `70 ±5 Shore A`, `쇼어 A 70`; a hardness by Shore D is another. */
const shoreA = (text: string): Reading =>
  /(?:shore|쇼어|sh) ?D/i.test(text)
    ? 'unread'
    : {
        text: text
          .replace(/(?:shore|쇼어|sh\.?) ?A(?!\p{L})/iu, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      };

/** `IP67`, `IP65 이상`. */
const ingress = (text: string): Reading => {
  const bare = text.replace(/\bIP ?(\d\d)[A-Z]?(?![A-Z\d])/gi, '$1');
  return bare === text ? { text } : bare.includes('/') ? 'unread' : scaled(bare, (n) => n);
};

/** `DC 24 V`: which of the two it is, the property says or does not ask. A wave at an end is an alternating current, or an open end. */
const supplied = (text: string): Reading =>
  /^~|~$/.test(text) ? 'unread' : { text: text.replace(/^(?:AC|DC) ?(?=[\d±≥≤<>])/i, '') };

const isOf = (unit: string, of: string): boolean => !unit.startsWith('{') && commensurable(unit, of);

const inTrade = (text: string, unit: string, about: About | undefined): Reading => {
  if (unit === '{HV}') return hardness(text);
  if (unit === '{IP}') return ingress(text);
  if (unit === '{ratio}') return ratio(text);
  if (unit === '{ShoreA}') return shoreA(text);
  if (/AWG/i.test(text))
    return unit === 'mm' || unit === 'mm2' ? gauge(text, unit === 'mm' ? gaugeDiameter : gaugeSection) : 'unread';
  if (unit === 'mm') return size(text, about);
  if (isOf(unit, 'm')) return texture(text, about);
  if (isOf(unit, 'Ohm')) return coded(text, 'RrkKMG', 'Ohm');
  if (isOf(unit, 'F')) return coded(text, 'pnuμµ', 'F');
  return isOf(unit, 'V') || isOf(unit, 'A') ? supplied(text) : { text };
};

/**
 * A number that is written in its trade's own way: its ends in the unit of the property, the text as any other number is written, or
 * undefined where it is of a trade and cannot be read. @throws Fault invalid `specification.hardness`
 */
export const tradeNumber = (written: string, unit: string, about?: About): Ends | { readonly text: string } | undefined => {
  const text = around(tidied(written), about);
  const read = text === undefined ? 'unread' : inTrade(text, unit, about);
  return read === 'unread' ? undefined : read;
};
