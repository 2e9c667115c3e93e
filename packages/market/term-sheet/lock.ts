import { Fault } from '@sandan/kernel/fault';

/**
 * What may not change when a text is put into another language (N13): amounts, figures with their units, percentages, dates, Incoterms,
 * numbers of patents, and names. Each is read into one spelling (`date 2027-01-31`, `money KRW 50000000`, `number 3 kg`), so that
 * `5천만원` and `KRW 50,000,000` are the same; what cannot be read as the same is not.
 */
export interface Name {
  readonly ko: string;
  readonly en: string;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month = `(?:${months.map((m) => `${m}|${m.slice(0, 3)}\\.?`).join('|')})`;
const monthNumber = (name: string): number =>
  months.findIndex((m) => m.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;
const day = (y: string | number, m: string | number, d: string | number): string =>
  `date ${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;

const scales: Readonly<Record<string, bigint>> = {
  조: 1_000_000_000_000n,
  억: 100_000_000n,
  천만: 10_000_000n,
  백만: 1_000_000n,
  십만: 100_000n,
  만: 10_000n,
  천: 1_000n,
  백: 100n,
  trillion: 1_000_000_000_000n,
  billion: 1_000_000_000n,
  million: 1_000_000n,
  thousand: 1_000n,
};
const scale = Object.keys(scales).join('|');
const plain = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const figure = `${plain}(?:\\s?(?:${scale})(?![a-z])(?:\\s?${plain}\\s?(?:${scale})(?![a-z]))*)?`;

/** A figure without separators, scale or empty places after the point: `5억 3,000만` → `530000000`, `2.50` → `2.5`. */
const exact = (text: string): string => {
  let sum = 0n;
  // Six places after the point are more than any scale leaves over.
  const unit = 1_000_000_000_000n;
  for (const [, digits = '', by = ''] of text.toLowerCase().matchAll(new RegExp(`(${plain})\\s?(${scale})?`, 'gi'))) {
    const [whole = '0', fraction = ''] = digits.replaceAll(',', '').split('.');
    if (fraction.length > 12) return digits;
    const value = BigInt(whole) * unit + BigInt(fraction.padEnd(12, '0'));
    sum += value * (scales[by] ?? 1n);
  }
  const fraction = String(sum % unit)
    .padStart(12, '0')
    .replace(/0+$/, '');
  return `${sum / unit}${fraction ? `.${fraction}` : ''}`;
};

const currencies: Readonly<Record<string, string>> = {
  원: 'KRW',
  '₩': 'KRW',
  $: 'USD',
  달러: 'USD',
  '€': 'EUR',
  유로: 'EUR',
  '£': 'GBP',
  엔: 'JPY',
  위안: 'CNY',
};
const codes = 'KRW|USD|EUR|JPY|CNY|GBP|SGD|VND|KWD';
const currency = (name: string): string => currencies[name] ?? name.toUpperCase();

const units =
  'kg|mg|µg|g|t|km|mm|cm|µm|nm|m²|m³|m|mL|L|kWh|kW|MW|GW|W|kV|mV|V|mA|A|GHz|MHz|kHz|Hz|MPa|kPa|GPa|Pa|bar|°C|ppm|dB|kN|N|Nm|rpm|s|min|h';
const terms = 'EXW|FCA|CPT|CIP|DAP|DPU|DDP|FAS|FOB|CFR|CIF';

type Reader = readonly [pattern: RegExp, read: (...found: string[]) => string];
/** Read in this order; what one has read the next does not see. */
const readers: readonly Reader[] = [
  [/(\d{4})-(\d{2})-(\d{2})(?!\d)/g, (_, y = '', m = '', d = '') => day(y, m, d)],
  [/(\d{4})\s?년\s?(\d{1,2})\s?월\s?(\d{1,2})\s?일/g, (_, y = '', m = '', d = '') => day(y, m, d)],
  [
    new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s(${month})\\s(\\d{4})`, 'gi'),
    (_, d = '', m = '', y = '') => day(y, monthNumber(m), d),
  ],
  [
    new RegExp(`(${month})\\s(\\d{1,2})(?:st|nd|rd|th)?,\\s?(\\d{4})`, 'gi'),
    (_, m = '', d = '', y = '') => day(y, monthNumber(m), d),
  ],
  [
    /(?<![A-Za-z])([A-Z]{2}) ?(\d{2,}[\d.,/-]{2,}\d)(?: ?([A-Z]\d?)(?![a-z]))?/g,
    (_, office = '', n = '', kind = '') => `code ${office}${n.replace(/[.,/-]/g, '')}${kind}`,
  ],
  [new RegExp(`\\b(${terms})\\b`, 'g'), (_, term = '') => `term ${term}`],
  [
    new RegExp(`(?:\\b(${codes})\\s?|([₩$€£])\\s?)(${figure})`, 'g'),
    (_, code = '', sign = '', n = '') => `money ${currency(code || sign)} ${exact(n)}`,
  ],
  [
    new RegExp(`(${figure})\\s?(${codes}|원|달러|유로|엔|위안)`, 'g'),
    (_, n = '', name = '') => `money ${currency(name)} ${exact(n)}`,
  ],
  [new RegExp(`(${figure})\\s?(?:%|퍼센트|percent\\b|per cent\\b)`, 'gi'), (_, n = '') => `percent ${exact(n)}`],
  [new RegExp(`(${figure})\\s?(${units})(?![A-Za-z])`, 'g'), (_, n = '', unit = '') => `number ${exact(n)} ${unit}`],
  [new RegExp(figure, 'gi'), (n = '') => `number ${exact(n)}`],
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name as a whole word where it is written in Latin letters; particles follow a Korean one without a space. */
const whole = (name: string): RegExp => {
  const [before, after] = [/^[a-z0-9]/i.test(name) ? '(?<![a-z0-9])' : '', /[a-z0-9]$/i.test(name) ? '(?![a-z0-9])' : ''];
  return new RegExp(`${before}${escaped(name)}${after}`, 'gi');
};

