import { applicationAsWritten, applicationNumber, registrationAsWritten, registrationNumber } from './number.ts';
import { offices, type Stage } from './office-shape.ts';

/**
 * A number of an industrial property office in its one form. `number` holds no country and no kind code: `11646472` (US),
 * `20210123456` (US, published), `1234567` (EP), `2019123456` (WO), `KR2019012345` (WO, an international application), `2015123456`
 * (JP), `101234567` (CN); Korean ones have 13 digits, see `number.ts`. Without a kind code, `kind` is the likeliest.
 */
export interface OfficeNumber {
  /** WIPO ST.3. */
  readonly office: string;
  readonly kind: Stage;
  readonly number: string;
  /** WIPO ST.16: A1, B2. */
  readonly kindCode?: string;
}

const countries: Readonly<Record<string, string>> = {
  '대한민국|한국|KOREAN?': 'KR',
  '미국|U\\.S\\.|UNITED STATES|USA': 'US',
  '일본|日本|JAPAN(?:ESE)?': 'JP',
  '중국|中国|中國|CHINA|CHINESE|ZL': 'CN',
  '유럽|EUROPEAN?': 'EP',
  '독일|GERMANY?|GERMAN': 'DE',
};
const said =
  /국제|특허청?|실용신안|출원|공개|공고|등록|번호|PATENT|APPLICATION|PUBLICATION|PUBLISHED|REGISTRATION|SERIAL|NUMBER|\bNOS?\b\.?|\bAPPLN?\b\.?|\bPUB\b\.?|\bSER\b\.?/g;

interface Marked {
  readonly text: string;
  readonly office?: string;
  readonly stage?: Stage;
}

/** Japanese numbers say what they are in words: 特開2015-123456, 特許第5123456号, 特開平10-123456. */
const japanese = (text: string): Marked | undefined => {
  const match =
    /^(?:JP|日本)?\s*(特願|実願|特開|特表|再表|再公表特許|特公|実開|実公|特許第?|実用新案登録第?|特許公開|特許出願)\s*(昭和?|平成?|令和?)?\s*(?=\d|[SHR]\d)(.*?)号?(?:公報)?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, word = '', era, rest = ''] = match;
  const letter = era ? { 昭: 'S', 平: 'H', 令: 'R' }[era[0] ?? ''] : '';
  const stage = /願/.test(word) ? 'application' : /^特許第?$|登録/.test(word) ? 'registration' : 'publication';
  return { text: `${letter ?? ''}${rest}`, office: 'JP', stage };
};

