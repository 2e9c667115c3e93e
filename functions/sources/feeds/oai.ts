import { missing } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import { formats } from '@sandan/market/repository/format';
import { arrivalsOf } from '@sandan/sources/oai/arrivals';
import { oai as client, readRecords } from '@sandan/sources/oai/client';
import * as z from 'zod';
import { feed } from '../feed.ts';
import { importListings } from '../import.ts';
import { bytesOf } from './read.ts';

/** Which repository, at its base URL, and which of its sets; all of it without one. */
const Params = z.strictObject({
  url: z.url({ protocol: /^https$/ }).max(300),
  set: z
    .string()
    .regex(/^[\w:.~*'()!-]{1,200}$/)
    .optional(),
});

const home = 'https://www.openarchives.org';
const dublinCore = 'oai_dc';

/** Repositories of universities and institutes, as far as a set of theirs holds technologies; in the market's own format where they have it. */
export const oai = feed<SourceRecord, z.infer<typeof Params>>({
  name: 'oai',
  title: { ko: '기관 저장소(OAI-PMH)', en: 'Institutional repositories (OAI-PMH)' },
  home,
  origin: home,
  keys: [],
  quota: { requests: 2000, per: 'day' },
  every: 24 * 60,
  staleAfter: 4 * 24 * 60,
  owned: true,
  params: Params,
  async *walk({ ask, params, from, now, origin }) {
    const told = new URL(params.url);
    const base = origin === home ? told : new URL(told.pathname + told.search, origin);
    const repository = client({ base, ask });
    const prefix = (await repository.formats()).get(formats.sandan.namespace) ?? dublinCore;
    for await (const { records, token, total } of repository.records({
      prefix,
      ...(params.set ? { set: params.set } : {}),
      ...(from === undefined ? {} : { token: from }),
    }))
      yield {
        arrivals: arrivalsOf(records, `oai:${told.host}`, now()),
        ...(total === undefined ? {} : { total }),
        ...(token === undefined ? {} : { next: token }),
      };
  },
  async *read(document, fetchedAt) {
    yield arrivalsOf(readRecords(await bytesOf(document)), document.name, fetchedAt);
  },
  sink: (world, { ownerId, ...order }) => {
    if (!ownerId) throw missing('organisation');
    return importListings(world, { ...order, ownerId });
  },
});