/** Everything that is locked in a text, in alphabetical order; `names` are those of the deal's glossary. */
const locked = (text: string, names: readonly Name[] = []): string[] => {
  const found: string[] = [];
  let rest = text.normalize('NFKC').replaceAll('℃', '°C');
  const take = (pattern: RegExp, read: Reader[1]) => {
    rest = rest.replace(pattern, (...args: string[]) => {
      found.push(read(...args));
      return ' \u0000 ';
    });
  };
  const longestFirst = names
    .flatMap(({ ko, en }) => [ko, en].map((n) => ({ n: n.normalize('NFKC'), is: en })))
    .toSorted((a, b) => b.n.length - a.n.length);
  for (const { n, is } of longestFirst) if (n) take(whole(n), () => `name ${is}`);
  for (const [pattern, read] of readers) take(pattern, read);
  return found.sort();
};

const without = (from: readonly string[], other: readonly string[]): string[] => {
  const left = [...other];
  return from.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/** What the second text lacks of the first, and what it has beside it. */
const difference = (source: string, target: string, names: readonly Name[] = []): { missing: string[]; extra: string[] } => {
  const [a, b] = [locked(source, names), locked(target, names)];
  return { missing: without(a, b), extra: without(b, a) };
};

/** What is locked, as people read it: `percent 3` is 3%, `name DryCera` DryCera. */
const told = (found: readonly string[]): string =>
  found
    .map((one) => {
      const [, sort, text = ''] = /^(\w+) (.*)$/s.exec(one) ?? [];
      return sort === 'percent' ? `${text}%` : text;
    })
    .join(', ') || '–';

/** Refuses a translation that changes a locked word. @throws Fault invalid `contract.token` at `pointer` */
const keep = (source: string, target: string, pointer: string, names: readonly Name[] = []): void => {
  const { missing, extra } = difference(source, target, names);
  if (missing.length + extra.length === 0) return;
  const params = { missing: told(missing), extra: told(extra) };
  throw new Fault('invalid', 'request.invalid', pointer, { fields: [{ pointer, code: 'contract.token', params }] });
};

export const locks = { locked, difference, keep, told };