/** Takes away the words around a number and keeps what they say. */
const marked = (written: string): Marked => {
  const text = written
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/[‐-―−]/g, '-');
  const jp = japanese(text);
  if (jp) return jp;
  const country = Object.entries(countries).find(([words]) => new RegExp(`^(?:${words})(?![A-Z])`).test(text));
  const rest = country ? text.replace(new RegExp(`^(?:${country[0]})`), '') : text;
  const stage = /출원|APPLICATION|SERIAL/.test(rest)
    ? 'application'
    : /등록|REGISTRATION/.test(rest)
      ? 'registration'
      : undefined;
  const bare = rest
    .replace(said, ' ')
    .trim()
    .replace(/^제\s*/, '')
    .replace(/\s*호$/, '')
    .replace(/^[.:#\s]+/, '');
  const office = country?.[1] ?? (/국제/.test(written) ? 'WO' : undefined);
  return { text: bare, ...(office ? { office } : {}), ...(stage ? { stage } : {}) };
};

/** Numbers whose writing alone says whose they are. */
const unmistakable: readonly (readonly [RegExp, string, Stage])[] = [
  [/^\d{2}\/\d{3},?\d{3}$/, 'US', 'application'],
  [/^(?:19|20)\d{2}\/\d{7}(?: ?A\d)?$/, 'US', 'publication'],
  [/^\d{1,2},\d{3},\d{3} ?B[12]$/, 'US', 'registration'],
  [/^(?:19|20)\d{2}\/\d{6}(?: ?A\d)?$/, 'WO', 'publication'],
  [/^20\d{10}\.[\dX]$/, 'CN', 'application'],
];

const korean = (text: string, stage: Stage | undefined): OfficeNumber | undefined => {
  const match = /^(?:KR)?[- ]*([\d][\d .-]*\d)[- ]*([A-Z]\d?)?$/.exec(text);
  if (!match?.[1]) return undefined;
  const [, written, kindCode = ''] = match;
  const digits = written.replace(/\D/g, '');
  const right = { U: '20', Y: '20', S: '30' }[kindCode[0] ?? ''] ?? '10';
  const full = digits.length === 11 && /^(?:19|20)/.test(digits) ? right + digits : digits;
  const read = (make: (number: string) => string): string | undefined => {
    try {
      return make(full);
    } catch {
      return undefined;
    }
  };
  const code = kindCode ? { kindCode } : {};
  const divided = /^\d{2}[ -]?\d{4}[ -]\d{7}$/.test(written.trim());
  const granted = full.length === 9 || (full.endsWith('0000') && !divided) || (full.length === 13 && !read(applicationNumber));
  const number = granted ? read(registrationNumber) : read(applicationNumber);
  if (!number) return undefined;
  if (granted) return { office: 'KR', kind: 'registration', number, ...code };
  return {
    office: 'KR',
    kind: stage === 'application' || !/^[AU]/.test(kindCode) ? 'application' : 'publication',
    number,
    ...code,
  };
};

const ofOffice = (code: string, text: string, stage: Stage | undefined): OfficeNumber | undefined => {
  const office = offices[code];
  const bare = text.replace(/[^A-Z\d]/g, '');
  const checked = /^[^.]*\.[\dX]$/.test(text) && code === 'EP' ? bare.slice(0, -1) : bare;
  const match = /^(.*?\d)(?:([A-Z]\d?))?$/.exec(checked);
  if (!office || !match?.[1]) return undefined;
  const [, body, kindCode = ''] = match;
  if (kindCode === 'W' && code !== 'WO') return ofOffice('WO', `${code}${body}W`, 'application');
  const shape = office.shape(code === 'CN' && kindCode === 'X' ? body : body, kindCode[0] ?? '');
  if (!shape) return undefined;
  const slashed = code === 'US' && /^\d{2}\/\d{3},?\d{3}$/.test(text.trim());
  const kind = slashed ? 'application' : (office.kinds[kindCode] ?? office.kinds[kindCode[0] ?? ''] ?? stage ?? shape.stage);
  const read = shape.stage === 'application' && kindCode !== 'W' && kind === 'publication' ? 'application' : kind;
  return { office: code, kind: read, number: shape.number, ...(kindCode ? { kindCode } : {}) };
};

/**
 * The number of an office in any of the usual writings: `US 11,646,472 B2`, `17/248,024`, `EP 1 234 567 B1`, `WO2019/123456`,
 * `PCT/KR2019/012345`, `特開2015-123456`, `KR20160138184A`, `제10-1234567호`, and those of the databases (docdb, epodoc). Undefined
 * if the text is none, or does not say whose number it is.
 */
export const officeNumber = (written: string): OfficeNumber | undefined => {
  if (written.length > 80 || !/\d{4}|\d[ ,]\d{3}/.test(written.normalize('NFKC'))) return undefined;
  const { text, office, stage } = marked(written);
  const international = /^PCT[\s/-]*([A-Z]{2}[\s\d/-]+)$/.exec(text);
  if (international?.[1]) return ofOffice('WO', international[1], 'application');
  const own = /^([A-Z]{2})(?=[\s\d-]|[A-Z]?\d|RE\d|PP\d)(.*)$/s.exec(text);
  const code = own?.[1] && (own[1] === 'KR' || offices[own[1]]) ? own[1] : office;
  const rest = own?.[1] && own[1] === code ? (own[2] ?? '') : text;
  if (code === 'KR' && /^\d{9,10}W$/.test(rest.trim())) return ofOffice('WO', `KR${rest.trim()}`, 'application');
  if (code && code !== 'KR') return ofOffice(code, rest.trim(), stage);
  const shaped = unmistakable.find(([shape]) => shape.test(text));
  if (shaped && !code) return ofOffice(shaped[1], text, shaped[2]);
  if (
    code === 'KR' ||
    /^제|호$/.test(written.trim()) ||
    /^\d{2}-\d{4}-\d{7}|^\d{2}-\d{7}(?:-\d{4})?$/.test(text) ||
    /^\d{13}$/.test(text)
  )
    return korean(rest.trim(), stage);
  return undefined;
};

/** The one word under which a number is kept and found in an index: `us11646472`; a Korean one by its 13 digits. */
export const officeNumberWord = ({ office, number }: OfficeNumber): string =>
  office === 'KR' ? number : `${office}${number}`.toLowerCase();

const grouped = (digits: string, by: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, by);

/** A number as its office writes it: `US 11,646,472 B2`, `EP 1 234 567`, `WO 2019/123456`, `PCT/KR2019/012345`, `10-2016-0138184`. */
export const officeNumberAsWritten = ({ office, kind, number, kindCode }: OfficeNumber): string => {
  const code = kindCode ? ` ${kindCode}` : '';
  if (office === 'KR') return kind === 'registration' ? registrationAsWritten(number) : applicationAsWritten(number);
  if (office === 'WO' && kind === 'application') return `PCT/${number.slice(0, 6)}/${number.slice(6)}`;
  if (office === 'US' && kind === 'application') return `US ${number.slice(0, 2)}/${grouped(number.slice(2), ',')}`;
  if (office === 'US' && kind === 'registration') return `US ${grouped(number, ',')}${code}`;
  if (office === 'US' || office === 'WO') return `${office} ${number.slice(0, 4)}/${number.slice(4)}${code}`;
  if (office === 'EP' && kind !== 'application') return `EP ${grouped(number, ' ')}${code}`;
  if (office === 'JP' && number.length === 10) return `JP ${number.slice(0, 4)}-${number.slice(4)}${code}`;
  return `${office} ${number}${code}`;
};
