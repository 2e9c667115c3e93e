import { rowA } from '@sandan/sources/kipris/fixtures';
import { answers, mutates, pour, type Switch } from './switch.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const list = (text: string) =>
  `<response><header/><body><items><PatentUtilityInfo><InventionName>${text}</InventionName></PatentUtilityInfo></items></body></response>`;

const rowsOf = function* (megabytes: number) {
  yield `${head}<response><header><resultCode></resultCode></header><body><items>`;
  const block = Array.from({ length: 64 }, (_, n) => rowA(n)).join('');
  const blocks = Math.ceil((megabytes * 1e6) / Buffer.byteLength(block));
  const bytes = Buffer.from(block);
  for (let n = 0; n < blocks; n++) yield bytes;
  yield '</items></body></response>';
};
const huge = (megabytes: number): Switch => ({
  name: `XML of ${megabytes} MB`,
  ends: 'either',
  heavy: true,
  serve: (_, response) => pour(response, rowsOf(megabytes)),
});

const laughs = `${head}<!DOCTYPE r [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}]>${list('&a12;')}`;
const quadratic = () => `${head}<!DOCTYPE r [<!ENTITY a "${'x'.repeat(100_000)}">]>${list('&a;'.repeat(100_000))}`;

const xml: readonly Switch[] = [
  huge(17),
  huge(200),
  huge(2000),
  answers('billion laughs', () => laughs),
  answers('quadratic blow-up', quadratic, { heavy: true }),
  answers('entity of a file', () => `${head}<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${list('&x;')}`),
  answers('entity of another host', ({ trap }) => `${head}<!DOCTYPE r [<!ENTITY x SYSTEM "${trap}/x">]>${list('&x;')}`),
  answers('parameter entity', ({ trap }) => `${head}<!DOCTYPE r [<!ENTITY % x SYSTEM "${trap}/x.dtd"> %x;]>${list('a')}`),
  answers('entity without a declaration', () => `${head}${list('&x;')}`),
  answers(
    'XInclude',
    ({ trap }) => `${head}<x xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="${trap}/x" parse="text"/></x>`,
  ),
  mutates(
    'stylesheet instruction',
    (good, { trap }) => good.toString().replace('?>', `?><?xml-stylesheet type="text/xsl" href="${trap}/x.xsl"?>`),
    { ends: 'good', format: 'xml' },
  ),
  answers('a million numeric references', () => `${head}${list('&#44032;'.repeat(1_000_000))}`, { heavy: true, ends: 'either' }),
  answers('depth of 200,000', () => `${head}${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`, { heavy: true }),
  answers('200,000 attributes', () => `${head}<a ${Array.from({ length: 200_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`, {
    heavy: true,
  }),
  answers('an element name of 20 MB', () => `${head}<${'a'.repeat(20_000_000)}/>`, { heavy: true }),
];

