import { writeFileSync } from 'node:fs';
import { newId } from '@sandan/kernel/id';
import { documentOf } from '@sandan/market/contract/document';
import { edition } from '@sandan/market/contract/library/library';
import { exclusiveTerms } from '@sandan/market/term-sheet/terms.fixture';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { contractPdf } from './contract-pdf.ts';
import { contentHash, newDocumentCode } from './hash.ts';

const party = (ko: string, en: string) => ({ organisationId: newId('organisation'), name: { ko, en }, country: 'KR' });
const document = documentOf({
  number: 'TC-20261126-AB12C',
  edition,
  terms: exclusiveTerms,
  seller: party('가온대학교 산학협력단', 'Gaon University Foundation'),
  buyer: party('한빛전력소자', 'Hanbit Power Devices'),
  wording: {},
});
const printed = {
  content: contentHash(document),
  code: newDocumentCode(),
  verifyAt: 'https://market.example/ko/verify',
  made: new Date('2026-11-26T01:00:00Z'),
};
const text = async (pdf: Uint8Array) =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text;
const bare = (s: string) => s.normalize('NFKC').replaceAll(/\s+/g, '');

test('the text of the PDF is that of the data: every sentence in both languages, the hash and the code', async () => {
  const pdf = await contractPdf(document, printed);
  if (process.env.PDF) writeFileSync(process.env.PDF, pdf);
  // A sentence may run over the end of a page, where the foot stands between.
  const all = bare(await text(pdf)).replaceAll(new RegExp(`${bare(`${document.number} · ${printed.code}`)}\\d+/\\d+`, 'g'), '');
  for (const { paragraphs, heading } of document.articles)
    for (const said of [heading, ...paragraphs]) {
      expect(all).toContain(bare(said.ko));
      expect(all).toContain(bare(said.en));
    }
  expect(all).toContain(printed.content);
  expect(all).toContain(printed.code);
});

test('the same document gives the same bytes, and one figure other gives another hash', async () => {
  const [once, again] = await Promise.all([contractPdf(document, printed), contractPdf(document, printed)]);
  expect(Buffer.compare(once, again)).toBe(0);
  expect(contentHash({ ...document, terms: { ...document.terms, confidentialYears: 6 } })).not.toBe(printed.content);
});

test('a character that the font lacks is refused, not left out', async () => {
  const strange = { ...document, buyer: { ...document.buyer, name: { ko: '한빛\u{1F680}', en: 'Hanbit' } } };
  expect(() => contractPdf(strange, printed)).toThrow(expect.objectContaining({ code: 'document.glyph' }));
});

test('the signed copy says of each signature with what it was given, as its record does', async () => {
  const signature = { name: '한지우', at: '2026-11-26T15:30:00.000Z' };
  const signed = async (side: 'seller' | 'buyer', secondFactor: boolean) =>
    bare(await text(await contractPdf(document, { ...printed, signatures: [{ ...signature, side, secondFactor }] })));
  const [withFactor, without] = await Promise.all([signed('seller', true), signed('buyer', false)]);
  const given = (how: string) => bare(`한지우 · 2026-11-27 00:30 KST · ${how}`);
  expect(withFactor).toContain(given('성명 입력과 2단계 인증으로 서명'));
  expect(withFactor).toContain(given('signed by typed name and second factor'));
  expect(without).toContain(given('2단계 인증 없이 성명 입력만으로 서명'));
  expect(without).toContain(given('signed by typed name alone, without a second factor'));
});
