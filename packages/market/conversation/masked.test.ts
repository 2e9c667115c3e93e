import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask, unmask } from './masked.ts';
import { meaningOf } from './meaning.ts';
import { tokensOf } from './token.ts';

const names = [
  { ko: '가온기어테크', en: 'Gaon Gear Tech' },
  { ko: '감속기', en: 'speed reducer' },
];
const read = (text: string) => tokensOf(text, names).map((t) => `${t.sort} ${t.text}`);

test('what stays as it is written is read out of both languages', () => {
  expect(read('We need 500 pcs, FOB Busan, USD 12.50, by 2027-01-15.')).toEqual([
    'figure 500 pcs',
    'incoterm FOB Busan',
    'figure USD 12.50',
    'day 2027-01-15',
  ]);
  expect(
    read(
      '가온기어테크 감속기 천 개를 2027년 1월 15일까지 5천만 원, FOB 부산항, HS 8483.40-9090, 3.5 mm, 1,000대로. a.kim@gaon.example 참조',
    ),
  ).toEqual([
    'name 가온기어테크',
    'name 감속기',
    'figure 천 개',
    'day 2027년 1월 15일',
    'figure 5천만 원',
    'incoterm FOB 부산항',
    'code HS 8483.40-9090',
    'figure 3.5 mm',
    'figure 1,000대',
    'address a.kim@gaon.example',
  ]);
  expect(read('INQ-20261102-AB12C: SUS304 M8x20, ±0.05mm, 10~20 kg, five hundred pieces, 30% T/T, Jan 5, 2027, 14:30')).toEqual([
    'code INQ-20261102-AB12C',
    'code SUS304',
    'code M8x20',
    'figure ±0.05mm',
    'figure 10~20 kg',
    'figure five hundred',
    'figure 30%',
    'day Jan 5, 2027',
    'figure 14:30',
  ]);
  expect(read('CIF Hamburg USD 3,000 in EUR, https://gaon.example/a?b=1. ２５개, ½')).toEqual([
    'incoterm CIF Hamburg',
    'figure USD 3,000',
    'code EUR',
    'address https://gaon.example/a?b=1',
    'figure ２５개',
    'figure ½',
  ]);
});

test('words that only look like numerals are left to the translator', () => {
  for (const text of [
    '만일 가능하다면 이 제품을 세계로',
    '천장과 백본을 확인',
    'one more thing, please',
    '이 일은 사장이 합니다',
  ])
    expect(read(text), text).toEqual([]);
});

test('the translator sees no figure, no name and no address, and gets them back as they were written', () => {
  const masked = mask('Gaon Gear Tech offers 500 pcs at USD 12.50.', names);
  expect(masked.text).toBe('⟦1⟧ offers ⟦2⟧ at ⟦3⟧.');
  expect(unmask(masked, '⟦1⟧는 ⟦2⟧를 ⟦3⟧에 제안합니다.', 'ko')).toEqual({
    text: '가온기어테크는 500 pcs를 USD 12.50에 제안합니다.',
  });
});

test('marks that people write themselves stand for nothing', () => {
  const masked = mask('⟦1⟧ pay ⟦2⟧ 30%');
  expect(masked.tokens.map((t) => t.text)).toEqual(['1', '2', '30%']);
});

/** Locked words of a trade, of each sort, as people write them. */
const figure = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map((n) => `${n.toLocaleString('en')} pcs`),
  fc.integer({ min: 1, max: 99_999 }).map((n) => `USD ${(n / 100).toFixed(2)}`),
  fc.integer({ min: 1, max: 999 }).map((n) => `${n / 10} mm`),
  fc.integer({ min: 1, max: 99 }).map((n) => `${n}%`),
  fc.constantFrom('천 개', '5천만 원', '1억 2,000만원', 'two dozen', '30일'),
);
const day = fc
  .integer({ min: 10, max: 28 })
  .chain((d) => fc.constantFrom(`2027-01-${d}`, `2027년 1월 ${d}일`, `${d} January 2027`));