const first = (good: Buffer, member: string) => good.toString().replace('{', `{${member},`);
const json: readonly Switch[] = [
  mutates('a key twice', (good) => first(good, '"k":1,"k":2'), { format: 'json' }),
  answers('JSON with a key twice', () => '{"a":1,"a":2}'),
  mutates('__proto__', (good) => first(good, '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}'), {
    format: 'json',
    ends: 'good',
  }),
  answers('JSON of __proto__ alone', () => '{"__proto__":{"polluted":true}}', { ends: 'either' }),
  mutates('1e400', (good) => first(good, '"k":1e400'), { format: 'json' }),
  answers('JSON with 1e400', () => '{"a":1e400}'),
  answers('JSON of depth 100,000', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  answers('JSON of five million objects', () => `[${'{},'.repeat(5_000_000)}{}]`, { heavy: true }),
  answers('JSON that is a scalar', () => 'null', { ends: 'either' }),
];

const csv: readonly Switch[] = [
  answers('CSV of formulas', () => 'a,b\n"=HYPERLINK(""http://x"")",+1\n@SUM(1),-1\n', { ends: 'either' }),
  answers('CSV with NULs', () => 'a,b\n1,\0\n'),
  mutates('NULs in a good file', (good) => good.toString().replace('\n', '\n\0'), { format: 'csv' }),
  answers('CSV cell of 10 MB', () => `a,b\n1,"${'x'.repeat(10_000_000)}"\n`, { heavy: true }),
  mutates('a cell of 10 MB', (good) => `${good}${'x'.repeat(10_000_000)}\n`, { format: 'csv', heavy: true }),
];

const truncated = Array.from({ length: 50 }, (_, n) =>
  mutates(`cut at ${n * 2} %`, (good) => good.subarray(0, Math.floor((good.length * n) / 50)), n === 0 ? {} : { format: 'xml' }),
);
const truncatedJson = Array.from({ length: 49 }, (_, n) =>
  mutates(`JSON cut at ${(n + 1) * 2} %`, (good) => good.subarray(0, Math.floor((good.length * (n + 1)) / 50)), {
    format: 'json',
  }),
);

const swapped = (text: Buffer) => text.swap16();
const wide = (text: string, order: 'LE' | 'BE') => {
  const points = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  for (const [n, point] of points.entries())
    order === 'LE' ? bytes.writeUInt32LE(point, n * 4) : bytes.writeUInt32BE(point, n * 4);
  return bytes;
};
const middle = (good: Buffer, bytes: number[]) => {
  const at = Math.max(good.indexOf('시험'), good.length >> 1);
  return Buffer.concat([good.subarray(0, at), Buffer.from(bytes), good.subarray(at)]);
};
const encodings: readonly Switch[] = [
  mutates('invalid UTF-8', (good) => middle(good, [0xff, 0xfe])),
  mutates('overlong UTF-8', (good) => middle(good, [0xc0, 0xaf])),
  mutates('a surrogate in UTF-8', (good) => middle(good, [0xed, 0xa0, 0x80])),
  mutates('UTF-16 little-endian', (good) => Buffer.from(`\ufeff${good}`, 'utf16le')),
  mutates('UTF-16 big-endian', (good) => swapped(Buffer.from(`\ufeff${good}`, 'utf16le'))),
  mutates('UTF-16 without a mark', (good) => Buffer.from(good.toString(), 'utf16le')),
  mutates('UTF-32 little-endian', (good) => wide(`\ufeff${good}`, 'LE')),
  mutates('UTF-32 big-endian', (good) => wide(`\ufeff${good}`, 'BE')),
  mutates('a mark of UTF-16 before UTF-8', (good) => Buffer.concat([Buffer.from([0xff, 0xfe]), good])),
  mutates('a mark of UTF-8', (good) => `\ufeff${good}`, { ends: 'good' }),
  mutates('declared as UTF-7', (good) => good.toString().replace(/encoding="UTF-8"/i, 'encoding="UTF-7"'), { format: 'xml' }),
  mutates('declared as UTF-16', (good) => good.toString().replace(/encoding="UTF-8"/i, 'encoding="UTF-16"'), { format: 'xml' }),
  mutates('declared as EUC-KR', (good) => good.toString().replace(/encoding="UTF-8"/i, 'encoding="EUC-KR"'), { format: 'xml' }),
];

const page = '<!DOCTYPE html><html><head><title>점검 중</title></head><body>Service unavailable<br></body></html>';
const contents: readonly Switch[] = [
  mutates('wrong content type', (good) => good, { ends: 'good' }, { 'content-type': 'image/png' }),
  answers('HTML page with 200', () => page, {}, { 'content-type': 'text/html' }),
  answers('HTML page that calls itself data', () => `\n ${page.slice(15)}`, {}, { 'content-type': 'application/xml' }),
  answers('empty 200', () => ''),
  answers('blanks', () => ' \r\n\t '),
  answers('plain text', () => 'Unexpected errors'),
  answers('a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  { name: '204', ends: 'fault', serve: (_, response) => void response.writeHead(204).end() },
];

export const documentSwitches: readonly Switch[] = [
  ...xml,
  ...json,
  ...csv,
  ...truncated,
  ...truncatedJson,
  ...encodings,
  ...contents,
];
