import { expect, it } from 'vitest';
import { analyser } from '../korean/analyser.ts';
import { lexicon } from '../lexicon/lexicon.ts';
import { soundKeys } from '../sound.ts';
import { dictionaryOf } from './dictionary.fixture.ts';
import { understanding } from './understand.ts';

const analyse = await analyser();
const understand = understanding({ analyse, lexicon: await lexicon() });
const texts = [
  '고압 볼밸브',
  '볼 밸브 100W',
  '연료전지 분리막',
  'PLC 제어기',
  '스마트공장 구축',
  '스마트 공장 설비',
  '압력센서',
  '온도 센서',
  '판형 열 교환기',
  '커패시터',
  '그래핀 제조방법',
  'motor pump bearing',
  'lithium battery separator',
  'machining center',
  '안녕 로봇',
  'LED 조명',
  '5축 가공기',
  ...Array.from({ length: 30 }, () => '베어링'),
  '배어링',
];
const dictionary = dictionaryOf(analyse, texts, ['BV-100/A', '10-2016-0138184', 'US11646472B2'], soundKeys);
const read = (text: string) => understand(text, 'ko', dictionary);
const forms = (text: string, by: string) =>
  read(text).asked.flatMap((a) => a.forms.filter((f) => f.by === by).map((f) => f.terms.join(' ')));
const written = (text: string) => read(text).asked.map((a) => a.written);

it('asks for each word as it is written, whole and in parts, without its particles', () => {
  expect(forms('고압볼밸브를 ', 'written')).toEqual(['고압볼밸브']);
  expect(forms('고압볼밸브를 ', 'part')).toEqual(['고압 볼 밸브']);
  expect(written('PLC제어기 LED조명 5축가공 ')).toEqual(['plc', '제어기', 'led', '조명', '5', '축가공']);
});

it('takes the last word for a beginning while it is typed, and for a word after a blank', () => {
  expect(forms('연료 분리', 'prefix')).toContain('분리');
  expect(forms('볼밸', 'prefix')).toEqual(['볼밸', '볼밸브']);
  expect(forms('볼밸 ', 'prefix')).toEqual([]);
});

it('completes half-typed syllables wherever they stand', () => {
  expect(forms('밸ㅂ', 'prefix')).toContain('밸브');
  expect(forms('분리ㅁ', 'prefix')).toContain('분리막');
  expect(forms('밸ㅂ 고압 ', 'prefix')).toContain('밸브');
});

it('reads initial consonants as words, as words in a row, and beside whole words', () => {
  expect(forms('ㅅㅁㅌㄱㅈ', 'initials')).toEqual(expect.arrayContaining(['스마트공장', '스마트 공장']));
  expect(forms('스마트 ㄱㅈ', 'initials')).toContain('공장');
  expect(forms('스마트ㄱㅈ', 'initials')).toContain('공장');
});

it('reads what was typed on the other keyboard layout, only where it is nothing as it stands', () => {
  expect(read('dkssud').readAs).toBe('안녕');
  expect(read('ㅡㅐ새ㄱ').readAs).toBe('motor');
  expect(read('ㅔㅕㅡㅔ ').readAs).toBe('pump');
  expect(read('PLC wpdjrl').readAs).toBe('PLC 제어기');
  expect(read('qhfqof').readAs).toBe('볼밸');
  for (const text of ['motor', '볼밸브', 'xyzzy', 'gks', '한영']) expect(read(text).readAs, text).toBeUndefined();
});

it('finds words written apart or together', () => {
  expect(forms('열교환기 ', 'part')).toEqual(['열 교환 기']);
  expect(forms('온도센서 ', 'part')).toEqual(['온도 센서']);
  expect(forms('압력 센서 ', 'spacing')).toContain('압력센서');
  expect(forms('batteryseparator ', 'spacing')).toEqual(expect.arrayContaining([]));
});