const incoterm = fc.constantFrom('FOB Busan', 'CIF Hamburg', 'EXW', 'DAP Rotterdam', 'FCA 인천공항');
const code = fc.constantFrom('HS 8483.40-9090', 'SUS304', 'ORD-20261102-AB12C', 'KR 10-2345678');
const address = fc.constantFrom('sales@gaon.example', 'https://gaon.example/spec');
const name = fc.constantFrom('가온기어테크', 'Gaon Gear Tech', 'speed reducer', '감속기');
const word = fc.constantFrom(figure, day, incoterm, code, address, name).chain((w) => w);
const filler = fc.constantFrom('and', 'please confirm', '부탁드립니다', '그리고', 'for', 'with');
const texts = fc
  .array(fc.tuple(word, filler), { minLength: 2, maxLength: 7 })
  .map((pairs) => pairs.map(([w, f]) => `${w}; ${f}; `).join(''));
const runs = { numRuns: Number(process.env.RUNS ?? 300) };

test('a translator that keeps every mark is believed, and every locked word then stands in the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const masked = mask(text, names);
      const answer = unmask(masked, `번역: ${masked.text.replace(/please confirm/g, '확인 바랍니다')}`, 'ko');
      expect(answer).toHaveProperty('text');
      for (const token of masked.tokens)
        expect((answer as { text: string }).text).toContain(token.name ? token.name.ko : token.text);
    }),
    runs,
  );
});

test('a translator that drops, doubles, alters, adds or swaps a locked word is always refused', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), word, (text, a, b, extra) => {
      const masked = mask(text, names);
      const count = masked.tokens.length;
      const [i, j] = [a % count, b % count];
      const of = (n: number) => `⟦${n + 1}⟧`;
      const it = masked.tokens[i] as (typeof masked.tokens)[number];
      const answers: [string, string][] = [
        ['drops', masked.text.replace(of(i), '')],
        ['doubles', `${masked.text} ${of(i)}`],
        ['doubles instead of another', count > 1 && i !== j ? masked.text.replace(of(i), of(j)) : ''],
        ['writes it out', masked.text.replace(of(i), it.text)],
        ['writes another', masked.text.replace(of(i), extra)],
        ['adds', `${masked.text} ${extra}`],
        ['numbers a mark that is not there', masked.text.replace(of(i), of(count + 7))],
        ['breaks the mark', masked.text.replace(of(i), `[${i + 1}]`)],
        ['opens it only', masked.text.replace(of(i), `⟦${i + 1}`)],
        ['pads the number', masked.text.replace(of(i), `⟦0${i + 1}⟧`)],
        ['adds a digit', `${masked.text} 7`],
        ['says nothing', ' '],
      ];
      const other = masked.tokens[j] as typeof it;
      if (i !== j && it.sort === other.sort)
        answers.push(['swaps', masked.text.replace(of(i), '⟦⟧').replace(of(j), of(i)).replace('⟦⟧', of(j))]);
      for (const [what, answer] of answers) expect(unmask(masked, answer, 'ko'), `${what}: ${answer}`).toHaveProperty('refused');
    }),
    runs,
  );
});

test('a refusal says what was lost, and what came in', () => {
  const masked = mask('500 pcs, USD 12.50');
  expect(unmask(masked, '⟦1⟧', 'ko')).toEqual({ refused: { why: 'lost', words: ['USD 12.50'] } });
  expect(unmask(masked, '⟦1⟧ ⟦2⟧ 3%', 'ko')).toEqual({ refused: { why: 'added', words: ['3%'] } });
  expect(unmask(masked, '⟦2⟧ ⟦1⟧', 'ko')).toEqual({ refused: { why: 'moved', words: ['500 pcs'] } });
});

test.each([
  ['5천만 원', 'KRW 50,000,000'],
  ['2027년 1월 15일', '2027-01-15'],
  ['1,200개', '1,200 pcs'],
  ['두 대', '2 units'],
  ['천 개', '1,000 pcs'],
  ['오백 개', '500 pcs'],
  ['3개월', '3 months'],
  ['15퍼센트', '15%'],
])('%s is told to who reads no Korean as %s', (said, means) => {
  const [token, another] = tokensOf(said);
  expect([token?.text, another, token && meaningOf(token)]).toEqual([said, undefined, means]);
});

test('what is written in figures needs no telling', () => {
  for (const said of ['500 pcs', 'USD 12.50', '2027-01-15', 'FOB 부산항'])
    expect(tokensOf(said).map(meaningOf), said).toEqual([undefined]);
});
