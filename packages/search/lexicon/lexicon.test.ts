import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { analyser } from '../korean/analyser.ts';
import { respelt } from '../korean/respelt.ts';
import { codeLists, lexiconBytes, titleBytes } from './build.ts';
import { lexicon, table } from './lexicon.ts';
import { entriesIn } from './pair.ts';
import { readListed } from './text.ts';

const analyse = await analyser();
const known = await lexicon();
const others = (text: string) =>
  known.others(analyse(text).flatMap((word) => [...word.parts])).map((o) => ({ ...o, terms: o.terms.join(' ') }));
const best = (text: string) => others(text).toSorted((a, b) => b.weight - a.weight)[0];
const termOf = (text: string) =>
  analyse(text)
    .flatMap((word) => [...word.parts])
    .join(' ');

it('knows instruments by the letters that laboratories call them by, and workshop words for them', () => {
  for (const [said, meant] of [
    ['ICP-MS', '유도결합 플라즈마 질량분석기'],
    ['FE-SEM', '주사전자현미경'],
    ['엑스레이', 'X-ray'],
    ['경도계', 'hardness tester'],
    ['안전변', 'safety valve'],
    ['본드', 'adhesive'],
    ['AGV', '자율이동로봇'],
    ['pressure transducer', '압력 트랜스미터'],
  ] as const)
    expect(
      others(said).map(({ terms }) => terms),
      said,
    ).toContain(termOf(meant));
});

it('takes no single syllable for another word of a longer one: 반 of 배전반 is no 패널', () => {
  for (const word of ['패널', '도금', '전선', '연마기', '송풍기'])
    expect(
      others(word).filter(({ terms, by }) => by === 'synonym' && terms.length === 1),
      word,
    ).toEqual([]);
});

/** Words of patents with their endings, and the furnace that is also “by electricity”. */
const inflected = /(?:된|하는|한|낮은|으로|의)$|^(?:휘다|전기로|항비만|비피도박테리움)$/u;

it('reads the nouns of the trades with all of their letters: no part of one is taken for an ending', () => {
  const words = entriesIn(join(import.meta.dirname, 'terms'))
    .flatMap(({ ko }) => ko)
    .flatMap((term) => term.match(/[가-힣]{2,}/gu) ?? []);
  const cut = [...new Set(words)].filter(
    (word) =>
      analyse(word)
        .map((w) => w.surface)
        .join('') !== respelt(word),
  );
  expect(cut.filter((word) => !inflected.test(word))).toEqual([]);
});

it('knows what the words of the trades are called in the other language, both ways', () => {
  for (const [ko, en] of [
    ['밸브', 'valve'],
    ['수소', 'hydrogen'],
    ['연료전지', 'fuel cell'],
    ['반도체', 'semiconductor'],
    ['고무', 'rubber'],
  ] as const) {
    expect(best(ko), ko).toMatchObject({ terms: termOf(en), by: 'translation' });
    expect(best(en), en).toMatchObject({ terms: termOf(ko), by: 'translation' });
    expect(best(ko)?.weight).toBeGreaterThan(0.8);
  }
});

it('knows several words for one, the usual before the rare', () => {
  const found = others('장치').filter((o) => o.by === 'translation');
  expect(found.map((o) => o.terms)).toEqual(expect.arrayContaining([termOf('device'), termOf('apparatus')]));
  for (const { weight } of found) {
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(1);
  }
});

it('knows words of one language for each other, and trusts them less', () => {
  expect(others('티타늄').find((o) => o.terms === termOf('타이타늄'))?.by).toBe('synonym');
  expect(others('배터리').find((o) => o.terms === termOf('전지'))?.weight).toBeLessThan(best('배터리')?.weight ?? 0);
});

it('does not call a thing by a piece cut out of its name', () => {
  for (const [en, piece] of [
    ['motor', '자동'],
    ['nanotube', '나노'],
    ['capacitor', '축전'],
    ['brushless', '리스'],
    ['butene', '텐'],
    ['AI', '지능'],
  ] as const)
    expect(others(en).find((o) => o.terms === piece && o.by === 'translation')?.weight ?? 0, en).toBeLessThan(0.65);
  expect(best('HEPA')).toMatchObject({ terms: '헤파', by: 'translation' });
});

it('calls nothing by how much there is of it, nor by a bare number', () => {
  const quantity = /^(?:and|any|all|both|but|each|less|more|other|than|per|such)$|^(?:이상|이하|초과|미만|각종)$/;
  const wrong = [...table().phrases].flatMap(([phrase, row]) =>
    readListed(row.slice(0, row.indexOf('\t')))
      .filter(({ terms }) => terms.every((t) => quantity.test(t)) || /^[\d ]+$/.test(terms.join(' ')) !== /^[\d ]+$/.test(phrase))
      .map(({ terms }) => `${phrase}=${terms.join(' ')}`),
  );
  expect(wrong).toEqual([]);
});

it('knows what laboratories and battery makers write in letters and figures', () => {
  expect(others('2차전지').map((o) => o.terms)).toContain(termOf('secondary battery'));
  expect(others('SEM').map((o) => o.terms)).toContain(termOf('주사전자현미경'));
  expect(others('X선 회절').map((o) => o.terms)).toContain('xrd');
});

it('knows what workshops say for a thing', () => {
  for (const [said, meant] of [
    ['써스', '스테인리스'],
    ['노기스', '버니어 캘리퍼스'],
    ['리데나', '오일 씰'],
    ['컷팅기', '절단기'],
    ['알루미늄 프로필', '알루미늄 프로파일'],
  ] as const)
    expect(
      others(said).map((o) => o.terms),
      said,
    ).toContain(termOf(meant));
});

it('says nothing of what it does not know', () => {
  expect(known.others([])).toEqual([]);
  expect(known.others(['__proto__'])).toEqual([]);
  expect(known.others(['구구절절하'])).toEqual([]);
});

const absent = !existsSync(codeLists);
it.skipIf(absent)(
  `is what the code lists and the terms teach; after a change of either: node packages/search/lexicon/build.ts${absent ? ' (the code lists are not on this machine)' : ''}`,
  async () => {
    const kept = readFileSync(join(import.meta.dirname, 'data/lexicon.gz'));
    expect((await lexiconBytes()).equals(kept)).toBe(true);
  },
  120_000,
);

it('carries the titles of the code lists as they stand', () => {
  expect(titleBytes().equals(readFileSync(join(import.meta.dirname, 'data/titles.gz')))).toBe(true);
});
