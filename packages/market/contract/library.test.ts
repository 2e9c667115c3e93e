import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { agreementNames } from '../term-sheet/agreement.ts';
import { locks } from '../term-sheet/lock.ts';
import { exclusiveTerms } from '../term-sheet/terms.fixture.ts';
import { checkTerms, type Terms } from '../term-sheet/terms.ts';
import { slotsIn, textOf } from './clause.ts';
import type { ContractParty } from './contract.ts';
import { articlesOf } from './contract-text.ts';
import { checkWording } from './contract-verbs.ts';
import { library, sentenceOf } from './library/library.ts';

const party = (ko: string, en: string): ContractParty => ({
  organisationId: newId('organisation'),
  name: { ko, en },
  country: 'KR',
});
const seller = party('가온대학교 산학협력단', 'Gaon University Foundation');
const buyer = party('한빛전력소자', 'Hanbit Power Devices');

const { royalty, field, territory, sublicence, improvements, audit, diligence, ...common } = exclusiveTerms;
const licence = { ...common, royalty, field, territory, sublicence, improvements, audit } as const;
const won = (minor: number) => ({ currency: 'KRW' as const, minor });
const samples: Record<(typeof agreementNames)[number], Terms> = {
  exclusive: exclusiveTerms,
  sole: { ...licence, agreement: 'sole' },
  non_exclusive: { ...licence, agreement: 'non_exclusive', territory: 'world', sublicence: 'none' },
  assignment: { ...common, agreement: 'assignment', royalty },
  option: { ...common, agreement: 'option', field, territory, option: { months: 6, fee: won(5_000_000), into: 'exclusive' } },
  joint_research: {
    ...common,
    agreement: 'joint_research',
    field,
    improvements: 'joint',
    research: { provider: won(30_000_000), partner: won(70_000_000), months: 24 },
  },
  material_transfer: {
    ...common,
    agreement: 'material_transfer',
    improvements: 'provider',
    material: {
      what: { ko: '은 분말 2 kg', en: '2 kg of silver powder' },
      purpose: { ko: '접합 시험', en: 'Bonding tests' },
      returned: true,
    },
  },
};

test.each(
  Object.values(library)
    .flat()
    .flatMap((c) => c.sentences.map((s) => [`${c.id}.${s.id}`, s] as const)),
)('%s fills in the same in both languages and says no figure of its own', (_, sentence) => {
  expect(slotsIn(sentence.ko)).toEqual(slotsIn(sentence.en));
  for (const text of [sentence.ko, sentence.en]) expect(text.replaceAll(/\{\w+\}/g, '')).not.toMatch(/\d/);
});

test.each(agreementNames)('every figure, day and name of the agreement %s is the same in Korean and in English', (agreement) => {
  const terms = samples[agreement];
  checkTerms(terms);
  const articles = articlesOf(terms, seller, buyer);
  expect(articles.map((a) => a.number)).toEqual(articles.map((_, i) => i + 1));
  const names = [seller.name, buyer.name, terms.technology];
  for (const { paragraphs } of articles)
    for (const { ko, en, key } of paragraphs)
      expect([key, locks.difference(textOf(ko), textOf(en), names)]).toEqual([key, { missing: [], extra: [] }]);
});

test('an exclusive licence says all that was agreed', () => {
  const all = articlesOf(exclusiveTerms, seller, buyer)
    .flatMap((a) => a.paragraphs)
    .map((p) => textOf(p.ko))
    .join('\n');
  for (const said of [
    '50,000,000원',
    '3.5%',
    '2.5%',
    '1,000,000,000원',
    '10,000,000원',
    '400,000,000원',
    '2027년 9월 30일',
    '20,000,000원',
    '2036년 11월 30일',
    '대한민국, 일본, 독일',
    '15%',
    '연 2회 기술 자문',
    '양산 라인 1개 구축',
  ])
    expect(all).toContain(said);
});

test('each name of the glossary is defined in the contract, and a wording that names a party or a thing otherwise in English is refused', () => {
  const terms = { ...exclusiveTerms, glossary: [{ ko: '무수세라', en: 'DryCera' }] };
  const said = articlesOf(terms, seller, buyer).flatMap((a) => a.paragraphs.filter((p) => p.key === 'languages.glossary'));
  expect(said.map((p) => textOf(p.ko))).toEqual(['국문의 ‘무수세라’와 영문의 ‘DryCera’은(는) 같은 것을 뜻한다.']);
  const word = (ko: string, en: string) => () =>
    checkWording({ terms, seller, buyer }, 'confidentiality.duty', {
      ko: `${sentenceOf('exclusive', 'confidentiality.duty')?.ko} ${ko}`,
      en: `${sentenceOf('exclusive', 'confidentiality.duty')?.en} ${en}`,
    });
  expect(word('무수세라의 시료도 그러하다.', 'So are samples of DryCera.')).not.toThrow();
  expect(word('무수세라의 시료도 그러하다.', 'So are samples of DryCeram.')).toThrow();
  expect(word('무수세라의 시료도 그러하다.', 'So are its samples.')).toThrow();
  expect(word(`${buyer.name.ko}도 그러하다.`, 'So does another firm.')).toThrow();
});

/** The same value, said otherwise. */
const otherwise = (value: unknown, path: string): unknown => {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (path.endsWith('.per')) return value === 'year' ? 'licence' : 'year';
  if (path.endsWith('.period')) return value === 'yearly' ? 'quarterly' : 'yearly';
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return `${Number(value.slice(0, 4)) + 1}${value.slice(4)}`;
  return undefined;
};

/** Terms in which one figure, day or choice is another each time, by its path. */
const altered = (value: unknown, path = ''): [string, unknown][] => {
  if (value === null || typeof value !== 'object') {
    const other = otherwise(value, path);
    return other === undefined ? [] : [[path, other]];
  }
  return Object.entries(value).flatMap(([name, part]) =>
    altered(part, `${path}.${name}`).map(([at, other]): [string, unknown] => [
      at,
      Array.isArray(value) ? value.map((v, n) => (String(n) === name ? other : v)) : { ...value, [name]: other },
    ]),
  );
};

test.each(agreementNames)(
  'no figure, day or condition of the agreement %s is agreed that its contract does not say',
  (agreement) => {
    const said = (terms: Terms) =>
      articlesOf(terms, seller, buyer)
        .flatMap((a) => a.paragraphs)
        .map((p) => textOf(p.ko))
        .join('\n');
    const now = said(samples[agreement]);
    const silent = altered(samples[agreement]).filter(([, other]) => said(other as Terms) === now);
    expect(silent.map(([path]) => path)).toEqual([]);
  },
);
