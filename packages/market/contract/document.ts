import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { bilingual, Terms } from '../term-sheet/terms.ts';
import { textOf } from './clause.ts';
import { type Contract, ContractParty, Issue } from './contract.ts';
import { articlesOf } from './contract-text.ts';

const said = bilingual(20_000);

/** What is hashed and printed: the terms and every sentence in both languages. Its canonical JSON is what both sign. */
export const ContractDocument = z
  .object({
    format: z.literal('sandan-contract/1'),
    number: z.string(),
    edition: z.string(),
    seller: ContractParty,
    buyer: ContractParty,
    terms: Terms,
    articles: z.array(z.object({ number: z.int(), heading: said, paragraphs: z.array(said.extend({ key: z.string() })) })),
  })
  .meta({ id: 'ContractDocument' });
export type ContractDocument = z.infer<typeof ContractDocument>;

/** A document as it was issued. */
export const IssuedDocument = z.object({
  version: z.literal(1),
  dealId: idOf('deal'),
  ...Issue.shape,
  document: ContractDocument,
});
export type IssuedDocument = z.infer<typeof IssuedDocument>;

export const documentOf = (
  contract: Pick<Contract, 'number' | 'edition' | 'seller' | 'buyer' | 'terms' | 'wording'>,
): ContractDocument => {
  const { number, edition, seller, buyer, terms, wording } = contract;
  return {
    format: 'sandan-contract/1',
    number,
    edition,
    seller,
    buyer,
    terms,
    articles: articlesOf(terms, seller, buyer, wording).map((article) => ({
      number: article.number,
      heading: article.heading,
      paragraphs: article.paragraphs.map(({ key, ko, en }) => ({ key, ko: textOf(ko), en: textOf(en) })),
    })),
  };
};