it('corrects a word that no record holds by one letter, in both scripts', () => {
  expect(forms('볼벨브 ', 'typo')).toContain('볼밸브');
  expect(forms('압력샌서 ', 'typo')).toContain('압력센서');
  expect(forms('separtor ', 'typo')).toContain('separ');
  expect(forms('bearng ', 'typo')).toContain('bear');
  expect(forms('machinig ', 'typo')).toContain('machin');
  expect(forms('밸브 motor ', 'typo')).toEqual([]);
});

it('corrects a word that short words would make up, and one that is misspelt where its ending begins', () => {
  const named = (text: string, held: readonly string[]) =>
    understand(text, 'en', dictionaryOf(analyse, held)).asked.flatMap((a) =>
      a.forms.flatMap((f) => (f.by === 'typo' ? [f.terms.join(' ')] : [])),
    );
  expect(named('memodry ', ['memo', 'dry bag', 'memory'])).toContain('memori');
  expect(named('gamng ', ['gaming desk', 'gang saw'])).toContain('game');
  expect(named('rechargealbe ', ['rechargeable cell'])).toContain('recharg');
});

it('reads words that were put right as one term of the trade with those beside them', () => {
  const held = dictionaryOf(analyse, ['heat exchanger', 'smartwatch', 'smart watch']);
  const formsOf = (text: string) =>
    understand(text, 'en', held).asked.map((a) => ({
      written: a.written,
      typos: a.forms.filter((f) => f.by === 'typo').map((f) => f.terms.join(' ')),
    }));
  expect(formsOf('haet exchanger ')).toEqual([
    { written: 'haet exchanger', typos: expect.arrayContaining(['heat exchang', '열 교환 기']) },
  ]);
  expect(formsOf('smart waqch ').flatMap((a) => a.typos)).toContain('smartwatch');
});

it('offers the frequent word for one that hardly any record holds, and takes it as it is', () => {
  const { asked, didYouMean } = read('배어링 공장 ');
  expect(didYouMean).toBe('베어링 공장');
  expect(asked[0]?.forms.some((f) => f.by === 'typo')).toBe(false);
  expect(read('베어링 ').didYouMean).toBeUndefined();
});

it('reads a code under which nothing is filed as the nearest above it under which something is, and says so', () => {
  const held = { ...dictionary, count: (term: string) => (['ipch01m', 'ipch01m5000', 'hs8481'].includes(term) ? 3 : 0) };
  const of = (text: string) => {
    const { readAs, asked } = understand(text, 'ko', held);
    return [readAs, asked[0]?.forms.flatMap(({ terms }) => terms).find((term) => held.count(term) > 0)];
  };
  expect(of('H01M 10/0525')).toEqual(['H01M', 'ipch01m']);
  expect(of('IPC H01M 50/40')).toEqual(['H01M 50/00', 'ipch01m5000']);
  expect(of('HS 8481.80')).toEqual(['HS 8481', 'hs8481']);
  expect(of('H01M')).toEqual([undefined, 'ipch01m']);
  expect(of('F16K 5/06')).toEqual([undefined, undefined]);
});

it('puts no word right that there is, though another is one letter away', () => {
  const often = (word: string) => Array.from({ length: 30 }, () => word);
  const held = dictionaryOf(analyse, [
    ...often('coat'),
    ...often('수소'),
    ...often('양호'),
    ...often('tray'),
    'boat',
    '수조',
    '밸브',
  ]);
  const of = (text: string) => understand(text, 'en', held);
  const typos = (text: string) => of(text).asked.flatMap((a) => a.forms.filter((f) => f.by === 'typo'));
  for (const text of ['boat ', '수조 ']) expect(of(text).didYouMean, text).toBeUndefined();
  for (const text of ['grey valve ', '양도 밸브 ', '밸브 10 torr ']) expect(typos(text), text).toEqual([]);
  expect(typos('밸브 수솔 ').map((f) => f.terms)).toContainEqual(['수소']);
});

