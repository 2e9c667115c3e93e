import { expect, test } from 'vitest';
import { bibtex, type Citation, cite, ris } from './citation.ts';

const cited: Citation = {
  id: 'lst_01J00000000000000000000000',
  title: 'Ceramic coating, 50 % thinner & {safe}_v2 ~ $5',
  abstract: 'First line.\nTY  - HACK\r\n@book{x, title={y}}',
  authors: ['Kim and Lee University', '한빛대학교'],
  publisher: '한빛대학교 산학협력단',
  numbers: ['10-2019-0000001', 'US 11,646,472 B2'],
  date: '2023-03-02',
  keywords: ['battery', 'a, b'],
  language: 'en',
  url: 'https://market.test/en/listings/lst_01J00000000000000000000000',
  seen: '2026-11-26',
};

test('BibTeX keeps every sign that means something to TeX as that sign, and names whole', () => {
  expect(bibtex(cited)).toBe(`@patent{lst_01J00000000000000000000000,
  title = {{Ceramic coating, 50 \\% thinner \\& \\{safe\\}\\_v2 \\textasciitilde{} \\$5}},
  author = {{Kim and Lee University} and {한빛대학교}},
  publisher = {한빛대학교 산학협력단},
  number = {10-2019-0000001, US 11,646,472 B2},
  year = {2023},
  date = {2023-03-02},
  abstract = {First line. TY - HACK @book\\{x, title=\\{y\\}\\}},
  keywords = {battery, a  b},
  language = {english},
  url = {https://market.test/en/listings/lst_01J00000000000000000000000},
  urldate = {2026-11-26}
}
`);
});

test('RIS has one value on a line, and none of them begins a record of its own', () => {
  const lines = ris(cited).split('\r\n');
  expect(lines.slice(0, 3)).toEqual(['TY  - PAT', 'ID  - lst_01J00000000000000000000000', `TI  - ${cited.title}`]);
  expect(lines.filter((line) => line.startsWith('TY  -'))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('AU  -'))).toEqual(['AU  - Kim and Lee University', 'AU  - 한빛대학교']);
  expect(lines).toContain('AB  - First line. TY - HACK @book{x, title={y}}');
  expect(lines.at(-2)).toBe('ER  - ');
});

test('what has no number is no patent, and several are cited one after the other', () => {
  const plain = { ...cited, numbers: [] };
  expect(bibtex(plain)).toMatch(/^@misc\{/);
  expect(ris(plain)).toMatch(/^TY {2}- GEN/);
  expect(cite('ris', [cited, plain]).match(/^ER {2}- /gm)).toHaveLength(2);
  expect(cite('bibtex', [cited, plain]).match(/^@/gm)).toHaveLength(2);
});
