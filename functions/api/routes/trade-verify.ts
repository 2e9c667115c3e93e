import { missing } from '@sandan/kernel/fault';
import { tradeDocumentKinds } from '@sandan/market/trade-document/kind';
import { standing } from '@sandan/market/trade-document/trade-document';
import * as z from 'zod';
import { Text } from '../answers.ts';
import { endpoint } from '../endpoint.ts';

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
    demo: z.boolean(),
  })
  .meta({ id: 'TradeDocumentFace' });

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
      const stands = standing(await world.stores.tradeDocuments.of(found.orderId)).has(found.code);
      const face = { code: found.code, kind, number, issuedOn, hash: found.hash, pdf: found.pdf, stands, demo };
      return { body: { ...face, seller: seller.name, buyer: buyer.name } };
    },
  }),
];