it('asks for the words of the other language beside those written, phrases before words', () => {
  expect(forms('separator ', 'translation')).toContain('분리');
  expect(written('heat exchanger ')).toEqual(['heat exchanger']);
  expect(forms('heat exchanger ', 'translation')).toContain('열 교환 기');
});

it('hears a loan word in the other script and in another spelling', () => {
  expect([...forms('캐패시터 ', 'sound'), ...forms('캐패시터 ', 'typo')]).toContain('커패시터');
  expect([...forms('graphene ', 'sound'), ...forms('graphene ', 'translation')]).toContain('그래핀');
});

it('leaves the words of a question out', () => {
  for (const text of [
    '분리막에 대해 설명하시오',
    '분리막이 무엇인가요?',
    '분리막 알려줘',
    '분리막을 찾고 있습니다',
    'what is 분리막',
  ])
    expect(written(text)[0], text).toMatch(/^분리막/);
  expect(written('분리막이 무엇인가요?')).toHaveLength(1);
  expect(written('견적 받을 수 있는 볼밸브 있나요?')).toEqual(written('견적 받을 볼밸브 '));
  expect(written('살 수 있을까요 분리막')).toEqual(written('살 분리막 '));
  expect(written('looking for a lithium battery')).toEqual(written('lithium battery'));
  expect(written('설명하시오')).toEqual(['설명하시오']);
});

it('reads an identifier in any writing as one', () => {
  expect(written('10 2016 0138184')).toHaveLength(1);
  expect(forms('BV 100', 'identifier')).toContain('bv100');
  expect(forms('US 11,646,472 B2', 'identifier')).toContain('us11646472');
  expect(written('ball 100 ')).toHaveLength(2);
});

it('takes what stands in quotation marks as it is written', () => {
  const { asked, readAs } = read('"dkssud"');
  expect(readAs).toBeUndefined();
  expect(asked).toEqual([{ written: '"dkssud"', forms: [{ terms: ['dkssud'], weight: 1, by: 'written' }] }]);
});

it('never asks for more forms than an engine can weigh', () => {
  for (const text of ['machine ', '기계 ', 'ㅅㅅ', '고압볼밸브', 'heat treatment machine '])
    for (const { forms: all } of read(text).asked) expect(all.length).toBeLessThanOrEqual(12);
});

it('reads what was typed with the capitals locked, and a word behind initial consonants', () => {
  expect(read('QHFQOFQM ').readAs).toBe('볼밸브');
  expect(forms('ㅅㅁㅌ공장 ', 'initials')).toContain('스마트');
});

it('takes a misspelt word for the frequent one that it becomes with one letter, before the rare one that its stem becomes', () => {
  const held = dictionaryOf(analyse, ['serrated edge', ...Array.from({ length: 20 }, () => 'battery separator')]);
  const [first] = understand('seprator ', 'en', held).asked[0]?.forms.filter((f) => f.by === 'typo') ?? [];
  expect(first?.terms).toEqual(['separ']);
});

it('makes no word of a single letter that is left over from a misspelt one', () => {
  const held = dictionaryOf(analyse, ['r construction', 'construct']);
  for (const { forms: all } of understand('constructor ', 'en', held).asked)
    for (const { terms, by } of all) if (by === 'typo') expect(terms.every((t) => t.length > 1)).toBe(true);
});

it('asks for no end of a measure that no field has, beside one that a field has', () => {
  const words = (text: string) => read(text).asked.flatMap(({ forms: all }) => all.flatMap(({ terms }) => terms));
  for (const text of ['99.99% 이상 가스 ', '가스 10bar 이상 99.99% 이상 ', '100만원 이하 가스 ']) {
    expect(words(text), text).toContain('가스');
    expect(words(text), text).not.toContain('이상');
    expect(words(text), text).not.toContain('이하');
  }
});

it('takes a piece of a number for nothing, and of a code that nothing is filed under', () => {
  for (const text of ['7440-44-0 ', '10-2019-0012345', 'US 11,234,567 B2', 'IPC H01M 50/40', 'HS 8481.80'])
    for (const { forms: all } of read(text).asked)
      expect(
        all.every((f) => f.terms.length === 1),
        text,
      ).toBe(true);
});

