import type { Signature } from '@sandan/market/contract/contract';
import type { ContractDocument } from '@sandan/market/contract/document';
import { signedWith } from '@sandan/market/contract/signed-with';
import { agreements } from '@sandan/market/term-sheet/agreement';
import { type Sheet, sheet, sizes } from './sheet.ts';

/** What is printed beside the text: the hash of its canonical JSON, and where whoever holds the paper finds whether it is genuine. */
export interface Printed {
  readonly content: string;
  readonly code: string;
  readonly verifyAt: string;
  readonly made: Date;
  /** With signatures it is the signed copy. */
  readonly signatures?: readonly Pick<Signature, 'side' | 'name' | 'at' | 'secondFactor'>[];
}

type Language = 'ko' | 'en';

const words = {
  ko: {
    number: '계약 번호',
    provider: '기술제공자',
    recipient: '기술도입자',
    article: (n: number) => `제${n}조`,
    proof: '문서 확인',
    hash: '계약 내용의 해시(SHA-256)',
    code: '확인 코드',
    signatures: '서명',
  },
  en: {
    number: 'Contract number',
    provider: 'Provider',
    recipient: 'Recipient',
    article: (n: number) => `Article ${n}`,
    proof: 'Verification',
    hash: 'Hash of the content (SHA-256)',
    code: 'Verification code',
    signatures: 'Signatures',
  },
} as const;

const inOne = (to: Sheet, document: ContractDocument, lang: Language): void => {
  const said = words[lang];
  to.block('H1', agreements[document.terms.agreement].title[lang], {
    size: sizes.title,
    bold: true,
    align: 'center',
    before: 0,
    lang,
  });
  to.block('P', `${said.number} ${document.number}`, { size: sizes.small, align: 'center', colour: '#5b635f', before: 6, lang });
  to.block('P', `${said.provider}: ${document.seller.name[lang]}`, { before: 18, lang });
  to.block('P', `${said.recipient}: ${document.buyer.name[lang]}`, { lang });
  for (const { number, heading, paragraphs } of document.articles) {
    to.block('H2', `${said.article(number)} ${lang === 'ko' ? `(${heading.ko})` : heading.en}`, {
      size: sizes.heading,
      bold: true,
      before: 14,
      lang,
    });
    for (const [i, paragraph] of paragraphs.entries())
      to.block('P', paragraphs.length > 1 ? `${i + 1}. ${paragraph[lang]}` : paragraph[lang], {
        indent: paragraphs.length > 1 ? 10 : 0,
        lang,
      });
  }
};

/** The day and minute of an instant in Korea, as `2026-11-26 14:05 KST`. */
const seoul = (at: string): string =>
  `${new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul', dateStyle: 'short', timeStyle: 'short' }).format(new Date(at))} KST`;

const proof = (to: Sheet, document: ContractDocument, printed: Printed, lang: Language): void => {
  const said = words[lang];
  for (const [i, signature] of (printed.signatures ?? []).entries()) {
    if (i === 0) to.block('H2', said.signatures, { size: sizes.heading, bold: true, before: 22, lang });
    const party = signature.side === 'seller' ? document.seller : document.buyer;
    to.block('P', `${party.name[lang]}: ${signature.name} · ${seoul(signature.at)} · ${signedWith(signature)[lang]}`, { lang });
  }
  to.block('H2', said.proof, { size: sizes.heading, bold: true, before: 22, lang });
  to.block('P', `${said.hash}: ${printed.content}\n${said.code}: ${printed.code}\n${printed.verifyAt}`, {
    size: sizes.small,
    lang,
  });
};

/**
 * A contract as PDF 1.7, tagged, Korean first and then English; the same document and print give the same bytes.
 * @throws Fault invalid `document.glyph` for a character that the font cannot write
 */
export const contractPdf = (document: ContractDocument, printed: Printed): Promise<Uint8Array> => {
  const title = `${agreements[document.terms.agreement].title.ko} ${document.number}`;
  const to = sheet({ title, lang: 'ko', made: printed.made, foot: `${document.number} · ${printed.code}` });
  inOne(to, document, 'ko');
  proof(to, document, printed, 'ko');
  to.doc.addPage();
  inOne(to, document, 'en');
  proof(to, document, printed, 'en');
  return to.close();
};
