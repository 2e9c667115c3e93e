import type { Page, PageQuery } from '@sandan/kernel/page';
import { BusinessCheck, DomainProof } from '@sandan/market/verification/proof';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';

const Claim = z.object({ version: z.int().positive(), key: z.string(), organisationId: z.string() });

/** pk `identifier#key`: which one organisation holds a number. */
export const identifierClaims = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'identifierClaim',
    schema: Claim,
    stale: 'store.busy',
    keys: (c) => ({ pk: `identifier#${c.key}`, sk: 'claim' }),
  });
  return { ...all, of: (key: string) => all.get({ pk: `identifier#${key}`, sk: 'claim' }) };
};
export type IdentifierClaims = ReturnType<typeof identifierClaims>;

/** pk `org#id`, sk `domain#name`; g2: the clock of those to be looked at. */
export const domainProofs = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'domainProof',
    schema: DomainProof,
    keys: (d) => ({
      pk: `org#${d.organisationId}`,
      sk: `domain#${d.domain}`,
      ...(d.nextAt ? { g2pk: 'clock#domain', g2sk: `${d.nextAt}#${d.domain}` } : {}),
    }),
  });
  return {
    ...all,
    byId: (organisationId: string, domain: string) => all.get({ pk: `org#${organisationId}`, sk: `domain#${domain}` }),
    of: (organisationId: string) => all.all({ pk: `org#${organisationId}`, startsWith: 'domain#' }),
    /** `pk` is `org#id`, `id` the domain. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#domain', now, page),
  };
};
export type DomainProofs = ReturnType<typeof domainProofs>;

/** pk `org#id`, sk `business-check`; g2: the clock of those to be asked about. */
export const businessChecks = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'businessCheck',
    schema: BusinessCheck,
    keys: (c) => ({
      pk: `org#${c.organisationId}`,
      sk: 'business-check',
      g2pk: 'clock#business',
      g2sk: `${c.nextAt}#${c.organisationId}`,
    }),
  });
  return {
    ...all,
    of: (organisationId: string) => all.get({ pk: `org#${organisationId}`, sk: 'business-check' }),
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#business', now, page),
  };
};
export type BusinessChecks = ReturnType<typeof businessChecks>;
