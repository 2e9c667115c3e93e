import { missing } from '@sandan/kernel/fault';
import { Language } from '@sandan/kernel/text';
import { Code } from '@sandan/market/listing/listing';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { endpoint } from '../endpoint.ts';

const cached = { 'cache-control': 'public, max-age=3600' };
const OfScheme = z.object({ scheme: Code.shape.scheme });
const NamedCode = Code.pick({ scheme: true, code: true })
  .extend({ name: z.object({ ko: z.string(), en: z.string() }) })
  .meta({ id: 'NamedCode' });
const SuggestedCode = NamedCode.extend({
  reasons: z.array(z.object({ name: z.string(), of: z.string() })).describe('Names that say so, and the code they are names of'),
}).meta({ id: 'SuggestedCode' });

export const codes = [
  endpoint({
    operation: 'codes.search',
    method: 'get',
    path: '/codes/{scheme}',
    summary: 'Codes of a classification by number, title or index word; the topmost ones if nothing is asked',
    answer: listOf(NamedCode),
    params: OfScheme,
    query: z.object({
      q: z.string().max(100).default(''),
      lang: Language.optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    handle: async ({ permit, params, query, language, world }) => {
      permit('public');
      const items = await world.codes.search(params.scheme, query.q, query.lang ?? language, query.limit);
      return { body: { items }, headers: cached };
    },
  }),
  endpoint({
    operation: 'codes.suggest',
    method: 'get',
    path: '/codes/hs/suggestions',
    summary: 'HS codes of six digits that a product may have by its name, the likeliest first, each with the names that say so',
    answer: listOf(SuggestedCode),
    query: z.object({
      name: z.string().trim().min(1).max(300),
      limit: z.coerce.number().int().min(1).max(20).default(5),
    }),
    handle: async ({ permit, query, world }) => {
      permit('public');
      return { body: { items: await world.codes.suggest(query.name, query.limit) }, headers: cached };
    },
  }),
  endpoint({
    operation: 'codes.read',
    method: 'get',
    path: '/codes/{scheme}/{code}',
    summary: 'One code, with those above it',
    answer: NamedCode.extend({ parents: z.array(NamedCode) }),
    params: OfScheme.extend({ code: z.string().max(40) }),
    handle: async ({ permit, params, world }) => {
      permit('public');
      const found = await world.codes.find(params.scheme, params.code);
      if (!found) throw missing('code');
      const parents = await world.codes.parents(params.scheme, params.code);
      return { body: { ...found, parents }, headers: cached };
    },
  }),
];
