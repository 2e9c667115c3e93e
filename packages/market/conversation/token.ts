import type { Name } from '../term-sheet/lock.ts';

/** What a locked word is: figures may not change places among themselves, nor days, nor rules, nor codes, nor names. */
export const sorts = ['address', 'name', 'day', 'incoterm', 'code', 'figure'] as const;
export type Sort = (typeof sorts)[number];

/** A word of a text that nobody may translate, with where it stands; a name has its writing in each language. */
export interface Token {
  readonly at: number;
  readonly text: string;
  readonly sort: Sort;
  readonly name?: Name;
}

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const currencies = 'KRW|USD|EUR|JPY|CNY|RMB|GBP|SGD|VND|KWD|AED|INR|TWD|HKD|THB|IDR|MYR|AUD|CAD|CHF';
const rules = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF', 'C&F', 'CNF'];
const rule = rules.flatMap((r) => [r, r.toLowerCase()]).join('|');

// Bounded, so that nothing that people write is read again and again.
const digits = "\\p{N}{1,30}(?:[.,:’']\\p{N}{1,12}){0,8}";
const scale = '(?:조|억|천만|백만|십만|만|천|백|십|trillion|billion|million|thousand|hundred|dozen|[kK](?![\\p{L}\\p{N}]))';
const small =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty';
const large = 'hundred|thousand|million|billion|trillion|dozens?|half|quarter|third|twice';
const units =
  'kgs?|mg|µg|g|tons?|tonnes?|MT|t|km|mm|cm|µm|nm|m²|m³|m2|m3|m|mL|ml|L|kWh|kW|MW|GW|W|kVA|kV|mV|V|mA|A|GHz|MHz|kHz|Hz|MPa|kPa|GPa|Pa|bar|psi|°C|℃|°F|°|ppm|dB|kN|N|Nm|rpm|s|min|hrs?|h|in(?:ch(?:es)?)?|ft|lbs?|oz|pcs|pc|pieces?|EA|ea|sets?|units?|pairs?|rolls?|boxes|box|ctns?|cartons?|pallets?|sheets?|bags?|drums?|TEU|FEU|x|days?|weeks?|months?|years?|hours?|minutes?|times?|lots?|%|‰|％|percent|per cent|won|dollars?|euros?|yen|cents?';
const counters =
  '개월|개사|개|대|세트|톤|킬로그램|킬로미터|킬로|그램|밀리미터|밀리|미터|센티|리터|퍼센트|프로|박스|상자|롤|장|매|본|쌍|벌|명|일|주|달|년|시간|분|초|회|번|차|가지|곳|컨테이너|파렛트|팔레트|원|달러|유로|엔|위안|불';
const more = `(?:\\s?${scale}(?![a-z])(?:\\s?${digits}\\s?${scale}(?![a-z])){0,3})?`;
const figure = `(?:[±+−-]\\s?)?${digits}${more}`;
const range = `${figure}(?:\\s?[~〜–—-]\\s?${figure})?`;
/** Numerals in Hangul, only where what they count follows; alone they are parts of other words, as these are. */
const others =
  '(?!만일|만약|만년|천장|천명|백본|백일|세대|세일|세차|세회|세명|네명|열차|열매|열회|조명|조회|조달|조장|조차|조원|조분)';
const hangul = `(?<!\\p{L})${others}(?:[일이삼사오육칠팔구]?[십백천만억조][일이삼사오육칠팔구십백천만억조]*|[일이삼사오육칠팔구]{2,}|두|세|네|다섯|여섯|일곱|여덟|아홉|열(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?|스무|스물(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?)`;

