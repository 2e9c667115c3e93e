import { missing } from '@sandan/kernel/fault';
import { payeeOf } from '@sandan/market/bank/account';
import { tradeDocumentKinds } from '@sandan/market/trade-document/kind';
import { standing, type TradeDocumentContent } from '@sandan/market/trade-document/trade-document';
import * as z from 'zod';
import { Text } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';

const TradeDocumentFace = z
  .object({
    code: z.string(),
    kind: z.enum(tradeDocumentKinds),
    number: z.string(),
    issuedOn: z.string(),
    hash: z.string(),
    pdf: z.string(),
    seller: Text,
    buyer: Text,
    /** Whether it is the newest of its kind for its order. */
    stands: z.boolean(),
    /** The account that is printed on it, by what may be shown, and whether it is the one in use today; absent where a paper says none. */
    payee: z
      .object({
        holder: z.string().optional(),
        bank: z.string().optional(),
        last: z.string().optional(),
        since: z.string().optional(),
        inUse: z.boolean(),
      })
      .optional(),
    demo: z.boolean(),
  })
  .meta({ id: 'TradeDocumentFace' });

/** What whoever holds a paper may compare its account with. */
const payeeFace = async ({ stores }: World, { payee, seller, currency }: TradeDocumentContent) => {
  if (!payee) return undefined;
  if (!payee.account) return { inUse: false };
  const { id, holder, bank, last, since } = payee.account;
  const { account } = payeeOf(await stores.bankAccounts.of(seller.organisationId), currency);
  return { holder, ...(bank ? { bank } : {}), last, ...(since ? { since } : {}), inUse: account?.id === id };
};

export const tradeVerify = [
  endpoint({
    operation: 'tradeDocuments.verify',
    method: 'get',
    path: '/trade-documents/{code}',
    summary: 'Whether a paper of an order is genuine: its number, hashes and parties, for whoever holds its code; no prices',
    params: z.object({ code: z.string().max(40) }),
    answer: TradeDocumentFace,
    handle: async ({ permit, params, world }) => {
      permit('public');
      const found = await world.stores.tradeDocuments.byCode(params.code);
      if (!found) throw missing('tradeDocument');
      const { kind, number, issuedOn, seller, buyer, demo } = found.content;
      const payee = await payeeFace(world, found.content);
      const stands = standing(await world.stores.tradeDocuments.of(found.orderId)).has(found.code);
      const face = { code: found.code, kind, number, issuedOn, hash: found.hash, pdf: found.pdf, stands, demo };
      return { body: { ...face, seller: seller.name, buyer: buyer.name, ...(payee ? { payee } : {}) } };
    },
  }),
];