it('reads a main group of the IPC without its scheme as one, and as the part number that it may be', () => {
  const [only, ...more] = read('H01M 50').asked;
  expect(more).toEqual([]);
  expect(only?.forms.map((f) => f.terms.join(' '))).toEqual(expect.arrayContaining(['ipch01m5000', 'h01m50', 'h01m 50']));
});

it('hears a loan word in the name of a machine', () => {
  const held = dictionaryOf(analyse, ['slitting line'], [], soundKeys);
  const heard = understand('슬리팅기 ', 'ko', held).asked.flatMap((a) => a.forms.filter((f) => f.by === 'sound'));
  expect(heard.map((f) => f.terms.join(' '))).toContain('slit');
});

const excludedBy = (text: string) => read(text).excluded?.flatMap(({ forms: all }) => all.map((f) => f.terms.join(' '))) ?? [];

it('takes what is excluded out of what is asked, in the forms that a record may have of it by itself', () => {
  expect(written('볼밸브를 -고압 ')).toEqual(['볼밸브를']);
  expect(excludedBy('압력센서 -온도센서')).toEqual(['온도센서', '온도 센서', 'temperatur sensor']);
  expect(excludedBy('motor -bearings')).toEqual(['bear', '베어링']);
  expect(excludedBy('밸브 BV-100 제외')).toEqual(expect.arrayContaining(['bv100', 'bv 100']));
  expect(written('motor 펌프 빼고 찾아주세요')).toEqual(['motor']);
  expect(read('motor').excluded).toBeUndefined();
});

it('excludes what the word is called in the other language without doubt, and nothing that it may only mean', () => {
  const excludes = (text: string, forms: string) => expect(excludedBy(text), text).toContain(forms);
  excludes('밸브 -볼밸브', 'ball valv');
  excludes('pump -ceramics', '세라믹');
  const leaves = (text: string, term: string) => expect(excludedBy(text).join(' ').split(' '), text).not.toContain(term);
  leaves('센서 -압력샌서', '센서');
  leaves('밸브 -볼밸', '볼밸브');
  leaves('커패시터 -캐패시터', '커패시터');
  leaves('공장 -ㅅㅁㅌ', '스마트');
  leaves('펌프 -dkssud', '안녕');
  leaves('분리막 -분리', '막');
});

it('reads another keyboard, a better spelling and a number beside what is excluded, and leaves it excluded', () => {
  expect(read('PLC wpdjrl -LED').readAs).toBe('PLC 제어기 -LED');
  expect(read('배어링 -공장 ').didYouMean).toBe('베어링 -공장');
  expect(read('10-2016-0138184 -볼밸브')).toMatchObject({
    asked: [{ written: '10-2016-0138184' }],
    excluded: [{ words: ['볼밸브'] }],
  });
});

it('reads a text that only excludes', () => {
  expect(read('-볼밸브')).toMatchObject({ asked: [], conditions: [], excluded: [{ written: '-볼밸브', words: ['볼밸브'] }] });
});

it('keeps an exclusion beside a measure, whichever way the measure is read', () => {
  const { conditions, excluded } = read('10bar 이상 밸브 -볼밸브');
  expect(conditions.map((c) => c.written)).toEqual(['10bar 이상']);
  expect(excluded?.map((e) => e.words)).toEqual([['볼밸브']]);
});

it('leaves a word as it is that the lexicon knows, though hardly any record holds it or none', () => {
  const held = dictionaryOf(analyse, ['노가스 용접', '에어 나이프', ...Array.from({ length: 30 }, () => '제어')]);
  const { asked, didYouMean } = understand('노기스 에어 ', 'ko', held);
  expect(asked.flatMap((a) => a.forms.filter((f) => f.by === 'typo'))).toEqual([]);
  expect(didYouMean).toBeUndefined();
});