/** Read in this order; what one has taken the next does not see. */
const readers: readonly (readonly [Sort, RegExp])[] = [
  [
    'address',
    /(?:https?:\/\/|www\.)[^\s<>"')）]+(?<![.,;:!?])|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu,
  ],
  ['day', /(?<!\p{N})\p{N}{4}([-/.])\s?\p{N}{1,2}\1\s?\p{N}{1,2}(?!\p{N})/gu],
  ['day', /(?<!\p{N})\p{N}{1,2}([/.])\p{N}{1,2}\1\p{N}{4}(?!\p{N})/gu],
  ['day', /(?:\p{N}{2,4}\s?년\s?)?\p{N}{1,2}\s?월(?:\s?\p{N}{1,2}\s?일)?|\p{N}{4}\s?년(?!\p{N})/gu],
  ['day', new RegExp(`(?<!\\p{N})\\p{N}{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${month}(?:,?\\s\\p{N}{4})?(?!\\p{L})`, 'giu')],
  ['day', new RegExp(`(?<!\\p{L})${month}\\s\\p{N}{1,4}(?:st|nd|rd|th)?(?:,?\\s\\p{N}{4})?(?![\\p{L}\\p{N}])`, 'giu')],
  [
    'incoterm',
    new RegExp(
      `(?<![A-Za-z])(?:${rule})(?![A-Za-z])(?:\\s\\(?Incoterms®?\\s?\\p{N}{4}\\)?)?` +
        `(?:,?\\s(?!(?:${currencies}|${rules.join('|')})(?![A-Za-z])|${month}(?!\\p{L}))\\p{Lu}[\\p{Ll}\\p{Lu}.'’-]*[\\p{L}](?:\\s(?!(?:${currencies})(?![A-Za-z]))\\p{Lu}[\\p{Ll}\\p{Lu}'’-]+){0,2}|\\s[가-힣]{1,8}?(?:신항|공항|항|역)(?![가-힣]{3}))?`,
      'gu',
    ),
  ],
  ['incoterm', /Incoterms®?(?:\s?\p{N}{4})?|인코텀즈(?:\s?\p{N}{4})?/giu],
  [
    'code',
    /(?<![A-Za-z])(?:HSK?|H\.S\.)\s?(?:codes?|코드|nos?\.?|번호)?\s?:?\s?\p{N}{4}(?:[.\s-]?\p{N}{2}(?:[.\s-]?\p{N}{2,4})?)?(?!\p{N})/giu,
  ],
  [
    'figure',
    new RegExp(`(?:(?<![A-Za-z])(?:US|NT|HK|S|A|C)?[$₩€£¥]|(?<![A-Za-z])(?:${currencies})(?![A-Za-z]))\\s?${range}`, 'gu'),
  ],
  ['figure', new RegExp(`(?<![A-Za-z\\p{N}])${range}\\s?(?:(?:${currencies})(?![A-Za-z])|[₩€£¥])`, 'gu')],
  ['figure', new RegExp(`(?<![A-Za-z\\p{N}])${range}\\s?(?:(?:${units})(?![A-Za-z\\p{N}-])|(?:${counters}))`, 'gu')],
  [
    'code',
    /(?<![A-Za-z\p{N}])(?=[A-Za-z0-9._/×#&+-]{0,40}\p{N})(?=[A-Za-z0-9._/×#&+-]{0,40}[A-Za-z])[A-Za-z0-9#]+(?:[._/×&+-][A-Za-z0-9]+)*/gu,
  ],
  ['code', /(?<![A-Za-z])[A-Z]{2}\s\p{N}{2,30}(?:[.,/-]\p{N}{1,30}){1,8}/gu],
  ['code', /(?<!\p{N})\p{N}{1,30}(?:-\p{N}{1,30}){2,8}/gu],
  ['figure', new RegExp(`${range}`, 'gu')],
  ['figure', new RegExp(`${hangul}\\s?(?:${counters})(?![가-힣]{3})`, 'gu')],
  [
    'figure',
    new RegExp(
      `(?<!\\p{L})(?:(?:an?|one)\\s(?=${large}))?(?:${small}|${large})(?:[\\s-](?:and\\s)?(?:${small}|one|two|three|four|five|six|seven|eight|nine|${large})(?!\\p{L}))*(?!\\p{L})`,
      'giu',
    ),
  ],
  ['code', new RegExp(`(?<![A-Za-z])(?:${currencies})(?![A-Za-z])`, 'gu')],
  ['figure', /[$₩€£¥%％‰]/gu],
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name as a whole word, or several of it, where it is written in Latin letters; particles follow a Korean one without a space. */
const whole = (name: string): RegExp => {
  const before = /^[a-z0-9]/i.test(name) ? '(?<![a-z0-9])' : '';
  const after = /[a-z0-9]$/i.test(name) ? '(?:e?s)?(?![a-z0-9])' : '';
  return new RegExp(`${before}${escaped(name)}${after}`, 'gi');
};

/**
 * Everything in a text that stays as it is written: addresses, names, days, Incoterms with their place, codes, and figures with what
 * they count; in the order in which it stands. `names` are the parties, the products and the glossary of a deal.
 */
export const tokensOf = (text: string, names: readonly Name[] = []): Token[] => {
  const found: Token[] = [];
  let rest = text;
  const take = (sort: Sort, pattern: RegExp, name?: Name) => {
    rest = rest.replace(pattern, (...args: unknown[]) => {
      const word = String(args[0]);
      // Named groups are not used, so that the place is the last but one.
      const at = Number(args.at(-2));
      if (word.trim() === '') return word;
      found.push({ at, text: text.slice(at, at + word.length), sort, ...(name ? { name } : {}) });
      return '\u0000'.repeat(word.length);
    });
  };
  const [[, addresses]] = readers as [readonly [Sort, RegExp], ...unknown[]];
  take('address', addresses);
  const longestFirst = names
    .flatMap((name) => [...new Set([name.ko, name.en])].map((writing) => ({ writing: writing.trim(), name })))
    .filter(({ writing }) => writing !== '')
    .toSorted((a, b) => b.writing.length - a.writing.length);
  for (const { writing, name } of longestFirst) take('name', whole(writing), name);
  for (const [sort, pattern] of readers.slice(1)) take(sort, pattern);
  return found.sort((a, b) => a.at - b.at);
};
